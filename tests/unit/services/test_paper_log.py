from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from console.domain.errors import RuleViolation, StorageUnavailable
from console.domain.events import EntryKind
from console.domain.quick_entry.commands import When
from console.domain.quick_entry.paper_row import PaperRow
from console.services.paper_log import PaperDrafts, PaperLog, RowField, SeenRow, TypedRow, WrongRow
from console.storage.folder import RecordFolder
from helpers.desks import NOON, SampleDesk

DAY = date(2026, 9, 22)
"""The clock of the desk stands at 12:00 EDT on it."""


def row(time: str = "1105", by: str = "jr", what: str = "3d", day: date = DAY) -> TypedRow:
    return TypedRow(day=day, time=time, by=by, what=what)


def seen(desk: SampleDesk, typed: TypedRow, before: When | None = None) -> SeenRow:
    found = PaperLog(desk.reading).look(typed, desk.reading.situations.now(), "KM", before)
    assert isinstance(found, SeenRow)
    return found


def wrong(desk: SampleDesk, typed: TypedRow) -> WrongRow:
    found = PaperLog(desk.reading).look(typed, desk.reading.situations.now(), "KM", None)
    assert isinstance(found, WrongRow)
    return found


def test_a_row_is_said_in_words_with_its_time_its_person_and_who_keys_it_in(desk: SampleDesk) -> None:
    desk.log("3u!")
    said = seen(desk, row())
    assert said.row == PaperRow(when=When(at=said.row.when.at), by="JR", what="3d")
    for words in ("3  911 Wireless Verizon", "DOWN", "11:05 EDT (recorded 12:00)", "by JR, keyed by KM", "[Enter]"):
        assert words in said.sentence


def test_nobody_is_asked_twice_for_what_is_of_the_past(desk: SampleDesk) -> None:
    desk.log("3u!")
    said = seen(desk, row("1105"))
    assert any("is before the last word on 3" in remark for remark in said.remarks)
    far = seen(desk, row("1105", day=date(2026, 9, 20)))
    assert any("more than 12 hours back" in remark for remark in far.remarks)
    whole = seen(desk, row(what="911d"))
    for one in (said, far, whole):
        assert "twice" not in " ".join((one.sentence, *one.remarks))


def test_every_row_tells_its_time_in_words(desk: SampleDesk) -> None:
    for what in ("3 ;a note", "n a note", "p for the next shift", "w Chief", "f1a"):
        assert "11:05 EDT (recorded 12:00)" in seen(desk, row(what=what)).sentence


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        (row(time="2561"), RowField.TIME),
        (row(time=""), RowField.TIME),
        (row(by=""), RowField.BY),
        (row(by="zz"), RowField.BY),
        (row(what="3+44d"), RowField.WHAT),
        (row(what=""), RowField.WHAT),
        (row(what="px7"), RowField.WHAT),
    ],
)
def test_a_wrong_row_says_why_and_which_field_is_meant(desk: SampleDesk, typed: TypedRow, field: RowField) -> None:
    found = wrong(desk, typed)
    assert found.field is field
    assert found.sentence


def test_an_earlier_time_is_accepted_and_said(desk: SampleDesk) -> None:
    before = seen(desk, row("1130")).row.when
    assert seen(desk, row("1105"), before).remarks[0] == (
        "earlier than the row before (11:30): after midnight, choose the next day"
    )
    assert not any("earlier" in remark for remark in seen(desk, row("1130"), before).remarks)


def test_what_is_logged_already_is_warned_of(desk: SampleDesk) -> None:
    (entry,) = desk.log("3d 1105").entries
    said = seen(desk, row("1105"))
    assert said.logged_as == entry.seq
    assert said.remarks[0] == f"entry {entry.seq} says the same of this time already"
    for other in (row("1106"), row("1105", what="3g"), row("1105", what="2d"), row("1105", what="3 ;note")):
        assert seen(desk, other).logged_as is None
    desk.log("v")
    assert seen(desk, row("1105")).logged_as is None


def test_a_paper_is_of_today_and_before_six_of_the_evening_before(desk: SampleDesk) -> None:
    log = PaperLog(desk.reading)
    assert log.day == DAY
    assert log.days[:2] == (DAY, date(2026, 9, 21))
    assert len(log.days) == 31
    desk.clock.pass_time(17 * 3600)
    assert PaperLog(desk.reading).day == DAY


def test_a_row_is_logged_as_of_its_time_for_the_person_on_the_paper(desk: SampleDesk) -> None:
    typed = seen(desk, row("1105?", what="2+3d ^busy ;east side")).row
    entries = desk.writing.status_log.log_row(typed, by="KM").entries
    assert [one.act.line for one in entries] == [2, 3]
    for one in entries:
        assert (one.by, one.keyed_by, one.late, one.act.approx) == ("JR", "KM", True, True)
        assert one.act.occurred_at == typed.when.at
        assert one.recorded_at == NOON


def test_a_row_that_the_record_can_not_read_any_more_is_refused_and_nothing_is_written(desk: SampleDesk) -> None:
    before = desk.reading.log_book.last_seq()
    for what in ("3+44d", "px7"):
        with pytest.raises(RuleViolation):
            desk.writing.status_log.log_row(PaperRow(when=When(at=NOON), by="JR", what=what), by="KM")
    assert desk.reading.log_book.last_seq() == before


@pytest.mark.parametrize(
    ("what", "kind"),
    [
        ("3 ;a note", EntryKind.LINE_NOTE),
        ("n a note", EntryKind.NOTE),
        ("p ask", EntryKind.PASS_ON),
        ("w Chief", EntryKind.TOLD),
        ("f1a", EntryKind.FALLBACK_ACTIVATED),
    ],
)
def test_whatever_stands_on_the_paper_has_the_time_of_the_paper(desk: SampleDesk, what: str, kind: EntryKind) -> None:
    typed = seen(desk, row(what=what)).row
    (entry,) = desk.writing.status_log.log_row(typed, by="KM").entries
    assert (entry.kind, entry.act.occurred_at, entry.late) == (kind, typed.when.at, True)


def test_a_pass_on_is_closed_as_of_the_paper(desk: SampleDesk) -> None:
    desk.log("p ask")
    typed = seen(desk, row(what="px1 ;done")).row
    (entry,) = desk.writing.status_log.log_row(typed, by="KM").entries
    assert entry.act.occurred_at == typed.when.at


def test_a_row_written_moments_ago_is_not_late_and_one_keyed_by_oneself_names_nobody_else(desk: SampleDesk) -> None:
    typed = seen(desk, row("1200", by="km")).row
    (entry,) = desk.writing.status_log.log_row(typed, by="KM").entries
    assert (entry.by, entry.keyed_by, entry.late) == ("KM", None, False)


ROWS = (row("1105"), row("", "", "n half a no"))


def test_rows_in_hand_come_back_after_a_crash(tmp_path: Path) -> None:
    PaperDrafts(tmp_path).save(ROWS)
    assert PaperDrafts(tmp_path).load() == ROWS
    PaperDrafts(tmp_path).save(())
    assert PaperDrafts(tmp_path).load() == ()
    PaperDrafts(tmp_path).save(())


@pytest.mark.parametrize("text", ["", "[1]", "{}x", '[{"day": "never"}]', '[{"day": 7}]', "[" * 100_000])
def test_whatever_stands_in_the_file_the_page_opens(tmp_path: Path, text: str) -> None:
    RecordFolder(tmp_path).paper_draft.write_text(text)
    assert PaperDrafts(tmp_path).load() == ()


def test_a_row_that_can_not_be_kept_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageUnavailable, match="finish it soon"):
        PaperDrafts(tmp_path / "file").save(ROWS)


def test_initials_alone_are_nothing_to_lose() -> None:
    assert not row(time=" ", what="").is_begun
    assert row(time="11", what="").is_begun
    assert row(time="", what="3").is_begun
