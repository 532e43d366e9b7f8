from __future__ import annotations

from functools import partial

import pytest

from console.paper.typeface import load_typeface
from console.paper.wrapped_text import Align, Text, WrappedText
from helpers.painting import SCALE, faxed

pytestmark = pytest.mark.usefixtures("qapp")


def text(said: str, *, struck: bool = False, tail: str = "") -> Text:
    typeface = load_typeface()
    return Text(text=said, face=typeface.body, bold=typeface.bold, struck=struck, tail=tail)


def test_a_short_text_is_one_line_and_an_empty_one_too() -> None:
    assert WrappedText(text("911"), 60).line_count == 1
    assert WrappedText(text(""), 60).line_count == 1


def test_a_long_text_wraps_at_words_and_a_long_word_anywhere() -> None:
    assert WrappedText(text("two words"), 35).line_count == 2
    assert WrappedText(text("x" * 300), 60).line_count > 20


def test_a_text_stays_inside_its_width() -> None:
    shown = WrappedText(text("x" * 30), 40)
    dots = faxed(lambda painter: shown.paint(painter, 0, 0), 60, 120)
    assert dots
    assert max(x for x, _ in dots) <= 40 * SCALE


def test_a_figure_ends_at_the_right_of_its_column() -> None:
    for said in ("480", "480 (480) and more"):
        shown = WrappedText(text(said), 50, Align.RIGHT)
        right = max(x for x, _ in faxed(partial(shown.paint, left=0, top=0), 60, 60))
        assert 48 * SCALE <= right <= 50 * SCALE


def test_a_struck_text_is_the_same_text_with_a_line_through_it() -> None:
    plain = faxed(lambda painter: WrappedText(text("DOWN"), 60).paint(painter, 0, 0))
    struck = faxed(lambda painter: WrappedText(text("DOWN", struck=True), 60).paint(painter, 0, 0))
    assert len(struck) > len(plain)
    assert len(plain - struck) < len(plain) / 20


def test_what_follows_a_struck_text_is_not_struck() -> None:
    without = WrappedText(text("DOWN", struck=True), 120)
    tailed = WrappedText(text("DOWN", struck=True, tail="VOID"), 120)
    width = int(load_typeface().body.width("DOWN")) + 2
    at_first = {dot for dot in faxed(lambda painter: tailed.paint(painter, 0, 0), 120) if dot[0] < width * SCALE}
    assert at_first == faxed(lambda painter: without.paint(painter, 0, 0), 120)
    middle = 7 * SCALE
    row = [x for x, y in faxed(lambda painter: tailed.paint(painter, 0, 0), 120) if y == middle and x > width * SCALE]
    assert len(row) < (max(row) - min(row)) * 0.8


def test_a_tail_without_a_bold_face_is_set_as_the_text() -> None:
    shown = Text(text="DOWN", face=load_typeface().body, tail="late")
    assert WrappedText(shown, 200).line_count == 1


def test_an_emoji_before_the_tail_does_not_move_its_boldness() -> None:
    shown = WrappedText(text("\U0001f6a8 x", struck=True, tail="VOID"), 200)
    assert shown.line_count == 1


def test_some_lines_can_be_painted_alone() -> None:
    long = WrappedText(text("one two three four five"), 30)
    assert long.line_count >= 4
    first = faxed(lambda painter: long.paint(painter, 0, 0, range(1)), 60, 80)
    rest = faxed(lambda painter: long.paint(painter, 0, 0, range(1, 2)), 60, 80)
    assert first
    assert rest
    assert first != rest


def test_a_line_that_is_not_asked_for_is_not_painted() -> None:
    short = WrappedText(text("911"), 60)
    assert not faxed(lambda painter: short.paint(painter, 0, 0, range(1, 2)))
    assert not faxed(lambda painter: WrappedText(text(""), 60).paint(painter, 0, 0))


def test_a_dot_between_two_parts_stays_at_the_end_of_the_line() -> None:
    width = load_typeface().body.width("one caller") + 1
    assert WrappedText(text("one caller open"), width).line_count == 2
    assert WrappedText(text("one caller · open"), width).line_count == len(["one", "caller ·", "open"])
