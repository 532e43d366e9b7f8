"""Reports that were issued or signed before, as the folds give them: nothing, or something, logged since."""

from __future__ import annotations

from msgspec.structs import replace

from console.domain.events import EntryKind
from console.domain.facts import ReportFacts
from console.domain.line import LineState
from console.domain.log_entry import LogEntry
from console.domain.report_issue import Issue
from console.domain.shift_report import Seal, ShiftReport
from helpers.report_builder import DayBook, outage_day

NEXT_DAY = "2024-10-23T09:12:00"
DIGEST = "3f2a9c1e77b04d21" + "5e" * 24
"""Of the entry that was the newest when the report was issued."""


def reissued_report(*, signed: bool = True) -> ShiftReport:
    """The day of the outage, issued at once, signed an hour later, added to and corrected, and printed the next day."""
    book = outage_day()
    shift = book.shift("Day", "07:00", "15:00")
    report, count = book.report("07:00", "15:00", shift=shift), len(book.entries)
    first, signature = _issued(book, "15:02"), _issued(book, "16:10", by="JR", signed=True)
    down = next(one for one in report.entries if one.act.state is LineState.DOWN)
    late = book.log("16:40", EntryKind.TOLD, told="State 911 office", occurred="13:20", by="JR")
    book.correct("16:44", down.seq, by="JR", note="the caller said 12:10, not noon")
    book.void("2024-10-23T08:55:00", late, reason="that was the day before", by="JR")
    after = tuple(replace(one, voided_by=book.entries[-1].seq if one.seq == late else None) for one in book.entries)
    return _made(book, report, Issue(first=first, others=(signature,) if signed else (), after=after[count + 2 :]))


def unchanged_report() -> ShiftReport:
    """The same, with nothing logged since."""
    report = reissued_report(signed=False)
    return replace(report, issue=replace(_issue(report), after=()))


def signed_report() -> ShiftReport:
    """Signed, and not issued yet."""
    report = reissued_report()
    return replace(report, issue=Issue(first=_issue(report).others[0]))


def _issue(report: ShiftReport) -> Issue:
    assert report.issue is not None
    return report.issue


def _issued(book: DayBook, at: str, *, by: str = "KM", signed: bool = False) -> LogEntry:
    facts = ReportFacts(
        period_from=book.at("07:00"),
        period_to=book.at("15:00"),
        last_seq=book.entries[-1].seq,
        digest=DIGEST,
        entries=book.entries[-1].seq,
        document="shift",
        signed=signed,
    )
    book.log(at, EntryKind.REPORT_ISSUED, by=by, facts=facts)
    return book.entries[-1]


def _made(book: DayBook, report: ShiftReport, issue: Issue) -> ShiftReport:
    head = book.entries[-1]
    seal = Seal(entries=head.seq, last_seq=head.seq, digest=head.hash or report.seal.digest)
    return replace(report, seal=seal, made_at=book.at(NEXT_DAY), issue=issue)
