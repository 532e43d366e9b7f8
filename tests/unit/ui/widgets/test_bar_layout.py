from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from console.ui.bar_words import Length
from console.ui.widgets.bar_layout import BarLayout


class Part(QWidget):
    """A part that is 100, 60 or 30 px wide."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.length = Length.FULL

    def hint(self, length: Length) -> QSize:
        return QSize((100, 60, 30)[length], 20)

    def use(self, length: Length) -> None:
        self.length = length

    @override
    def sizeHint(self) -> QSize:
        return self.hint(self.length)


@pytest.fixture
def bar(qtbot: QtBot) -> QWidget:
    bar = QWidget()
    qtbot.addWidget(bar)
    layout = BarLayout(bar, spacing=10)
    layout.setContentsMargins(5, 5, 5, 5)
    for _ in range(4):
        layout.add_part(Part(bar))
    bar.show()
    return bar


@pytest.mark.parametrize(
    ("width", "length", "height"),
    [
        (440, Length.FULL, 30),
        (439, Length.SHORT, 30),
        (280, Length.SHORT, 30),
        (279, Length.FULL, 60),
        (220, Length.FULL, 60),
        (219, Length.SHORT, 60),
        (140, Length.SHORT, 60),
        (139, Length.SHORTEST, 60),
        (60, Length.SHORTEST, 120),
    ],
)
def test_fewer_words_before_another_row_and_the_fewest_before_a_third(
    bar: QWidget, width: int, length: Length, height: int
) -> None:
    bar.resize(width, 200)
    assert {part.length for part in bar.findChildren(Part)} == {length}
    assert bar.heightForWidth(width) == height


def test_what_has_nothing_to_say_takes_no_room(bar: QWidget) -> None:
    for part in bar.findChildren(Part)[:2]:
        part.hide()
    assert bar.heightForWidth(220) == 30


@pytest.mark.parametrize(
    ("width", "length", "height"),
    [(500, Length.FULL, 40), (440, Length.FULL, 40), (399, Length.FULL, 80), (215, Length.FULL, 80)],
)
def test_it_is_as_high_as_what_is_foreseen_makes_it_and_says_more_for_it(
    bar: QWidget, width: int, length: Length, height: int
) -> None:
    """Two parts of 100 px now; foreseen are three of 100, 140 and 170 px, one of them 30 px high."""
    layout, (first, second, third, fourth) = bar.layout(), bar.findChildren(Part)
    assert isinstance(layout, BarLayout)
    third.hide()
    fourth.hide()
    layout.foresee({second: lambda _: QSize(140, 20), third: lambda _: QSize(170, 30), fourth: None})
    bar.resize(width, 200)
    assert (first.length, bar.heightForWidth(width)) == (length, height)
    layout.foresee({})
    assert bar.heightForWidth(500) == 30
