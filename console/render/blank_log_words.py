"""The words of the paper log: what to write so that it can be keyed in afterwards as it stands."""

from __future__ import annotations

from typing import Final
from zoneinfo import ZoneInfo

from msgspec import Struct

from console.domain.blank_log import BlankLog
from console.domain.line import Basis, Symptom
from console.domain.quick_entry.words import STATE_LETTERS
from console.render.page_words import PageWords
from console.render.times import time_text
from console.render.wording import BASIS_WORDS, DOT, EXERCISE, SYMPTOM_WORDS, fallback_name, keyed_name, state_word

TITLE: Final = "PAPER LOG OF THE PHONE LINES"
FORM: Final = "Paper log"
KEY_IN: Final = "Key it in when the PC is back: menu Log, Key in a paper log"

_TYPED_BASES: Final = {Basis.CALL: "!", Basis.TEST: "!t"}
_ALSO: Final = (
    *("t3 a call verifies line 3", "f1a on", "f1p published", "f1t tested", "f1x off", "w Chief told", "n a note"),
    *("p for the next shift", ";a note behind", "#ticket", "1305? about 13:05"),
)


class BlankLogWords(Struct, frozen=True):
    """The words of one paper log."""

    log: BlankLog

    @property
    def zone(self) -> ZoneInfo:
        """The center's time zone."""
        return self.log.set_up.center.zone

    @property
    def page(self) -> PageWords:
        """What stands on every sheet."""
        center = self.log.set_up.center.name
        made = time_text(self.log.made_at, self.zone, shown_day=None)
        return PageWords(
            file_title=DOT.join((center, FORM)),
            title=TITLE,
            heading=f"{center}{DOT}24-hour clock",
            beside="Strike out once, never erase.",
            marks=(EXERCISE,) if self.log.exercise else (),
            made=f"Printed {made}{DOT}{KEY_IN}",
            exercise=self.log.exercise,
            form=FORM,
        )

    @property
    def lines(self) -> tuple[str, ...]:
        """``3 911 Wireless Verizon``: what is written for each line, and its name."""
        return tuple(keyed_name(line) for line in self.log.set_up.lines_in_service)

    @property
    def fallbacks(self) -> tuple[str, ...]:
        """``f1 (203) 555-0142 Temporary emergency number``."""
        return tuple(fallback_name(one) for one in self.log.set_up.fallbacks_in_service)

    @property
    def crib(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """What may be written, by what it is for; all of it is read by the command line as it stands."""
        states = (f"{letter} {state_word(state)}" for letter, state in STATE_LETTERS.items())
        wrong = (_said(f"^{symptom}", SYMPTOM_WORDS[symptom]) for symptom in Symptom)
        known = (_said(_TYPED_BASES.get(one, f"!{one}"), BASIS_WORDS[one]) for one in Basis if one is not Basis.DESK)
        return (
            ("State", ("3d = line 3 is down", *states)),
            ("Wrong", tuple(wrong)),
            ("Known", tuple(known)),
            ("Also", _ALSO),
        )


def _said(typed: str, words: str) -> str:
    """What is typed and what it means, where that is not the same word."""
    return typed if typed[1:] == words.removeprefix("per ") else f"{typed} {words}"
