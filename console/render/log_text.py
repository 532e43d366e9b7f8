"""The log as plain lines on a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from zoneinfo import ZoneInfo

from console.domain.log_entry import LogEntry
from console.domain.set_up import SetUp
from console.domain.shift import Shift
from console.render.activity import Teller
from console.render.times import clock_text, day_text, local_day
from console.render.wording import visible, who_text


def log_lines(entries: Iterable[LogEntry], set_up: SetUp) -> Iterator[str]:
    """One line an entry: ``27  22 Oct 13:25 EDT  3 911 Wireless Verizon DOWN  by KM  [late]``."""
    zone = set_up.center.zone
    for entry in entries:
        day = local_day(entry.act.occurred_at, zone)
        at = f"{day_text(day, year=True)} {clock_text(entry.act.occurred_at, zone, approx=entry.act.approx)}"
        said = visible(Teller(set_up=set_up, shown_day=day).entry(entry))
        yield f"{entry.seq:>5}  {at}  {said}  by {who_text(entry.by, entry.keyed_by)}{_marks(entry)}"


def shift_lines(shifts: Iterable[Shift], zone: ZoneInfo) -> Iterator[str]:
    """One line a shift: its number, name, begin, end and people."""
    for shift in shifts:
        began = _moment_text(shift, zone)
        yield f"{shift.id or '-':>5}  {visible(shift.name)}  {began}  {', '.join(shift.operators) or 'nobody named'}"


def _moment_text(shift: Shift, zone: ZoneInfo) -> str:
    start = f"{day_text(local_day(shift.started_at, zone), year=True)} {clock_text(shift.started_at, zone)}"
    if shift.ended_at is None:
        return f"{start} - open"
    how = " (handed over)" if shift.handed_over else ""
    return f"{start} - {day_text(local_day(shift.ended_at, zone))} {clock_text(shift.ended_at, zone)}{how}"


def _marks(entry: LogEntry) -> str:
    marks = []
    if entry.late:
        marks.append("late")
    if entry.corrected_by is not None:
        marks.append(f"corrected by {entry.corrected_by}")
    if entry.voided_by is not None:
        marks.append(f"VOID, see {entry.voided_by}")
    return f"  [{'; '.join(marks)}]" if marks else ""
