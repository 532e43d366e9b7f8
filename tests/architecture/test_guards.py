"""What tests/conftest.py promises for every test, seen to fail."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from helpers.golden import GoldenFiles
from helpers.source_tree import ROOT

OFFENDERS = """
import logging, os, socket, warnings
from pathlib import Path
from PySide6.QtCore import qWarning

def test_error_logged():
    logging.getLogger("console.storage").error("lost")

def test_network_opened():
    socket.create_connection(("127.0.0.1", 9), timeout=1)

def test_warning_given():
    warnings.warn("old", DeprecationWarning)

def test_qt_warns(qapp):
    qWarning("QObject: odd")

def test_home_is_not_empty():
    assert list(Path.home().iterdir())
"""


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory: pytest.TempPathFactory) -> str:
    """How a run of tests that break each promise ended."""
    place = tmp_path_factory.mktemp("offenders")
    shutil.copy(ROOT / "pyproject.toml", place)
    (place / "tests").mkdir()
    shutil.copy(ROOT / "tests" / "conftest.py", place / "tests")
    shutil.copytree(ROOT / "tests" / "helpers", place / "tests" / "helpers")
    (place / "tests" / "test_offenders.py").write_text(OFFENDERS, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-rA", "-p", "no:cacheprovider"]
    done = subprocess.run(command, cwd=place, capture_output=True, text=True, check=False)
    return done.stdout


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("error_logged", "logged as an error: lost"),
        ("network_opened", "never opens a network socket"),
        ("warning_given", "DeprecationWarning"),
        ("qt_warns", "Qt messages with level WARNING"),
        ("home_is_not_empty", "assert"),
    ],
)
def test_a_test_that_breaks_the_promise_fails(verdicts: str, name: str, reason: str) -> None:
    ends = [line for line in verdicts.splitlines() if line.startswith(("FAILED", "ERROR")) and f"test_{name}" in line]
    assert ends, verdicts
    assert reason in verdicts


def test_a_network_socket_cannot_even_be_made() -> None:
    with pytest.raises(AssertionError, match="never opens a network socket"):
        socket.socket(socket.AF_INET6, socket.SOCK_STREAM)


def test_sockets_of_this_machine_still_work() -> None:
    one, other = socket.socketpair()
    with one, other:
        one.sendall(b"x")
        assert other.recv(1) == b"x"


def test_no_test_sees_a_screen_of_the_person_who_runs_it() -> None:
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"
    assert "DISPLAY" not in os.environ


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="Windows takes no zone from the environment")
def test_the_machines_zone_is_nobodys_center() -> None:
    assert time.localtime(0)[3:5] == (5, 30)  # Kathmandu, before 1986


def test_a_golden_file_differs_by_a_byte_and_is_noticed(tmp_path: Path) -> None:
    GoldenFiles(folder=tmp_path, update=True).check("a.txt", "one\n")
    GoldenFiles(folder=tmp_path).check("a.txt", "one\n")
    with pytest.raises(AssertionError):
        GoldenFiles(folder=tmp_path).check("a.txt", "one\r\n")


def test_an_export_without_a_golden_file_is_noticed(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="--update-golden"):
        GoldenFiles(folder=tmp_path).check("a.txt", "one\n")
