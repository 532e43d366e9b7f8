"""Lines and numbers from a spreadsheet: read, told row by row, and only then taken."""

from __future__ import annotations

from console.services.line_import.preview import ImportPreview, preview_import
from console.services.line_import.rows import ImportRow, Verdict
from console.services.line_import.sample import sample_csv

__all__ = ["ImportPreview", "ImportRow", "Verdict", "preview_import", "sample_csv"]
