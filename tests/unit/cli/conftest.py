from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from console.cli.program import main
from helpers.commands import Answer, Run
from helpers.desks import SAMPLE


@pytest.fixture
def run(tmp_path: Path, capfd: pytest.CaptureFixture[str], qapp: QApplication) -> Run:
    """Runs a command on the record in ``tmp_path / "D"``."""

    def run_command(*arguments: str) -> Answer:
        capfd.readouterr()
        status = main(["--data", str(tmp_path / "D"), *arguments])
        said = capfd.readouterr()
        return Answer(status, said.out, said.err)

    return run_command


@pytest.fixture
def sample(run: Run, tmp_path: Path) -> Run:
    """As ``run``, on a record that was made from the sample set-up."""
    (tmp_path / "setup.toml").write_text(SAMPLE, encoding="utf-8")
    assert run("init", "--setup", str(tmp_path / "setup.toml")).status == 0
    return run
