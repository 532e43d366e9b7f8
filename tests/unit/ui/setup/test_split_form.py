from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from console.domain.line import Line, LineGroup, Origin
from console.services.line_splits import Split
from console.services.set_up_file.faults import Fault
from console.ui.setup.split_form import SplitForm
from console.ui.theme import Theme
from helpers.situations import LINES, SET_UP, situation

WHOLE = Line(key=1, name="911", group=LineGroup.NINE_ONE_ONE)
WIRELESS = Line(key=1, name="911 Wireless", group=LineGroup.NINE_ONE_ONE, origin=Origin.WIRELESS)


@pytest.fixture
def form(qtbot: QtBot) -> SplitForm:
    form = SplitForm()
    qtbot.addWidget(form)
    form.show()
    return form


def _split(qtbot: QtBot, form: SplitForm) -> Split:
    with qtbot.waitSignal(form.split_said) as said:
        form.do.click()
    split = said.args[0]
    assert isinstance(split, Split)
    return split


@pytest.mark.parametrize(
    ("line", "names"),
    [
        (WHOLE, ["911 Landline", "911 Wireless", "911 VoIP", "Text-to-911"]),
        (WIRELESS, ["911 Wireless AT&T", "911 Wireless Verizon", "911 Wireless T-Mobile"]),
        (LINES[6], ["Routine A", "Routine B"]),
    ],
    ids=["911", "wireless", "any other"],
)
def test_a_likely_split_is_proposed_with_keys_nobody_has(form: SplitForm, line: Line, names: list[str]) -> None:
    form.begin(line, situation())
    assert [row[1] for row in form.model.rows] == names
    assert [int(row[0]) for row in form.model.rows] == list(range(10, 10 + len(names)))
    head = form.findChild(QLabel, "split.head")
    assert isinstance(head, QLabel)
    assert head.text() == f"Split line {line.key} {line.name}"


def test_what_is_typed_is_what_is_split(qtbot: QtBot, form: SplitForm) -> None:
    form.begin(WHOLE, situation())
    form.model.replace_rows([("20", "911 Copper", "landline", "Frontier", "cu, ll"), ("", "", "", "", "")])
    split = _split(qtbot, form)
    assert split == Split(
        older=1,
        lines=(
            {
                "key": 20,
                "name": "911 Copper",
                "origin": "landline",
                "carrier": "Frontier",
                "aliases": ["cu", "ll"],
            },
        ),
        retires=True,
        continues=False,
    )


def test_a_row_can_be_added_and_an_empty_one_is_no_line(qtbot: QtBot, form: SplitForm) -> None:
    form.begin(LINES[6], situation())
    form.add.click()
    assert len(form.model.rows) == 3
    assert form.table.currentIndex().row() == 2
    assert len(_split(qtbot, form).lines) == 2


def test_the_old_line_can_stay_and_its_state_can_go_on(qtbot: QtBot, form: SplitForm) -> None:
    form.begin(LINES[2], situation())
    assert form.continues.accessibleName() == "The new lines go on as DOWN: I say so now"
    assert not form.continues.isChecked()
    form.retires.setChecked(False)
    form.continues.setChecked(True)
    split = _split(qtbot, form)
    assert (split.retires, split.continues) == (False, True)


def test_a_state_that_nobody_logged_can_not_go_on(form: SplitForm) -> None:
    form.begin(LINES[8], situation())
    assert not form.continues.isVisible()
    form.begin(LINES[2], situation())
    assert form.continues.isVisible()


def test_a_fault_is_said_in_the_row_the_person_sees(form: SplitForm) -> None:
    form.begin(LINES[6], situation())
    form.model.replace_rows([("", "", "", "", ""), *form.model.rows])
    form.tell(
        (
            Fault(place="line 2 (key 11)", reason="key 11 is that of Jail; choose one that was never used"),
            Fault(place="fallback 1 (key 1)", reason="rides_on names line 77, which is not the key of a line"),
        )
    )
    assert form.model.fault_at(2, 0).startswith("key 11")
    assert form.fault == (
        "▸ Row 3: key 11 is that of Jail; choose one that was never used. fallback 1 (key 1): rides_on names line 77,"
        " which is not the key of a line."
    )
    form.tell(())
    assert form.fault == ""


def test_a_split_into_nothing_is_refused(qtbot: QtBot, form: SplitForm) -> None:
    form.do.click()
    form.begin(LINES[6], situation())
    form.model.replace_rows([])
    with qtbot.assertNotEmitted(form.split_said):
        form.do.click()
    assert "there is no new line" in form.fault


def test_it_can_be_left(qtbot: QtBot, form: SplitForm, theme: Theme) -> None:
    form.begin(LINES[6], situation(set_up=replace(SET_UP, fallbacks=())))
    form.apply_theme(theme)
    with qtbot.waitSignal(form.left):
        form.leave.click()
