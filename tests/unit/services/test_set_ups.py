from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from console.domain.errors import RuleViolation
from console.domain.events import EntryKind
from console.services.record_keeping import verify_record
from console.services.set_up_file import read_set_up
from console.services.set_ups import MAX_FILE_BYTES, load_set_up_file, make_record
from helpers.clocks import SettableClock
from helpers.desks import SAMPLE, SampleDesk

BARE = '[center]\nname = "Sample"\ntimezone = "America/New_York"\n'


def test_a_new_record_says_its_whole_set_up_as_one_batch(desk: SampleDesk) -> None:
    kinds = [entry.kind for entry in desk.made.entries]
    assert kinds[0] is EntryKind.CENTER_SET
    assert kinds.count(EntryKind.LINE_ADDED) == 6
    assert kinds[-1] is EntryKind.PATTERN_SET
    assert desk.made.batch is not None
    assert {entry.by for entry in desk.made.entries} == {None}


def test_a_record_is_never_made_over_another(desk: SampleDesk) -> None:
    with pytest.raises(RuleViolation, match="already"):
        make_record(desk.folder, read_set_up(SAMPLE, "setup.toml", None), desk.clock)


def test_of_several_who_make_a_record_in_one_place_at_once_one_does(tmp_path: Path) -> None:
    change, together = read_set_up(SAMPLE, "setup.toml", None), Barrier(4)

    def made(_: int) -> bool:
        together.wait()
        try:
            make_record(tmp_path / "record", change, SettableClock())
        except RuleViolation:
            return False
        return True

    with ThreadPoolExecutor(max_workers=4) as people:
        assert sorted(people.map(made, range(4))) == [False, False, False, True]
    found = verify_record(tmp_path / "record")
    alone = make_record(tmp_path / "alone", change, SettableClock())
    assert (found.ok, found.entries) == (True, len(alone.entries))


def test_only_what_changed_becomes_an_entry(desk: SampleDesk) -> None:
    text = '[[line]]\nkey = 3\ncarrier = "Verizon"\n[[line]]\nkey = 7\nretired = true\n[[line]]\nkey = 9\n'
    changes = desk.writing.set_ups.apply(text, "more.toml", by="KM")
    assert [(entry.kind, entry.act.line, entry.by) for entry in changes.entries] == [
        (EntryKind.LINE_CHANGED, 3, "KM"),
        (EntryKind.LINE_RETIRED, 7, "KM"),
    ]
    assert 7 not in desk.board
    line = desk.reading.set_up.line(3)
    assert line is not None
    assert (line.name, line.carrier) == ("911 Wireless Verizon", "Verizon")


def test_what_the_record_knows_is_changed_and_what_it_does_not_know_is_added(desk: SampleDesk) -> None:
    text = """
    [[fallback]]
    key = 1
    label = "Firehouse"
    [[fallback]]
    key = 2
    label = "Use a cell phone"
    kind = "advice"
    [[fallback]]
    key = 6
    retired = true
    [[operator]]
    initials = "JR"
    name = "Jo Reyes"
    [[operator]]
    initials = "AB"
    name = "Al Beck"
    """
    changes = desk.writing.set_ups.apply(text, "more.toml", by="KM")
    assert [(entry.kind, entry.act.fallback) for entry in changes.entries] == [
        (EntryKind.FALLBACK_CHANGED, 1),
        (EntryKind.FALLBACK_ADDED, 2),
        (EntryKind.FALLBACK_RETIRED, 6),
        (EntryKind.OPERATOR_CHANGED, None),
        (EntryKind.OPERATOR_ADDED, None),
    ]


def test_a_set_up_that_changes_nothing_writes_nothing(desk: SampleDesk) -> None:
    changes = desk.writing.set_ups.apply('[[line]]\nkey = 3\ngroup = "911"\n', "same.toml", by="KM")
    assert changes.entries == ()
    assert "nothing was changed" in changes.warnings[0]


def test_a_bad_file_is_refused_whole(desk: SampleDesk) -> None:
    before = desk.reading.log_book.last_seq()
    text = '[[line]]\nkey = 3\ncarrier = "Verizon"\n[[line]]\nkey = 8\nname = "X"\ngroup = "adnim"\n'
    with pytest.raises(RuleViolation, match="adnim"):
        desk.writing.set_ups.apply(text, "bad.toml", by="KM")
    assert desk.reading.log_book.last_seq() == before


def test_somebody_changes_the_set_up(desk: SampleDesk) -> None:
    with pytest.raises(RuleViolation, match="who is changing the set-up"):
        desk.writing.set_ups.apply('[[line]]\nkey = 3\ncarrier = "V"\n', "x.toml", by=None)
    with pytest.raises(RuleViolation, match="not an operator"):
        desk.writing.set_ups.apply('[[line]]\nkey = 3\ncarrier = "V"\n', "x.toml", by="ZZ")


def test_the_first_operator_can_be_added_by_anyone_or_by_themselves(tmp_path: Path) -> None:
    text = '[[operator]]\ninitials = "KM"\nname = "Kim"\n'
    alone = SampleDesk(tmp_path / "a", set_up=BARE)
    assert alone.writing.set_ups.apply(text, "people.toml", by=None).entries[0].by is None
    alone.close()
    named = SampleDesk(tmp_path / "b", set_up=BARE)
    assert named.writing.set_ups.apply(text, "people.toml", by="km").entries[0].by == "KM"
    assert (
        named.writing.set_ups.apply('[[line]]\nkey = 1\nname = "A"\ngroup = "other"\n', "l.toml", by=None).entries[0].by
        == "KM"
    )
    named.close()


def test_a_file_that_can_not_be_read_is_refused_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(RuleViolation, match="can't be read"):
        load_set_up_file(tmp_path / "missing.toml")
    large = tmp_path / "large.toml"
    large.write_bytes(b"#" * (MAX_FILE_BYTES + 1))
    with pytest.raises(RuleViolation, match="larger than 1 MB"):
        load_set_up_file(large)


def test_a_new_record_needs_a_center(tmp_path: Path) -> None:
    existing = SampleDesk(tmp_path / "a")
    change = read_set_up('[[line]]\nkey = 3\ncarrier = "V"\n', "x.toml", existing.reading.set_up)
    existing.close()
    with pytest.raises(RuleViolation, match=r"needs a \[center\]"):
        make_record(tmp_path / "b", change, SettableClock())


def test_a_changed_set_up_is_no_word_about_how_the_line_fares(desk: SampleDesk) -> None:
    desk.log("3d")
    logged_at = desk.clock.now()
    desk.clock.pass_time(600)
    desk.writing.set_ups.apply('[[line]]\nkey = 3\ncarrier = "Verizon"\n', "more.toml", by="KM")
    assert desk.board[3].last_word_at == logged_at
    assert desk.board[1].last_word_at is None
    assert len(desk.reading.log_book.about_line(3)) == 3
    assert verify_record(desk.folder).ok


def test_what_a_file_repeats_is_no_change(desk: SampleDesk) -> None:
    assert desk.writing.set_ups.apply(SAMPLE, "same.toml", by="KM").entries == ()
