"""The lines logged a moment ago, in brackets for a while so that a wrong line is noticed (desk.md §5)."""

from __future__ import annotations

from datetime import datetime, timedelta

from console.domain.ids import LineKey

ECHO_FOR = timedelta(seconds=10)
"""How long a row just logged stays in brackets."""


class BoardEchoes:
    """Keys of lines, each until its time is over."""

    def __init__(self) -> None:
        self._until: dict[LineKey, datetime] = {}

    @property
    def keys(self) -> frozenset[LineKey]:
        """The lines to be put in brackets."""
        return frozenset(self._until)

    def begin(self, key: LineKey, now: datetime) -> None:
        """This line has just been logged."""
        self._until[key] = now + ECHO_FOR

    def end(self, now: datetime) -> None:
        """Let go of those whose time is over."""
        self._until = {key: until for key, until in self._until.items() if until > now}
