"""Provides what the printed key card says: the same as help, with the keys in force."""

from __future__ import annotations

from collections.abc import Sequence

from console.domain.line import LineState
from console.paper.key_card import CardSection, CardState, KeyCard
from console.ui.help.key_words import key_sayings
from console.ui.help.quick_words import FIRST, GRAMMAR, KNOWN_BY, STATE_MEANINGS, SYMPTOMS, Saying
from console.ui.keys.keys_in_force import KeysInForce
from console.ui.state_words import LETTERS


def key_card(keys: KeysInForce, center: str, *, exercise: bool, made: str) -> KeyCard:
    """The card as it would be printed now.

    Args:
        center: Name of the center.
        made: The day, as the center writes it.
    """
    return KeyCard(
        center=center,
        left=(
            _section("Entries", (*FIRST, *GRAMMAR)),
            _section("What is wrong", SYMPTOMS),
            _section("How it is known", KNOWN_BY),
        ),
        right=(_section("Keys", key_sayings(keys)),),
        states=tuple(
            CardState(letter=LETTERS[state], state=state, meaning=STATE_MEANINGS[state][0]) for state in LineState
        ),
        footer=f"Keys as they were on {made}. Everything can be done with the mouse, too. Help: ? on the empty line.",
        exercise=exercise,
    )


def _section(title: str, sayings: Sequence[Saying]) -> CardSection:
    return CardSection(title=title, rows=[(one.typed, one.meaning.replace("\n", ", ")) for one in sayings])
