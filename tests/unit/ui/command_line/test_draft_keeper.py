from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from console.domain.errors import StorageUnavailable
from console.ui.command_line.draft_keeper import KEEP_MS, DraftKeeper
from console.ui.command_line.in_hand import Texts
from helpers.situations import NOW


class Kept:
    def __init__(self) -> None:
        self.texts: list[Texts] = []
        self.refusals = 0

    def save(self, texts: Texts) -> None:
        if self.refusals:
            self.refusals -= 1
            raise StorageUnavailable("The disk is full: make room")
        self.texts.append(texts)


def texts(*several: str) -> Texts:
    return tuple((one, NOW) for one in several)


@pytest.fixture
def kept() -> Kept:
    return Kept()


def test_half_typed_text_is_kept_within_a_second(qtbot: QtBot, kept: Kept) -> None:
    keeper = DraftKeeper(kept.save)
    keeper.take(texts("3"))
    keeper.take(texts("3d -1"))
    assert kept.texts == []
    assert KEEP_MS <= 1000
    qtbot.waitUntil(lambda: kept.texts == [texts("3d -1")])


def test_text_that_is_kept_already_is_not_written_again(qtbot: QtBot, kept: Kept) -> None:
    keeper = DraftKeeper(kept.save)
    keeper.take(texts("3d"))
    keeper.keep()
    keeper.take(texts("3d"))
    keeper.keep()
    assert kept.texts == [texts("3d")]


def test_an_empty_line_takes_the_draft_away(qtbot: QtBot, kept: Kept) -> None:
    keeper = DraftKeeper(kept.save)
    keeper.take(texts("3d"))
    keeper.keep()
    keeper.take(())
    keeper.keep()
    assert kept.texts == [texts("3d"), ()]


def test_a_draft_that_could_not_be_kept_is_tried_again(qtbot: QtBot, kept: Kept) -> None:
    kept.refusals = 1
    keeper = DraftKeeper(kept.save)
    keeper.take(texts("3d"))
    keeper.keep()
    assert kept.texts == []
    qtbot.waitUntil(lambda: kept.texts == [texts("3d")])


def test_another_text_besides_the_same_one_is_kept_too(kept: Kept) -> None:
    keeper = DraftKeeper(kept.save)
    for several in (("3d",), ("3d", "5d"), ("3d",)):
        keeper.take(texts(*several))
        keeper.keep()
    assert kept.texts == [texts("3d"), texts("3d", "5d"), texts("3d")]
