from __future__ import annotations

import re
from pathlib import PurePosixPath

from helpers.source_tree import ROOT

RESOURCES = ROOT / "resources"
IN_CODE = re.compile(r"`([^`]+)`")


def _patterns() -> set[str]:
    rows = (
        line for line in (RESOURCES / "README.md").read_text(encoding="utf-8").splitlines() if line.startswith("| `")
    )
    return {pattern for row in rows for pattern in IN_CODE.findall(row.split("|")[1])}


def _files() -> set[PurePosixPath]:
    found = {PurePosixPath(path.relative_to(RESOURCES).as_posix()) for path in RESOURCES.rglob("*") if path.is_file()}
    return found - {PurePosixPath("README.md")}


def test_every_resource_has_its_origin_and_licence_written_down() -> None:
    assert {str(file) for file in _files() if not any(file.match(pattern) for pattern in _patterns())} == set()


def test_nothing_is_written_down_that_is_not_there() -> None:
    assert {pattern for pattern in _patterns() if not any(file.match(pattern) for file in _files())} == set()
