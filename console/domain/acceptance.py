"""Who took something over at a hand-over, and what was left uncovered, told beside the item it was about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import datetime

from msgspec import Struct

from console.domain.clock import Period
from console.domain.events import AcceptedFacts
from console.domain.ids import Initials, Seq
from console.domain.story import StoryItem

_PASS_ON = re.compile(r"(Pass-on [0-9]+): ")


class Acceptance(Struct, frozen=True, kw_only=True):
    """What was said of one item at one hand-over.

    Attributes:
        by: Who came on and said it.
        covered: False = recorded as not covered.
    """

    by: Initials | None
    at: datetime
    covered: bool


class HandOverWord(Struct, frozen=True, kw_only=True):
    """One hand-over: the sentences that were covered, and those that were not."""

    by: Initials | None
    at: datetime
    covered: frozenset[str]
    not_covered: frozenset[str]


def hand_over_words(items: Iterable[StoryItem], period: Period, shift: Seq | None) -> tuple[HandOverWord, ...]:
    """The hand-overs in a period, and the one that ended its shift, which is said as the period ends.

    Args:
        shift: Number of the shift that is told of; None for a period, and for a shift nobody opened.
    """
    told = ((item, item.act.facts) for item in items)
    return tuple(
        HandOverWord(
            by=item.by,
            at=item.act.occurred_at,
            covered=frozenset(map(_about, facts.covered)),
            not_covered=frozenset(map(_about, facts.not_covered)),
        )
        for item, facts in told
        if isinstance(facts, AcceptedFacts)
        and (item.act.occurred_at in period or (shift is not None and facts.shift == shift))
    )


def acceptances(sentence: str, words: Sequence[HandOverWord]) -> tuple[Acceptance, ...]:
    """What was said of an open item, in the order of the hand-overs.

    A pass-on is known by its number, whatever became of its text; anything else by its sentence, which says since when
    it is as it is.
    """
    about = _about(sentence)
    return tuple(
        Acceptance(by=word.by, at=word.at, covered=about in word.covered)
        for word in words
        if about in word.covered | word.not_covered
    )


def _about(sentence: str) -> str:
    found = _PASS_ON.match(sentence)
    return found[1] if found else sentence
