from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from console.services.line_import import preview_import
from console.ui.setup.import_page import ImportPage
from console.ui.theme import Theme
from helpers.situations import SET_UP

CSV = b"Key,Name,Group,Color\n20,Annex,admin,red\n8,Internal extensions,admin,\n7,Desk,admin,\n21,Jail,adnim,\n"


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> ImportPage:
    page = ImportPage()
    qtbot.addWidget(page)
    page.apply_theme(theme)
    page.resize(900, 700)
    page.show()
    page.activateWindow()
    QTest.qWaitForWindowActive(page)
    page.focus_first()
    return page


def _show(page: ImportPage, csv: bytes = CSV) -> None:
    page.show_preview("lines.csv", preview_import(csv, "lines.csv", SET_UP))


def test_before_a_file_is_chosen_there_is_nothing_to_take(page: ImportPage) -> None:
    assert QApplication.focusWidget() is page.choose
    assert not page.take.isEnabled()
    assert not page.table.isVisible()


def test_the_rows_are_counted_and_unknown_columns_named(page: ImportPage) -> None:
    _show(page)
    assert page.answer == (
        'lines.csv: 4 rows · 1 new · 1 to change · 1 already so · 1 not taken. Columns not taken: "Color".'
    )
    assert page.table.isVisible()
    assert QApplication.focusWidget() is page.table


def test_the_good_rows_are_taken_when_the_person_says_so(qtbot: QtBot, page: ImportPage) -> None:
    _show(page)
    with qtbot.waitSignal(page.take_chosen) as taken:
        QTest.keyClick(page.take, Qt.Key.Key_Space)
    assert "Annex" in taken.args[0]
    assert "Jail" not in taken.args[0]


@pytest.mark.parametrize("csv", [b"Key,Name,Group\n", b"Key,Name,Group\n8,Internal extensions,admin\n"])
def test_a_file_that_changes_nothing_can_not_be_taken(page: ImportPage, csv: bytes) -> None:
    _show(page, csv)
    assert not page.take.isEnabled()


def test_tab_leaves_the_table(page: ImportPage) -> None:
    _show(page)
    QTest.keyClick(page.table, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not page.table


@pytest.mark.parametrize("chosen", ["/somewhere/lines.csv", ""])
def test_files_are_chosen_in_the_systems_own_dialogs(
    page: ImportPage, monkeypatch: pytest.MonkeyPatch, chosen: str
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (chosen, ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (chosen, ""))
    files: list[str] = []
    page.file_chosen.connect(files.append)
    page.sample_chosen.connect(files.append)
    page.choose.click()
    page.sample.click()
    assert files == [chosen, chosen] * bool(chosen)
