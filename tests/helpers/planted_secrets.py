"""A report with a secret in every text there is, so that a public copy can be asked where they went.

What facts there are, and which of their fields are texts, is read from their types: a kind of entry or a field that is
added later has secrets in it from its first day.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from itertools import count, cycle

from msgspec import Struct
from msgspec.structs import fields, replace

from console.domain.attention_item import AttentionItem, AttentionKind, AttentionSwitches
from console.domain.events import EntryKind
from console.domain.facts import Facts, PassOnFacts
from console.domain.fallback_number import FallbackNumber
from console.domain.line import Line, LineState
from console.domain.log_entry import Act
from console.domain.set_up import Center, Operator, SetUp
from console.domain.shift import Shift
from console.domain.shift_report import ReportSources, Seal, ShiftReport, build_report
from console.domain.story import tell
from helpers.story_builder import StoryBuilder, at, minutes

WRITTEN = (
    "({0}) {1}-{2}",
    "{0}.{1}.{2}",
    "+1 {0} {1} {2}",
    "{0}\u2011{1}\u2013{2}",
    "{0}\u00a0{1}\u202f{2}",
    "{0}\u200b{1}\u00ad{2}",
    "{0}-{1}-{2} ext. 12",
    "{0}_{1}_{2}",
    "{0}*{1}*{2}",
    "1{0}{1}{2}",
    "{0} - {1} - {2}",
    "{0}\u00b7{1}\u00b7{2}",
)
"""Ways to write a phone number; every other one in full-width digits."""

_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
_KEPT: Mapping[str, object] = {"timezone": "America/New_York", "country": "US", "digest": "f" * 64, "id": "D-1"}
_Fact = typing.TypeVar("_Fact", bound=Struct)
_CIRCUITS = frozenset({"account", "circuit_id", "tsp_code"})


@dataclass
class Planter:
    """Makes secrets, each once.

    Attributes:
        names, phones, circuits, troubles, fallbacks: What was planted, as it was written.
    """

    names: list[str] = field(default_factory=list)
    phones: list[str] = field(default_factory=list)
    circuits: list[str] = field(default_factory=list)
    troubles: list[str] = field(default_factory=list)
    fallbacks: list[str] = field(default_factory=list)
    _number: Iterator[int] = field(default_factory=lambda: count(2000))
    _form: Iterator[str] = field(default_factory=lambda: cycle(WRITTEN))

    @property
    def everything(self) -> list[str]:
        """All of it."""
        return [*self.names, *self.phones, *self.circuits, *self.troubles, *self.fallbacks]

    def text(self) -> str:
        """A text with a name, a phone number and a circuit in it, none of them used before."""
        return f"ask {self.name()}, {self.phone()}; {self.circuit()}."

    def name(self) -> str:
        """A full name."""
        self.names.append("Ada{0} Z\u00f6e{0}".format(_letters(next(self._number))))
        return self.names[-1]

    def phone(self) -> str:
        """A phone number somehow written."""
        number = next(self._number)
        written = next(self._form).format("203", "555", f"{number:04}")
        self.phones.append(written.translate(_WIDE) if number % 2 else written)
        return self.phones[-1]

    def circuit(self) -> str:
        """A circuit id, TSP code or account number."""
        self.circuits.append(f"36.FDPA.{_letters(next(self._number))}")
        return self.circuits[-1]

    def stored(self, kept: list[str]) -> str:
        """A number in E.164, as the record keeps it."""
        kept.append(f"+1203666{next(self._number):04}")
        return kept[-1]

    def struct(self, sort: type[_Fact]) -> _Fact:
        """A fact of this sort with a secret in every text."""
        planted = [one for one in fields(sort) if one.type is not AttentionSwitches]
        return sort(**{one.name: self._value(one.type, one.name, sort) for one in planted})

    def _value(self, kind: object, name: str, of: type) -> object:
        if name in _KEPT:
            return _KEPT[name]
        if name in ("initials", "operators", "outgoing"):
            return "KM" if name == "initials" else ("KM",)
        if of is Operator and name == "name":
            return "Kim Moran"
        if name in _CIRCUITS:
            return self.circuit()
        if (of, name) == (Line, "number"):
            return "+12036669999"  # of our own line, and no secret
        if name in ("number", "trouble_number"):
            return self.stored(self.troubles if of is Line else self.fallbacks)
        return self._of_type(kind, name, of)

    def _of_type(self, kind: object, name: str, of: type) -> object:
        inner = [one for one in typing.get_args(kind) if one not in (type(None), Ellipsis)]
        if typing.get_origin(kind) in (typing.Union, types.UnionType):
            return self._value(inner[0], name, of)
        if typing.get_origin(kind) is tuple:
            return (self._value(inner[0], name, of),)
        if isinstance(kind, type) and issubclass(kind, Struct):
            return self.struct(kind)
        if isinstance(kind, type) and issubclass(kind, Enum):
            return next(iter(kind))
        plain: Mapping[object, Callable[[], object]] = {
            str: self.text,
            int: lambda: 1,
            bool: lambda: False,
            datetime: lambda: at(1),
        }
        return plain[kind]()


def _letters(number: int) -> str:
    return "".join(chr(ord("a") + int(digit)) for digit in str(number))


def every_fact() -> tuple[type[Struct], ...]:
    """All sorts of facts that an entry can carry."""
    return typing.get_args(Facts)


def planted() -> tuple[ShiftReport, Planter]:
    """The report, and what was planted in it."""
    planter = Planter()
    record = StoryBuilder()
    for kind in EntryKind:
        if kind not in (EntryKind.CORRECTION, EntryKind.VOID):
            record.log(_act(kind, planter))
    for sort in every_fact():
        record.log(replace(_act(EntryKind.NOTE, planter), facts=planter.struct(sort)))
    record.entries[:] = [replace(entry, position=planter.text(), keyed_by="JR") for entry in record.entries]
    set_up = _set_up(planter)
    return _report(record, set_up, planter), planter


def _act(kind: EntryKind, planter: Planter) -> Act:
    facts = PassOnFacts(n=1) if kind in (EntryKind.PASS_ON, EntryKind.PASS_ON_CLOSED) else None
    is_of_line = kind.value.startswith("line_")
    return Act(
        kind=kind,
        occurred_at=at(1),
        line=1 if is_of_line else None,
        fallback=2 if kind is EntryKind.FALLBACK_TESTED else None,
        state=LineState.DOWN if kind is EntryKind.LINE_STATUS else None,
        scope=planter.text(),
        refs=(planter.phone(), planter.circuit()),
        told=planter.text(),
        note=planter.text(),
        facts=facts,
    )


def _set_up(planter: Planter) -> SetUp:
    lines = [replace(planter.struct(Line), key=key, retired=key > 1) for key in (1, 2)]
    fallbacks = [replace(planter.struct(FallbackNumber), key=key, serves=(), rides_on=()) for key in (1, 2)]
    center = planter.struct(Center)
    # Every name and every circuit that was planted belongs to somebody and to some line.
    people = tuple(Operator(initials=f"Q{number}", name=name) for number, name in enumerate(planter.names))
    held = tuple(replace(lines[1], key=10 + number, circuit_id=one) for number, one in enumerate(planter.circuits))
    known = (Operator(initials="KM", name="Kim Moran", id="D-114"), Operator(initials="JR", name="Jo Reyes", id="D-7"))
    return SetUp(center=center, lines=(*lines, *held), fallbacks=tuple(fallbacks), operators=(*known, *people))


def _report(record: StoryBuilder, set_up: SetUp, planter: Planter) -> ShiftReport:
    items = tell(record.entries).items
    shift = Shift(id=1, name=planter.text(), operators=("KM", "JR"), on_now=("KM",), started_at=at(0))
    held = replace(set_up, operators=(*set_up.operators, Operator(initials="ZZ", name=planter.names[-1])))
    held = replace(held, lines=(*held.lines, replace(held.lines[-1], key=9, circuit_id=planter.circuits[-1])))
    sources = ReportSources(
        set_up=held,
        title=f"Shift {shift.name}",
        period=minutes(0, 60),
        line_items={1: [item for item in items if item.act.line == 1]},
        entries=record.entries,
        fallback_items={},
        told_items=[item for item in items if item.act.kind is EntryKind.TOLD],
        pass_on_items=[item for item in items if item.act.kind is EntryKind.PASS_ON],
        seal=Seal(entries=1, last_seq=1, digest="f" * 64),
        made_at=at(61),
        made_by="JR",
        shift=shift,
        attention=(
            AttentionItem(kind=AttentionKind.NO_UPDATE, text=f"No word, ask {planter.names[0]}", raised_at=at(2)),
        ),
    )
    return build_report(sources)
