"""The shift report as plain text for a terminal, an e-mail or a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from console.domain.line import LineState
from console.domain.report_choices import ReportSection
from console.domain.shift_report import ShiftReport
from console.render.activity_table import ActivityDay, ActivityRow, activity_days
from console.render.issue_words import AFTER, IssueWords
from console.render.report_words import ReportWords
from console.render.summary import summary_text
from console.render.text_layout import columns, section, wrapped
from console.render.wording import QUIET, STATE_CODES, keyed_name, state_word, who_text


def report_text(report: ShiftReport) -> str:
    """The whole report, each line ended; lines of 100 characters or fewer where words allow."""
    return "".join(f"{line}\n" for line in _lines(ReportWords(report)))


def _lines(words: ReportWords) -> Iterator[str]:
    report = words.report
    marks = [f"*** {mark} ***" for mark in words.marks]
    for line in (" ".join((words.title, *marks)), words.heading, words.operators, words.withheld):
        yield from wrapped("", line) if line else ()
    issue = IssueWords(report)
    if issue.label:
        yield from wrapped(f"{issue.label} ", issue.statement)
    yield from wrapped("SUMMARY ", summary_text(report))
    yield from section("LINES", _line_table(words))
    yield from section("OUTAGES", _outages(words))
    yield from _optional(words, ReportSection.TOLD, "TOLD", _told(words))
    yield from _optional(words, ReportSection.FALLBACK, "FALLBACK NUMBERS", _fallback(words))
    yield from _optional(words, ReportSection.REFS, "REFS AND LINE NOTES", _remarks(words))
    yield from _optional(words, ReportSection.PASS_ON, "PASS-ON", _pass_on(words))
    open_items = (line for item in report.open_items for line in wrapped("- ", words.open_item(item)))
    yield from section("OPEN AT END", open_items)
    yield from _optional(words, ReportSection.CLOCK, "CLOCK", _clock(words))
    yield from section("ACTIVITY", _activity(report))
    yield from section(AFTER, _days(issue.after))
    yield ""
    for line in (*words.end_notes, words.made, words.seal):
        yield from wrapped("", line)
    yield from marks


def _optional(words: ReportWords, part: ReportSection, title: str, lines: Iterable[str]) -> Iterator[str]:
    return section(title, lines if words.shows(part) else ())


def _line_table(words: ReportWords) -> Iterator[str]:
    lines = words.report.lines
    if not lines:
        return
    codes = [STATE_CODES[state] for state in LineState]
    yield from columns(
        [
            ["LINE", "START", "END", f"{codes[0]} (n.v.)", *codes[1:], "OUTAGES", "VERIFIED"],
            *(
                [
                    keyed_name(line.line),
                    STATE_CODES[line.state_at_start],
                    STATE_CODES[line.state_at_end],
                    *words.amounts(line),
                    words.outage_count(line),
                    words.verified(line),
                ]
                for line in lines
            ),
        ]
    )
    yield from wrapped("", words.amounts_note)


def _outages(words: ReportWords) -> Iterator[str]:
    for line in words.report.lines:
        for outage in line.outages:
            times = f"{words.outage_start(outage)}–{words.outage_end(outage)}, {words.outage_time(outage)}"
            name = f"{keyed_name(line.line)} {state_word(outage.worst)} {times}"
            yield from wrapped("- ", f"{name} · {words.outage_story(outage)}")


def _told(words: ReportWords) -> Iterator[str]:
    for row in words.report.told:
        when = words.time(row.at, approx=row.approx)
        yield from wrapped(f"{when}  ", f"{words.told(row)} (by {who_text(row.by)})")


def _fallback(words: ReportWords) -> Iterator[str]:
    for use in words.report.fallback:
        when = f"{words.fallback_on(use)}–{words.fallback_off(use)}, {words.fallback_time(use)}"
        yield from wrapped("- ", f"{words.fallback(use)} · on {when}")


def _remarks(words: ReportWords) -> Iterator[str]:
    for line in words.report.lines:
        if line.remarks:
            yield from wrapped("- ", f"{keyed_name(line.line)}: {words.remarks(line)}")


def _clock(words: ReportWords) -> Iterator[str]:
    for row in words.report.clock:
        when = words.time(row.at, approx=row.act.approx)
        yield from wrapped(f"{when}  ", f"{words.clock(row)} (by {who_text(row.by)})")


def _pass_on(words: ReportWords) -> Iterator[str]:
    for one in words.report.pass_on:
        yield from wrapped(f"{one.n}. ", f"{one.text} ({words.pass_on(one)})")


def _activity(report: ShiftReport) -> Iterator[str]:
    days = activity_days(report)
    if not days:
        yield QUIET
    yield from _days(days)


def _days(days: Iterable[ActivityDay]) -> Iterator[str]:
    for day in days:
        if day.label:
            yield f"-- {day.label} --"
        for row in day.rows:
            yield from wrapped(f"{row.numbers:<6} {row.occurred:<6} {row.recorded:<6} {row.by:<3} ", _text(row))


def _text(row: ActivityRow) -> str:
    said = f"[struck: {row.text}]" if row.struck else row.text
    return f"{said} [{row.remarks}]" if row.remarks else said
