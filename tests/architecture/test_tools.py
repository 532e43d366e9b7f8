from __future__ import annotations

import subprocess
import sys

import pytest

from helpers.source_tree import ROOT


def _complaints(*arguments: str) -> str:
    """What a tool of this environment says when it is not content; empty when it is."""
    done = subprocess.run([sys.executable, "-m", *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr if done.returncode else ""


def test_the_linter_has_nothing_to_say() -> None:
    assert _complaints("ruff", "check", "--output-format=concise", ".") == ""


def test_every_file_is_formatted() -> None:
    assert _complaints("ruff", "format", "--check", ".") == ""


@pytest.mark.timeout(600)
def test_every_type_holds() -> None:
    assert _complaints("mypy") == ""


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_the_modules_that_know_the_platform_hold_on_the_others(platform: str) -> None:
    known = ("system_clock", "paths", "resources", "diagnostics")
    files = [f"console/{name}.py" for name in known]
    assert _complaints("mypy", "--platform", platform, "--cache-dir", f".mypy_cache/{platform}", *files) == ""


def test_the_scripts_beside_the_package_hold_too() -> None:
    scripts = [
        f"packaging/{name}.py"
        for name in ("dev", "smoke_test", "screenshots", "screenshot_records", "screenshot_screens", "paper_pages")
    ]
    assert _complaints("mypy", "--strict", "--cache-dir", ".mypy_cache/packaging", *scripts) == ""


def test_a_folder_called_packaging_does_not_hide_the_library_of_that_name() -> None:
    code = "import packaging.version; print(packaging.version.Version('1.10') > packaging.version.Version('1.9'))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.stderr) == ("True", "")
