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


_AMENDING = "mistake wrong correct correction fix change error"


def _sayings(*rows: tuple[str, str] | tuple[str, str, str]) -> tuple[Saying, ...]:
    return tuple(Saying(typed=row[0], meaning=row[1], also=" ".join(row[2:])) for row in rows)


FIRST = _sayings(
    ("3d", "line 3 is down", "out dead broken outage not working no calls oos"),
    ("3g ~north", "partly: only the north fails", "partial part some degraded scope"),
    ("3u!", "works again: a real call came in", "3u !carrier working back up restored ok fixed verified operational"),
    ("f1a", "fallback number 1 on", "activate turn on use"),
    ("f1x", "fallback number 1 off", "deactivate turn off"),
    ("c13 3g", "entry 13 was line 3, degraded", f"{_AMENDING} wrong line state"),
    ("c13 ^noise", "entry 13: the fault is noise", f"{_AMENDING} fault symptom"),
    ("v13 why", "void entry 13; v alone: my last", f"{_AMENDING} undo remove cancel delete take back"),
    ("n text", "a note; 3 ;text is about line 3", "write comment remark"),
)
"""What everyone needs, in plain words: the table that opens the manual, in short."""

GRAMMAR = _sayings(
    ("2+3d  911d", "both; all 911 voice"),
    ("vz d  wls vz d", "by name; with both"),
    ("3d -10  3d 1405", "10 min ago; at 14:05"),
    ("3d 1405?  3d y2350", "about 14:05; yesterday"),
    ("3d >0500", "expected back at 05:00", "until estimate"),
    ("3d #VZ123 ;text", "with a ticket and a note", "reference ref"),
    ("t3", "a call verifies it", "works still verified as shown"),
    ("f1p  f1t", "published; tested", "fallback number"),
    ("w Chief", "told: who was notified", "notify chief"),
    ("p text  px2", "pass-on: add; close 2"),
    ("c 1155  c13 -20", "the time of my last; of 13", _AMENDING),
    ("a  a2 >15m", "attention: seen; snoozed"),
    ("/shift start", "start; /shift end ends it", "hand over handover"),
    ("KM: 3d  /clock +2", "for another; PC 2 s ahead", "colleague clock check master time sync seconds"),
)

STATE_MEANINGS = {
    LineState.OPERATIONAL: ("calls come in", "up ok back restored"),
    LineState.DEGRADED: ("part of the calls, or a fault", "partly partial"),
    LineState.INTERMITTENT: ("sometimes yes, sometimes no", "on and off flaky"),
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
