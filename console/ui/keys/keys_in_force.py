"""Provides the keys that are in force: the table's own, and what was chosen in their place.

No key ever means two things: what was chosen goes before what is delivered, and what stands first before the rest.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence

from console.ui.actions import ACTS, Act
from console.ui.chosen_settings import ChosenSettings
from console.ui.keys.key_rules import one_key, shown, why_not

DELIVERED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {act.name: tuple(key for text in act.keys if (key := one_key(text))) for act in ACTS}
)
"""The keys of every act as the program comes."""


def keys_in_force(chosen: Mapping[str, object]) -> dict[str, tuple[str, ...]]:
    """The keys of every act.

    Args:
        chosen: Keys by name of the act, as the settings keep them; what can't be read is as if it were not there.
    """
    readable = {name: keys for name, said in chosen.items() if name in DELIVERED and (keys := _read(said)) is not None}
    taken: set[str] = set()
    found: dict[str, tuple[str, ...]] = {}
    for table in (readable, DELIVERED):
        for act in ACTS:
            if act.name in table and act.name not in found:
                found[act.name] = tuple(key for key in table[act.name] if key not in taken)
                taken.update(found[act.name])
    return {act.name: found[act.name] for act in ACTS}


def _read(said: object) -> tuple[str, ...] | None:
    """The keys of a list in the settings, unreadable and forbidden ones left out; None if it is no list."""
    if not isinstance(said, list):
        return None
    keys = (one_key(one) for one in said if isinstance(one, str))
    return tuple(dict.fromkeys(key for key in keys if key is not None and why_not(key) is None))


class KeysInForce(QObject):
    """Follows the settings; whoever shows or obeys a key follows this.

    Signals:
        changed: Some key means something else now.
    """

    changed = Signal()

    def __init__(self, settings: ChosenSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._keys = keys_in_force(settings.now.keys)
        settings.changed.connect(lambda _: self._follow())

    def of(self, act: str) -> tuple[str, ...]:
        """The keys of an act, in portable form; the first is the one to be shown."""
        return self._keys[act]

    def shown(self, act: str) -> str:
        """The first key of an act as people read it; empty when it has none."""
        keys = self._keys[act]
        return shown(keys[0]) if keys else ""

    @property
    def portable(self) -> frozenset[str]:
        """Every key that means something."""
        return frozenset(key for keys in self._keys.values() for key in keys)

    def holder(self, key: str) -> Act | None:
        """What a key means; None when it is free."""
        return next((act for act in ACTS if key in self._keys[act.name]), None)

    def give(self, act: str, keys: Iterable[str]) -> None:
        """Give an act these keys and no others; whoever had one of them loses it."""
        given = tuple(dict.fromkeys(keys))
        kept = {name: tuple(key for key in held if key not in given) for name, held in self._keys.items()}
        self._keep({**kept, act: given})

    def give_all_delivered(self) -> None:
        """Every key means again what it meant when the program came."""
        self._keep(DELIVERED)

    def follow_with(self, actions: Mapping[str, QAction]) -> None:
        """Give the actions of the window their keys, now and after every change."""

        def follow() -> None:
            for name, action in actions.items():
                action.setShortcuts([QKeySequence(key) for key in self._keys[name]])

        self.changed.connect(follow)
        follow()

    def _keep(self, keys: Mapping[str, tuple[str, ...]]) -> None:
        self._settings.change(keys={name: list(held) for name, held in keys.items() if held != DELIVERED[name]})

    def _follow(self) -> None:
        keys = keys_in_force(self._settings.now.keys)
        if keys != self._keys:
            self._keys = keys
            self.changed.emit()
