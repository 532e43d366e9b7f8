"""Provides what the command line needs to know about a text before it is logged."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

from console.domain.errors import Refusal

if TYPE_CHECKING:
    from console.domain.quick_entry.meant_then import MeantThen
    from console.domain.quick_entry.preview import Preview


class Suggestion(Struct, frozen=True, kw_only=True):
    """How a text could go on: the whole text the field would hold, and what it means, where that needs saying."""

    text: str
    label: str = ""


class EntryReading(Protocol):
    """Reads a quick entry without writing anything."""

    def preview(self, text: str) -> Preview | Refusal:
        """What Enter would log for the person signed on, or why it can't be read."""
        ...

    def meant_then(self, text: str, begun_at: datetime) -> MeantThen | None:
        """How a text begun then is typed now to mean what it meant; None where that is as it stands."""
        ...

    def complete(self, text: str) -> Sequence[Suggestion]:
        """How the text could go on, best first."""
        ...
