"""A set-up written as the text of a set-up file, which the one reader takes back exactly."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import tomli_w
from msgspec.structs import fields

from console.domain.attention_item import AttentionSwitches
from console.domain.fallback_number import FallbackNumber
from console.domain.line import Line
from console.domain.report_choices import ReportChoices
from console.domain.set_up import Center, Operator, SetUp, ShiftPattern

TomlValue = str | int | bool | Sequence[str | int]
"""What a key of a set-up file may hold."""

_OWN_TABLES = frozenset({"attention", "report"})
"""What belongs to the center, and has a table of its own in a set-up file."""

_Described = Center | Line | FallbackNumber | Operator | ShiftPattern


def table_text(title: str, tables: Sequence[Mapping[str, TomlValue]]) -> str:
    """``[[title]]`` tables with these keys, each kept as it is, empty ones too.

    A title without tables says that there are none: ``shift = []`` takes all scheduled shifts away.
    """
    # The library would write short tables inline; a set-up file has a head for each, as a person writes it.
    return "\n".join(f"[[{title}]]\n{tomli_w.dumps(one)}" for one in tables) or f"{title} = []\n"


def center_text(values: Mapping[str, TomlValue]) -> str:
    """The ``[center]`` table with these keys."""
    return f"[center]\n{tomli_w.dumps(values)}"


def attention_text(switches: AttentionSwitches) -> str:
    """The ``[attention]`` table."""
    minutes = ", ".join(f'"{group}" = {limit}' for group, limit in switches.no_update_min.items())
    off = tomli_w.dumps({"off": sorted(map(str, switches.off))})
    return f"[attention]\n{off}no_update_min = {{ {minutes} }}\n"


def report_text(values: Mapping[str, TomlValue]) -> str:
    """The ``[report]`` table with these keys."""
    return f"[report]\n{tomli_w.dumps(values)}"


def report_values(choices: ReportChoices) -> dict[str, TomlValue]:
    """What a set-up file says of the reports: lists always, for an empty one says something too."""
    texts = {name: text for name, text in (("title", choices.title), ("agency", choices.agency)) if text}
    return {**texts, "signatures": list(choices.signatures), "leave_out": [str(one) for one in choices.leave_out]}


def set_up_text(set_up: SetUp) -> str:
    """The whole set-up; what is not said is left out."""
    described: dict[str, Sequence[_Described]] = {
        "line": set_up.lines,
        "fallback": set_up.fallbacks,
        "operator": set_up.operators,
        "shift": set_up.patterns,
    }
    parts = [center_text(values_of(set_up.center))]
    if set_up.center.attention != AttentionSwitches():
        parts.append(attention_text(set_up.center.attention))
    if set_up.center.report != ReportChoices():
        parts.append(report_text(report_values(set_up.center.report)))
    parts += [table_text(title, [values_of(one) for one in things]) for title, things in described.items() if things]
    return "\n".join(parts)


def values_of(thing: _Described) -> dict[str, TomlValue]:
    """What a set-up file says of one thing, by key, in the order of the contract."""
    found = ((one.name, getattr(thing, one.name)) for one in fields(thing) if one.name not in _OWN_TABLES)
    return {name: _plain(value) for name, value in found if value is not None and value != () and value is not False}


def _plain(value: object) -> TomlValue:
    if isinstance(value, tuple):
        return [_plain_item(item) for item in value]
    return value if isinstance(value, bool) else _plain_item(value)


def _plain_item(value: object) -> str | int:
    # A group or a kind is a text too; tomli-w asks for no subclass of it.
    return value if type(value) is int else str(value)
