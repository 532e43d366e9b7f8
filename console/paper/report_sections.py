"""The sections of the shift report up to the activity, as items of the page's flow."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from console.domain.line import LineState
from console.domain.report_choices import ReportSection
from console.domain.shift_report import LineReport, ShiftReport
from console.paper.pagination import Item
from console.paper.table import WIDTH, Cell, Column, StateMark, Table
from console.paper.timeline import timeline_items
from console.paper.typeface import Typeface
from console.paper.wrapped_text import Align, Text
from console.render.report_words import ReportWords
from console.render.summary import summary_text
from console.render.wording import STATE_CODES, keyed_name, who_text

_CODE_COLUMNS: Final = tuple(
    Column(
        title=f"{STATE_CODES[state]} (n.v.)" if state is LineState.OPERATIONAL else STATE_CODES[state],
        width={LineState.OPERATIONAL: 53.0, LineState.DOWN: 33.0}.get(state, 30.0),
        align=Align.RIGHT,
    )
    for state in LineState
)
_LINE_COLUMNS: Final = (
    Column(title="LINES", width=125.6),
    Column(title="START", width=44),
    Column(title="END", width=44),
    *_CODE_COLUMNS,
    Column(title="OUTAGES", width=43.4, align=Align.RIGHT),
    Column(title="VERIFIED", width=77),
)


class ReportSections:
    """Builds the sections of one report."""

    def __init__(self, report: ShiftReport, typeface: Typeface) -> None:
        self._report = report
        self._words = ReportWords(report)
        self._typeface = typeface

    def items(self) -> list[Item]:
        """Summary, lines, and what else there is up to the activity, without what the center does not want."""
        return [
            *self._summary(),
            *self._lines(),
            *self._wanted(ReportSection.TIMELINE, lambda: timeline_items(self._report, self._typeface)),
            *self._outages(),
            *self._wanted(ReportSection.TOLD, self._told),
            *self._wanted(ReportSection.FALLBACK, self._fallback),
            *self._wanted(ReportSection.REFS, self._remarks),
            *self._wanted(ReportSection.PASS_ON, self._pass_on),
            *self._open(),
            *self._wanted(ReportSection.CLOCK, self._clock),
        ]

    def _wanted(self, section: ReportSection, make: Callable[[], list[Item]]) -> list[Item]:
        return make() if self._words.shows(section) else []

    def _table(self, columns: Sequence[Column]) -> Table:
        return Table(columns=columns, typeface=self._typeface)

    def _text(self, text: str) -> Text:
        return Text(text=text, face=self._typeface.body)

    def _figure(self, text: str) -> Text:
        return Text(text=text, face=self._typeface.figures)

    def _summary(self) -> list[Item]:
        table = self._table((Column(title="", width=56), Column(title="", width=WIDTH - 56)))
        rows = (("SUMMARY", summary_text(self._report)), ("COPY", self._words.withheld))
        told = ((Text(text=label, face=self._typeface.small_bold), self._text(text)) for label, text in rows if text)
        return [Item(piece=piece) for row in told for piece in table.row(row)]

    def _lines(self) -> list[Item]:
        table = self._table(_LINE_COLUMNS)
        items = table.items(self._line(line) for line in self._report.lines)
        if items:
            remark = Text(text=self._words.amounts_note, face=self._typeface.small)
            pieces = self._table((Column(title="", width=WIDTH),)).row([remark])
            items.extend(Item(piece=piece) for piece in pieces)
        return items

    def _line(self, line: LineReport) -> list[Cell]:
        figures = self._typeface.figures
        return [
            self._text(keyed_name(line.line)),
            StateMark(state=line.state_at_start, face=figures),
            StateMark(state=line.state_at_end, face=figures),
            *(self._figure(amount) for amount in self._words.amounts(line)),
            self._figure(self._words.outage_count(line)),
            Text(text=self._words.verified(line), face=self._typeface.small),
        ]

    def _outages(self) -> list[Item]:
        columns = (
            Column(title="OUTAGES", width=127),
            Column(title="FROM", width=67),
            Column(title="TO", width=50),
            Column(title="IN PERIOD", width=61),
            Column(title="WORST", width=50),
            Column(title="HOW KNOWN, WHAT, HOW IT ENDED", width=185),
        )
        return self._table(columns).items(
            [
                self._text(keyed_name(line.line)),
                self._text(self._words.outage_start(outage)),
                self._text(self._words.outage_end(outage)),
                self._text(self._words.outage_time(outage)),
                StateMark(state=outage.worst, face=self._typeface.body),
                self._text(self._words.outage_story(outage)),
            ]
            for line in self._report.lines
            for outage in line.outages
        )

    def _told(self) -> list[Item]:
        columns = (
            Column(title="TOLD", width=72),
            Column(title="WHO, WHAT", width=404),
            Column(title="BY", width=64),
        )
        return self._table(columns).items(
            [
                self._text(self._words.time(row.at, approx=row.approx)),
                self._text(self._words.told(row)),
                self._text(who_text(row.by)),
            ]
            for row in self._report.told
        )

    def _fallback(self) -> list[Item]:
        columns = (
            Column(title="FALLBACK NUMBERS", width=348),
            Column(title="ON", width=67),
            Column(title="OFF", width=67),
            Column(title="IN PERIOD", width=58),
        )
        return self._table(columns).items(
            [
                self._text(self._words.fallback(use)),
                self._text(self._words.fallback_on(use)),
                self._text(self._words.fallback_off(use)),
                self._text(self._words.fallback_time(use)),
            ]
            for use in self._report.fallback
        )

    def _pass_on(self) -> list[Item]:
        columns = (
            Column(title="PASS-ON", width=56),
            Column(title="WHAT", width=254),
            Column(title="AT, BY, CLOSED, HANDED OVER", width=230),
        )
        return self._table(columns).items(
            [self._text(str(one.n)), self._text(one.text), self._text(self._words.pass_on(one))]
            for one in self._report.pass_on
        )

    def _open(self) -> list[Item]:
        columns = (Column(title="OPEN AT END", width=WIDTH),)
        return self._table(columns).items([self._text(self._words.open_item(item))] for item in self._report.open_items)

    def _remarks(self) -> list[Item]:
        columns = (
            Column(title="REFS AND LINE NOTES", width=127),
            Column(title="AT, BY, REF OR NOTE", width=WIDTH - 127),
        )
        return self._table(columns).items(
            [self._text(keyed_name(line.line)), self._text(self._words.remarks(line))]
            for line in self._report.lines
            if line.remarks
        )

    def _clock(self) -> list[Item]:
        columns = (
            Column(title="CLOCK", width=72),
            Column(title="CHECKED, CHANGED", width=404),
            Column(title="BY", width=64),
        )
        return self._table(columns).items(
            [
                self._text(self._words.time(row.at, approx=row.act.approx)),
                self._text(self._words.clock(row)),
                self._text(who_text(row.by)),
            ]
            for row in self._report.clock
        )
