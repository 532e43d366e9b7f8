from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from console.domain.errors import RuleViolation, StorageUnavailable
from console.services.log_book import Stretch
from console.services.set_up_file.faults import Fault, SetUpRefused
from console.ui.models.log_model import Asked, Failed, LogModel, Take
from console.ui.palette import DARK, HIGH_CONTRAST, LIGHT, NIGHT, Tokens
from console.ui.setup.set_up_page import SetUpPage
from console.ui.theme import Theme, dress
from console.ui.widgets.outlines import outline
from helpers.situations import LINES, SET_UP, situation


def _nothing(_asked: Asked, take: Take, _failed: Failed) -> None:
    take(Stretch())


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> SetUpPage:
    page = SetUpPage(["America/New_York"], LogModel(_nothing, SET_UP, selects=True), theme)
    qtbot.addWidget(page)
    page.resize(1200, 900)
    page.apply_theme(theme)
    page.show()
    page.activateWindow()
    QTest.qWaitForWindowActive(page)
    page.show_situation(situation())
    page.focus_first()
    return page


def _refused(*faults: tuple[str, str]) -> SetUpRefused:
    found = tuple(Fault(place=place, reason=reason) for place, reason in faults)
    return SetUpRefused("typed: refused", found)


def _save(page: SetUpPage) -> None:
    page.lines.form.fields["area"].text = "North"
    page.lines.save.click()


def test_the_lines_have_the_keyboard_first(page: SetUpPage) -> None:
    assert QApplication.focusWidget() is page.lines.list
    assert page.tabs.count() == 8


def test_every_part_is_shown_what_the_record_says(page: SetUpPage) -> None:
    assert len(page.lines.model.rows) == 9
    assert len(page.numbers.model.rows) == 3
    assert [row.key for row in page.people.model.rows] == ["KM", "JR"]
    assert page.shifts.model.rows == ()
    assert page.center.form.fields["name"].text == "Ridgefield PSAP"


def test_what_was_saved_shows_the_record_again(page: SetUpPage) -> None:
    _save(page)
    page.tell_saved("In the record: 1 set-up entry.")
    assert page.answer == "In the record: 1 set-up entry."
    assert page.lines.form.changed == {}
    page.tell_saved("again")
    assert page.answer == "again"


def test_a_refusal_goes_to_its_field_and_nothing_is_lost(page: SetUpPage) -> None:
    _save(page)
    page.tell_refused(_refused(("line 1 (key 1)", "area holds a control character")))
    assert page.lines.form.fields["area"].text == "North"
    assert page.lines.form.fields["area"].fault == "Area served holds a control character"
    assert page.answer == "Not saved: what is wrong stands at its field."


def test_a_refusal_about_no_field_is_said_above(page: SetUpPage) -> None:
    _save(page)
    page.tell_refused(_refused(("line 1 (key 1)", "the key is odd"), ("line", "the file has too many")))
    assert page.answer == "line: the file has too many"


@pytest.mark.parametrize("error", [RuleViolation("who is it?"), StorageUnavailable("the disk is full")])
def test_any_other_refusal_is_a_sentence(page: SetUpPage, error: RuleViolation | StorageUnavailable) -> None:
    _save(page)
    page.tell_refused(error)
    assert page.answer == error.sentence
    assert page.lines.form.fields["area"].text == "North"


def test_a_refusal_of_a_file_is_told_whole(page: SetUpPage) -> None:
    page.tell_refused(_refused(("line 1", "name is missing")))
    assert page.answer == "typed: refused"


def test_another_tab_has_its_own_answer(page: SetUpPage) -> None:
    page.tell("Saved")
    page.tabs.setCurrentIndex(2)
    assert page.answer == ""


def test_a_split_takes_the_place_of_the_list_and_gives_it_back(qtbot: QtBot, page: SetUpPage) -> None:
    with qtbot.waitSignal(page.split_asked) as asked:
        page.lines.split.click()
    page.begin_split(asked.args[0], situation())
    assert page.split.isVisible()
    with qtbot.waitSignal(page.split_said):
        page.split.do.click()
    page.tell_refused(_refused(("line 1 (key 10)", "key 10 is odd")))
    assert page.split.fault == "▸ Row 1: key 10 is odd."
    assert page.split.isVisible()
    page.split.do.click()
    page.tell_saved("In the record: 3 set-up entries.")
    assert not page.split.isVisible()
    page.begin_split(LINES[0], situation())
    page.split.leave.click()
    assert page.lines.isVisible()


def test_to_retire_is_asked_and_goes_to_the_part_that_asked(qtbot: QtBot, page: SetUpPage) -> None:
    said: list[str] = []
    page.text_said.connect(said.append)
    with qtbot.waitSignal(page.retire_asked) as asked:
        page.lines.retire.click()
    page.retire(asked.args[0])
    page.tabs.setCurrentIndex(2)
    page.people.retire.click()
    page.retire(SET_UP.operators[0])
    page.retire(SET_UP.fallbacks[1])
    assert said == [
        "[[line]]\nkey = 1\nretired = true\n",
        '[[operator]]\ninitials = "KM"\nretired = true\n',
        "[[fallback]]\nkey = 2\nretired = true\n",
    ]


@pytest.mark.parametrize("chosen", ["/somewhere/setup.toml", ""])
def test_files_are_chosen_in_the_systems_own_dialogs(
    page: SetUpPage, monkeypatch: pytest.MonkeyPatch, chosen: str
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (chosen, ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (chosen, ""))
    files: list[str] = []
    page.file_chosen.connect(files.append)
    page.save_chosen.connect(files.append)
    page.import_chosen.connect(lambda: files.append("import"))
    _press(page, ["set_up.file", "set_up.save", "set_up.import"])
    assert files == [*[chosen, chosen] * bool(chosen), "import"]


def _press(page: SetUpPage, names: Sequence[str]) -> None:
    for name in names:
        button = page.findChild(QPushButton, name)
        assert isinstance(button, QPushButton)
        button.click()


def test_esc_goes_back(qtbot: QtBot, page: SetUpPage) -> None:
    with qtbot.waitSignal(page.closed):
        QTest.keyClick(page.lines.list, Qt.Key.Key_Escape)


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_a_fault_far_down_is_brought_into_sight_on_a_small_screen(page: SetUpPage, theme: Theme, zoom: float) -> None:
    page.apply_theme(theme.zoomed(zoom))
    page.resize(780, 260)
    _save(page)
    page.tell_refused(_refused(("line 1 (key 1)", "verify_every_h 0 is not between 1 and 8784")))
    QApplication.processEvents()
    field = page.lines.form.fields["verify_every_h"]
    assert field.editor.hasFocus()
    assert not field.editor.visibleRegion().isEmpty()


@pytest.mark.parametrize("tokens", [DARK, LIGHT, HIGH_CONTRAST, NIGHT], ids=lambda tokens: tokens.name)
def test_every_part_stands_on_the_ground_of_the_theme(page: SetUpPage, qapp: QApplication, tokens: Tokens) -> None:
    theme = Theme(tokens=tokens)
    dress(qapp, theme)
    outline(qapp, theme)
    page.apply_theme(theme)
    QApplication.processEvents()
    shown = page.grab().toImage()
    beside_a_button = page.lines.save.mapTo(page, page.lines.save.rect().topRight()) + QPoint(4, 4)
    assert shown.pixelColor(beside_a_button) == theme.ground
    viewport = page.lines.list.viewport()
    assert viewport.palette().color(viewport.backgroundRole()) == theme.ground


def test_the_bar_of_what_changed_has_an_identifier_of_its_own(page: SetUpPage) -> None:
    assert page.changes.bar.accessibleIdentifier() == "set_up.changes.place"


@pytest.mark.parametrize(("exercise", "name"), [(0, "setup.toml"), (1, "EXERCISE setup.toml")])
def test_the_name_proposed_for_a_set_up_file_says_whether_it_is_an_exercise(
    page: SetUpPage, monkeypatch: pytest.MonkeyPatch, exercise: int, name: str
) -> None:
    proposed: list[str] = []

    def asked(_page: object, _title: str, name: str, _files: str) -> tuple[str, str]:
        proposed.append(name)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", asked)
    page.show_situation(situation(exercise=bool(exercise)))
    _press(page, ["set_up.save"])
    assert proposed == [name]
