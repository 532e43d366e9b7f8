"""Provides what help and key card say of keys: those in force, in few words."""

from __future__ import annotations

from console.ui.actions import ACTS, Act
from console.ui.help.quick_words import Saying
from console.ui.keys.key_rules import shown
from console.ui.keys.keys_in_force import KeysInForce

_MOVING = (
    Saying(typed="Enter", meaning="Save what is typed"),
    Saying(typed="Esc", meaning="Put it away; go back"),
    Saying(typed="Up  Down", meaning="Select; walk in suggestions"),
    Saying(typed="Tab", meaning="Take a suggestion; go on"),
    Saying(typed="?", meaning="Help, on the empty line"),
)
"""Keys that never change."""


def key_sayings(keys: KeysInForce) -> tuple[Saying, ...]:
    """Every act that has a key, with its keys in force, in the order of the menus; then the keys that never change."""
    return (*(_saying(act, keys) for act in ACTS if keys.of(act.name)), *_MOVING)


def _saying(act: Act, keys: KeysInForce) -> Saying:
    held = "  ".join(shown(key) for key in keys.of(act.name))
    return Saying(typed=held, meaning=act.text.partition(":")[0].rstrip("."), also=act.text)
