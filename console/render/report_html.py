"""The shift report as a self-contained HTML page."""

from __future__ import annotations

from itertools import groupby
from typing import Final

from console.domain.line_report import LineReport
from console.domain.outage import Segment
from console.domain.shift_report import ShiftReport
from console.render.activity_table import activity_days
from console.render.html_page import html_page
from console.render.issue_words import IssueWords
from console.render.report_words import ReportWords
from console.render.summary import summary_text
from console.render.time_axis import share_of, ticks
from console.render.wording import QUIET, STATE_CODES, state_word

_MOST_TICKS: Final = 16
_CODE_NEEDS: Final = 0.05
"""Share of the bar from which a stretch is wide enough for its code."""


def report_html(report: ShiftReport) -> str:
    """The page."""
    facts = {
        "report": report,
        "words": ReportWords(report),
        "summary": summary_text(report),
        "quiet": QUIET,
        "days": activity_days(report),
        "issue": IssueWords(report),
        "ticks": ticks(report.period, report.set_up.center.zone, most=_MOST_TICKS),
        "bar": lambda segment: _bar(segment, report),
        "spoken": _spoken,
    }
    return html_page("report.html", facts)


def _bar(segment: Segment, report: ShiftReport) -> dict[str, str]:
    start, end = share_of(segment.start, report.period), share_of(segment.end, report.period)
    width = end - start
    return {
        "state": segment.state.value,
        "left": f"{start * 100:.3f}",
        "width": f"{width * 100:.3f}",
        "code": STATE_CODES[segment.state] if width >= _CODE_NEEDS else "",
        "title": state_word(segment.state),
    }


def _spoken(line: LineReport) -> str:
    """The bar for those who hear it: ``UNKNOWN, then OPERATIONAL``; its times, guesses among them, are in tables."""
    return ", then ".join(state_word(state) for state, _ in groupby(line.segments, key=lambda one: one.state))
