"""Previews of what is said about lines: a status, a note, a verification."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from console.domain.clock import whole_second
from console.domain.ids import LineKey
from console.domain.line import OUT_STATES, Basis, LineGroup, LineState
from console.domain.line_board import LineStatus
from console.domain.quick_entry.commands import LineNote, Options, Status, Verified, When
from console.domain.quick_entry.preview_facts import Parts, PreviewFacts
from console.domain.quick_entry.time_words import looks_like_time
from console.domain.quick_entry.wording import note_words, option_words, state_word, wall_time, when_words
from console.domain.quick_entry.words import SYMPTOM_WORDS, fold, quoted

_LONG_BACK = timedelta(hours=12)
_SIGNS = "~^!>#@"


def preview_status(said: Status, facts: PreviewFacts) -> Parts:
    """What a status will change, line by line."""
    statuses = [facts.board[key] for key in said.targets]
    group = _whole_group(said.targets, facts)
    whole = (f"every line that {group} means, so Enter is asked for twice",) if group else ()
    back = back_remarks(said.options.when, statuses, facts)
    return Parts(
        shown=(
            *_change(said, statuses),
            *option_words(said.options, facts.zone, facts.now),
            when_words(said.options.when, facts.zone, facts.now),
            *note_words(said.options.note),
        ),
        remarks=(
            *whole,
            *back,
            *_repeats(said, statuses, facts),
            *_unverified(said, statuses),
            *_fallbacks(said, facts),
            *swallowed(said.options),
        ),
        needs_second_enter=bool(group or back),
    )


def preview_line_note(said: LineNote, facts: PreviewFacts) -> Parts:
    """A note about lines."""
    when = when_words(said.when, facts.zone, facts.now)
    return Parts(shown=(*_names(said.targets, facts), *note_words(said.note), when))


def preview_verified(said: Verified, facts: PreviewFacts) -> Parts:
    """Lines verified as the board shows them."""
    statuses = [facts.board[key] for key in said.targets]
    by = "a test" if said.options.basis is Basis.TEST else "a call"
    unknown = [status for status in statuses if status.state is LineState.UNKNOWN]
    back = back_remarks(said.options.when, statuses, facts)
    shown = ", ".join(f"{status.line.key}  {status.line.name} {state_word(status.state)}" for status in statuses)
    return Parts(
        shown=(
            shown,
            f"verified as shown by {by}",
            *(f"#{ref}" for ref in said.options.refs),
            when_words(said.options.when, facts.zone, facts.now),
            *note_words(said.options.note),
        ),
        remarks=(
            *(f"{one.line.key} is shown UNKNOWN: say what it is, such as {one.line.key}u!" for one in unknown),
            *back,
        ),
        needs_second_enter=bool(back),
    )


def back_remarks(when: When | None, statuses: Iterable[LineStatus], facts: PreviewFacts) -> tuple[str, ...]:
    """Why a time is worth a second look: far back, or before the last word on a line; both times are shown."""
    if when is None:
        return ()
    at = wall_time(when.at, facts.zone, facts.now, approx=when.approx)
    said: list[str] = []
    if whole_second(facts.now) - when.at > _LONG_BACK:
        recorded = wall_time(facts.now, facts.zone, facts.now)
        said.append(f"more than 12 hours back: happened {at}, recorded {recorded}, so Enter is asked for twice")
    for status in statuses:
        last = status.last_word_at
        if last is not None and when.at < last:
            before = wall_time(last, facts.zone, facts.now)
            said.append(f"{at} is before the last word on {status.line.key}, {before}, so Enter is asked for twice")
    return tuple(said)


def swallowed(options: Options) -> tuple[str, ...]:
    """What looks like an option but was read as part of the scope or the note."""
    said: list[str] = []
    last = (options.scope or "").split()[-1:]
    if last and looks_like_time(last[0]):
        said.append(f"{quoted(last[0])} is part of the scope: a time after a scope starts with @")
    words = (options.note or "").split()
    said.extend(f"{quoted(word)} is part of the note: options come before it" for word in words if _is_signed(word))
    if words and fold(words[0]) in SYMPTOM_WORDS:
        said.append(f"{quoted(words[0])} is part of the note: ^{fold(words[0])} logs it as a symptom")
    return tuple(said)


def _is_signed(word: str) -> bool:
    return word[0] in _SIGNS and word[1:2].isalnum()


def _names(keys: Iterable[LineKey], facts: PreviewFacts) -> tuple[str, ...]:
    return (", ".join(f"{key}  {facts.board[key].line.name}" for key in keys),)


def _change(said: Status, statuses: list[LineStatus]) -> tuple[str, ...]:
    new = state_word(said.state)
    if len(statuses) == 1:
        line = statuses[0].line
        change = new if _is_old(said, statuses[0]) else f"{state_word(statuses[0].state)} → {new}"
        return (f"{line.key}  {line.name}", change)
    names = ", ".join(f"{one.line.key} {one.line.name} ({state_word(one.state)})" for one in statuses)
    return (f"{len(statuses)} lines → {new}", names)


def _is_old(said: Status, status: LineStatus) -> bool:
    """Whether it tells of a time before the present state began, so that no change of it can be shown."""
    when = said.options.when
    return said.state is status.state or (when is not None and status.since is not None and when.at < status.since)


def _repeats(said: Status, statuses: Iterable[LineStatus], facts: PreviewFacts) -> Iterable[str]:
    when = said.options.when
    for status in statuses:
        if said.state is not status.state or status.since is None or (when is not None and when.at < status.since):
            continue
        since = wall_time(status.since, facts.zone, facts.now, approx=status.approx)
        word = state_word(said.state)
        yield f"{status.line.key} is already {word} since {since}: adds to it, the clock keeps running"


def _unverified(said: Status, statuses: Iterable[LineStatus]) -> tuple[str, ...]:
    basis = said.options.basis
    if said.state is not LineState.OPERATIONAL or (basis is not None and basis.verifies):
        return ()
    if all(status.state is LineState.OPERATIONAL and status.verified for status in statuses):
        return ()
    return ("not verified: add ! if a real call came in",)


def _fallbacks(said: Status, facts: PreviewFacts) -> Iterable[str]:
    """A fallback that is on: it rides on a line now out, or no line it serves is out any more."""
    out = {key for key, status in facts.board.items() if status.state in OUT_STATES} - set(said.targets)
    if said.state in OUT_STATES:
        out.update(said.targets)
    for status in facts.fallbacks.values():
        fallback = status.fallback
        if not status.stage.is_on:
            continue
        name = f"f{fallback.key} {fallback.label}"
        ridden = [str(key) for key in fallback.rides_on if key in said.targets and key in out]
        if ridden:
            yield f"{name} is on and rides on {', '.join(ridden)}: use another number"
        served = {key for key, line in facts.board.items() if fallback.serves_line(line.line)}
        if served & set(said.targets) and not served & out:
            yield f"{name} is still on and no line it serves is out then: f{fallback.key}x turns it off"


def _whole_group(targets: Iterable[LineKey], facts: PreviewFacts) -> str:
    """The group word that means several lines, all of them named; empty if there is none."""
    named = set(targets)
    lines = facts.set_up.lines_in_service
    for group in LineGroup:
        meant = {line.key for line in lines if line.group is group and line.is_voice}
        if len(meant) > 1 and meant <= named:
            return group.value
    return ""
