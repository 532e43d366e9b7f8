"""What holds for every test: no screen, no printer, no network, no home of its own, no error left in a log."""

from __future__ import annotations

import itertools
import logging
import os
import socket
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from typing_extensions import override

from console.ui.theme import STYLED
from helpers.golden import GoldenFiles

_GOLDEN_FOLDER = Path(__file__).parent / "golden"

settings.register_profile("house", deadline=None, max_examples=50, print_blob=True)
settings.register_profile("ci", parent=settings.get_profile("house"), derandomize=True, database=None)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="write the golden files anew instead of comparing with them"
    )


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "expects_error_log: the test provokes an ERROR log record on purpose")
    settings.load_profile("ci" if os.environ.get("CI") else "house")
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ.pop("DISPLAY", None)
    os.environ.pop("WAYLAND_DISPLAY", None)
    os.environ["CUPS_SERVER"] = "/nowhere/of/this/name"  # whoever runs the tests has printers, which stay clean
    os.environ["TZ"] = "Asia/Kathmandu"  # nobody's center: a result that leans on the machine's zone shows
    if hasattr(time, "tzset"):
        time.tzset()


class _NoNetwork(socket.socket):
    """A socket that reaches this machine's own programs (D-Bus, X11), and nothing else."""

    def __init__(
        self,
        family: int = -1,
        type: int = -1,  # noqa: A002 (as the standard library calls it)
        proto: int = -1,
        fileno: int | None = None,
    ) -> None:
        if fileno is None and family in (-1, socket.AF_INET, socket.AF_INET6):
            raise AssertionError("Lineboard never opens a network socket, and neither does a test of it")
        super().__init__(family, type, proto, fileno)


class _Errors(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.records: list[logging.LogRecord] = []

    @override
    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@pytest.fixture(autouse=True)
def _no_error_is_logged(request: pytest.FixtureRequest) -> Iterator[None]:
    errors = _Errors()
    root = logging.getLogger()
    root.addHandler(errors)
    yield
    root.removeHandler(errors)
    if errors.records and request.node.get_closest_marker("expects_error_log") is None:
        pytest.fail("logged as an error: " + "; ".join(record.getMessage() for record in errors.records))


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "socket", _NoNetwork)


@pytest.fixture(scope="session")
def _fresh_home(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Path]:
    homes = tmp_path_factory.mktemp("homes")
    numbers = itertools.count(1)

    def fresh() -> Path:
        home = homes / str(next(numbers))
        home.mkdir(mode=0o700)
        return home

    return fresh


@pytest.fixture(autouse=True)
def clean_home(_fresh_home: Callable[[], Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home folder, this test's own; nothing of the person who runs the tests is read or written."""
    home = _fresh_home()
    for name in ("HOME", "USERPROFILE", "XDG_RUNTIME_DIR"):
        monkeypatch.setenv(name, str(home))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name, raising=False)
    for name in ("APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(home / name))
    return home


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """What the one application of all tests is made with, as the program's own is."""
    return ["lineboard", *STYLED]


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> GoldenFiles:
    """Compares with, or with ``--update-golden`` writes, the files of ``tests/golden``."""
    return GoldenFiles(folder=_GOLDEN_FOLDER, update=bool(request.config.getoption("--update-golden")))
