"""Provides what was typed before, for Up and Down on a draft."""

from __future__ import annotations

from collections.abc import Iterable

KEPT = 200


class TypedHistory:
    """Texts as typed, newest last, with a place in them; the draft in hand waits at the end."""

    def __init__(self, texts: Iterable[str] = ()) -> None:
        self._texts = list(texts)[-KEPT:]
        self._place = len(self._texts)
        self._draft = ""

    def add(self, text: str) -> None:
        """Remember a text and go to the end; the same text twice in a row counts once."""
        if text and (not self._texts or self._texts[-1] != text):
            self._texts = [*self._texts, text][-KEPT:]
        self.rest()

    def rest(self) -> None:
        """Go to the end, where the draft in hand is."""
        self._place = len(self._texts)
        self._draft = ""

    def older(self, shown: str) -> str:
        """The text before the one shown; the draft in hand is kept for the way back."""
        if self._place == len(self._texts):
            self._draft = shown
        if self._place == 0:
            return shown
        self._place -= 1
        return self._texts[self._place]

    def newer(self, shown: str) -> str:
        """The text after the one shown, the draft in hand last."""
        if self._place >= len(self._texts):
            return shown
        self._place += 1
        return self._draft if self._place == len(self._texts) else self._texts[self._place]
