"""The facts of an entry <-> plain JSON values; what is not said is left out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Protocol

from console.domain.attention_item import AttentionKind, AttentionSwitches
from console.domain.clock import iso_utc, parse_iso_utc
from console.domain.events import (
    AcceptedFacts,
    AcknowledgedFacts,
    CenterFacts,
    ClockFacts,
    Facts,
    FallbackFacts,
    IntegrityFacts,
    LineFacts,
    OperatorFacts,
    PassOnFacts,
    PatternFacts,
    ReportFacts,
    ShiftFacts,
)
from console.domain.fallback_number import FallbackKind, FallbackNumber
from console.domain.line import Line, LineGroup, Origin
from console.domain.set_up import Center, Operator, ShiftPattern

Plain = dict[str, Any]

_SORTS: Mapping[type[Facts], str] = {
    CenterFacts: "center",
    LineFacts: "line",
    FallbackFacts: "fallback",
    OperatorFacts: "operator",
    PatternFacts: "patterns",
    ShiftFacts: "shift",
    AcceptedFacts: "accepted",
    PassOnFacts: "pass_on",
    AcknowledgedFacts: "acknowledged",
    ClockFacts: "clock",
    ReportFacts: "report",
    IntegrityFacts: "integrity",
}


class _HasSlots(Protocol):
    __slots__: tuple[str, ...]


def facts_to_plain(facts: Facts) -> Plain:
    """One key, naming the sort of facts, with their values below it."""
    sort = _SORTS[type(facts)]
    match facts:
        case PatternFacts(patterns=patterns):
            return {sort: [_said(pattern) for pattern in patterns]}
        case CenterFacts() | LineFacts() | FallbackFacts() | OperatorFacts():
            return {sort: _said(getattr(facts, sort))}
        case _:
            return {sort: _said(facts)}


def plain_to_facts(plain: Plain) -> Facts:
    """Read what :func:`facts_to_plain` wrote.

    Raises:
        KeyError: The sort of facts is not known to this version.
    """
    ((sort, value),) = plain.items()
    return _READERS[sort](value)


def _said(thing: _HasSlots) -> Plain:
    pairs = ((name, getattr(thing, name)) for name in thing.__slots__)
    return {name: _plain(value) for name, value in pairs if not _goes_without_saying(value)}


def _goes_without_saying(value: object) -> bool:
    return value is None or value == () or value is False or value == AttentionSwitches()


def _plain(value: object) -> object:
    if isinstance(value, AttentionSwitches):
        return {"off": sorted(value.off), "no_update_min": dict(value.no_update_min)}
    return iso_utc(value) if isinstance(value, datetime) else value


def _read(value: Plain, readers: Mapping[str, Callable[[Any], Any]]) -> Plain:
    return {name: readers[name](said) if name in readers else said for name, said in value.items()}


def _center(value: Plain) -> Facts:
    return CenterFacts(center=Center(**_read(value, {"told": tuple, "attention": _switches})))


def _switches(value: Plain) -> AttentionSwitches:
    return AttentionSwitches(
        off=frozenset(AttentionKind(one) for one in value["off"]),
        no_update_min={LineGroup(group): minutes for group, minutes in value["no_update_min"].items()},
    )


def _line(value: Plain) -> Facts:
    return LineFacts(line=Line(**_read(value, {"group": LineGroup, "origin": Origin, "aliases": tuple})))


def _fallback(value: Plain) -> Facts:
    readers: Mapping[str, Callable[[Any], Any]] = {"kind": FallbackKind, "serves": _serves, "rides_on": tuple}
    return FallbackFacts(fallback=FallbackNumber(**_read(value, readers)))


def _serves(values: list[Any]) -> tuple[LineGroup | int, ...]:
    return tuple(one if isinstance(one, int) else LineGroup(one) for one in values)


def _operator(value: Plain) -> Facts:
    return OperatorFacts(operator=Operator(**value))


def _patterns(value: list[Plain]) -> Facts:
    return PatternFacts(patterns=tuple(ShiftPattern(**one) for one in value))


def _shift(value: Plain) -> Facts:
    return ShiftFacts(**_read(value, {"operators": tuple, "outgoing": tuple}))


def _accepted(value: Plain) -> Facts:
    return AcceptedFacts(**{"shift": None, **_read(value, {"covered": tuple, "not_covered": tuple})})


def _pass_on(value: Plain) -> Facts:
    return PassOnFacts(**value)


def _acknowledged(value: Plain) -> Facts:
    return AcknowledgedFacts(**_read(value, {"raised_at": parse_iso_utc}))


def _clock(value: Plain) -> Facts:
    return ClockFacts(**value)


def _report(value: Plain) -> Facts:
    return ReportFacts(**_read(value, {"period_from": parse_iso_utc, "period_to": parse_iso_utc}))


def _integrity(value: Plain) -> Facts:
    return IntegrityFacts(**{"findings": (), **_read(value, {"findings": tuple})})


_READERS: Mapping[str, Callable[[Any], Facts]] = {
    "center": _center,
    "line": _line,
    "fallback": _fallback,
    "operator": _operator,
    "patterns": _patterns,
    "shift": _shift,
    "accepted": _accepted,
    "pass_on": _pass_on,
    "acknowledged": _acknowledged,
    "clock": _clock,
    "report": _report,
    "integrity": _integrity,
}
