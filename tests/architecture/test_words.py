from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from helpers.source_tree import PACKAGE, ROOT

EMPTY_NAMES = {"manager", "helper", "helpers", "utils", "common", "misc", "core", "base", "data", "info"}
TOP_LEVEL = {"README.md", "console", "packaging", "pyproject.toml", "resources", "tests"}
UNFINISHED = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|XX" + r"X)\b")
# Built from halves, so that this file is not what it looks for.
MACHINE_PATHS = re.compile(r"(?<![\w.~-])/(wo" + r"rk|ro" + r"ot)/|/opt/(py" + r"pi|wh" + r"eels)")
REGISTRIES = re.compile(r"(pypi" + r"\.org|files\.python" + r"hosted|deb\.deb" + r"ian\.org|registry\.npm" + r"js)")
TEXT = {".py", ".toml", ".md", ".html", ".css", ".txt", ".json", ".jsonl", ".csv", ".svg", ".spec", ".lock", ".j2", ""}


def _kept_files() -> list[Path]:
    """What is in the repo or about to be: everything git does not ignore."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [path for name in listed.stdout.split("\0") if name and (path := ROOT / name).is_file()]


def _empty_words(name: str) -> set[str]:
    return set(name.lower().split("_")) & EMPTY_NAMES


def test_every_name_says_what_is_inside() -> None:
    paths = [path for path in PACKAGE.rglob("*") if "__pycache__" not in path.parts]
    assert [str(path) for path in paths if _empty_words(path.stem)] == []


@pytest.mark.parametrize("name", ["line_manager", "utils", "base"])
def test_a_name_that_says_nothing_is_noticed(name: str) -> None:
    assert _empty_words(name)


def test_names_that_only_sound_alike_pass() -> None:
    assert not _empty_words("database")


def test_the_top_level_holds_the_six_rooms_and_dot_files() -> None:
    tops = {path.relative_to(ROOT).parts[0] for path in _kept_files()}
    assert {name for name in tops if not name.startswith(".")} <= TOP_LEVEL


def _matches(pattern: re.Pattern[str]) -> list[str]:
    files = [path for path in _kept_files() if path.suffix in TEXT]
    return [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()[:80]}"
        for path in files
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1)
        if pattern.search(line)
    ]


def test_nothing_is_left_for_later() -> None:
    assert _matches(UNFINISHED) == []


def test_no_file_knows_the_machine_it_was_written_on() -> None:
    assert _matches(MACHINE_PATHS) == []


def test_no_file_names_a_registry() -> None:
    assert _matches(REGISTRIES) == []


def test_each_of_these_marks_would_be_found() -> None:
    assert UNFINISHED.search("# TO" + "DO: later")
    assert MACHINE_PATHS.search("open('/wo" + "rk/main')")
    assert REGISTRIES.search("https://py" + "pi.org/simple")
