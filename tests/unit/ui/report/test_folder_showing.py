from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from console.ui.report.folder_showing import show_folder

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


class FileManager(QObject):
    """What Qt asks to open a folder."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def show(self, url: QUrl) -> None:
        """Take the folder."""
        self.opened.append(url.toLocalFile())


@pytest.fixture
def manager(qapp: QApplication) -> Iterator[FileManager]:
    manager = FileManager()
    QDesktopServices.setUrlHandler("file", manager, "show")  # type: ignore[arg-type]  # the stubs ask for bytes, which it refuses
    yield manager
    QDesktopServices.unsetUrlHandler("file")


def test_a_folder_is_opened_with_what_the_pc_has_and_said(manager: FileManager, tmp_path: Path) -> None:
    told: list[str] = []
    show_folder(str(tmp_path), told.append)
    assert manager.opened == [str(tmp_path)]
    assert told == [f"The folder is {tmp_path}"]


def test_where_nothing_opens_it_the_place_is_said(qapp: QApplication, tmp_path: Path) -> None:
    told: list[str] = []
    show_folder(str(tmp_path), told.append)
    assert told == [f"No program on this PC opens folders from here. The folder is {tmp_path}"]
