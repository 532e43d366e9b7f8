from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from console.cli import self_check
from console.cli.self_check import ATTEMPTS, CheckFailed
from console.storage.engine import CURRENT_ENOUGH, engine_version


def test_every_check_is_one_line_and_holds_here() -> None:
    done = subprocess.run([sys.executable, "-m", "console", "self-check"], capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert [line.split()[:2] for line in done.stdout.splitlines()] == [["ok", f"{one.name}:"] for one in ATTEMPTS]
    assert done.returncode == 0


def test_an_engine_with_the_known_bug_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert engine_version() >= CURRENT_ENOUGH
    monkeypatch.setattr(self_check, "CURRENT_ENOUGH", (99, 0, 0))
    with pytest.raises(CheckFailed, match="is older than 99"):
        ATTEMPTS[0].run(tmp_path)


def test_a_record_that_was_changed_fails(tmp_path: Path) -> None:
    checks = {one.name: one for one in ATTEMPTS}
    checks["record"].run(tmp_path)
    assert "every fingerprint right" in checks["verify"].run(tmp_path)
    day = next((tmp_path / "days").iterdir())
    day.write_text(day.read_text(encoding="utf-8").replace('"KM"', '"JR"'), encoding="utf-8")
    with pytest.raises(CheckFailed):
        checks["verify"].run(tmp_path)
