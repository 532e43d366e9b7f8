"""The public copy of a report or of entries: who, whom to call in trouble and other people's numbers are withheld.

Texts are kept, for a public copy that drops what was said explains nothing; what is secret in them is masked. Every
text of every fact goes through the masks, those that are added later too: what stays as it is, is named here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum
from typing import Any, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from console.domain.facts import Facts, FallbackFacts, LineFacts, OperatorFacts
from console.domain.fallback_number import FallbackNumber
from console.domain.line import Line
from console.domain.line_report import LineReport
from console.domain.log_entry import Act
from console.domain.masked import Masked
from console.domain.masking import WITHHELD, Masks, Sort, secrets_of
from console.domain.open_items import OpenItem
from console.domain.phone_like import stored_e164
from console.domain.set_up import Operator, SetUp
from console.domain.shift_report import ShiftReport

__all__ = ["WITHHELD", "PublicCopy", "redact"]

_KEPT = frozenset({"uid", "batch", "hash", "digest", "timezone", "country", "id", "seal", "set_up"})
"""Fields that no person writes into, or that the public copy is made of."""

_BARE: dict[str, Any] = dict.fromkeys(("trouble_number", "account", "circuit_id", "tsp_code"))
"""What of a line is left out."""

_CREW = frozenset({"operators", "on_now", "outgoing"})
_TEXT_ALL_THE_SAME = "answered_by"
"""Any other field that ends in ``by`` holds initials."""

_Thing = TypeVar("_Thing", bound=Struct)


def redact(report: ShiftReport, past: Iterable[Facts] = ()) -> ShiftReport:
    """Make the public copy; the record itself is never redacted.

    Operators appear by their id, and by their place in the set-up (``operator 2``) where they have none. Circuit ids,
    TSP codes, account numbers and numbers to call in trouble are left out, and masked in texts.
    Phone numbers in texts give way to ``[number withheld]``, apart from fallback numbers the public was sent to in the
    period; a fallback number that was not on in it appears by its label only. Ticket references stay unless they look
    like a phone number, and the seal stays that of the record.

    Args:
        past: What the set-up ever said, oldest first: a name or a number of before is no less a secret.
    """
    copy = PublicCopy(report.set_up, past, public=(use.fallback.number for use in report.fallback))
    made = copy.of(report)
    return replace(made, set_up=copy.set_up, redacted=True, masked=copy.masked)


class PublicCopy:
    """Makes public copies of what one record says, and counts what they withhold together.

    What counts is what was said in entries, or shown because they speak of it; not what the set-up holds besides.

    Attributes:
        set_up: The set-up as the public may know it.
    """

    def __init__(self, set_up: SetUp, past: Iterable[Facts], *, public: Iterable[str | None]) -> None:
        before = tuple(past)[::-1]
        self._set_up = set_up
        self._masks = Masks(
            secrets_of(
                (*set_up.operators, *(one.operator for one in before if isinstance(one, OperatorFacts))),
                (*set_up.lines, *(one.line for one in before if isinstance(one, LineFacts))),
                (*set_up.fallbacks, *(one.fallback for one in before if isinstance(one, FallbackFacts))),
                public=frozenset(plain for number in public if (plain := stored_e164(number))),
                country=set_up.center.country,
            )
        )
        self.set_up = self.of(set_up)
        self._masks.found.clear()

    @property
    def masked(self) -> Masked:
        """How much was withheld so far."""
        return self._masks.count()

    def of(self, thing: _Thing) -> _Thing:
        """The public copy of anything made of facts."""
        match thing:
            case Operator(initials=initials):
                shown = self._masks.who(initials)
                return replace(thing, initials=shown, name=shown)
            case LineReport(line=line):
                return self._fields(replace(thing, line=replace(line, **_BARE)))
            case Line():
                self._count_numbers(thing)
                return replace(self._fields(replace(thing, **_BARE, number=None)), number=thing.number)
            case FallbackNumber(number=number):
                return self._fields(replace(thing, number=self._masks.number(number, Sort.FALLBACK)))
            case OpenItem():
                return self._fields(replace(thing, occasion=()))
            case Act(fallback=key) if key is not None:
                named = self._set_up.fallback(key)
                self._masks.number(named.number if named else None, Sort.FALLBACK)
                return self._fields(thing)
            case _:
                return self._fields(thing)

    def _count_numbers(self, line: Line) -> None:
        for said in (line.account, line.circuit_id, line.tsp_code):
            self._masks.withhold(Sort.CIRCUIT, said)
        self._masks.number(line.trouble_number, Sort.CIRCUIT)

    def _fields(self, thing: _Thing) -> _Thing:
        fields = {name: getattr(thing, name) for name in thing.__struct_fields__ if name not in _KEPT}
        shown = {name: self._value(value, name) for name, value in fields.items()}
        changed = {name: value for name, value in shown.items() if value is not fields[name]}
        return replace(thing, **changed) if changed else thing

    def _value(self, value: Any, name: str) -> Any:  # noqa: ANN401 - whatever a fact can hold
        match value:
            case Enum():
                return value
            case Struct():
                return self.of(value)
            case str():
                return self._text(value, name)
            case tuple() | frozenset() | list():
                return type(value)(self._value(one, name) for one in value)
            case Mapping():
                return {key: self._value(one, name) for key, one in value.items()}
            case _:
                return value

    def _text(self, text: str, name: str) -> str:
        if name in _CREW or (name.endswith("by") and name != _TEXT_ALL_THE_SAME):
            return self._masks.who(text)
        return self._masks.reference(text) if name == "refs" else self._masks.text(text)
