"""The availability report as a workbook: first what it is and how it was counted, then a sheet for each table."""

from __future__ import annotations

from collections.abc import Iterator

from console.domain.availability_report import AvailabilityReport
from console.render.availability_counting import counting_sentences
from console.render.availability_tables import availability_tables
from console.render.availability_words import AvailabilityWords
from console.render.plain_table import PlainTable, Value
from console.render.wording import MEASURED_BY_NOBODY
from console.render.workbook import Cover, workbook_bytes

_ON_THE_FIRST: frozenset[str] = frozenset({"report", "counted"})
"""Tables whose rows stand on the first sheet."""


def availability_xlsx(report: AvailabilityReport) -> bytes:
    """The workbook; the same bytes for the same report."""
    words = AvailabilityWords(report)
    cover = Cover(
        title=words.file_title,
        marks=words.marks,
        remark=MEASURED_BY_NOBODY,
        made_at=report.made_at,
        zone=words.zone,
    )
    return workbook_bytes(_sheets(report, words), cover)


def _sheets(report: AvailabilityReport, words: AvailabilityWords) -> Iterator[PlainTable]:
    yield _summary(report, words)
    yield from (table for table in availability_tables(report) if table.name not in _ON_THE_FIRST)


def _summary(report: AvailabilityReport, words: AvailabilityWords) -> PlainTable:
    period, seal = report.period, report.seal
    said: tuple[tuple[str, Value], ...] = (
        ("Center", report.set_up.center.name),
        ("Report", f"Availability, {report.title}"),
        *(("Copy", mark) for mark in words.marks),
        ("Summary", words.summary),
        ("From", period.start),
        ("To", period.end),
        ("Asked until", report.asked.end),
        ("Length (s)", period.seconds),
        ("Outages left out under (s)", report.under_s),
        *(("Counted", sentence) for sentence in counting_sentences(report)),
        ("Remark", MEASURED_BY_NOBODY),
        ("Made at", report.made_at),
        ("Made by", report.made_by),
        ("Entries", seal.entries),
        ("Last entry", seal.last_seq),
        ("Digest", seal.digest),
    )
    return PlainTable(name="fact", title="Summary", columns=("what", "value"), rows=said, tells_time=True)
