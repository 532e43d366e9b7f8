"""The board: every line in its fixed place."""
