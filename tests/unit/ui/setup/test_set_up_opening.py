from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from console.ui.page_name import PageName
from console.ui.setup.set_up_page import SetUpPage
from console.ui.setup.set_up_text import LineSaid, OperatorSaid
from helpers.windows import SampleWindow


@pytest.fixture
def page(desk_window: SampleWindow) -> SetUpPage:
    desk_window.session.sign_on("KM")
    desk_window.open(PageName.SET_UP)
    return desk_window.page(SetUpPage)


def _answer(page: SetUpPage) -> str:
    label = page.findChild(QLabel, "set_up.answer")
    assert isinstance(label, QLabel)
    return label.text()


def test_a_line_and_an_operator_can_be_added(desk_window: SampleWindow, page: SetUpPage) -> None:
    page.line_form.added.emit(LineSaid(key=20, name="School annex", group="school"))
    assert 20 in desk_window.desk.board
    page.operator_form.added.emit(OperatorSaid(initials="TB", name="Terry Boone"))
    assert desk_window.desk.reading.set_up.operator("TB") is not None


def test_a_refused_set_up_says_why(desk_window: SampleWindow, page: SetUpPage) -> None:
    page.line_form.added.emit(LineSaid(key=3, name="", group="911"))
    assert _answer(page)
    assert desk_window.desk.board[3].line.name == "911 Wireless Verizon"


def test_a_set_up_file_is_applied(desk_window: SampleWindow, page: SetUpPage, tmp_path: Path) -> None:
    path = tmp_path / "more.toml"
    path.write_text('[[line]]\nkey = 30\nname = "Fax"\ngroup = "admin"\n')
    page.file_chosen.emit(str(path))
    assert _answer(page) == "In the record: 1 set-up entry."
    assert desk_window.desk.board[30].line.name == "Fax"
