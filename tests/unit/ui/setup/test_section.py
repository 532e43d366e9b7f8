from __future__ import annotations

import tomllib

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QBoxLayout, QLabel
from pytestqt.qtbot import QtBot

from console.domain.fallback_number import FallbackKind, FallbackNumber
from console.domain.set_up import SetUp
from console.services.set_up_file.faults import Fault
from console.ui.setup.section import Section
from console.ui.setup.subjects import NUMBERS, PEOPLE
from console.ui.theme import Theme
from helpers.model_rules import WatchedModel
from helpers.situations import SET_UP

GONE = FallbackNumber(key=4, label="Old number", kind=FallbackKind.ADVICE, retired=True)
WITH_GONE = replace(SET_UP, fallbacks=(*SET_UP.fallbacks, GONE))


@pytest.fixture
def section(qtbot: QtBot, theme: Theme) -> Section:
    return _shown(qtbot, Section(NUMBERS), SET_UP)


def _shown(qtbot: QtBot, section: Section, set_up: SetUp) -> Section:
    qtbot.addWidget(section)
    section.resize(1200, 700)
    section.show()
    section.activateWindow()
    QTest.qWaitForWindowActive(section)
    section.show_set_up(set_up)
    return section


def _label(section: Section, name: str) -> str:
    found = section.findChild(QLabel, f"set_up.{section.subject.table}.{name}")
    assert isinstance(found, QLabel)
    return found.text()


def _type(section: Section, name: str, text: str) -> None:
    field = section.form.fields[name]
    field.take_keyboard()
    QTest.keyClick(field.editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field.editor, text)


def _said(qtbot: QtBot, section: Section) -> dict[str, object]:
    with qtbot.waitSignal(section.text_said) as said:
        section.save.click()
    return tomllib.loads(str(said.args[0]))


def _choose(section: Section, row: int) -> None:
    section.list.setCurrentIndex(section.model.index(row))


def test_the_first_thing_is_shown_and_what_there_is_listed(section: Section) -> None:
    assert _label(section, "head") == "Fallback number 1"
    assert section.form.fields["label"].text == "Temporary emergency number"
    assert len(section.model.rows) == 3
    assert not section.retired.isVisible()


def test_only_what_was_changed_is_said(qtbot: QtBot, section: Section) -> None:
    _type(section, "area", "Norfolk")
    assert _said(qtbot, section) == {"fallback": [{"key": 1, "area": "Norfolk"}]}


def test_enter_in_a_field_saves(qtbot: QtBot, section: Section) -> None:
    _type(section, "area", "Norfolk")
    with qtbot.waitSignal(section.text_said):
        QTest.keyClick(section.form.fields["area"].editor, Qt.Key.Key_Return)


def test_a_new_one_gets_the_lowest_key_nobody_ever_had(qtbot: QtBot, section: Section) -> None:
    section.show_set_up(WITH_GONE)
    section.new.click()
    assert _label(section, "head") == "New fallback number"
    assert not section.retire.isEnabled()
    _type(section, "label", "Barracks")
    assert _said(qtbot, section) == {"fallback": [{"key": 5, "label": "Barracks", "kind": "ten_digit"}]}


def test_to_add_never_changes_the_one_that_has_the_key(qtbot: QtBot, section: Section) -> None:
    section.new.click()
    _type(section, "key", "2")
    with qtbot.assertNotEmitted(section.text_said):
        section.save.click()
    assert section.form.fields["key"].fault == "Key f 2 is that of Overflow to Troop A; choose one that was never used"


def test_a_key_that_is_none_is_left_for_the_reader_to_refuse(qtbot: QtBot, section: Section) -> None:
    section.new.click()
    _type(section, "key", "two")
    assert _said(qtbot, section)["fallback"][0]["key"] == "two"  # type: ignore[index]


def test_a_key_is_permanent_and_the_refusal_says_what_to_do(qtbot: QtBot, section: Section) -> None:
    _type(section, "key", "9")
    with qtbot.assertNotEmitted(section.text_said):
        section.save.click()
    assert section.form.fields["key"].fault == (
        "Key f of 1 is permanent, its entries carry it; retire it and add a new one instead"
    )


def test_what_is_half_typed_waits_while_another_is_looked_at(section: Section) -> None:
    watched = WatchedModel(section.model)
    _type(section, "area", "Norfolk")
    assert str(section.model.index(0).data()).endswith("(not saved)")
    _choose(section, 1)
    assert section.form.fields["area"].text == ""
    _choose(section, 0)
    assert section.form.fields["area"].text == "Norfolk"
    watched.check()


def test_what_is_half_typed_outlives_what_others_change(section: Section) -> None:
    _type(section, "area", "Norfolk")
    others = tuple(replace(one, staffed="24x7", label=f"{one.label}!") for one in SET_UP.fallbacks)
    section.show_set_up(replace(SET_UP, fallbacks=others))
    assert section.form.fields["area"].text == "Norfolk"
    assert section.form.fields["staffed"].text == "24x7"
    assert section.model.rows[2].text.endswith("!")


def test_what_was_saved_is_what_the_record_says_now(section: Section) -> None:
    _type(section, "area", "Norfolk")
    section.show_set_up(
        replace(SET_UP, fallbacks=(replace(SET_UP.fallbacks[0], area="Norfolk"), *SET_UP.fallbacks[1:]))
    )
    section.saved()
    assert section.form.changed == {}
    assert not section.model.rows[0].is_typed


def test_a_new_one_that_was_saved_is_shown_in_the_list(section: Section) -> None:
    section.new.click()
    _type(section, "label", "Barracks")
    section.save.click()
    new = FallbackNumber(key=4, label="Barracks", kind=FallbackKind.TEN_DIGIT, number="+12035550177")
    section.show_set_up(replace(SET_UP, fallbacks=(*SET_UP.fallbacks, new)))
    section.saved()
    assert section.shown == new
    assert section.list.currentIndex().row() == 3


def test_retired_ones_are_shown_apart_and_can_not_be_changed(section: Section) -> None:
    section.show_set_up(WITH_GONE)
    assert section.retired.isVisible()
    assert (len(section.list.selectedIndexes()), len(section.retired.selectedIndexes())) == (1, 0)
    section.retired.setCurrentIndex(section.retired_model.index(0))
    section.retired.activated.emit(section.retired_model.index(0))
    assert (len(section.list.selectedIndexes()), len(section.retired.selectedIndexes())) == (0, 1)
    back = section.list.visualRect(section.list.currentIndex()).center()
    QTest.mouseClick(section.list.viewport(), Qt.MouseButton.LeftButton, pos=back)
    assert _label(section, "head") == "Fallback number 1"
    assert (len(section.list.selectedIndexes()), len(section.retired.selectedIndexes())) == (1, 0)
    section.retired.activated.emit(section.retired_model.index(0))
    assert _label(section, "head") == "Fallback number 4, retired"
    assert not section.save.isEnabled()
    assert not section.retire.isEnabled()


def test_to_retire_is_asked_first(qtbot: QtBot, section: Section) -> None:
    with qtbot.assertNotEmitted(section.text_said), qtbot.waitSignal(section.retire_asked) as asked:
        section.retire.click()
    with qtbot.waitSignal(section.text_said) as said:
        section.say_retired(asked.args[0])
    assert tomllib.loads(str(said.args[0])) == {"fallback": [{"key": 1, "retired": True}]}


def test_what_is_odd_is_said_above_its_form(section: Section) -> None:
    odd = replace(SET_UP.fallbacks[0], rides_on=(1,))
    section.show_set_up(replace(SET_UP, fallbacks=(odd,)))
    assert _label(section, "odd").startswith("▸ Fallback 1 Temporary emergency number rides on line 1 911 Landline")
    assert section.model.rows[0].is_odd


def test_a_person_who_comes_back_is_taken_back(qtbot: QtBot, theme: Theme) -> None:
    gone = replace(SET_UP, operators=(replace(SET_UP.operators[0], retired=True), SET_UP.operators[1]))
    section = _shown(qtbot, Section(PEOPLE), gone)
    assert section.shown == SET_UP.operators[1]
    section.retired.activated.emit(section.retired_model.index(0))
    assert section.retire.text() == "Back in service"
    with qtbot.waitSignal(section.text_said) as said:
        section.retire.click()
    assert tomllib.loads(str(said.args[0])) == {"operator": [{"initials": "KM", "retired": False}]}


def test_initials_that_somebody_has_are_refused_in_any_case(qtbot: QtBot, theme: Theme) -> None:
    section = _shown(qtbot, Section(PEOPLE), SET_UP)
    section.new.click()
    _type(section, "initials", "km")
    with qtbot.assertNotEmitted(section.text_said):
        section.save.click()
    assert section.form.fields["initials"].fault == ("Initials km is that of Kim Moran; choose one that was never used")


def test_a_new_person_that_was_saved_is_found_by_initials(qtbot: QtBot, theme: Theme) -> None:
    section = _shown(qtbot, Section(PEOPLE), SET_UP)
    section.new.click()
    _type(section, "initials", "tb")
    section.save.click()
    new = replace(SET_UP.operators[0], initials="TB", name="Terry")
    section.show_set_up(replace(SET_UP, operators=(*SET_UP.operators, new)))
    section.saved()
    assert section.shown == new


def test_faults_go_to_their_fields_and_the_rest_comes_back(section: Section) -> None:
    faults = (Fault(place="fallback 1", reason="label is empty"), Fault(place="", reason='"x" is not a known table'))
    assert section.take_faults(faults) == faults[1:]
    assert section.form.fields["label"].fault == "Name is empty"


def test_with_nothing_in_it_the_keyboard_goes_to_the_form(qtbot: QtBot, theme: Theme) -> None:
    section = _shown(qtbot, Section(NUMBERS), replace(SET_UP, fallbacks=()))
    section.focus_first()
    assert section.form.fields["key"].editor.hasFocus()
    assert section.shown is None


def test_the_form_stands_below_the_list_where_it_is_narrow(section: Section) -> None:
    layout = section.layout()
    assert isinstance(layout, QBoxLayout)
    assert layout.direction() == QBoxLayout.Direction.LeftToRight
    section.resize(500, 700)
    assert layout.direction() == QBoxLayout.Direction.TopToBottom


def test_ninety_nine_lines_with_long_and_odd_names_are_listed(section: Section) -> None:
    names = ("שלום קניה", "📞 " + "long " * 19, "<b>bold</b>")
    many = tuple(FallbackNumber(key=key, label=names[key % 3], kind=FallbackKind.ADVICE) for key in range(1, 100))
    section.show_set_up(replace(SET_UP, fallbacks=many))
    assert len(section.model.rows) == 99
    section.new.click()
    assert section.form.fields["key"].text == "99"
    assert not section.grab().isNull()
