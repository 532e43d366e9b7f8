from __future__ import annotations

from pathlib import Path

from helpers.commands import Run


def test_the_demo_is_an_exercise_record_and_its_report(run: Run, tmp_path: Path) -> None:
    answer = run("demo", str(tmp_path / "demo"))
    assert answer.status == 0
    assert (tmp_path / "demo" / "EXERCISE-shift-report.pdf").read_bytes().startswith(b"%PDF")
    assert not (tmp_path / "demo" / "record.db").exists()
    assert run("demo", str(tmp_path / "demo")).status == 2
