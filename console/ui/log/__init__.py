"""The log feed, newest first."""
