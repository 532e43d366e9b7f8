"""The shift sheet: start, hand over, end."""
