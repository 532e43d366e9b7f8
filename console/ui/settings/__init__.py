"""The settings page: one table of rows, one field a row, no OK button."""
