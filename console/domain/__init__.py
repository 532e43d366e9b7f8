"""What a dispatch center says about its lines, as pure Python: no Qt, no SQL, no files, no clock of its own."""
