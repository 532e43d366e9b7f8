"""Setting a center up: from a file, line by line, or the demo."""
