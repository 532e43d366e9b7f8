from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from helpers.command_line import DRILLS, SEED, CommandLine


@pytest.fixture(scope="session")
def _set_up_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    lineboard = CommandLine(folder=tmp_path_factory.mktemp("set_up") / "data")
    lineboard.done("init", "--setup", DRILLS / "drill_setup.toml")
    assert lineboard.folder is not None
    return lineboard.folder


@pytest.fixture(scope="session")
def demo_day(tmp_path_factory: pytest.TempPathFactory) -> CommandLine:
    """The demo's day in an exercise record that all tests share: for reading only."""
    lineboard = CommandLine(folder=tmp_path_factory.mktemp("demo_day") / "data", exercise=True)
    lineboard.done("init", "--setup", SEED / "demo_setup.toml")
    lineboard.done("replay", SEED / "demo_day.jsonl")
    return lineboard


@pytest.fixture
def lineboard(_set_up_once: Path, tmp_path: Path) -> CommandLine:
    """A live record of the test's own, set up as the drills' center, with nothing logged yet."""
    folder = tmp_path / "data"
    shutil.copytree(_set_up_once, folder)
    return CommandLine(folder=folder)


@pytest.fixture
def demo_copy(demo_day: CommandLine, tmp_path: Path) -> CommandLine:
    """The demo's day, a copy of the test's own."""
    assert demo_day.folder is not None
    folder = tmp_path / "data"
    shutil.copytree(demo_day.folder, folder)
    return CommandLine(folder=folder, exercise=True)
