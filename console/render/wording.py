"""The words for states, symptoms, bases, lines and numbers; how what was said of a line reads."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from datetime import date, datetime
from typing import Final

from console.domain import phrases
from console.domain.fallback_number import FallbackNumber, Stage
from console.domain.ids import FallbackKey, Initials, LineKey
from console.domain.line import Basis, Line, LineState, Symptom
from console.domain.line_board import LineStatus
from console.domain.log_entry import Act
from console.domain.outage import Outage
from console.domain.phone import national
from console.domain.set_up import SetUp
from console.render.times import time_text

DOT: Final = " · "
"""What stands between the parts of a row."""

FLOWING_DOT: Final = DOT.replace(" ", "\u00a0", 1)
"""The same where a row may be broken: the dot stays at the end of its line."""

MEASURED_BY_NOBODY: Final = "as logged by staff, not measured"
PUBLIC_COPY: Final = "PUBLIC COPY"
EXERCISE: Final = "EXERCISE"
QUIET: Final = "Nothing logged this shift."

STATE_CODES: Final[Mapping[LineState, str]] = {
    LineState.OPERATIONAL: "OK",
    LineState.DEGRADED: "DEGR",
    LineState.INTERMITTENT: "INT",
    LineState.DOWN: "DOWN",
    LineState.UNKNOWN: "UNK",
    LineState.MAINTENANCE: "MNT",
}
"""Short forms for paper and narrow places; single letters are keystrokes only (G would read as good)."""

SYMPTOM_WORDS: Final[Mapping[Symptom, str]] = phrases.SYMPTOM_WORDS
BASIS_WORDS: Final[Mapping[Basis, str]] = phrases.BASIS_WORDS
ranges_text: Final = phrases.ranges_text

STAGE_WORDS: Final[Mapping[Stage, str]] = {
    Stage.PREPARED: "prepared",
    Stage.TESTED: "tested",
    Stage.ACTIVE: "ON",
    Stage.PUBLISHED: "ON, published",
    Stage.INACTIVE: "off",
    Stage.RETIRED: "retired",
}


Said = Act | LineStatus
"""What was said of a line: in an act, or as the board shows it."""


def state_word(state: LineState) -> str:
    """The state in capitals, whole: ``INTERMITTENT``."""
    return state.value.upper()


def line_name(set_up: SetUp, key: LineKey) -> str:
    """``3 911 Wireless Verizon``; a line the set-up does not know is ``line 3``."""
    line = set_up.line(key)
    return keyed_name(line) if line else f"line {key}"


def keyed_name(line: Line) -> str:
    """``3 911 Wireless Verizon``."""
    return f"{line.key} {line.name}"


def split_text(set_up: SetUp, line: Line) -> str | None:
    """``split from 1 911``: the older line of which this one continues a part; None for most."""
    return None if line.split_from is None else f"split from {line_name(set_up, line.split_from)}"


def number_text(number: str | None) -> str | None:
    """A stored number in its national form, or None when there is none."""
    return national(number) if number else None


def fallback_name(fallback: FallbackNumber) -> str:
    """``f1 (203) 555-0142 Temporary emergency number``."""
    return " ".join(part for part in (f"f{fallback.key}", number_text(fallback.number), fallback.label) if part)


def fallback_named(set_up: SetUp, key: FallbackKey) -> str:
    """As :func:`fallback_name`; one the set-up does not know is ``f1``."""
    fallback = set_up.fallback(key)
    return fallback_name(fallback) if fallback else f"f{key}"


def particulars(said: Said, set_up: SetUp, shown_day: date | None) -> list[str]:
    """Scope, symptoms, how it is known, references and expected end, each as a part of a row."""
    parts = [said.scope] if said.scope else []
    parts.extend(SYMPTOM_WORDS[symptom] for symptom in said.symptoms)
    if said.basis is not None and said.basis is not Basis.DESK:
        parts.append(BASIS_WORDS[said.basis])
    parts.extend(f"#{ref}" for ref in said.refs)
    if said.expected is not None:
        parts.append(f"exp {time_text(said.expected, set_up.center.zone, shown_day=shown_day, letters=False)}")
    return parts


def restoration_text(outage: Outage, set_up: SetUp, shown_day: date | None) -> str:
    """How an outage ended: ``restored 14:58 per carrier, verified 15:20 by call``, or ``still open``."""
    if outage.is_open:
        return "still open"
    if outage.ended_at is None:
        return "went on after this period"

    def at(moment: datetime, *, approx: bool) -> str:
        return time_text(moment, set_up.center.zone, shown_day=shown_day, approx=approx, letters=False)

    if outage.claimed_at is None:
        return f"ended {at(outage.ended_at, approx=outage.ended_approx)}, not shown operational"
    basis = outage.claimed_basis or Basis.DESK
    restored = f"restored {at(outage.claimed_at, approx=outage.claimed_approx)}"
    if basis.verifies:
        return f"{restored}, verified {BASIS_WORDS[basis]}"
    restored = f"{restored} {BASIS_WORDS[basis]}"
    if outage.verified_at is None:
        return f"{restored}, not verified"
    verified = at(outage.verified_at, approx=outage.verified_approx)
    return f"{restored}, verified {verified} {BASIS_WORDS[outage.verified_basis or Basis.CALL]}"


def who_text(by: Initials | None, keyed_by: Initials | None = None) -> str:
    """``KM``, ``JR (keyed by KM)``; what the program did by itself carries a dash."""
    if by is None:
        return "–"
    return f"{by} (keyed by {keyed_by})" if keyed_by and keyed_by != by else by


def counted(count: int, one: str, many: str | None = None) -> str:
    """``1 void``, ``2 voids``."""
    return f"{count} {one if count == 1 else many or one + 's'}"


def visible(text: str) -> str:
    r"""The text on one line with nothing hidden in it: controls and direction marks become ``\x07``, ``\u202e``.

    A note must not be able to reorder, overprint or break the row it is printed in.
    """
    if text.isprintable():
        return text
    return "".join(char if _shows(char) else _spelled(char) for char in text)


def _shows(char: str) -> bool:
    # The two joiners shape letters and emoji; every other format character only hides or reorders.
    return char in "\u200c\u200d" or unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Zl", "Zp")


def _spelled(char: str) -> str:
    if char in "\n\r\t\u2028\u2029":
        return " "
    return char.encode("ascii", "backslashreplace").decode() if ord(char) > 0x7F else f"\\x{ord(char):02x}"
