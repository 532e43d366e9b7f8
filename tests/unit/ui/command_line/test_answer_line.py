from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from console.ui.command_line.answer_line import AnswerLine, Tag
from console.ui.theme import Theme

LONG = "3  911 Wireless Verizon  OPERATIONAL → DOWN  14:05 EDT (now)  by KM  [Enter]  " * 4


@pytest.fixture
def answer(qtbot: QtBot, theme: Theme) -> AnswerLine:
    answer = AnswerLine(theme)
    qtbot.addWidget(answer)
    answer.resize(700, 50)
    answer.show()
    return answer


def test_short_answers_never_change_its_height(answer: AnswerLine) -> None:
    height = answer.height()
    for tag in Tag:
        answer.say(tag, "3  911 Wireless Verizon")
        assert answer.height() == height


def test_a_long_answer_gets_the_height_it_needs_and_gives_it_back(answer: AnswerLine, qtbot: QtBot) -> None:
    height = answer.height()
    with qtbot.waitSignal(answer.height_changed):
        answer.say(Tag.CHECK, LONG)
    assert answer.height() > height
    answer.say(Tag.NONE, "")
    assert answer.height() == height


def test_remarks_stand_under_the_sentence(answer: AnswerLine) -> None:
    answer.say(Tag.CHECK, "3 down", ("not verified", "late"))
    assert answer.sentence == "3 down\nnot verified · late"


@pytest.mark.parametrize(
    ("tag", "shown"), [(Tag.PREVIEW, True), (Tag.AGAIN, True), (Tag.SAVED, False), (Tag.NONE, False)]
)
def test_the_mouse_can_press_enter_only_while_enter_would_log(answer: AnswerLine, tag: Tag, *, shown: bool) -> None:
    answer.say(tag, "3 down")
    assert answer.enter.isVisible() is shown


def test_no_answer_is_told_by_color_alone(answer: AnswerLine) -> None:
    for tag in Tag:
        answer.say(tag, "x")
        assert answer._tag_label.text() == tag.value


def test_a_low_window_keeps_less_room(answer: AnswerLine) -> None:
    height = answer.height()
    answer.set_least_lines(1)
    assert answer.height() < height


def test_a_word_without_an_end_widens_nothing_and_is_said_whole(answer: AnswerLine) -> None:
    before, height = answer.minimumSizeHint().width(), answer.height()
    answer.say(Tag.CHECK, "3  911 Wireless Verizon DOWN   note: https://status.example/" + "x" * 150)
    assert answer._label.height() == answer._label.heightForWidth(answer._label.width()) > height
    answer.say(Tag.NOT_READ, "x" * 150)
    assert answer.minimumSizeHint().width() <= before + 200  # the words of the tag, not those of the sentence
