"""Small parts that several panes are built from."""
