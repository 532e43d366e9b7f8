"""Provides what help and key card say of typing an entry: examples that can be typed as they stand."""

from __future__ import annotations

from msgspec import Struct

from console.domain.line import LineState
from console.render.wording import STATE_CODES, state_word
from console.ui.state_words import LETTERS


class Saying(Struct, frozen=True, kw_only=True):
    """Something to be typed or pressed, and what it means.

    Attributes:
        typed: Several ways stand two blanks apart.
        also: Further words under which it is found.
        state: Whose shape stands beside it.
    """

    typed: str
    meaning: str
    also: str = ""
    state: LineState | None = None


def _sayings(*rows: tuple[str, str] | tuple[str, str, str]) -> tuple[Saying, ...]:
    return tuple(Saying(typed=row[0], meaning=row[1], also=" ".join(row[2:])) for row in rows)


GRAMMAR = _sayings(
    ("3d", "line 3 is down; Enter saves"),
    ("3u!", "up: a real call came in", "back restored verified"),
    ("3u !carrier", "up on the carrier's word", "back restored not verified basis"),
    ("3g ~north", "degraded, only the north", "partial scope part"),
    ("3i ^noani", "intermittent, no number", "symptom callback"),
    ("2+3d  911d", "several; all 911 voice lines"),
    ("vz d  wls vz d", "by name; names narrow"),
    ("3d -10  3d 1405", "ten minutes ago; at 14:05"),
    ("3d 1405?  3d y2350", "about 14:05; yesterday"),
    ("3d >0500", "expected back at 05:00", "until estimate"),
    ("3d #VZ123 ;text", "with a ticket and a note", "reference ref"),
    ("t3", "verified as shown, by a call"),
    ("f1a  f1x", "fallback 1 on; off", "number"),
    ("f1p  f1t", "fallback 1 published; tested"),
    ("w Chief", "told: who was notified", "notify chief"),
    ("n text  3 ;text", "a note; one about line 3"),
    ("p text  px2", "pass-on: add; close 2"),
    ("c 1155  c13 -20", "correct: my last; entry 13"),
    ("v  v13 why", "void: my last; entry 13"),
    ("a  a2 >15m", "attention: seen; snoozed"),
    ("/shift start Day", "start, or hand over"),
    ("/shift end", "end the shift"),
    ("KM: 3d", "for a colleague"),
)

STATE_MEANINGS = {
    LineState.OPERATIONAL: ("calls come in", "up ok back restored"),
    LineState.DEGRADED: ("part of the calls, or a fault", ""),
    LineState.INTERMITTENT: ("sometimes yes, sometimes no", ""),
    LineState.DOWN: ("no calls", "out oos"),
    LineState.UNKNOWN: ("nobody has verified it", "unk"),
    LineState.MAINTENANCE: ("announced work", ""),
}

STATES = tuple(
    Saying(
        typed=LETTERS[state],
        meaning=f"{state_word(state)}\n{STATE_MEANINGS[state][0]}",
        also=f"{STATE_MEANINGS[state][1]} {STATE_CODES[state]}",
        state=state,
    )
    for state in LineState
)

SYMPTOMS = _sayings(
    ("^busy  ^dropped", "no delivery; cut off", "calls symptom"),
    ("^oneway  ^noise", "one-way audio; noise"),
    ("^noani  ^noali", "number, place missing", "callback ani ali symptom"),
    ("^misroute  ^delay", "wrong center; slow"),
)

KNOWN_BY = _sayings(
    ("!  !t", "real call; arranged test", "verified basis"),
    ("!caller  !carrier", "a caller; the carrier"),
    ("!alarm  !psap", "alarm; another center"),
    ("!field  !silence", "field unit; no calls"),
    ("!media  !state", "the news; the state"),
)
