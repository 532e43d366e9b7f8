"""The shift report as pure data: the facts a supervisor signs and a lawyer reads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from console.domain.acceptance import acceptances, hand_over_words
from console.domain.attention_item import AttentionItem
from console.domain.clock import Period
from console.domain.clock_report import ClockRow, clock_rows
from console.domain.fallback_life import fold_fallback, uses
from console.domain.fallback_number import FallbackStatus, FallbackUse
from console.domain.ids import FallbackKey, Initials, LineKey, Seq
from console.domain.line_board import LineStatus, fold_line
from console.domain.line_report import LineReport, line_report
from console.domain.log_entry import LogEntry
from console.domain.masked import Masked
from console.domain.open_items import OpenItem, Standing, open_items
from console.domain.pass_on import PassOn, fold_pass_ons
from console.domain.report_choices import ReportChoices
from console.domain.report_issue import Issue
from console.domain.set_up import SetUp
from console.domain.shift import Shift
from console.domain.story import StoryItem

__all__ = ["LineReport", "OpenItem", "ReportSources", "Seal", "ShiftReport", "ToldRow", "build_report"]


class ToldRow(Struct, frozen=True, kw_only=True):
    """Who was notified, when, by whom."""

    who: str
    at: datetime
    approx: bool
    by: Initials | None
    note: str | None
    refs: tuple[str, ...] = ()


class Seal(Struct, frozen=True, kw_only=True):
    """What a printed report vouches for: count of entries, newest number, that entry's fingerprint (64 hex)."""

    entries: int
    last_seq: Seq
    digest: str


class ShiftReport(Struct, frozen=True, kw_only=True):
    """Everything on the report (contract §4).

    Attributes:
        title: ``Shift Day`` or ``Period``.
        shift: None for a report by period.
        period: What was asked, its end clipped to now.
        entries: By shift, those recorded in it; by period, those that occurred or were recorded in it.
        fallback: One row per use.
        pass_on: Those open at some time in the period.
        open_items: As at the end of the period.
        made_at, made_by: When and by whom this report was made.
        backup_at: The newest verified backup that what it says of backups rests on.
        issue: What became of it since it was first issued; None for one that never was.
        clock: Checks and changes of the clock of this PC in the period.
        masked: How much a public copy withholds; None where nothing was.
    """

    set_up: SetUp
    title: str
    exercise: bool
    redacted: bool
    shift: Shift | None
    period: Period
    lines: tuple[LineReport, ...]
    entries: tuple[LogEntry, ...]
    fallback: tuple[FallbackUse, ...]
    told: tuple[ToldRow, ...]
    pass_on: tuple[PassOn, ...]
    open_items: tuple[OpenItem, ...]
    seal: Seal
    made_at: datetime
    made_by: Initials | None = None
    backup_at: datetime | None = None
    issue: Issue | None = None
    clock: tuple[ClockRow, ...] = ()
    masked: Masked | None = None

    @property
    def choices(self) -> ReportChoices:
        """What the center chose for its reports."""
        return self.set_up.center.report

    @property
    def full_title(self) -> str:
        """``Shift Day``, behind the center's own title where it has one."""
        return " – ".join(part for part in (self.choices.title, self.title) if part)


class ReportSources(Struct, frozen=True, kw_only=True):
    """What a report is made from.

    Attributes:
        period: What was asked, its end clipped to now.
        line_items, fallback_items: In story order, reaching back to what was going on at the start of the period; a
            key left out has none.
        entries: To be listed, with corrections and voids marked.
        told_items, pass_on_items, accepted_items, clock_items: In story order; those outside the period are left out
            here.
        attention: As at the end of the period.
    """

    set_up: SetUp
    title: str
    period: Period
    line_items: Mapping[LineKey, Sequence[StoryItem]]
    entries: Sequence[LogEntry]
    fallback_items: Mapping[FallbackKey, Sequence[StoryItem]]
    told_items: Sequence[StoryItem]
    pass_on_items: Sequence[StoryItem]
    seal: Seal
    made_at: datetime
    made_by: Initials | None = None
    attention: Sequence[AttentionItem] = ()
    shift: Shift | None = None
    exercise: bool = False
    accepted_items: Sequence[StoryItem] = ()
    clock_items: Sequence[StoryItem] = ()


def build_report(sources: ReportSources) -> ShiftReport:
    """Fold the sources over their period into a report that is not redacted.

    A retired line or number appears only with something to tell of the period.
    """
    period, set_up = sources.period, sources.set_up
    every_line = (line_report(one, sources.line_items.get(one.key, ()), period) for one in set_up.lines)
    pass_ons = fold_pass_ons(item for item in sources.pass_on_items if item.act.occurred_at <= period.end)
    words = hand_over_words(sources.accepted_items, period, sources.shift.id if sources.shift else None)
    return ShiftReport(
        set_up=set_up,
        title=sources.title,
        exercise=sources.exercise,
        redacted=False,
        shift=sources.shift,
        period=period,
        lines=tuple(one for one in every_line if not one.line.retired or one.events or one.outages),
        entries=tuple(sources.entries),
        fallback=tuple(
            use for one in set_up.fallbacks for use in uses(one, sources.fallback_items.get(one.key, ()), period)
        ),
        told=tuple(_told_row(item) for item in sources.told_items if item.act.occurred_at in period),
        pass_on=tuple(
            replace(one, accepted=acceptances(one.sentence, words))
            for one in pass_ons
            if one.was_open(period.start, period.end)
        ),
        open_items=tuple(
            replace(item, accepted=acceptances(item.text, words)) for item in open_items(_standing(sources, pass_ons))
        ),
        seal=sources.seal,
        made_at=sources.made_at,
        made_by=sources.made_by,
        clock=clock_rows(sources.clock_items, period),
    )


def _standing(sources: ReportSources, pass_ons: Sequence[PassOn]) -> Standing:
    end, set_up = sources.period.end, sources.set_up
    lines: list[LineStatus] = []
    for line in set_up.lines:
        items = sources.line_items.get(line.key, ())
        lines.append(fold_line(line, (item for item in items if item.act.occurred_at <= end)))
    fallbacks: list[FallbackStatus] = []
    for one in set_up.fallbacks:
        items = sources.fallback_items.get(one.key, ())
        fallbacks.append(fold_fallback(one, (item for item in items if item.act.occurred_at <= end)))
    return Standing(
        lines=lines,
        fallbacks=fallbacks,
        pass_ons=pass_ons,
        attention=sources.attention,
        as_of=end,
        zone=set_up.center.zone,
    )


def _told_row(item: StoryItem) -> ToldRow:
    act = item.act
    return ToldRow(
        who=act.told or "",
        at=act.occurred_at,
        approx=act.approx,
        by=item.by,
        note=act.note,
        refs=act.refs,
    )
