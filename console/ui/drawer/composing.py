"""Puts what was chosen by mouse into the words of a quick entry: the same text that one would have typed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct

from console.domain.ids import LineKey
from console.domain.line import Basis, LineState, Symptom
from console.ui.state_words import LETTERS

BASIS_CHOICES: Mapping[Basis | None, str] = MappingProxyType(
    {
        None: "not said",
        Basis.CALL: "a real call came in",
        Basis.TEST: "a test arranged under our procedure",
        Basis.CALLER: "a caller",
        Basis.CARRIER: "the carrier",
        Basis.ALARM: "an alarm",
        Basis.PSAP: "a neighboring center",
        Basis.FIELD: "a field unit",
        Basis.SILENCE: "no calls came in",
        Basis.MEDIA: "the media",
        Basis.STATE: "the state",
    }
)
"""Who or what it is known from; a test is one that was arranged, never one that is proposed."""

_SIGN = re.compile(r"[~^!>#;@]")


class Chosen(Struct, frozen=True, kw_only=True):
    """What was chosen beside the state."""

    scope: str = ""
    symptoms: tuple[Symptom, ...] = ()
    basis: Basis | None = None

    @property
    def options(self) -> str:
        """``~north of Route 35 ^busy !caller``."""
        scope = " ".join(self.scope.split())
        parts = [f"~{scope}"] if scope else []
        parts += [f"^{symptom.value}" for symptom in self.symptoms]
        parts += [f"!{self.basis.value}"] if self.basis is not None else []
        return " ".join(parts)

    @property
    def wants_a_look(self) -> bool:
        """The scope has a sign in it that begins another option: what it would log has to be seen first."""
        return _SIGN.search(self.scope) is not None


def composed(key: LineKey, state: LineState, chosen: Chosen) -> str:
    """``3d ~north of Route 35 ^busy !caller``."""
    return f"{key}{LETTERS[state]} {chosen.options}".rstrip()
