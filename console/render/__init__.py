"""Facts to text: the situation, entries and the shift report as JSON, CSV, text and HTML. Pure functions."""
