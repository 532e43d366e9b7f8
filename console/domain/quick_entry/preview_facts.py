"""What a preview is made from, and the preview."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from msgspec import Struct, field

from console.domain.attention_item import AttentionItem
from console.domain.fallback_number import FallbackStatus
from console.domain.ids import FallbackKey, Initials, LineKey
from console.domain.line_board import LineStatus
from console.domain.set_up import SetUp


class PreviewFacts(Struct, frozen=True, kw_only=True):
    """The present situation, as far as a preview tells of it.

    Attributes:
        board: Every line in service.
        fallbacks: Every fallback number in service.
        by: Who logs when the entry has no prefix; None = not known yet.
        now: UTC.
        keyed_by: Who is signed on, when the entry is said by somebody else.
        pass_ons: Texts of the open pass-on notes by number.
        attention: The attention items, those of the strip first.
        entry: What the entry says that a correction or a void names; None = not looked up, or there is none.
        open_shift: Name of the shift that is open.
    """

    set_up: SetUp
    board: Mapping[LineKey, LineStatus]
    fallbacks: Mapping[FallbackKey, FallbackStatus]
    by: Initials | None
    now: datetime
    keyed_by: Initials | None = None
    pass_ons: Mapping[int, str] = field(default_factory=dict)
    attention: tuple[AttentionItem, ...] = ()
    entry: str | None = None
    open_shift: str | None = None

    @property
    def zone(self) -> ZoneInfo:
        """The center's zone."""
        return self.set_up.center.zone


class Preview(Struct, frozen=True, kw_only=True):
    """What is shown before Enter.

    Attributes:
        sentence: What Enter will log.
        remarks: What to know before; each a short sentence, most pressing first.
        needs_second_enter: Whether the window asks for Enter twice; the command line accepts at once.
        hint: What always holds of such an entry; empty where there is nothing to say.
    """

    sentence: str
    remarks: tuple[str, ...] = ()
    needs_second_enter: bool = False
    hint: str = ""


class Parts(Struct, frozen=True, kw_only=True):
    """A preview before it is put together: what is shown left of *by*, and the rest of :class:`Preview`."""

    shown: tuple[str, ...]
    remarks: tuple[str, ...] = ()
    needs_second_enter: bool = False
    hint: str = ""
