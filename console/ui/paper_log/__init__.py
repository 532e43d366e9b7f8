"""Keying in a paper log: row by row as it stands on the paper, each logged at once as of its own time."""
