"""The activity, entry by entry, and the lines for the signatures that end the report."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QPainter, QPen

from console.domain.shift_report import ShiftReport
from console.paper.pagination import Item
from console.paper.table import WIDTH, Cell, Column, Table
from console.paper.typeface import Face, Typeface
from console.paper.wrapped_text import Text
from console.render.activity_table import ActivityDay, ActivityRow, activity_days
from console.render.issue_words import AFTER, IssueWords
from console.render.report_words import ReportWords
from console.render.wording import QUIET

_ACTIVITY: Final = "ACTIVITY"
_TITLED: Final = 3
_STAY_WITH_SIGNATURES: Final = 2
"""Entries on the page that is signed, so that no one signs an empty page."""


class SignaturePiece(Struct, frozen=True, kw_only=True):
    """Where the outgoing and the incoming person and the supervisor sign."""

    face: Face

    @property
    def height(self) -> float:
        """Two lines with room to write."""
        return 56.0

    def paint(self, painter: QPainter, left: float, top: float) -> None:
        """Paint the words and the lines behind them."""
        half = WIDTH / 2
        self._place(painter, "Outgoing", left, top + 24, 150)
        self._place(painter, "Date/Time", left + 154, top + 24, half - 166)
        self._place(painter, "Incoming", left + half, top + 24, 150)
        self._place(painter, "Date/Time", left + half + 154, top + 24, half - 154)
        self._place(painter, "Supervisor review", left, top + 50, half - 12)
        self._place(painter, "Date/Time", left + half, top + 50, 150)

    def _place(self, painter: QPainter, word: str, left: float, baseline: float, width: float) -> None:
        painter.setFont(self.face.font)
        painter.drawText(QPointF(left, baseline), word)
        painter.setPen(QPen(painter.pen().color(), 0.5))
        painter.drawLine(QLineF(left + self.face.width(word) + 4, baseline + 1.5, left + width, baseline + 1.5))


def activity_items(report: ShiftReport, typeface: Typeface) -> list[Item]:
    """The activity, what came after the first issue, and the signatures, as items of the page's flow."""
    after = IssueWords(report).after
    activity = _activity(report, typeface, is_last=not after)
    return [*activity, *_tables(AFTER, after, typeface, is_last=True), *_closing(report, typeface)]


def _activity(report: ShiftReport, typeface: Typeface, *, is_last: bool) -> list[Item]:
    days = activity_days(report)
    if not days:
        table = Table(columns=_columns(_ACTIVITY, ""), typeface=typeface, titled=_TITLED)
        return table.items([_quiet(typeface)], last_stay=1)
    return _tables(_ACTIVITY, days, typeface, is_last=is_last)


def _tables(title: str, days: Sequence[ActivityDay], typeface: Typeface, *, is_last: bool) -> list[Item]:
    """A table for each day; the rows that end the last one stay with the signatures where these come next."""
    items: list[Item] = []
    for number, day in enumerate(days, start=1):
        table = Table(columns=_columns(title, day.label), typeface=typeface, titled=_TITLED)
        last_stay = _STAY_WITH_SIGNATURES if is_last and number == len(days) else 0
        items.extend(table.items((_cells(row, typeface) for row in day.rows), last_stay=last_stay))
    return items


def _columns(title: str, day: str) -> tuple[Column, ...]:
    return (
        Column(title="#", width=46),
        Column(title="OCCURRED", width=54),
        Column(title="RECORDED", width=54),
        Column(title=f"{title}, {day}" if day else title, width=332),
        Column(title="BY", width=54),
    )


def _quiet(typeface: Typeface) -> list[Cell]:
    return [Text(text=QUIET if at == _TITLED else "", face=typeface.body) for at in range(5)]


def _closing(report: ShiftReport, typeface: Typeface) -> list[Item]:
    signatures = Item(piece=SignaturePiece(face=typeface.body))
    note = ReportWords(report).clock_note
    if not note:
        return [signatures]
    table = Table(columns=(Column(title="", width=WIDTH),), typeface=typeface)
    said = table.row([Text(text=note, face=typeface.small)])
    return [*(Item(piece=piece, stays_with_next=True) for piece in said), signatures]


def _cells(row: ActivityRow, typeface: Typeface) -> list[Cell]:
    body = typeface.body
    said = Text(text=row.text, face=body, bold=typeface.bold, struck=row.struck, tail=row.remarks)
    return [
        Text(text=row.numbers, face=body),
        Text(text=row.occurred, face=body),
        Text(text=row.recorded, face=body),
        said,
        Text(text=row.by, face=body),
    ]
