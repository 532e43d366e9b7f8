"""Which state plain words speak of, such as ``is not working``; for suggestions only, nothing is logged from them."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from console.domain.line import LineState
from console.domain.quick_entry.words import STATE_WORDS, fold


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_UP, _DOWN, _PART = LineState.OPERATIONAL, LineState.DOWN, LineState.DEGRADED
_MORE_WORDS = {
    _UP: "work works working okay fine good normal fixed repaired resolved running alive online",
    _DOWN: "dead broken broke offline gone failed fails outage unavailable",
    LineState.INTERMITTENT: "flaky spotty",
}
_WORKING = _words("work works working up running online")
"""What *not* turns into down; *not fine* or *not fixed* may be anything."""
_PARTLY = _words("some half part partly partial partially")
_SOMETIMES = _words("sometimes occasionally intermittently")
_NOT = _words("not isn't isnt aren't arent ain't aint doesn't doesnt don't dont won't wont can't cant cannot never")
_WHOLLY = _words("all completely entirely fully totally")
_DOUBTFUL = _words(
    "no none nobody nothing but except if unless when until before was were maybe perhaps might could should "
    "would only and or properly right well correctly"
)
_FILLERS = _words(
    "a again are be been being call calls circuit coming completely currently does do entirely fully get gets "
    "getting go goes going has have is it it's its just line lines now number of phone phones service seems "
    "still the their there these they this to totally trunk trunks went"
)

PLAIN_STATES = {word: state for state, words in _MORE_WORDS.items() for word in words.split()} | dict(STATE_WORDS)
"""Every word that by itself says one state."""


class SaidState(Struct, frozen=True, kw_only=True):
    """A state that was said.

    Attributes:
        more: Words after it, for the note.
    """

    state: LineState
    more: tuple[str, ...] = ()


def is_filler(word: str) -> bool:
    """Whether a folded word says nothing here: ``the line is``."""
    return word in _FILLERS


def mentions_state(words: Sequence[str]) -> bool:
    """Whether any of these speaks of a state, or denies one."""
    return any(word in PLAIN_STATES or _turns(word) for word in map(fold, words))


def said_state(words: Sequence[str]) -> SaidState | None:
    """The one state that these words can mean; None when there is none, or any doubt."""
    states: list[LineState] = []
    said: set[str] = set()
    at = 0
    folded = [fold(word) for word in words]
    for word in folded:
        if word in PLAIN_STATES:
            states.append(PLAIN_STATES[word])
        elif _turns(word):
            said.add(word)
        elif not is_filler(word):
            break
        at += 1
    more = folded[at:]
    if any(word in _DOUBTFUL or word in PLAIN_STATES or _turns(word) for word in more):
        return None
    state = _meant(folded[:at], states, said)
    return SaidState(state=state, more=tuple(words[at:])) if state is not None else None


def _turns(word: str) -> bool:
    return word in _NOT or word in _PARTLY or word in _SOMETIMES


def _meant(words: Sequence[str], states: Sequence[LineState], said: set[str]) -> LineState | None:
    if said & _NOT:
        return _denied(words, states, said)
    if said & _SOMETIMES:
        return None if said & _PARTLY else _turned(LineState.INTERMITTENT, states)
    if said & _PARTLY:
        return _turned(_PART, states)
    return states[0] if len(set(states)) == 1 else None


def _denied(words: Sequence[str], states: Sequence[LineState], said: set[str]) -> LineState | None:
    """``not working`` is down; ``not all working`` and ``not down`` could be several things."""
    working = [word for word in words if word in _WORKING]
    doubtful = said & _SOMETIMES or any(word in _WHOLLY for word in words)
    if doubtful or len(states) != 1 or len(working) != 1 or len(said & _NOT) != 1:
        return None
    return _PART if said & _PARTLY else _DOWN


def _turned(state: LineState, states: Sequence[LineState]) -> LineState | None:
    return state if len(set(states) - {state}) <= 1 and not set(states) - {_UP, _DOWN, state} else None
