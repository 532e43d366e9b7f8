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


def _names() -> list[str]:
    listed = subprocess.run(
        [sys.executable, "-c", "import screenshots; print(*(one.name for one in screenshots.screens()))"],
        cwd=SCRIPT.parent,
        capture_output=True,
        text=True,
        check=True,
    )
    return listed.stdout.split()


def test_every_screen_has_a_name_of_its_own_and_every_page_is_among_them() -> None:
    names = _names()
    assert len(names) == len(set(names))
    assert {f"page-{name}" for name in PageName} <= set(names)
    assert {"draft", "all-lines", "not-saved", "suggestions", "drawer", "drawer-history", "compact"} <= set(names)


def test_the_small_window_is_pictured_alone_and_in_no_other_picture(tmp_path: Path) -> None:
    made = _made(tmp_path, "--only", "compact.dark.100")
    assert (made.returncode, made.stderr) == (0, "")
    usual, narrow = (QImage(str(tmp_path / f"compact.dark.100.{width}x560.png")) for width in (360, 240))
    assert [(one.width(), one.height()) for one in (usual, narrow)] == [(360, 560), (240, 560)]
    # The tiles stand in one column there; what the usual one has at the left, it would show if that had stayed.
    assert narrow.copy(0, 250, 240, 150) != usual.copy(0, 250, 240, 150)


def test_the_history_in_the_drawer_is_scrolled_to(tmp_path: Path) -> None:
    made = _made(tmp_path, "--only", "drawer-history.dark.100.800x600")
    assert (made.returncode, made.stderr) == (0, "")
    (picture,) = tmp_path.iterdir()
    assert len(colors_of(QImage(str(picture)))) > 20
