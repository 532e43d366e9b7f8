"""Rows for the views: immutable, changed one by one, never reset but when the set-up changes."""
