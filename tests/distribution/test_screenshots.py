from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QImage

from console.ui.page_name import PageName
from helpers.pixels import colors_of
from helpers.source_tree import ROOT

SCRIPT = ROOT / "packaging" / "screenshots.py"


def _made(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, SCRIPT, folder, *arguments], capture_output=True, text=True, check=False, timeout=120
    )


def test_two_pictures_are_made_each_of_the_size_in_its_name(tmp_path: Path) -> None:
    folder = tmp_path / "pictures"
    made = _made(folder, "--only", "board-quiet.dark")
    assert (made.returncode, made.stderr) == (0, "")
    assert made.stdout == f"2 pictures in {folder}\n"
    pictures = {path.name: QImage(str(path)) for path in folder.iterdir()}
    assert set(pictures) == {"board-quiet.dark.100.1280x1024.png", "board-quiet.dark.200.1280x1024.png"}
    for picture in pictures.values():
        assert (picture.width(), picture.height()) == (1280, 1024)
        assert len(colors_of(picture)) > 20


def test_a_word_that_is_in_no_name_makes_nothing_and_says_so(tmp_path: Path) -> None:
    made = _made(tmp_path, "--only", "no such screen")
    assert made.returncode == 1
    assert list(tmp_path.iterdir()) == []


def test_every_page_of_the_window_is_pictured_by_itself() -> None:
    listed = subprocess.run(
        [sys.executable, "-c", "import screenshots; print([one.name for one in screenshots.screens()])"],
        cwd=SCRIPT.parent,
        capture_output=True,
        text=True,
        check=True,
    )
    assert all(f"'page-{name}'" in listed.stdout for name in PageName)
