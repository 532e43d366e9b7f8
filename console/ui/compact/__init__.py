"""Compact mode: the board in a small window that stays on top, for two clicks beside whatever else is on screen."""
