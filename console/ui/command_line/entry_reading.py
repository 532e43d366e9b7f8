"""Provides what the command line needs to know about a text before it is logged."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from console.domain.errors import Refusal
from console.ui.command_line.suggestions import Suggestion

if TYPE_CHECKING:
    from console.domain.quick_entry.preview import Preview


class EntryReading(Protocol):
    """Reads a quick entry without writing anything."""

    def preview(self, text: str) -> Preview | Refusal:
        """What Enter would log for the person signed on, or why it can't be read."""
        ...

    def complete(self, text: str) -> Sequence[Suggestion]:
        """How the text could go on, best first."""
        ...
