"""A key card as it may lie beside a console."""

from __future__ import annotations

from console.domain.line import LineState
from console.paper.key_card import CardSection, CardState, KeyCard

LETTERS = "ugidkm"


def key_card(keys: int = 20, *, center: str = "Sample Regional Dispatch", exercise: bool = False) -> KeyCard:
    """A card with this many keys."""
    return KeyCard(
        center=center,
        left=(
            CardSection(title="Entries", rows=[("3d", "line 3 is down"), ("3d -10  3d 1405", "late")] * 12),
            CardSection(title="What is wrong", rows=[("^busy", "no delivery")] * 4),
        ),
        right=(CardSection(title="Keys", rows=[(f"Ctrl+{n}", f"act number {n}") for n in range(keys)]),),
        states=[
            CardState(letter=letter, state=state, meaning=f"meaning of {state}")
            for letter, state in zip(LETTERS, LineState, strict=True)
        ],
        footer="Keys as they were on 22 Sep 2026.",
        exercise=exercise,
    )
