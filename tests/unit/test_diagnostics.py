from __future__ import annotations

import contextlib
import logging
import os
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest

from console.diagnostics import FactsOnly, fault_sentence, start_diagnostics, tell_fault
from console.domain.errors import StorageUnavailable
from console.paths import diagnostics_folder

NOTE = "caller said 203 555 0142 is dead"


@pytest.fixture(autouse=True)
def _as_it_was() -> Iterator[None]:
    own = logging.getLogger("console")
    before = list(own.handlers), own.level
    yield
    for handler in set(own.handlers) - set(before[0]):
        own.removeHandler(handler)
        with contextlib.suppress(OSError):  # one of them writes to a full disk
            handler.close()
    own.setLevel(before[1])


def _fail(note: str) -> ValueError:
    """An error as it comes from deep inside: with a cause, both quoting a note."""
    error = ValueError(note)
    error.__cause__ = KeyError(note)
    try:
        _raise(error)
    except ValueError as caught:
        return caught


def _no_home() -> Path:
    raise StorageUnavailable("This account has no home folder.")


def _raise(error: BaseException) -> NoReturn:
    raise error


def _begin(folder: Path) -> Path:
    path = start_diagnostics(folder)
    assert path is not None
    return path


def test_what_the_program_logs_about_itself_is_in_the_file(tmp_path: Path) -> None:
    path = _begin(tmp_path / "logs")
    logging.getLogger("console.storage").info("opened in %d ms", 12)
    assert "INFO" in path.read_text(encoding="utf-8")
    assert "console.storage: opened in 12 ms" in path.read_text(encoding="utf-8")


@pytest.mark.expects_error_log
def test_a_bug_leaves_its_kind_and_place_and_cause_but_no_word_of_a_note(tmp_path: Path) -> None:
    path = _begin(tmp_path)
    fault_sentence(_fail(NOTE), path)
    kept = path.read_text(encoding="utf-8")
    assert "builtins.ValueError\n  _fail (test_diagnostics.py:" in kept
    assert "caused by builtins.KeyError" in kept
    assert not any(word in kept for word in ("caller", "0142", "raise error"))


def test_a_note_stays_out_even_after_another_handler_wrote_the_error_whole() -> None:
    error = _fail(NOTE)
    record = logging.LogRecord("console", logging.ERROR, __file__, 1, "fault", None, (type(error), error, None))
    assert NOTE in logging.Formatter().format(record)
    assert "caller" not in FactsOnly().format(record)


@pytest.mark.expects_error_log
def test_a_bug_is_shown_as_one_sentence_that_says_what_is_safe(tmp_path: Path) -> None:
    shown = fault_sentence(_fail(NOTE), tmp_path / "lineboard.log")
    assert "(ValueError)" in shown
    assert "Everything shown as saved is saved" in shown
    assert str(tmp_path / "lineboard.log") in shown
    assert "caller" not in shown


@pytest.mark.expects_error_log
def test_the_log_begins_with_the_first_fault_and_the_second_is_written_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    monkeypatch.delenv("XDG_STATE_HOME", raising=False)
    path = diagnostics_folder() / "lineboard.log"
    assert not path.exists()
    assert str(path) in tell_fault(_fail(NOTE))
    assert str(path) in tell_fault(_fail(NOTE))
    assert path.read_text(encoding="utf-8").count("A fault of the program itself") == 2


@pytest.mark.expects_error_log
def test_an_account_without_a_home_is_told_of_a_fault_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("console.diagnostics.diagnostics_folder", _no_home)
    assert "(ValueError). Everything shown as saved" in tell_fault(_fail(NOTE))


def test_five_files_of_a_megabyte_are_kept_and_no_more(tmp_path: Path) -> None:
    path = _begin(tmp_path)
    log = logging.getLogger("console.storage")
    for _ in range(700):
        log.info("x" * 10_000)
    kept = sorted(tmp_path.iterdir())
    assert kept == [path, *(path.with_name(f"{path.name}.{n}") for n in range(1, 5))]
    assert all(file.stat().st_size <= 1_000_000 for file in kept)


def test_a_folder_that_cannot_be_made_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert start_diagnostics(tmp_path / "file" / "logs") is None


@pytest.mark.skipif(os.name == "nt", reason="the device is Unix's own")
def test_a_full_disk_under_the_log_is_borne_in_silence(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "lineboard.log").symlink_to("/dev/full")
    _begin(tmp_path)
    logging.getLogger("console.storage").info("one line more")
    assert capfd.readouterr() == ("", "")
