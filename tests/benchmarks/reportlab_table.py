"""The activity of a shift report as a table by ReportLab: what a program in Python would usually be made with."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from io import BytesIO

from reportlab.lib import colors
from reportlab.lib.pagesizes import letter
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table, TableStyle

from console.render.activity_table import ActivityRow

_HEAD = ("#", "OCCURRED", "RECORDED", "ACTIVITY", "BY")
_WIDTHS = (46, 54, 54, 332, 54)
_LOOK = TableStyle(
    [
        ("FONT", (0, 0), (-1, 0), "Helvetica-Bold", 8),
        ("FONT", (0, 1), (-1, -1), "Helvetica", 10),
        ("LINEBELOW", (0, 0), (-1, -1), 0.36, colors.black),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ]
)


def table_pdf(rows: Sequence[ActivityRow]) -> bytes:
    """The rows on Letter pages, head repeated, the text of each wrapped as on ours."""
    style = ParagraphStyle("body", fontName="Helvetica", fontSize=10, leading=12)
    cells = [
        (row.numbers, row.occurred, row.recorded, Paragraph(escape(f"{row.text}  {row.remarks}"), style), row.by)
        for row in rows
    ]
    made = BytesIO()
    table = Table([_HEAD, *cells], colWidths=_WIDTHS, repeatRows=1, style=_LOOK)
    SimpleDocTemplate(made, pagesize=letter, leftMargin=36, rightMargin=36).build([table])
    return made.getvalue()
