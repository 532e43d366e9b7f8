"""Each table of a set-up file read as what it describes, over what the record already says of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeVar
from zoneinfo import available_timezones

from phonenumbers import SUPPORTED_REGIONS

from console.domain.fallback_number import FallbackKind, FallbackNumber
from console.domain.ids import FallbackKey, Initials, LineKey
from console.domain.line import Line, LineGroup, LineState, Origin
from console.domain.phone import to_e164
from console.domain.quick_entry.words import STATE_WORDS, fold
from console.domain.set_up import Center, Operator, ShiftPattern
from console.services.set_up_file.fields import Table, did_you_mean, quoted

CENTER_KEYS = ("name", "timezone", "country", "fcc_psap_id", "position", "late_after_min", "told")
LINE_KEYS = (
    *("key", "name", "group", "origin", "carrier", "aliases", "number", "trouble_number", "account"),
    *("circuit_id", "tsp_code", "area", "verify_every_h", "split_from", "retired"),
)
FALLBACK_KEYS = (
    *("key", "number", "label", "kind", "serves", "area", "answered_by", "staffed", "restriction"),
    *("rides_on", "test_every_d", "retired"),
)
OPERATOR_KEYS = ("initials", "name", "id", "retired")
SHIFT_KEYS = ("name", "start", "end")

_Item = TypeVar("_Item")

HIGHEST_KEY = 99
_DAY_MIN = 24 * 60
_YEAR_H = 366 * 24
_TEN_YEARS_D = 3660

_GROUP_WORDS = frozenset(map(str, LineGroup))
_STATE_WORDS = frozenset({*STATE_WORDS, *map(str, LineState)})
# Nine characters of control identifier (never I, O, S or Z after the fixed TSP), a hyphen, the provisioning priority
# and the restoration priority: TSP Service Vendor Handbook, authorization codes.
_TSP_CODE = re.compile(r"TSP[0-9A-HJ-NP-RT-Y]{6}-[E0-5][0-5]")
_INITIALS = re.compile(r"[A-Z][A-Z0-9]{1,3}")
_WALL_TIME = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")


def read_center(table: Table, before: Center | None) -> Center:
    """The center as this table says, the rest as before."""
    table.check_names(CENTER_KEYS)
    old = before or Center(name="", timezone="")
    return Center(
        name=table.required("name", old.name),
        timezone=_timezone(table, old.timezone),
        country=_country(table, old.country),
        fcc_psap_id=table.text("fcc_psap_id", old.fcc_psap_id),
        position=table.required("position", old.position) if "position" in table.values else old.position,
        late_after_min=table.whole("late_after_min", old.late_after_min, 0, _DAY_MIN),
        told=table.texts("told", old.told),
        attention=old.attention,
        report=old.report,
    )


def _timezone(table: Table, before: str) -> str:
    name = table.required("timezone", before)
    if not name or "timezone" not in table.values:
        return name
    known = available_timezones()
    if name in known:
        return name
    table.fault(
        f"timezone {quoted(name)} is not an IANA time zone name such as America/New_York{did_you_mean(name, known)}"
    )
    return before


def _country(table: Table, before: str) -> str:
    if "country" not in table.values:
        return before
    country = table.required("country", before).upper()
    if not country or country in SUPPORTED_REGIONS:
        return country or before
    table.fault(f'country {quoted(country)} is not a two-letter country code such as "US"')
    return before


def read_line(table: Table, key: LineKey, before: Line | None, country: str) -> Line:
    """The line as this table says, the rest as before."""
    table.check_names(LINE_KEYS)
    old = before or Line(key=key, name="", group=LineGroup.OTHER)
    group = _required_choice(table, "group", LineGroup, before.group if before else None)
    return Line(
        key=key,
        name=table.required("name", old.name),
        group=group or LineGroup.OTHER,
        origin=_origin(table, old.origin, group),
        carrier=table.text("carrier", old.carrier),
        aliases=_aliases(table, old.aliases),
        number=_phone(table, "number", old.number, country),
        trouble_number=_phone(table, "trouble_number", old.trouble_number, country),
        account=table.text("account", old.account),
        circuit_id=table.text("circuit_id", old.circuit_id),
        tsp_code=_tsp_code(table, old.tsp_code),
        area=table.text("area", old.area),
        verify_every_h=table.clearable_whole("verify_every_h", old.verify_every_h, _YEAR_H),
        split_from=table.clearable_whole("split_from", old.split_from, HIGHEST_KEY),
        retired=table.flag("retired", before=old.retired),
    )


def _required_choice(table: Table, name: str, choices: type[LineGroup], before: LineGroup | None) -> LineGroup | None:
    if table.required(name, before) == "":
        return None
    return table.choice(name, choices, before)


def _origin(table: Table, before: Origin | None, group: LineGroup | None) -> Origin | None:
    origin = table.choice("origin", Origin, before)
    if origin is None or group in (None, LineGroup.NINE_ONE_ONE):
        return origin
    table.fault(f'origin is only for lines of group 911, not of group {group}; write origin = "" to clear it')
    return None


def _aliases(table: Table, before: tuple[str, ...]) -> tuple[str, ...]:
    aliases = tuple(dict.fromkeys(fold(alias) for alias in table.texts("aliases", before)))
    for alias in aliases:
        reason = _reason_against_alias(alias)
        if reason:
            table.fault(f"alias {quoted(alias)} {reason}")
    return aliases


def _reason_against_alias(alias: str) -> str | None:
    if alias in _GROUP_WORDS:
        return "is the name of a group; choose another word"
    if alias in _STATE_WORDS:
        return "is the word of a state; choose another word"
    if not alias.isalpha():
        return "is not made of letters only; leave out digits, blanks and signs"
    if len(alias) == 1:
        return "is too short; use 2 letters or more"
    return None


def _phone(table: Table, name: str, before: str | None, country: str) -> str | None:
    text = table.text(name, before)
    if text is None or name not in table.values:
        return text
    try:
        return to_e164(text, country)
    except ValueError:
        table.fault(
            f"{name} {quoted(text)} is not a valid phone number in {country}; write it with + and the country code,"
            " or as it is dialed there"
        )
    return before


def _tsp_code(table: Table, before: str | None) -> str | None:
    text = table.text("tsp_code", before)
    if text is None or _TSP_CODE.fullmatch(text.upper()):
        return text.upper() if text else None
    table.fault(f"tsp_code {quoted(text)} is not a TSP authorization code such as TSP12345C-E1")
    return before


def read_fallback(table: Table, key: FallbackKey, before: FallbackNumber | None, country: str) -> FallbackNumber:
    """The fallback number as this table says, the rest as before."""
    table.check_names(FALLBACK_KEYS)
    kind = _kind(table, before)
    old = before or FallbackNumber(key=key, label="", kind=FallbackKind.TEN_DIGIT)
    number = _phone(table, "number", old.number, country)
    if number is None and kind is not None and not kind.may_omit_number and not table.values.get("number"):
        table.fault(f"number is missing; only the kinds text, place and advice may leave it out, not {kind}")
    return FallbackNumber(
        key=key,
        label=table.required("label", old.label),
        kind=kind or old.kind,
        number=number,
        serves=_serves(table, old.serves),
        area=table.text("area", old.area),
        answered_by=table.text("answered_by", old.answered_by),
        staffed=table.text("staffed", old.staffed),
        restriction=table.text("restriction", old.restriction),
        rides_on=_line_keys(table, "rides_on", old.rides_on),
        test_every_d=table.clearable_whole("test_every_d", old.test_every_d, _TEN_YEARS_D),
        retired=table.flag("retired", before=old.retired),
    )


def _kind(table: Table, before: FallbackNumber | None) -> FallbackKind | None:
    if table.required("kind", before.kind if before else None) == "":
        return None
    return table.choice("kind", FallbackKind, before.kind if before else None)


def _serves(table: Table, before: tuple[LineGroup | LineKey, ...]) -> tuple[LineGroup | LineKey, ...]:
    groups = [str(group) for group in LineGroup]

    def read(item: object) -> LineGroup | LineKey | None:
        if isinstance(item, str) and item in groups:
            return LineGroup(item)
        if isinstance(item, int) and not isinstance(item, bool):
            return item
        table.fault(
            f"serves names {quoted(item)}, which is neither a line key nor one of"
            f" {', '.join(groups)}{did_you_mean(str(item), groups)}"
        )
        return None

    return _each(table, "serves", before, read)


def _line_keys(table: Table, name: str, before: tuple[LineKey, ...]) -> tuple[LineKey, ...]:
    def read(item: object) -> LineKey | None:
        if isinstance(item, int) and not isinstance(item, bool):
            return item
        table.fault(f"{name} names {quoted(item)}, which is no line key; write the keys as plain numbers")
        return None

    return _each(table, name, before, read)


def _each(
    table: Table, name: str, before: tuple[_Item, ...], read: Callable[[object], _Item | None]
) -> tuple[_Item, ...]:
    items = table.items(name)
    if items is None:
        return before
    return tuple(found for item in items if (found := read(item)) is not None)


def read_operator(table: Table, initials: Initials, before: Operator | None) -> Operator:
    """The operator as this table says, the rest as before."""
    table.check_names(OPERATOR_KEYS)
    old = before or Operator(initials=initials, name="")
    return Operator(
        initials=initials,
        name=table.required("name", old.name),
        id=table.text("id", old.id),
        retired=table.flag("retired", before=old.retired),
    )


def read_initials(table: Table) -> Initials | None:
    """The initials of an operator table in upper case, or None after a fault."""
    if "initials" not in table.values:
        table.fault("initials are missing")
        return None
    text = table.required("initials", None).upper()
    if _INITIALS.fullmatch(text):
        return text
    if text:
        table.fault(f"initials {quoted(text)} are not 2-4 letters or digits with a letter first")
    return None


def read_pattern(table: Table) -> ShiftPattern:
    """One scheduled shift."""
    table.check_names(SHIFT_KEYS)
    times = {name: table.required(name, None) for name in ("start", "end")}
    for name, text in times.items():
        if text and not _WALL_TIME.fullmatch(text):
            table.fault(f'{name} {quoted(text)} is not a time such as "07:00" or "23:30"')
    return ShiftPattern(name=table.required("name", None), **times)
