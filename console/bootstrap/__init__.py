"""Composition root without Qt: from a folder to the use cases of its record, one module a side."""
