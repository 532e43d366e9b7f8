from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from console.domain.errors import Refusal
from console.ui.command_line.answer_line import Tag
from console.ui.command_line.command_line import CommandLine
from console.ui.command_line.verdict import STILL_THERE
from helpers.windows import SampleWindow


@pytest.fixture
def window(desk_window: SampleWindow) -> SampleWindow:
    desk_window.session.sign_on("KM")
    return desk_window


@pytest.fixture
def line(window: SampleWindow) -> CommandLine:
    return window.window.line


def pass_seconds(window: SampleWindow, count: int) -> None:
    for _ in range(count):
        window.desk.clock.pass_time(1)
        window.window.tick()


@pytest.mark.parametrize("text", ["c999 d", "px9", "a9", "v999 typo", "t1", "f9a", "hello"])
def test_what_enter_refused_stands_until_the_text_changes(window: SampleWindow, line: CommandLine, text: str) -> None:
    window.enter(text)
    said = line.answer.sentence
    pass_seconds(window, 40)
    assert line.answer.tag is Tag.NOT_READ
    assert line.answer.sentence == said
    assert line.field.text() == text


def test_what_only_the_record_could_refuse_stands_too(window: SampleWindow, line: CommandLine) -> None:
    seq = window.desk.log("9d").entries[0].seq
    window.session.feed.look()
    line.fill(f"c{seq} g")
    window.desk.log(f"v{seq} wrong")
    window.enter()
    assert line.answer.tag is Tag.NOT_READ
    pass_seconds(window, 2)
    assert "is void" in line.answer.sentence
    window.type(" ;x")
    assert line.answer.tag is Tag.NOT_READ
    window.press(Qt.Key.Key_Escape)
    assert line.field.text() == ""


def test_a_refusal_stands_although_the_preview_would_let_the_text_pass(window: SampleWindow, line: CommandLine) -> None:
    line.tell_refused("3d", Refusal(sentence="Somebody was faster."))
    pass_seconds(window, 40)
    assert line.answer.sentence == "Somebody was faster."
    window.type(" ")
    assert line.answer.tag is Tag.PREVIEW


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("c999 d", "Entry 999 does not exist"),
        ("v999 typo", "Entry 999 does not exist"),
        ("px9", "Pass-on 9 does not exist"),
        ("a9", "there is nothing to acknowledge"),
        ("t1", "is shown UNKNOWN"),
    ],
)
def test_what_the_record_will_refuse_is_said_before_enter(
    window: SampleWindow, line: CommandLine, text: str, why: str
) -> None:
    window.type(text)
    assert line.answer.tag is Tag.NOT_READ
    assert why in line.answer.sentence


def test_a_correction_that_changes_nothing_says_so_of_the_number_that_was_typed(
    window: SampleWindow, line: CommandLine
) -> None:
    seq = window.desk.log("9d").entries[0].seq
    corrected = window.desk.log(f"c{seq} g").entries[0].seq
    window.session.feed.look()
    window.type(f"c{corrected} g")
    assert line.answer.tag is Tag.NOT_READ
    assert f"Entry {corrected}, which corrects {seq}, says that already" in line.answer.sentence


def test_a_preview_follows_the_record_while_nothing_was_refused(window: SampleWindow, line: CommandLine) -> None:
    window.type("9g")
    window.desk.log("9d", by="JR")
    window.session.feed.look()
    assert "DOWN → DEGRADED" in line.answer.sentence


def test_esc_on_a_refused_text_puts_it_away_at_once(window: SampleWindow, line: CommandLine) -> None:
    window.enter("landline is kaput")
    assert line.suggestions.isVisible()
    window.press(Qt.Key.Key_Escape)
    assert line.field.text() == ""
    assert line.draft.text == "landline is kaput"


def test_esc_that_took_only_the_suggestions_says_that_the_text_stands(window: SampleWindow, line: CommandLine) -> None:
    window.type("att")
    assert line.suggestions.isVisible()
    window.press(Qt.Key.Key_Escape)
    assert line.field.text() == "att"
    assert STILL_THERE in line.answer.sentence
    pass_seconds(window, 2)
    assert STILL_THERE in line.answer.sentence
    window.type(" ")
    assert STILL_THERE not in line.answer.sentence
    window.type("d")
    window.press(Qt.Key.Key_Escape)
    assert line.field.text() == ""


def test_a_second_enter_is_asked_for_with_its_reason(window: SampleWindow, line: CommandLine) -> None:
    window.enter("911d")
    assert line.answer.tag is Tag.AGAIN
    assert "every line that 911 means" in line.answer.sentence
