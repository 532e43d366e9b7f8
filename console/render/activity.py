"""What an entry says, as one sentence a dispatcher reads: ``3 911 Wireless Verizon DOWN · busy · #VZ88123``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from msgspec import Struct

from console.domain.clock import Period
from console.domain.events import EntryKind
from console.domain.facts import (
    AcceptedFacts,
    AcknowledgedFacts,
    CenterFacts,
    FallbackFacts,
    IntegrityFacts,
    LineFacts,
    OperatorFacts,
    PassOnFacts,
    PatternFacts,
    ReportFacts,
    ShiftFacts,
)
from console.domain.log_entry import Act, LogEntry
from console.domain.phrases import ranges_text
from console.domain.set_up import SetUp
from console.render.attention_words import aside_text, kind_words, switches_text
from console.render.clock_words import clock_text
from console.render.report_choice_words import choices_text
from console.render.seal_words import seal_digits
from console.render.times import period_text
from console.render.wording import (
    DOT,
    fallback_name,
    fallback_named,
    keyed_name,
    line_name,
    number_text,
    particulars,
    split_text,
    state_word,
)


class Teller(Struct, frozen=True, kw_only=True):
    """Tells acts and entries of one record.

    Attributes:
        set_up: Names of lines, numbers and people.
        shown_day: The day that goes without saying, on the center's calendar; times of other days say theirs.
    """

    set_up: SetUp
    shown_day: date | None = None

    def entry(self, entry: LogEntry) -> str:
        """What an entry says, itself; what became of it is ``batches.Row.fate``."""
        return self.many((entry,))

    def many(self, entries: tuple[LogEntry, ...]) -> str:
        """What a batch of entries that differ in their line only says."""
        entry = entries[0]
        about = entries_about(entries, self.set_up)
        if entry.kind is EntryKind.VOID:
            named = ranges_text(one.corrects for one in entries if one.corrects is not None)
            return _joined(f"VOID {named}", about or kind_text(entry.act.kind), entry.act.note)
        text = self.act(entry.act, about=about)
        return f"{text}{DOT}corrects {entry.corrects}" if entry.kind is EntryKind.CORRECTION else text

    def act(self, act: Act, *, about: str | None = None) -> str:
        """What an act says; ``about`` replaces the name of its line or number."""
        return _SENTENCES[act.kind](self, act, about or entry_about(act, self.set_up))

    def with_particulars(self, text: str, act: Act) -> str:
        """A sentence with scope, symptoms, basis, references, expected end and note behind it."""
        return _joined(text, *particulars(act, self.set_up, self.shown_day), act.note)


def entry_about(act: Act, set_up: SetUp) -> str:
    """The line or number an act is about, in words; empty when it is about neither."""
    if act.line is not None:
        return line_name(set_up, act.line)
    return fallback_named(set_up, act.fallback) if act.fallback is not None else ""


def entries_about(entries: tuple[LogEntry, ...], set_up: SetUp) -> str:
    """What one entry, or a batch of several lines, is about: ``911 ×5 (1–5)``."""
    if len(entries) == 1:
        return entry_about(entries[0].act, set_up)
    keys = [entry.act.line for entry in entries if entry.act.line is not None]
    groups = {line.group.value for line in map(set_up.line, keys) if line is not None}
    return f"{groups.pop() if len(groups) == 1 else 'lines'} ×{len(entries)} ({ranges_text(keys)})"


_Sentence = Callable[[Teller, Act, str], str]


def _joined(*parts: str | None) -> str:
    return DOT.join(part for part in parts if part)


def kind_text(kind: EntryKind) -> str:
    """The kind in words: ``pass on``, ``board reviewed``."""
    return kind.value.replace("_", " ")


def _line_status(teller: Teller, act: Act, about: str) -> str:
    return teller.with_particulars(f"{about} {state_word(act.state)}" if act.state else about, act)


def _line_verified(teller: Teller, act: Act, about: str) -> str:
    return teller.with_particulars(f"{about} verified as shown", act)


def _line_note(_: Teller, act: Act, about: str) -> str:
    return f"{about}: {act.note or 'note'}"


def _note(_: Teller, act: Act, __: str) -> str:
    return act.note or "Note"


def _told(teller: Teller, act: Act, _: str) -> str:
    return teller.with_particulars(f"Told {act.told or '–'}", act)


def _pass_on(_: Teller, act: Act, __: str) -> str:
    return f"{_pass_on_number(act)}: {act.note or '–'}"


def _pass_on_closed(_: Teller, act: Act, __: str) -> str:
    return _joined(f"{_pass_on_number(act)} closed", act.note)


def _pass_on_number(act: Act) -> str:
    return f"Pass-on {act.facts.n}" if isinstance(act.facts, PassOnFacts) else "Pass-on"


def _board_reviewed(_: Teller, act: Act, __: str) -> str:
    return _joined("Board reviewed", act.note)


def _fallback_step(word: str) -> _Sentence:
    def sentence(teller: Teller, act: Act, about: str) -> str:
        return teller.with_particulars(f"Fallback {about} {word}", act)

    return sentence


def _set_up_step(word: str) -> _Sentence:
    def sentence(teller: Teller, act: Act, __: str) -> str:
        return _joined(f"Set-up: {_set_up_subject(act)} {word}", _set_up_more(teller, act), act.note)

    return sentence


def _set_up_more(teller: Teller, act: Act) -> str | None:
    match act.facts:
        case LineFacts(line=line):
            return split_text(teller.set_up, line)
        case CenterFacts(center=center):
            return _joined(switches_text(center.attention), choices_text(center.report)) or None
        case _:
            return None


def _set_up_subject(act: Act) -> str:
    match act.facts:
        case CenterFacts(center=center):
            return f"center {center.name}"
        case LineFacts(line=line):
            return " ".join(part for part in ("line", keyed_name(line), number_text(line.number)) if part)
        case FallbackFacts(fallback=fallback):
            return f"fallback {fallback_name(fallback)}"
        case OperatorFacts(operator=operator):
            return f"operator {operator.initials} {operator.name}".rstrip()
        case PatternFacts(patterns=patterns):
            return "shifts " + ", ".join(f"{one.name} {one.start}–{one.end}" for one in patterns)
        case _:
            return kind_text(act.kind)


def _shift_started(_: Teller, act: Act, __: str) -> str:
    if not isinstance(act.facts, ShiftFacts):
        return "Shift started"
    started = f"Shift {act.facts.name} started"
    return _joined(started, ", ".join(act.facts.operators), _took_over(act.facts), act.note)


def _took_over(facts: ShiftFacts) -> str | None:
    if facts.outgoing:
        return f"took over from {', '.join(facts.outgoing)}"
    took_over = "took over from the shift before" if facts.handed_over else None
    return _joined(took_over, "no handover") if facts.no_handover else took_over


def _shift_ended(_: Teller, act: Act, __: str) -> str:
    if not isinstance(act.facts, ShiftFacts):
        return "Shift ended"
    return _joined(f"Shift {act.facts.name} ended", "handed over" if act.facts.handed_over else None, act.note)


def _shift_accepted(_: Teller, act: Act, __: str) -> str:
    if not isinstance(act.facts, AcceptedFacts):
        return "Hand-over"
    covered, left = act.facts.covered, act.facts.not_covered
    said = f"covered: {'; '.join(covered)}" if covered else None
    not_said = f"NOT covered: {'; '.join(left)}" if left else None
    return _joined("Hand-over", said, not_said, None if covered or left else "nothing covered", act.note)


def _operator_step(word: str) -> _Sentence:
    def sentence(_: Teller, act: Act, __: str) -> str:
        who = act.facts.operator.initials if isinstance(act.facts, OperatorFacts) else "Operator"
        return _joined(f"{who} {word}", act.note)

    return sentence


def _report_issued(teller: Teller, act: Act, _: str) -> str:
    if not isinstance(act.facts, ReportFacts):
        return "Report issued"
    covers = period_text(Period(act.facts.period_from, act.facts.period_to), teller.set_up.center.zone)
    seal = f"seal {act.facts.last_seq} {seal_digits(act.facts.digest)}"
    if act.facts.signed:
        return _joined("Report signed", covers, seal, act.note)
    copy = "public copy" if act.facts.redacted else None
    return _joined("Report issued", act.facts.file or "printed", copy, covers, seal, act.note)


def _acknowledged(teller: Teller, act: Act, about: str) -> str:
    if not isinstance(act.facts, AcknowledgedFacts):
        return _joined("Seen", about, act.note)
    line, fallback = act.facts.line, act.facts.fallback
    named = line_name(teller.set_up, line) if line is not None else None
    number = fallback_named(teller.set_up, fallback) if fallback is not None else None
    aside = aside_text(act, teller.set_up.center.zone, teller.shown_day)
    return _joined(f"Seen: {kind_words(act.facts.item)}", named, number, aside, act.note)


def _clock(_: Teller, act: Act, __: str) -> str:
    return _joined(clock_text(act), act.note)


def _found(word: str) -> _Sentence:
    def sentence(_: Teller, act: Act, __: str) -> str:
        findings = act.facts.findings if isinstance(act.facts, IntegrityFacts) else ()
        return _joined(f"{word}: {'; '.join(findings)}" if findings else word, act.note)

    return sentence


_SENTENCES: Final[Mapping[EntryKind, _Sentence]] = {
    EntryKind.LINE_STATUS: _line_status,
    EntryKind.LINE_VERIFIED: _line_verified,
    EntryKind.LINE_NOTE: _line_note,
    EntryKind.NOTE: _note,
    EntryKind.TOLD: _told,
    EntryKind.PASS_ON: _pass_on,
    EntryKind.PASS_ON_CLOSED: _pass_on_closed,
    EntryKind.BOARD_REVIEWED: _board_reviewed,
    EntryKind.FALLBACK_TESTED: _fallback_step("tested"),
    EntryKind.FALLBACK_ACTIVATED: _fallback_step("ON"),
    EntryKind.FALLBACK_PUBLISHED: _fallback_step("ON, published"),
    EntryKind.FALLBACK_DEACTIVATED: _fallback_step("OFF"),
    EntryKind.CENTER_SET: _set_up_step("set"),
    EntryKind.LINE_ADDED: _set_up_step("added"),
    EntryKind.LINE_CHANGED: _set_up_step("changed"),
    EntryKind.LINE_RETIRED: _set_up_step("retired"),
    EntryKind.FALLBACK_ADDED: _set_up_step("added"),
    EntryKind.FALLBACK_CHANGED: _set_up_step("changed"),
    EntryKind.FALLBACK_RETIRED: _set_up_step("retired"),
    EntryKind.OPERATOR_ADDED: _set_up_step("added"),
    EntryKind.OPERATOR_CHANGED: _set_up_step("changed"),
    EntryKind.OPERATOR_RETIRED: _set_up_step("retired"),
    EntryKind.PATTERN_SET: _set_up_step("set"),
    EntryKind.SHIFT_STARTED: _shift_started,
    EntryKind.SHIFT_ENDED: _shift_ended,
    EntryKind.SHIFT_ACCEPTED: _shift_accepted,
    EntryKind.OPERATOR_ON: _operator_step("on"),
    EntryKind.OPERATOR_OFF: _operator_step("off"),
    EntryKind.REPORT_ISSUED: _report_issued,
    EntryKind.ACKNOWLEDGED: _acknowledged,
    EntryKind.CLOCK_CHANGED: _clock,
    EntryKind.CLOCK_CHECKED: _clock,
    EntryKind.RECORD_RESTORED: _found("Record restored from a backup"),
    EntryKind.INTEGRITY_FOUND: _found("Found wrong with the record"),
}
"""A sentence for every kind an act can have; a correction and a void carry the kind of what they name."""
