from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from console.domain.errors import StorageUnavailable
from console.paths import default_folder, diagnostics_folder, exercise_folder, is_folder

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="the folders' names are Linux's own")


def test_the_live_record_lives_in_the_home_folder_under_the_programs_name(clean_home: Path) -> None:
    assert default_folder().is_relative_to(clean_home)
    assert default_folder().name == "Lineboard"


@LINUX
def test_the_live_record_follows_the_systems_data_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert default_folder() == tmp_path / "Lineboard"


def test_the_exercise_record_lives_inside_the_live_records_folder(tmp_path: Path) -> None:
    assert exercise_folder(tmp_path) == tmp_path / "exercise"


def test_the_diagnostics_do_not_live_with_the_record(clean_home: Path) -> None:
    assert diagnostics_folder().is_relative_to(clean_home)
    assert not diagnostics_folder().is_relative_to(default_folder())


@LINUX
@pytest.mark.parametrize("folder", [default_folder, diagnostics_folder], ids=["record", "diagnostics"])
def test_an_account_without_a_home_gets_a_sentence_that_names_the_way_out(
    folder: Callable[[], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("HOME")
    monkeypatch.setattr("os.getuid", lambda: 3_999_999_999)  # an account the system does not know
    with pytest.raises(StorageUnavailable, match=r"no home folder.*--data DIR"):
        folder()


@LINUX
def test_an_account_the_system_knows_needs_no_home_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HOME")
    assert default_folder().is_absolute()


@LINUX
def test_asking_for_a_folder_does_not_make_it(clean_home: Path) -> None:
    default_folder()
    diagnostics_folder()
    assert list(clean_home.iterdir()) == []


def test_a_folder_is_one_only_if_it_answers(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    places = (tmp_path, tmp_path / "absent", tmp_path / "file", tmp_path / ("a" * 300))
    assert [is_folder(place) for place in places] == [True, False, False, False]
