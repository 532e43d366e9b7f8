"""The sections of an availability report, as items of the page's flow."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter

from console.domain.availability_report import AvailabilityReport
from console.paper.day_pieces import DayRow, day_items
from console.paper.fitted_columns import fitted_columns
from console.paper.inks import paper_look
from console.paper.outage_bars import OutageChart
from console.paper.pagination import Item, Piece
from console.paper.table import WIDTH, Cell, Column, StateMark, Table
from console.paper.typeface import Typeface
from console.paper.wrapped_text import Align, Text
from console.render.availability_counting import counting_sentences, not_verified_text
from console.render.availability_pictures import cell_length_of, has_outage_chart, line_cells_of
from console.render.availability_words import (
    GROUP_HEADINGS,
    LINE_HEADINGS,
    AvailabilityWords,
    group_cells,
    line_cells,
    listed_outages,
)
from console.render.outage_chart import TITLE, ChartedOutage, chart_text, charted_lines
from console.render.times import local_day
from console.render.wording import keyed_name

_BAR_ROW: Final = 13.0
_MOST_LABEL: Final = 220.0


class ChartTitle(Struct, frozen=True, kw_only=True):
    """The title of a chart, and what is said of it."""

    text: str
    remark: str
    typeface: Typeface

    @property
    def height(self) -> float:
        """One line and the room above."""
        return self.typeface.small.pitch + 11

    def paint(self, painter: QPainter, left: float, top: float) -> None:
        """Paint both on one line."""
        bold, small, baseline = self.typeface.small_bold, self.typeface.small, top + self.height - 3
        painter.setPen(Qt.GlobalColor.black)
        painter.setFont(bold.font)
        painter.drawText(QPointF(left, baseline), self.text)
        painter.setFont(small.font)
        painter.drawText(QPointF(left + bold.width(self.text) + 8, baseline), self.remark)


class BarPiece(Struct, frozen=True, kw_only=True):
    """One outage as a bar."""

    one: ChartedOutage
    chart: OutageChart

    @property
    def height(self) -> float:
        """Of a row."""
        return self.chart.row_height

    def paint(self, painter: QPainter, left: float, top: float) -> None:
        """Paint the row across the page."""
        self.chart.paint(painter, self.one, left, top)


class AvailabilitySections:
    """Builds the sections of one report."""

    def __init__(self, report: AvailabilityReport, typeface: Typeface) -> None:
        self._report = report
        self._words = AvailabilityWords(report)
        self._typeface = typeface

    def items(self) -> list[Item]:
        """Summary, lines, groups, days, longest outages drawn and told, how all of it was counted."""
        return [
            *self._summary(),
            *self._lines(),
            *self._groups(),
            *self._days(),
            *self._chart(),
            *self._outages(),
            *self._counting(),
        ]

    def _summary(self) -> list[Item]:
        label = Text(text="SUMMARY", face=self._typeface.small_bold)
        table = self._table((Column(title="", width=56), Column(title="", width=WIDTH - 56)))
        return [Item(piece=piece) for piece in table.row([label, self._text(self._words.summary)])]

    def _lines(self) -> list[Item]:
        rows = [line_cells(self._words, line) for line in self._report.lines]
        items = self._figures_table(("LINES, minutes", *LINE_HEADINGS[1:]), rows)
        return [*items, *self._remark(not_verified_text(self._report))]

    def _groups(self) -> list[Item]:
        rows = [group_cells(self._words, group) for group in self._report.groups]
        return _together(self._figures_table(("GROUPS, minutes", *GROUP_HEADINGS[1:]), rows))

    def _days(self) -> list[Item]:
        report = self._report
        rows = [DayRow(label=self._words.name(line), cells=line_cells_of(report, line)) for line in report.lines]
        return day_items(rows, cell_length_of(report), self._typeface)

    def _chart(self) -> list[Item]:
        report = self._report
        if not report.outages:
            return []
        zone = report.set_up.center.zone
        charted = charted_lines(report.longest, zone, local_day(report.period.start, zone))
        title = ChartTitle(text=TITLE, remark=chart_text(charted, report.outages), typeface=self._typeface)
        if not has_outage_chart(report.outages):
            return [Item(piece=title, stays_with_next=True)]
        look = paper_look(self._typeface)
        chart = OutageChart(outages=charted, look=look, width=WIDTH, row=_BAR_ROW, most_label=_MOST_LABEL)
        bars = [BarPiece(one=one, chart=chart) for one in charted]
        pieces: list[Piece] = [title, *bars]
        return [Item(piece=piece, stays_with_next=piece is not bars[-1]) for piece in pieces]

    def _outages(self) -> list[Item]:
        columns = (
            Column(title="OUTAGES", width=108),
            Column(title="FROM", width=91),
            Column(title="TO", width=91),
            Column(title="MINUTES", width=44, align=Align.RIGHT),
            Column(title="WORST", width=48),
            Column(title="HOW KNOWN, WHAT, HOW IT ENDED", width=158),
        )
        return self._table(columns).items(
            [
                self._figure(keyed_name(one.line)),
                self._figure(self._words.started(one.outage)),
                self._figure(self._words.ended(one.outage)),
                self._figure(self._words.minutes(one.outage)),
                StateMark(state=one.outage.worst, face=self._typeface.figures),
                self._figure(self._words.story(one.outage)),
            ]
            for one in listed_outages(self._report)
        )

    def _counting(self) -> list[Item]:
        columns = (Column(title="HOW IT WAS COUNTED", width=WIDTH),)
        small = self._typeface.small
        said = counting_sentences(self._report)
        return _together(self._table(columns).items([Text(text=one, face=small)] for one in said))

    def _figures_table(self, headings: Sequence[str], rows: Sequence[tuple[str, ...]]) -> list[Item]:
        figures = self._typeface.figures
        columns = fitted_columns(headings, rows, self._typeface.small, figures)
        return self._table(columns).items(self._named(row, self._figure) for row in rows)

    def _named(self, row: tuple[str, ...], figure: Callable[[str], Text]) -> list[Cell]:
        return [self._text(row[0]), *map(figure, row[1:])]

    def _remark(self, text: str) -> list[Item]:
        if not text:
            return []
        table = self._table((Column(title="", width=WIDTH),))
        return [Item(piece=piece) for piece in table.row([Text(text=text, face=self._typeface.small)])]

    def _table(self, columns: Sequence[Column]) -> Table:
        return Table(columns=columns, typeface=self._typeface)

    def _text(self, text: str) -> Text:
        return Text(text=text, face=self._typeface.body)

    def _figure(self, text: str) -> Text:
        return Text(text=text, face=self._typeface.figures)


def _together(items: Sequence[Item]) -> list[Item]:
    """The same on one page, if they fit on one."""
    return [*(replace(item, stays_with_next=True) for item in items[:-1]), *items[-1:]]
