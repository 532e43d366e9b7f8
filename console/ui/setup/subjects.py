"""Provides the three lists of the set-up page: lines, fallback numbers, people."""

from __future__ import annotations

from collections.abc import Collection

from console.domain.fallback_number import FallbackKind
from console.domain.line import LineGroup
from console.domain.line_proposals import HIGHEST_KEY
from console.domain.set_up import SetUp
from console.services.set_up_file.writer import TomlValue
from console.ui.setup.field_specs import FALLBACK, LINE, OPERATOR
from console.ui.setup.section import Subject


def _free(taken: Collection[int]) -> int:
    """The lowest key nobody ever had; keys are never used twice."""
    return next((key for key in range(1, HIGHEST_KEY + 1) if key not in taken), HIGHEST_KEY)


def _new_line(set_up: SetUp) -> dict[str, TomlValue]:
    return {"key": _free({one.key for one in set_up.lines}), "group": LineGroup.NINE_ONE_ONE.value}


def _new_number(set_up: SetUp) -> dict[str, TomlValue]:
    return {"key": _free({one.key for one in set_up.fallbacks}), "kind": FallbackKind.TEN_DIGIT.value}


LINES = Subject(
    table="line",
    one="line",
    many="Lines",
    key="key",
    specs=LINE,
    things=lambda set_up: set_up.lines,
    warned=lambda warning: warning.line,
    begin=_new_line,
)
NUMBERS = Subject(
    table="fallback",
    one="fallback number",
    many="Fallback numbers",
    key="key",
    specs=FALLBACK,
    things=lambda set_up: set_up.fallbacks,
    warned=lambda warning: warning.fallback,
    begin=_new_number,
)
PEOPLE = Subject(
    table="operator",
    one="person",
    many="People",
    key="initials",
    specs=OPERATOR,
    things=lambda set_up: set_up.operators,
    warned=lambda _: None,
    begin=lambda _: {},
)
