from __future__ import annotations

import subprocess
import sys

import pytest

from helpers.command_line import CommandLine


@pytest.mark.parametrize(
    "words",
    [
        ("--help",),
        ("status", "--json"),
        ("status", "--html"),
        ("log", "3d", "--by", "KM"),
        ("entries", "--csv"),
        ("fallback",),
        ("shift", "list"),
        ("report", "--from", "2024-10-22T07:00", "--format", "html"),
        ("verify",),
        ("backup",),
    ],
    ids=" ".join,
)
def test_only_the_window_and_the_pdf_import_qt(lineboard: CommandLine, words: tuple[str, ...]) -> None:
    _, *rest = lineboard.words(*words)
    done = subprocess.run(
        [sys.executable, "-X", "importtime", *rest],
        capture_output=True,
        env=lineboard.environment(),
        check=False,
        timeout=60,
    )
    imported = done.stderr.decode()
    assert done.returncode == 0, imported[-2000:]
    assert "console.cli.program" in imported
    assert "PySide6" not in imported
    assert "shiboken6" not in imported


def test_the_program_says_its_version() -> None:
    import console

    assert console.__version__ in CommandLine(folder=None).done("--version").text
