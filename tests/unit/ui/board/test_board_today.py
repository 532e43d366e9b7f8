from __future__ import annotations

from typing import NoReturn

import pytest

from console.domain.errors import StorageUnavailable
from console.domain.line import LineState
from console.services.today_strips import TodayStrips
from console.ui.board.board_today import nothing_of_today, today_of
from helpers.situations import situation
from helpers.windows import SampleWindow


def test_the_board_shows_the_quarter_hours_of_the_record(desk_window: SampleWindow) -> None:
    desk_window.session.sign_on("KM")
    desk_window.log("3d")
    model = desk_window.window.desk.board_pane.view.model()
    row = model.line_row(model.row_of(3))  # type: ignore[attr-defined]
    assert row.quarters is not None
    assert row.quarters.states[-1] is LineState.DOWN


def test_a_record_that_cannot_be_read_just_now_has_no_strips(
    desk_window: SampleWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = today_of(desk_window.session.reading)
    assert set(read(desk_window.session.situation)) == {1, 2, 3, 6, 7, 9}

    def locked(*_: object) -> NoReturn:
        raise StorageUnavailable("The record is locked")

    monkeypatch.setattr(TodayStrips, "of", locked)
    assert read(situation()) == {}


def test_without_a_record_there_are_none() -> None:
    assert nothing_of_today(situation()) == {}
