from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton

from console.ui.page_name import PageName
from console.ui.timeline.picture_asking import FORMS
from console.ui.timeline.timeline_page import TimelinePage
from helpers.windows import SampleWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(desk_window: SampleWindow) -> TimelinePage:
    desk_window.open(PageName.TIMELINE)
    return desk_window.page(TimelinePage)


def ask(window: SampleWindow, page: TimelinePage) -> QFileDialog:
    window.press(Qt.Key.Key_S, modifier=CTRL)
    (dialog,) = page.findChildren(QFileDialog)
    return dialog


def answer(page: TimelinePage) -> str:
    label = page.findChild(QLabel, "timeline.answer")
    assert isinstance(label, QLabel)
    return label.text()


def test_a_name_is_proposed_as_for_a_report_and_the_picture_is_saved_there(
    desk_window: SampleWindow, page: TimelinePage, tmp_path: Path
) -> None:
    dialog = ask(desk_window, page)
    (proposed,) = dialog.selectedFiles()
    assert Path(proposed).name.startswith("Lineboard Timeline Shift Day 2026-09-22")
    dialog.setDirectory(str(tmp_path))
    dialog.fileSelected.emit(str(tmp_path / "picture.png"))
    assert (tmp_path / "picture.png").read_bytes().startswith(b"\x89PNG")
    assert answer(page) == f"Saved {tmp_path / 'picture.png'}"
    dialog.reject()


def test_the_form_chosen_gives_the_ending(desk_window: SampleWindow, page: TimelinePage) -> None:
    dialog = ask(desk_window, page)
    assert dialog.defaultSuffix() == "png"
    dialog.filterSelected.emit(FORMS[1])
    assert dialog.defaultSuffix() == "pdf"
    dialog.filterSelected.emit(FORMS[0])
    assert dialog.defaultSuffix() == "png"
    dialog.reject()


def test_one_question_at_a_time_and_again_afterwards(desk_window: SampleWindow, page: TimelinePage) -> None:
    dialog = ask(desk_window, page)
    assert page.chart.shown is not None
    page.picture_asked.emit(page.chart.shown.timeline)
    assert page.findChildren(QFileDialog) == [dialog]
    dialog.reject()
    page.picture_asked.emit(page.chart.shown.timeline)
    assert any(one is not dialog for one in page.findChildren(QFileDialog))
    page.findChildren(QFileDialog)[-1].reject()


def test_a_place_that_can_not_be_written_is_said(desk_window: SampleWindow, page: TimelinePage, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    dialog = ask(desk_window, page)
    dialog.fileSelected.emit(str(tmp_path / "file" / "a.png"))
    assert "choose another place" in answer(page)
    dialog.reject()


def test_the_folder_of_the_picture_can_be_opened(
    desk_window: SampleWindow, page: TimelinePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(Path(url.toLocalFile())))
    page.folder_asked.emit()
    dialog = ask(desk_window, page)
    dialog.fileSelected.emit(str(tmp_path / "a.pdf"))
    dialog.reject()
    button = page.findChild(QPushButton, "timeline.folder")
    assert isinstance(button, QPushButton)
    button.click()
    assert opened == [tmp_path]
