from __future__ import annotations

from PySide6.QtCore import Qt

from console.ui.timeline.chart_keys import CHART_KEYS, Move


def test_every_move_has_a_key_and_goes_both_ways() -> None:
    assert {move for move, _ in CHART_KEYS.values()} == set(Move)
    for move in (Move.ALONG, Move.ACROSS, Move.PAN, Move.ZOOM):
        amounts = {amount for one, amount in CHART_KEYS.values() if one is move}
        assert {-amount for amount in amounts} == amounts


def test_plus_needs_no_shift() -> None:
    assert CHART_KEYS[(Qt.Key.Key_Equal, False)] == CHART_KEYS[(Qt.Key.Key_Plus, False)]
