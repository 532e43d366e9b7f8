from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from console.domain.errors import RuleViolation
from console.domain.events import EntryKind
from console.services.replay import MAX_LINE_CHARACTERS, read_injects, replay
from helpers.desks import SampleDesk

FIRST = '{"at": "2024-10-22T12:10:00-04:00", "by": "KM", "entry": "vz+ll d !caller"}'
SECOND = '{"at": "2024-10-22T12:15:00-04:00", "by": "JR", "entry": "w Chief"}'


def test_injects_are_logged_at_their_own_time(tmp_path: Path) -> None:
    desk = SampleDesk(tmp_path, exercise=True)
    done: list[int] = []
    changes = replay(read_injects([FIRST, "", SECOND]), desk.writing.writer, desk.writing.status_log, done.append)
    assert [entry.act.line for entry in changes.entries] == [3, 1, None]
    first = changes.entries[0]
    assert first.recorded_at == first.act.occurred_at == datetime(2024, 10, 22, 16, 10, tzinfo=UTC)
    kinds = [entry.kind for entry in desk.reading.log_book.newest()]
    assert EntryKind.CLOCK_CHANGED not in kinds
    desk.close()


def test_a_replay_is_all_or_nothing(tmp_path: Path) -> None:
    desk = SampleDesk(tmp_path, exercise=True)
    before = desk.reading.log_book.last_seq()
    injects = read_injects([FIRST, FIRST.replace("vz+ll d", "nonsense")])
    with pytest.raises(RuleViolation, match=r"entry 2 of the file.*nothing was replayed"):
        replay(injects, desk.writing.writer, desk.writing.status_log)
    assert desk.reading.log_book.last_seq() == before
    desk.close()


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("not json", "not JSON"),
        ("[1]", "expected"),
        ('{"at": "2024-10-22T12:10:00-04:00"}', "expected"),
        ('{"at": "2024-10-22T12:10:00", "entry": "3d"}', "offset"),
        ('{"at": 5, "entry": "3d"}', "offset"),
        ('{"at": "soon", "entry": "3d"}', "offset"),
        ('{"at": "2024-10-22T12:10:00Z", "by": 5, "entry": "3d"}', "initials"),
        ('{"at": "0001-01-01T00:00:00+23:00", "entry": "3d"}', "in the year 1,"),
        ('{"at": "9999-12-31T23:59:59-23:00", "entry": "3d"}', "in the year 9999,"),
        ("[" * 50_000, "not JSON"),
        ('"' + "x" * MAX_LINE_CHARACTERS + '"', "longer"),
    ],
)
def test_a_bad_line_is_named(line: str, why: str) -> None:
    with pytest.raises(RuleViolation, match=rf"^line 2: .*{why}"):
        read_injects([FIRST, line])


def test_time_never_goes_back_within_a_file() -> None:
    with pytest.raises(RuleViolation, match=r"^line 2: .*before the line above"):
        read_injects([SECOND, FIRST])


def test_a_long_replay_tells_how_far_it_is(tmp_path: Path) -> None:
    desk = SampleDesk(tmp_path, exercise=True)
    done: list[int] = []
    replay(
        read_injects([FIRST.replace("vz+ll d", "n x")] * 501), desk.writing.writer, desk.writing.status_log, done.append
    )
    assert done == [500]
    desk.close()
