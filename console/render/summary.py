"""What a report amounts to, in one line: how it ended, outages, fallback use, corrections."""

from __future__ import annotations

from collections import Counter

from console.domain.events import EntryKind
from console.domain.line import LineState
from console.domain.shift_report import ShiftReport
from console.render.report_json import use_seconds
from console.render.times import duration_text
from console.render.wording import DOT, counted, keyed_name, state_word


def summary_text(report: ShiftReport) -> str:
    """``At end: 1 DOWN, 9 OPERATIONAL · 2 outages, longest 00:35:00 (3 911 Wireless Verizon) · 1 void``."""
    return DOT.join((_at_end(report), _outages(report), *_fallback(report), *_paperwork(report)))


def _at_end(report: ShiftReport) -> str:
    counts = Counter(line.state_at_end for line in report.lines)
    if not report.lines:
        return "No lines"
    if set(counts) == {LineState.OPERATIONAL}:
        return f"At end: {_all_lines(len(report.lines))} OPERATIONAL"
    by_gravity = (
        *(LineState.DOWN, LineState.INTERMITTENT, LineState.DEGRADED),
        *(LineState.UNKNOWN, LineState.MAINTENANCE, LineState.OPERATIONAL),
    )
    return "At end: " + ", ".join(f"{counts[state]} {state_word(state)}" for state in by_gravity if counts[state])


def _all_lines(count: int) -> str:
    return f"all {count} lines" if count > 1 else "the one line"


def _outages(report: ShiftReport) -> str:
    found = [(outage, line.line) for line in report.lines for outage in line.outages]
    if not found:
        return "no outage"
    outage, line = max(found, key=lambda pair: pair[0].seconds)
    longest = f"{duration_text(outage.seconds, approx=outage.seconds_approx)} ({keyed_name(line)})"
    return f"{counted(len(found), 'outage')}, {'longest ' if len(found) > 1 else ''}{longest}"


def _fallback(report: ShiftReport) -> list[str]:
    seconds: Counter[int] = Counter()
    for use in report.fallback:
        seconds[use.fallback.key] += use_seconds(use, report.period)
    guessed = {use.fallback.key for use in report.fallback if use.seconds_approx}
    return [f"fallback f{key} on {duration_text(total, approx=key in guessed)}" for key, total in seconds.items()]


def _paperwork(report: ShiftReport) -> list[str]:
    kinds = Counter(entry.kind for entry in report.entries)
    late = sum(entry.late for entry in report.entries)
    corrections, voids = kinds[EntryKind.CORRECTION], kinds[EntryKind.VOID]
    parts = (
        counted(corrections, "correction") if corrections else None,
        counted(voids, "void") if voids else None,
        f"{late} logged late" if late else None,
    )
    return [part for part in parts if part]
