from __future__ import annotations

from pathlib import Path

import pytest

from console.domain.errors import StorageUnavailable
from console.services.drafts import Drafts
from console.storage.folder import RecordFolder
from helpers.clocks import SettableClock


@pytest.fixture
def clock() -> SettableClock:
    return SettableClock()


@pytest.fixture
def drafts(tmp_path: Path, clock: SettableClock) -> Drafts:
    return Drafts(tmp_path, clock)


def _after_a_crash(folder: Path) -> Drafts:
    return Drafts(folder, SettableClock())


def test_there_is_no_draft_where_nothing_was_typed(drafts: Drafts) -> None:
    assert drafts.load() is None


def test_the_text_in_hand_outlives_the_program(drafts: Drafts, tmp_path: Path) -> None:
    drafts.save("3d -1")
    drafts.save('3d -10 ;Zoë said "dead", 50 % of calls\t')
    kept = _after_a_crash(tmp_path).load()
    assert kept is not None
    assert kept.text == '3d -10 ;Zoë said "dead", 50 % of calls\t'


def test_a_draft_knows_when_it_was_begun_however_long_it_is_typed_on(
    drafts: Drafts, clock: SettableClock, tmp_path: Path
) -> None:
    begun_at = clock.now()
    drafts.save("3")
    clock.pass_time(300)
    drafts.save("3d")
    kept = _after_a_crash(tmp_path).load()
    assert kept is not None
    assert kept.begun_at == begun_at


def test_a_draft_that_is_gone_on_with_after_a_crash_was_begun_before_it(
    drafts: Drafts, clock: SettableClock, tmp_path: Path
) -> None:
    begun_at = clock.now()
    drafts.save("3d")
    clock.pass_time(600)
    again = Drafts(tmp_path, clock)
    again.load()
    again.save("3d -10")
    kept = _after_a_crash(tmp_path).load()
    assert kept is not None
    assert (kept.text, kept.begun_at) == ("3d -10", begun_at)


def test_an_empty_text_takes_the_draft_away_and_the_next_one_begins_anew(
    drafts: Drafts, clock: SettableClock, tmp_path: Path
) -> None:
    drafts.save("3d")
    drafts.save("")
    assert drafts.load() is None
    assert list(tmp_path.iterdir()) == []
    clock.pass_time(60)
    drafts.save("5g")
    kept = drafts.load()
    assert kept is not None
    assert kept.begun_at == clock.now()


def test_to_take_away_a_draft_that_is_not_there_is_no_error(drafts: Drafts) -> None:
    drafts.save("")
    assert drafts.load() is None


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b'"3d"',
        b"\xff\xfe",
        b'{"text": "3d"}',
        b'{"text": "3d", "begun_at": "noon"}',
        b'{"text": "3d", "begun_at": 5}',
        b'{"text": "3d", "begun_at": "9999-12-31T23:59:59-14:00"}',
        b"[" * 100_000,
    ],
)
def test_a_draft_that_can_not_be_read_is_no_draft_and_never_stops_the_start(
    drafts: Drafts, tmp_path: Path, content: bytes
) -> None:
    RecordFolder(tmp_path).draft.write_bytes(content)
    assert drafts.load() is None
    drafts.save("5g")
    kept = drafts.load()
    assert kept is not None
    assert kept.text == "5g"


def test_a_draft_is_replaced_whole_or_not_at_all(drafts: Drafts, tmp_path: Path) -> None:
    drafts.save("3d")
    path = RecordFolder(tmp_path).draft
    path.with_suffix(".new").mkdir()
    with pytest.raises(StorageUnavailable):
        drafts.save("3d -10")
    kept = drafts.load()
    assert kept is not None
    assert kept.text == "3d"


def test_a_place_that_takes_no_draft_is_said_in_a_sentence(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path / "nowhere", SettableClock())
    with pytest.raises(StorageUnavailable, match=r"^The draft can't be kept \(.+\): finish the entry soon$"):
        drafts.save("3d")
