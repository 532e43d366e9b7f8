"""The one strip of things that may ask for a person."""
