"""The facts of an entry <-> plain JSON values; what is not said is left out.

What is read is checked against the types of the facts: a record that somebody else wrote into holds anything.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Protocol, TypeVar

from msgspec import Struct, convert
from msgspec.structs import asdict, astuple

from console.domain.attention_item import AttentionSwitches
from console.domain.clock import iso_utc
from console.domain.errors import StorageUnavailable
from console.domain.events import (
    AcceptedFacts,
    AcknowledgedFacts,
    CenterFacts,
    ClockCheckFacts,
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
from console.domain.fallback_number import FallbackNumber
from console.domain.line import Line
from console.domain.report_choices import ReportChoices
from console.domain.set_up import Center, Operator, ShiftPattern

Plain = dict[str, Any]

_LONGEST_ZONE = 40

_Thing = TypeVar("_Thing", bound=Struct)
_PlainFacts = (
    AcceptedFacts
    | AcknowledgedFacts
    | ClockFacts
    | ClockCheckFacts
    | IntegrityFacts
    | PassOnFacts
    | ReportFacts
    | ShiftFacts
)

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
    ClockCheckFacts: "clock_check",
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
        KeyError: The sort of facts, or something that they say, is not known to this version.
        ValueError: Something is missing, or is not of its type.
        StorageUnavailable: A center in a time zone that is not known here.
    """
    ((sort, value),) = plain.items()
    match sort:
        case "center":
            return CenterFacts(center=_with_a_zone(_read(value, Center)))
        case "line":
            return LineFacts(line=_read(value, Line))
        case "fallback":
            return FallbackFacts(fallback=_read(value, FallbackNumber))
        case "operator":
            return OperatorFacts(operator=_read(value, Operator))
        case "patterns":
            return PatternFacts(patterns=tuple(_read(one, ShiftPattern) for one in value))
        case _:
            return _read({**_NEVER_LEFT_OUT.get(sort, {}), **value}, _PLAIN_SORTS[sort])


def _read(value: Plain, sort: type[_Thing]) -> _Thing:
    unknown = value.keys() - set(sort.__struct_fields__)
    if unknown:
        raise KeyError(*unknown)
    read = convert(value, sort)
    if any(isinstance(one, datetime) and one.tzinfo is None for one in astuple(read)):
        raise ValueError("a time without its offset")
    return read


def _with_a_zone(center: Center) -> Center:
    """The center, whose time zone everybody takes for granted from here on."""
    try:
        center.zone  # noqa: B018 - whether it is there
    except (KeyError, ValueError, OSError) as error:
        shown = center.timezone[:_LONGEST_ZONE].encode("unicode_escape").decode()
        raise StorageUnavailable(
            f'The time zone of the record, "{shown}", is not known to this program: install Lineboard anew, '
            "or restore a backup."
        ) from error
    return center


def _said(thing: _HasSlots) -> Plain:
    pairs = ((name, getattr(thing, name)) for name in thing.__slots__)
    return {name: _plain(value) for name, value in pairs if not _goes_without_saying(value)}


def _goes_without_saying(value: object) -> bool:
    return value is None or value == () or value is False or value in (AttentionSwitches(), ReportChoices())


def _plain(value: object) -> object:
    if isinstance(value, AttentionSwitches):
        return {"off": sorted(value.off), "no_update_min": dict(value.no_update_min)}
    if isinstance(value, ReportChoices):
        return {name: said for name, said in asdict(value).items() if said is not None}
    return iso_utc(value) if isinstance(value, datetime) else value


_PLAIN_SORTS: Mapping[str, type[_PlainFacts]] = {
    "shift": ShiftFacts,
    "accepted": AcceptedFacts,
    "pass_on": PassOnFacts,
    "acknowledged": AcknowledgedFacts,
    "clock": ClockFacts,
    "clock_check": ClockCheckFacts,
    "report": ReportFacts,
    "integrity": IntegrityFacts,
}

_NEVER_LEFT_OUT: Mapping[str, Plain] = {"accepted": {"shift": None}, "integrity": {"findings": ()}}
"""What these facts always say, and what it is where a plain one says nothing of it."""
