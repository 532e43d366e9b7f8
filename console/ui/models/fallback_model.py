"""The fallback numbers as a list, by key; the clock of one that is on runs."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from datetime import datetime

from msgspec import Struct
from PySide6.QtCore import QObject
from typing_extensions import override

from console.domain.fallback_number import FallbackStatus
from console.domain.ids import FallbackKey
from console.domain.situation import Situation
from console.render.times import duration_text
from console.render.wording import DOT, STAGE_WORDS, number_text, visible
from console.ui.formats import span_s, spoken_span, when_text
from console.ui.models.row_list import RowListModel


class FallbackRow(Struct, frozen=True, kw_only=True):
    """One fallback number.

    Attributes:
        word: Its stage in words.
        number: National form, or its label where it has none.
        said: Since when it is on if that is a guess, label, rule of use, when last tested.
    """

    status: FallbackStatus
    word: str
    number: str
    said: str

    @property
    def key(self) -> FallbackKey:
        """Its permanent number."""
        return self.status.fallback.key

    @property
    def is_on(self) -> bool:
        """Whether people may be calling it now."""
        return self.status.stage.is_on

    def clock(self, now: datetime) -> str:
        """How long it has been on; empty while it is off."""
        since = self.status.on_since if self.is_on else None
        return "" if since is None else duration_text(span_s(since, now))


class FallbackModel(RowListModel[FallbackRow]):
    """Shows the fallback numbers of a situation."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now: datetime | None = None

    @property
    def now(self) -> datetime | None:
        """The moment the clocks show; None before the first situation."""
        return self._now

    def show(self, situation: Situation) -> None:
        """Take a new situation."""
        self._now = situation.as_of
        self.replace_rows(fallback_rows(situation))

    def tick(self, now: datetime) -> None:
        """Move the clocks; silently, as on the board."""
        self._now = now

    @override
    def identity(self, row: FallbackRow) -> Hashable:
        """Its key."""
        return row.key

    @override
    def text(self, row: FallbackRow) -> str:
        """``f1  ON  00:12:44  (203) 555-0142  emergencies only``."""
        clock = row.clock(self._now) if self._now is not None else ""
        return "  ".join(part for part in (f"f{row.key}", row.word, clock, row.number, row.said) if part)

    @override
    def spoken(self, row: FallbackRow) -> str:
        """``Fallback 1, (203) 555-0142, ON, 12 minutes, …``, without seconds."""
        since = row.status.on_since
        about = "about " if row.status.on_since_approx else ""
        on_for = f"{about}{spoken_span(span_s(since, self._now))}" if row.is_on and since and self._now else ""
        return ", ".join(part for part in (f"Fallback {row.key}", row.number, row.word, on_for, row.said) if part)


def fallback_rows(situation: Situation) -> tuple[FallbackRow, ...]:
    """All in service, by key."""
    return tuple(_row(status, situation) for status in situation.fallbacks)


def _row(status: FallbackStatus, situation: Situation) -> FallbackRow:
    fallback = status.fallback
    number = number_text(fallback.number)
    said: Iterable[str | None] = (
        _since_about(status, situation),
        fallback.label if number else None,
        fallback.restriction,
        fallback.area,
        f"answered by {fallback.answered_by}" if fallback.answered_by else None,
        _tested(status, situation),
    )
    return FallbackRow(
        status=status,
        word=STAGE_WORDS[status.stage],
        number=number or visible(fallback.label),
        said=visible(DOT.join(part for part in said if part)),
    )


def _since_about(status: FallbackStatus, situation: Situation) -> str | None:
    """What the running clock cannot say: that it runs from a guess."""
    if status.on_since is None or not status.on_since_approx:
        return None
    return f"since {when_text(status.on_since, situation.as_of, situation.set_up.center.zone, approx=True)}"


def _tested(status: FallbackStatus, situation: Situation) -> str:
    if status.last_tested is None:
        return "never tested"
    zone, approx = situation.set_up.center.zone, status.last_tested_approx
    return f"tested {when_text(status.last_tested, situation.as_of, zone, approx=approx)}"
