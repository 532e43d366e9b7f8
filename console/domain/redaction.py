"""The public copy of a shift report: who, whom to call in trouble and other people's numbers are withheld."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

import phonenumbers
from msgspec import Struct
from msgspec.structs import replace

from console.domain.acceptance import Acceptance
from console.domain.facts import AcceptedFacts, Facts, FallbackFacts, LineFacts, OperatorFacts, ShiftFacts
from console.domain.fallback_number import FallbackNumber
from console.domain.ids import Initials
from console.domain.line import Line
from console.domain.line_report import LineReport
from console.domain.log_entry import Act, LogEntry
from console.domain.phone import without_extension
from console.domain.set_up import Operator, SetUp
from console.domain.shift import Shift
from console.domain.shift_report import ShiftReport

WITHHELD = "[number withheld]"
"""What stands in a text where a phone number stood."""


def redact(report: ShiftReport) -> ShiftReport:
    """Make the public copy; the record itself is never redacted.

    Operators appear by their id, and by their place in the set-up (``operator 2``) where they have none. Circuit ids,
    TSP codes, account numbers and numbers to call in trouble are left out. Texts are kept, for a public copy that
    drops what was said explains nothing; but in them operators' full names give way to ids, and phone numbers to
    ``[number withheld]``, apart from fallback numbers the public was sent to in the period; a fallback number that was
    not on in it appears by its label only. Whatever looks like a phone number counts as one. Ticket references stay,
    and the seal stays that of the record.
    """
    masks = _masks(report)
    return replace(
        report,
        redacted=True,
        set_up=_set_up(report.set_up, masks),
        shift=_shift(report.shift, masks) if report.shift else None,
        lines=tuple(_line_report(one, masks) for one in report.lines),
        entries=tuple(_entry(entry, masks) for entry in report.entries),
        fallback=tuple(replace(use, fallback=_fallback(use.fallback, masks)) for use in report.fallback),
        told=tuple(
            replace(row, who=masks.text(row.who), by=masks.who(row.by), note=masks.optional(row.note))
            for row in report.told
        ),
        pass_on=tuple(
            replace(one, text=masks.text(one.text), by=masks.who(one.by), accepted=_accepted(one.accepted, masks))
            for one in report.pass_on
        ),
        open_items=tuple(
            replace(item, text=masks.text(item.text), occasion=(), accepted=_accepted(item.accepted, masks))
            for item in report.open_items
        ),
        clock=tuple(replace(row, act=_act(row.act, masks), by=masks.who(row.by)) for row in report.clock),
        made_by=masks.who(report.made_by),
    )


class _Masks(Struct, frozen=True, kw_only=True):
    """What replaces what.

    Attributes:
        ids: Initials -> what the public reads instead.
        names: Full name in lower case, one blank between its words -> what the public reads instead.
        public: Phone numbers that stay, in E.164 without extension.
        country: In which numbers without ``+`` are read.
    """

    ids: Mapping[Initials, str]
    names: Mapping[str, str]
    public: frozenset[str]
    country: str

    def who(self, initials: Initials | None) -> str | None:
        """The public name of an operator; ``operator`` for one the set-up does not know."""
        return None if initials is None else self.ids.get(initials, "operator")

    def everyone(self, crew: Iterable[Initials]) -> tuple[str, ...]:
        """The public names of several operators."""
        return tuple(self.ids.get(initials, "operator") for initials in crew)

    def optional(self, text: str | None) -> str | None:
        """As :meth:`text`, where there may be none."""
        return None if text is None else self.text(text)

    def text(self, text: str) -> str:
        """The text without operators' names and other people's phone numbers."""
        if self.names:
            longest_first = sorted(self.names, key=len, reverse=True)
            pattern = "|".join(r"\s+".join(map(re.escape, name.split())) for name in longest_first)
            whole = re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE)
            text = whole.sub(lambda found: self.names.get(_plain_name(found[0]), "operator"), text)
        # POSSIBLE also finds local numbers and ones not in service: withholding too much is the safe mistake.
        leniency = phonenumbers.Leniency.POSSIBLE
        parts, end = [], 0
        for match in phonenumbers.PhoneNumberMatcher(text, self.country, leniency=leniency, max_tries=len(text) + 1):
            stays = _e164(match.number) in self.public
            parts += [text[end : match.start], match.raw_string if stays else WITHHELD]
            end = match.end
        return "".join([*parts, text[end:]])


def _masks(report: ShiftReport) -> _Masks:
    operators = report.set_up.operators
    ids = {one.initials: one.id or f"operator {place}" for place, one in enumerate(operators, start=1)}
    return _Masks(
        ids=ids,
        names={_plain_name(one.name): ids[one.initials] for one in operators if one.name.strip()},
        public=frozenset(plain for use in report.fallback if (plain := without_extension(use.fallback.number))),
        country=report.set_up.center.country,
    )


def _plain_name(name: str) -> str:
    return " ".join(name.lower().split())


def _e164(number: phonenumbers.PhoneNumber) -> str:
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _set_up(set_up: SetUp, masks: _Masks) -> SetUp:
    return replace(
        set_up,
        lines=tuple(_line(line) for line in set_up.lines),
        fallbacks=tuple(_fallback(one, masks) for one in set_up.fallbacks),
        operators=tuple(_operator(one, masks) for one in set_up.operators),
    )


def _operator(operator: Operator, masks: _Masks) -> Operator:
    public = masks.ids.get(operator.initials, "operator")
    return replace(operator, initials=public, name=public)


def _line(line: Line) -> Line:
    return replace(line, trouble_number=None, account=None, circuit_id=None, tsp_code=None)


def _fallback(one: FallbackNumber, masks: _Masks) -> FallbackNumber:
    texts = {name: masks.optional(getattr(one, name)) for name in ("area", "answered_by", "staffed", "restriction")}
    is_public = without_extension(one.number) in masks.public
    return replace(one, number=one.number if is_public else None, label=masks.text(one.label), **texts)


def _shift(shift: Shift, masks: _Masks) -> Shift:
    return replace(shift, operators=masks.everyone(shift.operators), on_now=masks.everyone(shift.on_now))


def _line_report(report: LineReport, masks: _Masks) -> LineReport:
    return replace(
        report,
        line=_line(report.line),
        verified_by=masks.who(report.verified_by),
        outages=tuple(replace(outage, scope=masks.optional(outage.scope)) for outage in report.outages),
        remarks=tuple(replace(one, by=masks.who(one.by), note=masks.optional(one.note)) for one in report.remarks),
    )


def _accepted(said: Iterable[Acceptance], masks: _Masks) -> tuple[Acceptance, ...]:
    return tuple(replace(one, by=masks.who(one.by)) for one in said)


def _entry(entry: LogEntry, masks: _Masks) -> LogEntry:
    return replace(entry, act=_act(entry.act, masks), by=masks.who(entry.by), keyed_by=masks.who(entry.keyed_by))


def _act(act: Act, masks: _Masks) -> Act:
    return replace(
        act,
        scope=masks.optional(act.scope),
        told=masks.optional(act.told),
        note=masks.optional(act.note),
        facts=_facts(act.facts, masks),
    )


def _facts(facts: Facts | None, masks: _Masks) -> Facts | None:
    match facts:
        case LineFacts(line=line):
            return LineFacts(line=_line(line))
        case FallbackFacts(fallback=fallback):
            return FallbackFacts(fallback=_fallback(fallback, masks))
        case OperatorFacts(operator=operator):
            return OperatorFacts(operator=_operator(operator, masks))
        case ShiftFacts(operators=operators, outgoing=outgoing):
            return replace(facts, operators=masks.everyone(operators), outgoing=masks.everyone(outgoing))
        case AcceptedFacts(covered=covered, not_covered=not_covered):
            return replace(
                facts,
                covered=tuple(masks.text(one) for one in covered),
                not_covered=tuple(masks.text(one) for one in not_covered),
            )
        case _:
            return facts
