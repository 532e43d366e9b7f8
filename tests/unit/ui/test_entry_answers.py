from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from console.domain.errors import Refusal
from console.ui.command_line.answer_line import Tag
from console.ui.entry_answers import said_text
from console.ui.setup.set_up_applying import apply_set_up
from console.ui.theme import Theme
from helpers.windows import SampleWindow


@pytest.fixture
def window(desk_window: SampleWindow) -> SampleWindow:
    desk_window.session.sign_on("KM")
    return desk_window


def test_saved_is_said_with_the_second_it_was_on_disk(window: SampleWindow) -> None:
    window.enter("3d")
    newest = window.desk.reading.log_book.newest(1)[0]
    assert window.window.line.answer.tag is Tag.SAVED
    assert window.answer.startswith(f"12:00:01   {newest.seq}  3 911 Wireless Verizon DOWN")
    assert window.window.bar.saved.text() == "Saved 12:00:01"


def test_a_warning_is_said_although_all_was_saved(window: SampleWindow) -> None:
    window.enter("f1a")
    assert "never tested" in window.answer


def test_a_batch_is_said_as_one_row(window: SampleWindow) -> None:
    changes = window.desk.log("1+3d")
    set_up = window.session.situation.set_up
    first, last = changes.entries[0].seq, changes.entries[-1].seq
    assert said_text(changes, set_up).startswith(f"{first}–{last}  ")


def test_every_line_just_logged_is_outlined_on_the_board(window: SampleWindow) -> None:
    painter = window.window.desk.board._painter
    assert painter.echoed == frozenset()
    window.enter("1+3d")
    assert painter.echoed == {1, 3}
    window.desk.clock.pass_time(11)
    window.window.tick()
    assert painter.echoed == frozenset()
    window.enter("n about no line")
    assert painter.echoed == frozenset()


def test_a_hand_over_is_said_in_numbers(window: SampleWindow) -> None:
    window.enter("3d")
    window.enter("/shift start Day KM")
    assert window.answer.endswith("Hand-over: 0 covered, 1 NOT covered")


def test_what_was_not_saved_stays_loud_until_it_is(window: SampleWindow) -> None:
    window.session.not_saved.emit("3d", "The disk is full: make room")
    assert window.window.bar.saved.failed
    window.enter("n something else")
    assert window.window.bar.saved.failed
    window.window.line.unsaved.drop("3d")
    assert not window.window.bar.saved.failed


def test_a_rule_that_refuses_gives_the_text_back(window: SampleWindow) -> None:
    window.enter("v1")
    assert window.window.line.answer.tag is Tag.NOT_READ
    assert window.window.line.field.text() == "v1"


def test_a_record_that_can_not_be_read_is_said(window: SampleWindow) -> None:
    window.session.reading_failed.emit("The record can't be read: try again")
    assert window.answer == "The record can't be read: try again"


def test_a_set_up_that_changes_nothing_is_answered_with_that(window: SampleWindow) -> None:
    text = '[[operator]]\ninitials = "KM"\nname = "Sample Operator One"\n'
    apply_set_up(window.session, text, lambda _: None, lambda _: None)
    assert window.answer.startswith("The record says all of this already")


def test_a_record_that_can_not_be_read_is_heard_once(window: SampleWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    monkeypatch.setattr("console.ui.entry_answers.Announcer.tell", lambda _, sentence: heard.append(sentence))
    for _ in range(3):
        window.session.reading_failed.emit("The record can't be read: try again")
    assert heard == ["The record can't be read: try again"]


Said = list[tuple[str, QAccessible.AnnouncementPoliteness]]


def _answer_three(window: SampleWindow) -> None:
    window.session.sign_on("KM")
    window.enter("n quiet")
    window.session.refused.emit("v1", Refusal(sentence="Entry 1 can't be voided"))
    window.session.not_saved.emit("3d", "The disk is full: make room")


def test_what_became_of_an_entry_is_said_aloud(window: SampleWindow, said: Said) -> None:
    _answer_three(window)
    assert [sentence.split(":")[0] for sentence, _ in said][::2] == ["Saved", "Not saved"]
    assert "Exercise" not in "".join(sentence for sentence, _ in said)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_in_an_exercise_every_announcement_begins_with_that(
    qtbot: QtBot, qapp: QApplication, theme: Theme, tmp_path: Path, said: Said
) -> None:
    drill = SampleWindow(qtbot, qapp, tmp_path / "drill", exercise=True)
    small = drill.window.findChild(QAction, "act.toggle_compact")
    assert small is not None
    _answer_three(drill)
    small.trigger()
    assert not drill.window.isVisible()
    _answer_three(drill)
    small.trigger()
    assert drill.window.isVisible()
    drill.close()
    assert len(said) == 6
    assert [sentence for sentence, _ in said if not sentence.startswith("Exercise. ")] == []
