"""The report on pages: one layout, painted with QPainter, for preview, printer and PDF. No widgets."""
