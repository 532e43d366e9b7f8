"""The availability report as plain text for a terminal, an e-mail or a file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from console.domain.availability_report import AvailabilityReport
from console.domain.line import LineState
from console.render.availability_counting import counting_sentences, not_verified_text
from console.render.availability_text import odd_days
from console.render.availability_words import (
    GROUP_HEADINGS,
    LINE_HEADINGS,
    AvailabilityWords,
    group_cells,
    line_cells,
    listed_outages,
)
from console.render.text_layout import columns, section, wrapped
from console.render.wording import DOT, keyed_name, state_word, visible

_FIGURES: Final = frozenset(range(1, 1 + len(LineState)))


def availability_plain_text(report: AvailabilityReport) -> str:
    """The whole report, each line ended."""
    return "".join(f"{line}\n" for line in _lines(AvailabilityWords(report)))


def _lines(words: AvailabilityWords) -> Iterator[str]:
    report = words.report
    marks = [f"*** {mark} ***" for mark in words.marks]
    yield " ".join((visible(words.title), *marks))
    yield visible(words.heading)
    yield from wrapped("SUMMARY ", words.summary)
    yield from section("LINES, minutes per state", _table(words))
    yield from section("GROUPS, minutes", _groups(words))
    yield from section("LONGEST OUTAGES, minutes inside the period", _outages(words))
    yield from section("DAYS that were not operational throughout", _days(report))
    counting = (line for sentence in counting_sentences(report) for line in wrapped("- ", sentence))
    yield from section("HOW IT WAS COUNTED", counting)
    yield ""
    yield visible(words.made)
    yield words.seal
    yield from marks


def _table(words: AvailabilityWords) -> Iterator[str]:
    lines = words.report.lines
    if not lines:
        return
    rows = [LINE_HEADINGS, *(line_cells(words, line) for line in lines)]
    yield from columns(rows, right=_FIGURES | {len(LINE_HEADINGS) - 1, len(LINE_HEADINGS) - 2})
    unverified = not_verified_text(words.report)
    if unverified:
        yield from wrapped("", unverified)


def _groups(words: AvailabilityWords) -> Iterator[str]:
    groups = words.report.groups
    if groups:
        rows = [GROUP_HEADINGS, *(group_cells(words, group) for group in groups)]
        yield from columns(rows, right=frozenset(range(1, len(GROUP_HEADINGS))))


def _outages(words: AvailabilityWords) -> Iterator[str]:
    for place, one in enumerate(listed_outages(words.report), start=1):
        outage = one.outage
        times = f"{words.started(outage)} – {words.ended(outage)}"
        what = f"{keyed_name(one.line)} {state_word(outage.worst)} {times}"
        yield from wrapped(f"{place:>2}. {words.minutes(outage):>6}  ", DOT.join((what, words.story(outage))))


def _days(report: AvailabilityReport) -> Iterator[str]:
    for line in report.lines:
        odd = odd_days(line.days)
        if odd:
            yield from wrapped("- ", f"{keyed_name(line.line)}: {'; '.join(odd)}")
