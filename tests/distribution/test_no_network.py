"""The program itself, in processes of its own, under a guard that ends it at the first network socket."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

GUARD = """
import os, socket, sys
def watch(event, args):
    opens = event == "socket.__new__" and args[1] in (socket.AF_INET, socket.AF_INET6)
    if opens or event in ("socket.getaddrinfo", "socket.gethostbyname"):
        os.write(2, b"NETWORK: " + event.encode())
        os._exit(99)
sys.addaudithook(watch)
from console.__main__ import main
sys.argv[0] = "lineboard"
"""


def _guarded(*arguments: str | Path, end: str = "main()") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", GUARD + end, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("no-network") / "demo"
    made = _guarded("demo", folder)
    assert made.returncode == 0, made.stderr
    return folder


@pytest.mark.parametrize("command", ["status --json", "entries --json", "verify", "report --shift last --format html"])
def test_no_command_opens_a_network_socket(record: Path, command: str) -> None:
    done = _guarded("--data", record, "--exercise", *command.split())
    assert (done.returncode, done.stderr) == (0, "")


def test_the_window_and_the_pages_open_no_network_socket() -> None:
    done = _guarded("self-check")
    assert (done.returncode, done.stderr) == (0, "")


def test_the_guard_would_notice() -> None:
    done = _guarded(end="import socket; socket.socket()")
    assert (done.returncode, done.stderr) == (99, "NETWORK: socket.__new__")
