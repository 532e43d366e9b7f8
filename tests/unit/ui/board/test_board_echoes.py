from __future__ import annotations

from datetime import timedelta

from console.ui.board.board_echoes import ECHO_FOR, BoardEchoes
from helpers.situations import NOW


def test_each_line_is_outlined_until_its_own_time_is_over() -> None:
    echoes = BoardEchoes()
    echoes.begin(3, NOW)
    echoes.begin(4, NOW + timedelta(seconds=5))
    echoes.end(NOW + ECHO_FOR - timedelta(seconds=1))
    assert echoes.keys == {3, 4}
    echoes.end(NOW + ECHO_FOR)
    assert echoes.keys == {4}


def test_a_line_logged_again_is_outlined_from_then_on() -> None:
    echoes = BoardEchoes()
    echoes.begin(3, NOW)
    echoes.begin(3, NOW + timedelta(seconds=5))
    echoes.end(NOW + ECHO_FOR)
    assert echoes.keys == {3}
