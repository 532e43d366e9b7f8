from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from console.domain.line import LineGroup, LineState
from console.ui.desk_panes import NARROW_PX, DeskPanes
from console.ui.theme import Theme
from helpers.situations import many_lines
from helpers.windows import SampleWindow


@pytest.fixture
def desk(desk_window: SampleWindow) -> DeskPanes:
    return desk_window.window.desk


def test_a_wide_window_shows_every_pane(desk: DeskPanes) -> None:
    assert desk.tabs.count() == 0
    assert all(pane.isVisible() for pane in (desk.board, desk.log, desk.fallback, desk.pass_on))


def test_a_narrow_window_has_tabs_and_a_wide_one_panes_again(desk_window: SampleWindow, desk: DeskPanes) -> None:
    desk_window.window.resize(800, 600)
    assert desk.tabs.count() == 4
    assert desk.board.isVisible()
    assert not desk.log.isVisible()
    assert [desk.tabs.tabText(at) for at in range(4)] == ["Board", "Log", "Fallback", "Pass-on: 0"]
    desk_window.window.resize(1280, 1024)
    assert desk.log.isVisible()
    assert desk.tabs.count() == 0


def test_large_text_makes_a_window_narrow(desk_window: SampleWindow, desk: DeskPanes, theme: Theme) -> None:
    desk.apply_theme(theme.zoomed(2.0))
    assert desk.width() > NARROW_PX
    assert desk.tabs.count() == 4


def test_a_pane_behind_a_tab_comes_forward_when_it_is_gone_to(desk_window: SampleWindow, desk: DeskPanes) -> None:
    desk_window.window.resize(800, 600)
    desk.reveal(desk.log.view)
    assert desk.log.isVisible()


def test_a_tab_says_how_many_fallbacks_are_on(desk_window: SampleWindow, desk: DeskPanes) -> None:
    desk_window.session.sign_on("KM")
    desk_window.window.resize(800, 600)
    desk_window.enter("f1a")
    assert desk.tabs.tabText(2) == "Fallback: 1 ON"


def test_stepping_stops_at_both_ends_of_the_board(desk: DeskPanes) -> None:
    for _ in range(20):
        desk.step_on_board(1)
    last = desk.board.line_at_current()
    assert last is not None
    assert last.key == 9
    for _ in range(20):
        desk.step_on_board(-1)
    first = desk.board.line_at_current()
    assert first is not None
    assert first.key == 1


def test_the_first_line_in_a_state_is_selected(desk: DeskPanes) -> None:
    desk.select_state(LineState.OPERATIONAL)
    selected = desk.board.line_at_current()
    assert selected is not None
    assert selected.key == 3
    desk.select_state(LineState.DOWN)
    assert desk.board.line_at_current() == selected


def test_shares_that_fit_no_more_give_way_to_the_design(qtbot: QtBot, desk: DeskPanes) -> None:
    desk.set_shares((300, 900), (100, 500, 300))
    across, down = desk.shares()
    assert across[0] < across[1]
    assert down[0] < down[1]
    desk.set_shares((1, 2, 3), (4,))
    across, down = desk.shares()
    assert across[0] > across[1]


def test_a_wide_window_can_put_the_panes_behind_tabs_too(desk_window: SampleWindow, desk: DeskPanes) -> None:
    wide = desk.board.width()
    desk.toggle_tabs()
    assert desk.tabs.count() == 4
    assert desk.wants_tabs
    assert desk.board.width() > wide
    assert not desk.log.isVisible()
    desk.toggle_tabs()
    assert desk.log.isVisible()
    assert not desk.wants_tabs


def test_stepping_from_a_header_goes_to_the_line_beside_it_and_past_what_is_folded(
    desk_window: SampleWindow, desk: DeskPanes
) -> None:
    desk_window.desk.log("7u!")
    desk_window.session.feed.look()
    desk.board.fold(LineGroup.ADMIN)
    header = desk.board.currentIndex().siblingAtRow(5)
    desk.board.setCurrentIndex(header)
    assert desk.board.line_at_current() is None
    desk.step_on_board(1)
    after = desk.board.line_at_current()
    assert after is not None
    assert after.key == 9
    desk.step_on_board(-1)
    before = desk.board.line_at_current()
    assert before is not None
    assert before.key == 6


def test_a_board_in_two_columns_gets_more_of_a_wide_window(qtbot: QtBot, theme: Theme) -> None:
    desk = DeskPanes(theme)
    qtbot.addWidget(desk)
    desk.resize(1900, 900)
    desk.show()
    shares = []
    for count in (9, 24):
        desk.show_situation(many_lines(count))
        desk.set_shares()
        across, _ = desk.shares()
        shares.append(across[0] / sum(across))
    assert shares == [pytest.approx(0.62, abs=0.01), pytest.approx(0.74, abs=0.01)]
