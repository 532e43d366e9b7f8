from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from console.ui.report.file_names import is_there, proposed_name
from console.ui.report.report_request import ReportForm
from helpers.situations import situation


def test_the_name_says_what_when_and_in_which_form(tmp_path: Path) -> None:
    path = proposed_name(tmp_path, situation(), "Current shift", ReportForm.PDF, redacted=False)
    assert path.parent == tmp_path
    assert path.name.startswith("Lineboard Current shift 20")
    assert path.suffix == ".pdf"


def test_an_exercise_is_named_in_every_file(tmp_path: Path) -> None:
    path = proposed_name(tmp_path, replace(situation(), exercise=True), "B", ReportForm.CSV, redacted=True)
    assert path.name.startswith("EXERCISE Lineboard B public ")


def test_an_existing_file_is_never_proposed(tmp_path: Path) -> None:
    names = []
    for _ in range(3):
        path = proposed_name(tmp_path, situation(), "B", ReportForm.PDF, redacted=False)
        path.touch()
        names.append(path.name)
    assert len(set(names)) == 3


@pytest.mark.parametrize("hostile", ["../../etc/passwd", "a/b\\c", "con:*?", "x\x00y\n"])
def test_a_shifts_name_never_leaves_the_folder(tmp_path: Path, hostile: str) -> None:
    path = proposed_name(tmp_path, situation(), hostile, ReportForm.PDF, redacted=False)
    assert path.parent == tmp_path
    path.touch()


def test_a_name_that_no_disk_takes_is_not_there(tmp_path: Path) -> None:
    assert not is_there(tmp_path / ("n" * 300))
    assert is_there(tmp_path)
