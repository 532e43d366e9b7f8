from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from console.domain.drill import DrillInject
from console.domain.errors import RuleViolation
from console.domain.events import EntryKind
from console.services.drills import MOST_BYTES, load_drill, log_inject, shipped_drills
from helpers.desks import SampleDesk

INJECT = DrillInject(after_s=0, clock="12:10", text="a resident says Verizon won't connect")


@pytest.fixture
def exercise(tmp_path: Path) -> Iterator[SampleDesk]:
    desk = SampleDesk(tmp_path / "record", exercise=True)
    yield desk
    desk.close()


def test_every_drill_that_ships_can_be_played_at_the_sample_center(exercise: SampleDesk) -> None:
    drills = [load_drill(path, exercise.reading.set_up) for path in shipped_drills()]
    assert [drill.title for drill in drills] == ["A statewide 911 outage, 40 minutes"]
    texts = " ".join(inject.text for drill in drills for inject in drill.injects)
    assert "911 Wireless Verizon" in texts or "911 Wireless AT&T" in texts
    assert "{" not in texts


def test_no_drill_that_ships_asks_anybody_to_dial_911() -> None:
    for path in shipped_drills():
        text = path.read_text(encoding="utf-8").lower()
        assert "dial 911" not in text
        assert "call 911" not in text


def test_an_inject_is_a_note_by_nobody(exercise: SampleDesk) -> None:
    (entry,) = log_inject(exercise.writing, INJECT).entries
    assert (entry.kind, entry.by) == (EntryKind.NOTE, None)
    assert entry.act.note == "INJECT 12:10 a resident says Verizon won't connect"


def test_an_inject_never_reaches_the_live_record(tmp_path: Path) -> None:
    live = SampleDesk(tmp_path / "live")
    before = live.reading.log_book.last_seq()
    with pytest.raises(RuleViolation, match="exercise record only"):
        log_inject(live.writing, INJECT)
    assert live.reading.log_book.last_seq() == before
    live.close()


@pytest.mark.parametrize(
    ("content", "why"),
    [(b"12:10 caf\xe9", "is no plain text"), (b"x" * (MOST_BYTES + 1), "larger than 200 kB")],
)
def test_a_file_that_is_no_drill_is_refused(exercise: SampleDesk, tmp_path: Path, content: bytes, why: str) -> None:
    path = tmp_path / "drill.txt"
    path.write_bytes(content)
    with pytest.raises(RuleViolation, match=why):
        load_drill(path, exercise.reading.set_up)


def test_a_file_that_is_not_there_is_refused(exercise: SampleDesk, tmp_path: Path) -> None:
    with pytest.raises(RuleViolation, match="can't be read"):
        load_drill(tmp_path / "nowhere.txt", exercise.reading.set_up)


def test_a_file_from_notepad_begins_with_its_mark(exercise: SampleDesk, tmp_path: Path) -> None:
    path = tmp_path / "drill.txt"
    path.write_bytes(b"\xef\xbb\xbf# Caf\xc3\xa9\r\n12:10 go\r\n")
    assert load_drill(path, exercise.reading.set_up).title == "Café"
