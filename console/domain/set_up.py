"""The set-up of a record: the center, its lines, fallback numbers, operators and shift patterns."""

from __future__ import annotations

from typing import TypeVar
from zoneinfo import ZoneInfo

from msgspec import Struct, field

from console.domain.attention_item import AttentionSwitches
from console.domain.fallback_number import FallbackNumber
from console.domain.ids import FallbackKey, Initials, LineKey
from console.domain.line import Line
from console.domain.report_choices import ReportChoices


class Center(Struct, frozen=True, kw_only=True):
    """The one dispatch center (PSAP).

    Attributes:
        timezone: IANA name of the zone its clock shows.
        country: ISO 3166 code in which phone numbers without ``+`` are read.
        fcc_psap_id: The center's number in the FCC's PSAP registry.
        position: Name of this console.
        late_after_min: Minutes after which an entry counts as late.
        told: Who is usually notified, offered after ``w``.
        attention: What may ask for a person.
        report: What its reports are called, who signs them, what they do without.
    """

    name: str
    timezone: str
    country: str = "US"
    fcc_psap_id: str | None = None
    position: str = "1"
    late_after_min: int = 5
    told: tuple[str, ...] = ()
    attention: AttentionSwitches = field(default_factory=AttentionSwitches)
    report: ReportChoices = field(default_factory=ReportChoices)

    @property
    def zone(self) -> ZoneInfo:
        """The center's time zone."""
        return ZoneInfo(self.timezone)


class Operator(Struct, frozen=True, kw_only=True):
    """A person who logs.

    Attributes:
        id: Badge or operator number; public copies show it instead of the name.
    """

    initials: Initials
    name: str
    id: str | None = None
    retired: bool = False


class ShiftPattern(Struct, frozen=True, kw_only=True):
    """A scheduled shift; ``start`` and ``end`` are wall times ``HH:MM`` and it may pass midnight."""

    name: str
    start: str
    end: str


class SetUp(Struct, frozen=True, kw_only=True):
    """Everything the set-up says today; it holds for all time (contract §1)."""

    center: Center
    lines: tuple[Line, ...] = ()
    fallbacks: tuple[FallbackNumber, ...] = ()
    operators: tuple[Operator, ...] = ()
    patterns: tuple[ShiftPattern, ...] = ()

    def line(self, key: LineKey) -> Line | None:
        """The line with this key, retired or not."""
        return next((line for line in self.lines if line.key == key), None)

    def fallback(self, key: FallbackKey) -> FallbackNumber | None:
        """The fallback number with this key, retired or not."""
        return next((one for one in self.fallbacks if one.key == key), None)

    def operator(self, initials: Initials) -> Operator | None:
        """The operator in service with these initials, in any case."""
        wanted = initials.upper()
        return next((one for one in self.operators if one.initials == wanted and not one.retired), None)

    def forebears(self, key: LineKey) -> tuple[LineKey, ...]:
        """The older lines whose story this one continues, nearest first; each once, however a file ties them."""
        found: list[LineKey] = []
        line = self.line(key)
        while line is not None and line.split_from is not None and line.split_from not in (key, *found):
            found.append(line.split_from)
            line = self.line(line.split_from)
        return tuple(found)

    @property
    def lines_in_service(self) -> tuple[Line, ...]:
        """Lines that are not retired, by key."""
        return tuple(line for line in self.lines if not line.retired)

    @property
    def fallbacks_in_service(self) -> tuple[FallbackNumber, ...]:
        """Fallback numbers that are not retired, by key."""
        return tuple(one for one in self.fallbacks if not one.retired)

    def the_line(self, key: LineKey) -> Line:
        """The line with this key, which the caller knows to exist.

        Raises:
            LookupError: It does not, which is a fault of the program.
        """
        return _found(self.line(key), f"line {key}")

    def the_fallback(self, key: FallbackKey) -> FallbackNumber:
        """The fallback number with this key, which the caller knows to exist.

        Raises:
            LookupError: It does not, which is a fault of the program.
        """
        return _found(self.fallback(key), f"fallback {key}")

    def the_operator(self, initials: Initials) -> Operator:
        """The operator in service with these initials, whom the caller knows to exist.

        Raises:
            LookupError: They do not, which is a fault of the program.
        """
        return _found(self.operator(initials), f"operator {initials}")


Thing = TypeVar("Thing")


def _found(thing: Thing | None, name: str) -> Thing:
    if thing is None:
        raise LookupError(f"{name} is not in the set-up")
    return thing
