"""Previews of what is not about a line's state: fallback steps, told, pass-on, clock, corrections, shifts."""

from __future__ import annotations

from collections.abc import Iterable

from console.domain.fallback_number import FallbackStatus, Stage
from console.domain.line import OUT_STATES
from console.domain.phone import national
from console.domain.phrases import ahead_text
from console.domain.quick_entry.commands import (
    ClockCheck,
    Correct,
    FallbackStep,
    FallbackVerb,
    Note,
    PassOnAdd,
    PassOnClose,
    ShiftStart,
    Told,
    Void,
    When,
)
from console.domain.quick_entry.preview_facts import Parts, PreviewFacts
from console.domain.quick_entry.preview_lines import back_remarks, swallowed
from console.domain.quick_entry.wording import note_words, option_words, state_word, wall_time, when_words

_DONE = {
    FallbackVerb.ACTIVATE: "ON",
    FallbackVerb.PUBLISH: "PUBLISHED",
    FallbackVerb.TEST: "TESTED",
    FallbackVerb.OFF: "OFF",
}
_TURN_ON = (FallbackVerb.ACTIVATE, FallbackVerb.PUBLISH)
_STANDS = {Stage.ACTIVE: "ON", Stage.INACTIVE: "OFF"}
"""The stages that board, log and report call by another word than the record does."""


def preview_fallback_step(said: FallbackStep, facts: PreviewFacts) -> Parts:
    """A step of a fallback number, the number read back so that a wrong one is seen."""
    status = facts.fallbacks[said.fallback]
    fallback = status.fallback
    number = (national(fallback.number),) if fallback.number is not None else ()
    back = back_remarks(said.options.when, (), facts)
    return Parts(
        shown=(
            f"f{fallback.key}  {fallback.label}",
            *number,
            _stages(said.verb, status),
            *option_words(said.options, facts.zone, facts.now),
            when_words(said.options.when, facts.zone, facts.now),
            *note_words(said.options.note),
        ),
        remarks=(*_fallback_remarks(said.verb, status, facts), *back),
        needs_second_enter=bool(back),
        hint=fallback.restriction or "" if said.verb in _TURN_ON else "",
    )


def preview_told(said: Told, facts: PreviewFacts) -> Parts:
    """Who was told."""
    back = back_remarks(said.options.when, (), facts)
    return Parts(
        shown=(
            f"told: {said.who}",
            *option_words(said.options, facts.zone, facts.now),
            when_words(said.options.when, facts.zone, facts.now),
            *note_words(said.options.note),
        ),
        remarks=(*back, *swallowed(said.options)),
        needs_second_enter=bool(back),
    )


def preview_note(said: Note, facts: PreviewFacts) -> Parts:
    """A note about no line."""
    back = back_remarks(said.when, (), facts)
    return Parts(
        shown=(*note_words(said.text), when_words(said.when, facts.zone, facts.now)),
        remarks=back,
        needs_second_enter=bool(back),
    )


def preview_pass_on(said: PassOnAdd, facts: PreviewFacts) -> Parts:
    """A note for the next shift."""
    return Parts(shown=("pass-on for the next shift", *note_words(said.text), *_time_if_said(said.when, facts)))


def preview_pass_on_close(said: PassOnClose, facts: PreviewFacts) -> Parts:
    """A pass-on that is closed, its text read back."""
    text = facts.pass_ons.get(said.n)
    remarks = () if text is not None else (f"pass-on {said.n} is not open",)
    told = (*((text,) if text else ()), *note_words(said.note), *_time_if_said(said.when, facts))
    return Parts(shown=(f"close pass-on {said.n}", *told), remarks=remarks)


def preview_clock_check(said: ClockCheck, facts: PreviewFacts) -> Parts:
    """How far this PC is from the master clock, and which way."""
    options = said.options
    back = back_remarks(options.when, (), facts)
    return Parts(
        shown=(
            "clock checked against the master clock",
            ahead_text(said.ahead_s),
            when_words(options.when, facts.zone, facts.now),
            *note_words(options.note),
        ),
        remarks=back,
        needs_second_enter=bool(back),
    )


def preview_correct(said: Correct, facts: PreviewFacts) -> Parts:
    """What a correction will change; what is not said stays."""
    options = said.options
    back = back_remarks(options.when, (), facts)
    target = (f"{said.target}  {facts.board[said.target].line.name}",) if said.target is not None else ()
    return Parts(
        shown=(
            f"correct {said.seq}" if said.seq is not None else "correct my newest entry",
            *((facts.entry,) if facts.entry else ()),
            "→",
            *target,
            *((state_word(said.state),) if said.state is not None else ()),
            *((ahead_text(said.ahead_s),) if said.ahead_s is not None else ()),
            *option_words(options, facts.zone, facts.now),
            *_time_if_said(options.when, facts),
            *note_words(options.note),
        ),
        remarks=(*back, *swallowed(options)),
        needs_second_enter=bool(back),
    )


def preview_void(said: Void, facts: PreviewFacts) -> Parts:
    """What will be struck through."""
    if said.seq is None:
        what = "void my last command"
    else:
        what = f"void {said.seq}{' and all that was logged with it' if said.whole_batch else ''}"
    reason = (f"reason: {said.reason}",) if said.reason else ()
    return Parts(shown=(what, *((facts.entry,) if facts.entry else ()), *reason))


def preview_shift_start(said: ShiftStart, facts: PreviewFacts) -> Parts:
    """A shift that starts, and the one it takes over from."""
    over = (f"takes over from {facts.open_shift}",) if facts.open_shift is not None else ()
    operators = (", ".join(said.operators),) if said.operators else ()
    return Parts(shown=(f"start shift {said.name}" if said.name else "start shift", *operators), remarks=over)


def _stages(verb: FallbackVerb, status: FallbackStatus) -> str:
    before, after = _STANDS.get(status.stage, status.stage.value.upper()), _DONE[verb]
    if verb is FallbackVerb.TEST and status.stage.is_on:
        return f"tested, stays {before}"
    return after if before == after else f"{before} → {after}"


def _fallback_remarks(verb: FallbackVerb, status: FallbackStatus, facts: PreviewFacts) -> Iterable[str]:
    fallback = status.fallback
    if verb not in _TURN_ON:
        return
    if fallback.number is not None and status.last_tested is None:
        yield f"never tested: f{fallback.key}t logs a test"
    for key in fallback.rides_on:
        line = facts.board.get(key)
        if line is not None and line.state in OUT_STATES and line.since is not None:
            since = wall_time(line.since, facts.zone, facts.now, approx=line.approx)
            state = state_word(line.state)
            yield f"rides on {key} {line.line.name}, {state} since {since}: use another number if you can"


def _time_if_said(when: When | None, facts: PreviewFacts) -> tuple[str, ...]:
    return (when_words(when, facts.zone, facts.now),) if when is not None else ()
