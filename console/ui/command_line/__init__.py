"""The command line: one field in which everything is logged."""
