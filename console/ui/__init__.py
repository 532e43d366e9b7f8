"""The window: widgets that show the record and ask services to add to it; the only importer of QtWidgets."""
