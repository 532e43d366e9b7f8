"""A set-up file read whole: either everything it changes, or everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from msgspec import Struct, field
from msgspec.structs import replace

from console.domain.attention_item import AttentionSwitches
from console.domain.fallback_number import FallbackNumber
from console.domain.line import Line
from console.domain.report_choices import ReportChoices
from console.domain.set_up import Center, Operator, SetUp, ShiftPattern
from console.services.set_up_file.attention_table import read_attention
from console.services.set_up_file.document import parse_document
from console.services.set_up_file.faults import Faults
from console.services.set_up_file.fields import Table, did_you_mean, quoted
from console.services.set_up_file.report_table import read_report
from console.services.set_up_file.rules import (
    Described,
    check_center,
    check_fallbacks,
    check_lines,
    check_operators,
    check_patterns,
)
from console.services.set_up_file.tables import (
    HIGHEST_KEY,
    read_center,
    read_fallback,
    read_initials,
    read_line,
    read_operator,
    read_pattern,
)

_MOST_TABLES = {"line": 99, "fallback": 99, "operator": 1000, "shift": 50}
_TABLES = ("center", "attention", "report", *_MOST_TABLES)

_Thing = TypeVar("_Thing", Line, FallbackNumber)


class SetUpChange(Struct, frozen=True, kw_only=True):
    """What a file changes: whole objects, as they are once it is applied; what stays as it was is left out.

    Attributes:
        center: None = unchanged.
        lines, fallbacks, operators: Added, changed or retired, in the order of the file.
        patterns: All scheduled shifts anew; None = unchanged.
    """

    center: Center | None = None
    lines: tuple[Line, ...] = ()
    fallbacks: tuple[FallbackNumber, ...] = ()
    operators: tuple[Operator, ...] = ()
    patterns: tuple[ShiftPattern, ...] | None = None

    @property
    def is_empty(self) -> bool:
        """Whether the record already says all of it."""
        return self == SetUpChange()

    def over(self, existing: SetUp) -> SetUp:
        """The set-up as it is once this is applied."""
        lines = {one.key: one for one in (*existing.lines, *self.lines)}
        fallbacks = {one.key: one for one in (*existing.fallbacks, *self.fallbacks)}
        operators = {one.initials: one for one in (*existing.operators, *self.operators)}
        return SetUp(
            center=self.center or existing.center,
            lines=tuple(one for _, one in sorted(lines.items())),
            fallbacks=tuple(one for _, one in sorted(fallbacks.items())),
            operators=tuple(operators.values()),
            patterns=existing.patterns if self.patterns is None else self.patterns,
        )


def read_set_up(text: str | bytes, file_name: str, existing: SetUp | None) -> SetUpChange:
    """Read a set-up file against the set-up a record has.

    A key left out of a table is left alone; an empty text or list clears what may be empty; ``retired = true``
    retires. The shifts are replaced together when the file has any.

    Args:
        text: The file's content.
        file_name: What to call it in a refusal.
        existing: The record's set-up; None for a new record, which needs a center.

    Raises:
        SetUpRefused: Something is wrong with the file; its sentence has one row for every fault found.
        RuleViolation: It is no set-up file at all.
    """
    reading = _Reading(faults=Faults(file_name=file_name), existing=existing)
    reading.document = parse_document(text, file_name)
    change = reading.run()
    reading.faults.refuse()
    return change


def simple_set_up(name: str, timezone: str) -> SetUpChange:
    """The set-up of a new record that has nothing but a center.

    Raises:
        SetUpRefused: The name or the time zone can't be used; one row for each fault.
    """
    faults = Faults(file_name="init")
    center = read_center(
        Table(place="center", values={"name": name, "timezone": timezone}, faults=faults, is_new=True), None
    )
    faults.refuse()
    return SetUpChange(center=center)


class _Reading(Struct, kw_only=True):
    """One pass over one file."""

    faults: Faults
    existing: SetUp | None
    document: dict[str, object] = field(default_factory=dict)

    def run(self) -> SetUpChange:
        self._check_top()
        center = self._report(self._attention(self._center()))
        country = center.country if center else "US"
        before = self.existing or SetUp(center=Center(name="", timezone=""))
        lines = self._keyed("line", {one.key: one for one in before.lines}, country, read_line)
        check_lines(lines, before.lines)
        fallbacks = self._keyed("fallback", {one.key: one for one in before.fallbacks}, country, read_fallback)
        known = {line.key for line in before.lines} | {one.after.key for one in lines}
        check_fallbacks(fallbacks, before.fallbacks, known)
        operators = self._operators({one.initials: one for one in before.operators})
        check_operators(operators, before.operators)
        patterns = self._patterns()
        return SetUpChange(
            center=None if self.existing and center == self.existing.center else center,
            lines=tuple(one.after for one in lines if one.after != one.before),
            fallbacks=tuple(one.after for one in fallbacks if one.after != one.before),
            operators=tuple(one.after for one in operators if one.after != one.before),
            patterns=None if patterns == before.patterns else patterns,
        )

    def _check_top(self) -> None:
        for name, value in self.document.items():
            if name in _TABLES:
                continue
            what = "table" if isinstance(value, dict | list) else "key outside of any table"
            self.faults.add(None, f"{quoted(name)} is not a known {what}{did_you_mean(name, _TABLES)}")

    def _center(self) -> Center | None:
        value = self.document.get("center")
        before = self.existing.center if self.existing else None
        if value is None:
            if before is None:
                self.faults.add("center", "the table is missing; a new record needs [center] with name and timezone")
            return before
        if not isinstance(value, dict):
            self.faults.add("center", "write it as one table, [center] with one pair of brackets")
            return before
        table = Table(place="center", values=value, faults=self.faults, is_new=before is None)
        center = read_center(table, before)
        check_center(table, before, center)
        return center

    def _attention(self, center: Center | None) -> Center | None:
        """The center, with what may ask for attention as the file says."""
        table = self._single("attention")
        if table is None:
            return center
        switches = read_attention(table, center.attention if center else AttentionSwitches())
        return replace(center, attention=switches) if center else None

    def _report(self, center: Center | None) -> Center | None:
        """The center, with its reports as the file says."""
        table = self._single("report")
        if table is None:
            return center
        choices = read_report(table, center.report if center else ReportChoices())
        return replace(center, report=choices) if center else None

    def _single(self, name: str) -> Table | None:
        """A table that a file has at most once, none of whose keys must be there."""
        value = self.document.get(name)
        if value is None or isinstance(value, dict):
            return None if value is None else Table(place=name, values=value, faults=self.faults, is_new=False)
        self.faults.add(name, f"write it as one table, [{name}] with one pair of brackets")
        return None

    def _tables(self, name: str) -> list[dict[str, object]] | None:
        value = self.document.get(name)
        if value is None:
            return None
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            self.faults.add(name, f"write each one as a table of its own, [[{name}]] with two pairs of brackets")
            return None
        if len(value) > _MOST_TABLES[name]:
            self.faults.add(name, f"the file has {len(value)} of these tables, at most {_MOST_TABLES[name]} fit")
            return None
        return value

    def _keyed(
        self,
        name: str,
        held: Mapping[int, _Thing],
        country: str,
        read: Callable[[Table, int, _Thing | None, str], _Thing],
    ) -> list[Described[_Thing]]:
        first: dict[int, int] = {}
        described: list[Described[_Thing]] = []
        for index, values in enumerate(self._tables(name) or (), start=1):
            raw = values.get("key")
            place = f"{name} {index} (key {str(raw)[:20]})" if type(raw) is int else f"{name} {index}"
            key_table = Table(place=place, values=values, faults=self.faults, is_new=True)
            key = self._key(key_table)
            if key and key in first:
                key_table.fault(f"the key is already that of {name} {first[key]} of this file; give each its own")
                continue
            first[key] = index
            table = Table(place=place, values=values, faults=self.faults, is_new=key not in held)
            thing = read(table, key, held.get(key), country)
            if key:
                described.append(Described(table=table, before=held.get(key), after=thing))
        return described

    @staticmethod
    def _key(table: Table) -> int:
        """The key, or 0 after a fault."""
        if "key" not in table.values:
            table.fault("key is missing")
        return table.whole("key", 0, 1, HIGHEST_KEY)

    def _operators(self, held: Mapping[str, Operator]) -> list[Described[Operator]]:
        first: dict[str, int] = {}
        described: list[Described[Operator]] = []
        for index, values in enumerate(self._tables("operator") or (), start=1):
            raw = values.get("initials")
            place = f"operator {index} (initials {quoted(raw)[1:-1]})" if raw else f"operator {index}"
            initials = read_initials(Table(place=place, values=values, faults=self.faults, is_new=True)) or ""
            table = Table(place=place, values=values, faults=self.faults, is_new=initials not in held)
            if initials and initials in first:
                table.fault(f"the initials are already those of operator {first[initials]} of this file")
                continue
            first[initials] = index
            person = read_operator(table, initials, held.get(initials))
            if initials:
                described.append(Described(table=table, before=held.get(initials), after=person))
        return described

    def _patterns(self) -> tuple[ShiftPattern, ...] | None:
        found = self._tables("shift")
        if found is None:
            return None
        tables = [
            Table(place=f"shift {index}", values=values, faults=self.faults, is_new=True)
            for index, values in enumerate(found, start=1)
        ]
        patterns = tuple(read_pattern(table) for table in tables)
        check_patterns(tables, patterns)
        return patterns
