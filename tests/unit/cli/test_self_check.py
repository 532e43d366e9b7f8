from __future__ import annotations

import pytest

from console.cli import self_check
from helpers.commands import Run


def test_every_check_is_one_line(run: Run) -> None:
    answer = run("self-check")
    assert answer.status == 0
    assert [line.split()[1] for line in answer.out.splitlines()] == [
        "engine:",
        "record:",
        "verify:",
        "resources:",
        "window:",
    ]


def test_an_engine_with_the_known_bug_fails(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(self_check, "CURRENT_ENOUGH", (99, 0, 0))
    answer = run("self-check")
    assert answer.status == 1
    assert "FAILED  engine" in answer.out
