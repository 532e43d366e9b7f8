from __future__ import annotations

from pathlib import Path

import pytest

from helpers.commands import Run
from helpers.desks import SAMPLE

INJECT = '{"at": "2024-10-22T12:10:00-04:00", "by": "KM", "entry": "vz d"}\n'


@pytest.fixture
def drill(run: Run, tmp_path: Path) -> Run:
    (tmp_path / "setup.toml").write_text(SAMPLE, encoding="utf-8")
    assert run("--exercise", "init", "--setup", str(tmp_path / "setup.toml")).status == 0
    return run


def test_a_file_is_replayed_into_the_exercise(drill: Run, tmp_path: Path) -> None:
    (tmp_path / "day.jsonl").write_text(INJECT, encoding="utf-8")
    answer = drill("--exercise", "replay", str(tmp_path / "day.jsonl"))
    assert (answer.status, answer.out) == (0, "Replayed 1 lines of day.jsonl: 1 entries.\n")
    assert drill("--exercise", "status", "--json").json["exercise"] is True


def test_the_live_record_takes_no_replay(sample: Run, tmp_path: Path) -> None:
    (tmp_path / "day.jsonl").write_text(INJECT, encoding="utf-8")
    answer = sample("replay", str(tmp_path / "day.jsonl"))
    assert answer.status == 2
    assert "Only an exercise" in answer.err


@pytest.mark.parametrize("content", [b"\xff\xfe", b"nonsense", INJECT.replace("vz d", "zz").encode()])
def test_a_bad_file_is_refused_whole(drill: Run, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "bad.jsonl").write_bytes(content)
    assert drill("--exercise", "replay", str(tmp_path / "bad.jsonl")).status == 2


def test_a_missing_file_is_refused(drill: Run, tmp_path: Path) -> None:
    assert drill("--exercise", "replay", str(tmp_path / "none.jsonl")).status == 2
