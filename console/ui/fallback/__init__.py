"""The panel of fallback numbers."""
