from __future__ import annotations

from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from console.domain.events import EntryKind, ReportFacts
from console.domain.ids import Uid
from console.domain.log_entry import Act, LogEntry
from console.domain.report_issue import Issue, copy_of, covers

AT = datetime(2026, 11, 25, 20, 2, tzinfo=UTC)
FACTS = ReportFacts(period_from=AT, period_to=AT, last_seq=27, digest="3f" * 32, document="shift", shift=3)


def issued(seq: int, *, signed: bool = False, entries: int | None = 25) -> LogEntry:
    facts = replace(FACTS, signed=signed, entries=entries)
    act = Act(kind=EntryKind.REPORT_ISSUED, occurred_at=AT, facts=facts)
    return LogEntry(seq=seq, uid=Uid("u"), position="1", recorded_at=AT, kind=act.kind, act=act, by="KM")


def test_a_copy_says_who_made_it_when_and_with_which_seal() -> None:
    copy = copy_of(issued(28))
    assert (copy.seq, copy.at, copy.by, copy.signed) == (28, AT, "KM", False)
    assert (copy.entries, copy.last_seq, copy.digest) == (25, 27, "3f" * 32)
    assert copy_of(issued(28, entries=None)).entries == 27


def test_an_entry_of_another_kind_is_no_copy() -> None:
    note = issued(28)
    with pytest.raises(TypeError, match="entry 28 issues no report"):
        copy_of(replace(note, act=replace(note.act, facts=None)))


def test_a_report_is_re_issued_when_a_copy_left_the_program_before_and_not_when_it_was_signed_only() -> None:
    signed, copy = issued(28, signed=True), issued(29)
    assert not Issue(first=signed).is_again
    assert Issue(first=copy).is_again
    assert Issue(first=signed, others=(copy,)).is_again
    issue = Issue(first=copy, others=(signed, issued(30, signed=True)))
    assert [one.seq for one in issue.signatures] == [28, 30]
    assert issue.first_copy.seq == 29


def test_an_issue_covers_one_document_about_one_shift() -> None:
    assert covers(FACTS, "shift", 3, None)
    assert not covers(FACTS, "shift", None, None)
    assert not covers(FACTS, "ics-214", 3, None)
    assert not covers(replace(FACTS, shift=None, shift_name="Day"), "shift", None, "Evening")
