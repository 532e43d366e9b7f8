"""The statement above a report that was issued or signed before, as items of the page's flow."""

from __future__ import annotations

import re
from typing import Final

from console.domain.shift_report import ShiftReport
from console.paper.pagination import Item
from console.paper.table import WIDTH, Column, Table
from console.paper.typeface import Typeface
from console.paper.wrapped_text import Text
from console.render.issue_words import IssueWords

_LABEL: Final = 56
_UNBROKEN: Final = re.compile(r"last no\. \d+|[0-9a-f]{4}(?: [0-9a-f]{4}){3}")
"""What is compared digit by digit stays on one line."""


def issue_items(report: ShiftReport, typeface: Typeface) -> list[Item]:
    """One row, as that of the summary; none for a report that was never issued."""
    words = IssueWords(report)
    if not words.label:
        return []
    table = Table(columns=(Column(title="", width=_LABEL), Column(title="", width=WIDTH - _LABEL)), typeface=typeface)
    label, said = (
        Text(text=words.label, face=typeface.small_bold),
        Text(text=_UNBROKEN.sub(_joined, words.statement), face=typeface.body),
    )
    return [Item(piece=piece) for piece in table.row([label, said])]


def _joined(found: re.Match[str]) -> str:
    return found[0].replace(" ", "\u00a0")
