"""The activity, entry by entry, and the lines for the signatures that end the report."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QPainter, QPen

from console.domain.shift_report import ShiftReport
from console.paper.pagination import Item, Piece
from console.paper.table import WIDTH, Cell, Column, Table
from console.paper.typeface import Face, Typeface
from console.paper.wrapped_text import Text
from console.render.activity_table import ActivityDay, ActivityRow, activity_days
from console.render.issue_words import AFTER, IssueWords
from console.render.report_words import ReportWords
from console.render.wording import QUIET, visible

_ACTIVITY: Final = "ACTIVITY"
_TITLED: Final = 3
_STAY_WITH_SIGNATURES: Final = 2
"""Entries on the page that is signed, so that no one signs an empty page."""


_SIGNATURE_PITCH: Final = 26.0
_BETWEEN: Final = 10.0
_SHORT: Final = 60.0
"""Points of a label that leave more than as much again to sign on, two to a row."""

_MIDDLING: Final = 130.0
"""Points of a label that leave as much again on half a row."""

_WHEN: Final = "Date/Time"


class SignaturePiece(Struct, frozen=True, kw_only=True):
    """Where those sign whom the center chose: two beside each other where their labels are short."""

    labels: tuple[str, ...]
    face: Face

    @property
    def height(self) -> float:
        """Of lines with room to write."""
        return len(self._rows()) * _SIGNATURE_PITCH + 4

    def paint(self, painter: QPainter, left: float, top: float) -> None:
        """Paint the words and the lines behind them."""
        half, right = left + WIDTH / 2, left + WIDTH
        for at, row in enumerate(self._rows()):
            baseline = top + _SIGNATURE_PITCH * (at + 1) - 2
            if len(row) == 1:
                middle = half if self._width(row[0]) <= _MIDDLING else half + 90
                self._pair(painter, row[0], baseline, (left, middle, right + _BETWEEN))
            else:
                self._pair(painter, row[0], baseline, (left, left + 154, half))
                self._pair(painter, row[1], baseline, (half, half + 154, right + _BETWEEN))

    def _rows(self) -> list[tuple[str, ...]]:
        rows: list[tuple[str, ...]] = []
        for label in self.labels:
            before = rows[-1] if rows else ()
            if len(before) == 1 and max(self._width(label), self._width(before[0])) <= _SHORT:
                rows[-1] = (*before, label)
            else:
                rows.append((label,))
        return rows

    def _width(self, label: str) -> float:
        return self.face.width(visible(label))

    def _pair(self, painter: QPainter, label: str, baseline: float, places: tuple[float, float, float]) -> None:
        """A line to sign on and one for the time, each up to where the next begins."""
        for word, start, end in zip((label, _WHEN), places, places[1:], strict=False):
            painter.setFont(self.face.font)
            painter.drawText(QPointF(start, baseline), visible(word))
            painter.setPen(QPen(painter.pen().color(), 0.5))
            line_start = start + self._width(word) + 4
            painter.drawLine(QLineF(line_start, baseline + 1.5, end - _BETWEEN, baseline + 1.5))


def activity_items(report: ShiftReport, typeface: Typeface) -> list[Item]:
    """The activity, what came after the first issue, what is said at the end, and the signatures."""
    closing, after = _closing(report, typeface), IssueWords(report).after
    signed = bool(closing)
    activity = _activity(report, typeface, is_last=signed and not after)
    return [*activity, *_tables(AFTER, after, typeface, is_last=signed), *closing]


def _activity(report: ShiftReport, typeface: Typeface, *, is_last: bool) -> list[Item]:
    days = activity_days(report)
    if not days:
        table = Table(columns=_columns(_ACTIVITY, ""), typeface=typeface, titled=_TITLED)
        return table.items([_quiet(typeface)], last_stay=int(is_last))
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
    table = Table(columns=(Column(title="", width=WIDTH),), typeface=typeface)
    notes = [table.row([Text(text=note, face=typeface.small)]) for note in ReportWords(report).end_notes]
    pieces: list[Piece] = [piece for note in notes for piece in note]
    if report.choices.signatures:
        pieces.append(SignaturePiece(labels=report.choices.signatures, face=typeface.body))
    return [Item(piece=piece, stays_with_next=piece is not pieces[-1]) for piece in pieces]


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
