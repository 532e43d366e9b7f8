from __future__ import annotations

import json
from pathlib import Path

import pytest

from console.domain.clock import iso_utc
from console.domain.errors import StorageUnavailable
from console.services.drafts import Drafts
from console.services.whole_file import half_of
from console.storage.folder import RecordFolder
from helpers.clocks import SettableClock


@pytest.fixture
def clock() -> SettableClock:
    return SettableClock()


@pytest.fixture
def drafts(tmp_path: Path, clock: SettableClock) -> Drafts:
    return Drafts(tmp_path, clock)


def test_text_left_behind_comes_back_with_the_time_it_was_begun(
    tmp_path: Path, clock: SettableClock, drafts: Drafts
) -> None:
    begun_at = clock.now()
    drafts.save("5")
    clock.pass_time(30)
    drafts.save("5d -10")
    kept = Drafts(tmp_path, clock).load()
    assert kept is not None
    assert (kept.text, kept.begun_at) == ("5d -10", begun_at)


def test_a_text_begun_while_another_was_put_away_has_its_own_time(clock: SettableClock, drafts: Drafts) -> None:
    drafts.save("5d -10")
    clock.pass_time(300)
    later = clock.now()
    drafts.save("3", later)
    clock.pass_time(5)
    drafts.save("3d", later)
    kept = drafts.load()
    assert kept is not None
    assert (kept.text, kept.begun_at) == ("3d", later)


def test_more_texts_are_kept_and_a_program_that_knows_of_one_finds_it(
    tmp_path: Path, clock: SettableClock, drafts: Drafts
) -> None:
    first = clock.now()
    clock.pass_time(60)
    drafts.save("9d", clock.now(), [("3d", first), ("5d", None)])
    kept = drafts.load()
    assert kept is not None
    assert [(one.text, one.begun_at) for one in kept.others] == [("3d", first), ("5d", clock.now())]
    content = json.loads(RecordFolder(tmp_path).draft.read_text(encoding="utf-8"))
    assert content["text"] == "9d"
    assert content["begun_at"] == iso_utc(clock.now())


@pytest.mark.parametrize("others", ["5", '"x"', "[1]", '[{"text": "3d"}]', "null"])
def test_others_that_can_not_be_read_take_nothing_with_them(tmp_path: Path, drafts: Drafts, others: str) -> None:
    drafts.save("9d")
    path = RecordFolder(tmp_path).draft
    path.write_text(path.read_text(encoding="utf-8").replace("[]", others), encoding="utf-8")
    kept = drafts.load()
    assert kept is not None
    assert (kept.text, kept.others) == ("9d", ())


def test_no_text_leaves_no_file(tmp_path: Path, drafts: Drafts) -> None:
    drafts.save("5d")
    drafts.save("")
    drafts.save("")
    assert drafts.load() is None
    assert not RecordFolder(tmp_path).draft.exists()


def test_the_next_text_has_a_time_of_its_own(clock: SettableClock, drafts: Drafts) -> None:
    drafts.save("5d")
    drafts.save("")
    clock.pass_time(300)
    drafts.save("3d")
    kept = drafts.load()
    assert kept is not None
    assert kept.begun_at == clock.now()


def test_a_draft_gone_on_with_after_a_crash_was_begun_before_it(
    tmp_path: Path, clock: SettableClock, drafts: Drafts
) -> None:
    begun_at = clock.now()
    drafts.save("3d")
    clock.pass_time(600)
    again = Drafts(tmp_path, clock)
    again.load()
    again.save("3d -10")
    kept = Drafts(tmp_path, clock).load()
    assert kept is not None
    assert (kept.text, kept.begun_at) == ("3d -10", begun_at)


def test_a_draft_is_replaced_whole_or_not_at_all(tmp_path: Path, drafts: Drafts) -> None:
    drafts.save("3d")
    half_of(RecordFolder(tmp_path).draft).mkdir()
    with pytest.raises(StorageUnavailable):
        drafts.save("3d -10")
    kept = drafts.load()
    assert kept is not None
    assert kept.text == "3d"


@pytest.mark.parametrize(
    "content",
    [
        *(b"", b"{}", b"[]", b"\xff\xfe", b"[" * 100_000, b'{"text": "3d", "begun_at": "noon"}'),
        *(b'{"text": "3d", "begun_at": 5}', b'{"text": "3d", "begun_at": "9999-12-31T23:59:59-14:00"}'),
    ],
    ids=range(8),
)
def test_a_file_that_can_not_be_read_is_no_draft(tmp_path: Path, drafts: Drafts, content: bytes) -> None:
    RecordFolder(tmp_path).draft.write_bytes(content)
    assert drafts.load() is None


def test_a_place_that_can_not_be_written_is_said_in_a_sentence(tmp_path: Path, clock: SettableClock) -> None:
    with pytest.raises(StorageUnavailable, match="draft can't be kept"):
        Drafts(tmp_path / "nowhere", clock).save("3d")
