from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from console.ui.announcer import Announcer
from helpers.desks import SampleDesk

Politeness = QAccessible.AnnouncementPoliteness


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[SampleDesk]:
    desk = SampleDesk(tmp_path / "record")
    yield desk
    desk.close()


@pytest.fixture
def announcer(qtbot: QtBot) -> Announcer:
    field = QLineEdit()
    qtbot.addWidget(field)
    return Announcer(field)


def test_a_line_that_is_down_interrupts(
    announcer: Announcer, desk: SampleDesk, said: list[tuple[str, Politeness]]
) -> None:
    announcer.tell_saved(desk.log("3d"), "Saved: 3 down")
    assert said == [("Saved: 3 down", Politeness.Assertive)]


@pytest.mark.parametrize("text", ["3u!", "3g", "n nothing", "f1a"])
def test_everything_else_waits_for_the_end_of_a_sentence(
    announcer: Announcer, desk: SampleDesk, said: list[tuple[str, Politeness]], text: str
) -> None:
    announcer.tell_saved(desk.log(text), "Saved")
    assert said == [("Saved", Politeness.Polite)]


def test_the_void_of_a_line_down_does_not_interrupt(
    announcer: Announcer, desk: SampleDesk, said: list[tuple[str, Politeness]]
) -> None:
    desk.log("3d")
    announcer.tell_saved(desk.log("v"), "Void")
    assert said == [("Void", Politeness.Polite)]


def test_what_was_not_saved_interrupts(announcer: Announcer, said: list[tuple[str, Politeness]]) -> None:
    announcer.tell_not_saved("Not saved: 3d")
    announcer.tell("No such line")
    assert said == [("Not saved: 3d", Politeness.Assertive), ("No such line", Politeness.Polite)]
