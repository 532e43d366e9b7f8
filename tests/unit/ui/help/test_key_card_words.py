from __future__ import annotations

from pathlib import Path

from console.domain.line import LineState
from console.ui.chosen_settings import ChosenSettings
from console.ui.help.key_card_words import key_card
from console.ui.help.quick_words import FIRST, GRAMMAR
from console.ui.keys.keys_in_force import KeysInForce


def test_the_card_says_what_help_says_with_the_keys_in_force(tmp_path: Path) -> None:
    keys = KeysInForce(ChosenSettings(tmp_path))
    keys.give("correct_selected", ["Ctrl+K"])
    card = key_card(keys, "Sample", exercise=True, made="22 Sep 2026")
    assert [typed for typed, _ in card.left[0].rows] == [one.typed for one in (*FIRST, *GRAMMAR)]
    assert ("Ctrl+K  Ctrl+H", "Correct selected; history") in card.right[0].rows
    assert [one.state for one in card.states] == list(LineState)
    assert "22 Sep 2026" in card.footer
    assert card.exercise
