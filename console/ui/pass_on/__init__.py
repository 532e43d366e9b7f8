"""The notes for the next shift."""
