"""A fallback number: where people call instead, and its life from prepared to retired."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from msgspec import Struct

from console.domain.ids import FallbackKey, LineKey
from console.domain.line import Line, LineGroup


class FallbackKind(StrEnum):
    """What sort of way out it is; the last four kinds may have no number of their own."""

    TEN_DIGIT = "ten_digit"
    TEMPORARY = "temporary"
    ADMIN = "admin"
    NEIGHBOR = "neighbor"
    STATE = "state"
    TEXT = "text"
    PLACE = "place"
    ADVICE = "advice"
    REFERENCE = "reference"

    @property
    def may_omit_number(self) -> bool:
        """Contract §1: only these three may come without a phone number."""
        return self in (FallbackKind.TEXT, FallbackKind.PLACE, FallbackKind.ADVICE)


class Stage(StrEnum):
    """Where a fallback number is in its life; steps may come in any order on a bad night."""

    PREPARED = "prepared"
    TESTED = "tested"
    ACTIVE = "active"
    PUBLISHED = "published"
    INACTIVE = "inactive"
    RETIRED = "retired"

    @property
    def is_on(self) -> bool:
        """Whether people may be calling it now."""
        return self in (Stage.ACTIVE, Stage.PUBLISHED)


class FallbackNumber(Struct, frozen=True, kw_only=True):
    """One fallback number as the set-up describes it today.

    Attributes:
        number: E.164, or None for the kinds that have none.
        serves: Groups and line keys it stands in for.
        rides_on: Keys of our own lines that carry it.
        test_every_d: Days after which a test is due again.
    """

    key: FallbackKey
    label: str
    kind: FallbackKind
    number: str | None = None
    serves: tuple[LineGroup | LineKey, ...] = ()
    area: str | None = None
    answered_by: str | None = None
    staffed: str | None = None
    restriction: str | None = None
    rides_on: tuple[LineKey, ...] = ()
    test_every_d: int | None = None
    retired: bool = False

    def serves_line(self, line: Line) -> bool:
        """Whether it stands in for this line, by its key or by its group."""
        return line.key in self.serves or line.group in self.serves


class FallbackStatus(Struct, frozen=True, kw_only=True):
    """Where one fallback number is in its life.

    Attributes:
        since: Start of the present stage; for *published* after *active*, when it was activated is ``on_since``.
        on_since: Start of the present use, while active or published.
        published: Whether people have been told of it in the present use.
        last_tested: Newest test.
        since_approx, on_since_approx, last_tested_approx: That time is a guess.
    """

    fallback: FallbackNumber
    stage: Stage = Stage.PREPARED
    since: datetime | None = None
    on_since: datetime | None = None
    last_tested: datetime | None = None
    since_approx: bool = False
    on_since_approx: bool = False
    last_tested_approx: bool = False

    @property
    def published(self) -> bool:
        """Whether people have been told of it in the present use."""
        return self.stage is Stage.PUBLISHED


class FallbackUse(Struct, frozen=True, kw_only=True):
    """One use of a fallback number, from switching on to switching off.

    Attributes:
        ended_at: None while still on, or when it ends after the period asked.
        published_at: When people were first told of it in this use.
        started_approx, ended_approx, published_approx: That time is a guess.
        seconds: The part inside the period only; ``seconds_approx`` when a guess inside it bounds that part.
    """

    fallback: FallbackNumber
    started_at: datetime
    ended_at: datetime | None
    published_at: datetime | None
    seconds: int = 0
    started_approx: bool = False
    ended_approx: bool = False
    published_approx: bool = False
    seconds_approx: bool = False
