"""What looks wrong in a set-up that breaks no rule: numbers said twice, far away, or leaning on what they replace."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct

from console.domain.fallback_number import FallbackNumber
from console.domain.ids import FallbackKey, LineKey
from console.domain.keypad import risky_pairs
from console.domain.line import Line
from console.domain.phone import national
from console.domain.phrases import line_text
from console.domain.set_up import SetUp

_NORTH_AMERICA = "+1"
_AREA_CODE = slice(2, 5)
_TOLL_FREE = frozenset({"800", "833", "844", "855", "866", "877", "888"})


class SetUpWarning(Struct, frozen=True, kw_only=True):
    """One thing worth a second look; about a line, or about a fallback number."""

    sentence: str
    line: LineKey | None = None
    fallback: FallbackKey | None = None


def warnings_of(set_up: SetUp) -> tuple[SetUpWarning, ...]:
    """Everything worth a second look, lines first; what is retired counts for nothing."""
    return (
        *_same_numbers(set_up),
        *_same_names(set_up),
        *_trouble_on_itself(set_up),
        *_touching_keys(set_up),
        *_far_away(set_up),
        *(warning for one in set_up.fallbacks_in_service for warning in _leaning(one, set_up)),
    )


def _same_numbers(set_up: SetUp) -> Iterator[SetUpWarning]:
    holders: dict[str, list[Line | FallbackNumber]] = defaultdict(list)
    numbered: list[Line | FallbackNumber] = [*set_up.lines_in_service, *set_up.fallbacks_in_service]
    for one in numbered:
        if one.number:
            holders[one.number].append(one)
    for number, found in holders.items():
        for one in found[1:]:
            sentence = f"{_name(one)} has the number of {_name(found[0])}, {national(number)}: check which is right"
            yield _about(one, sentence)


def _same_names(set_up: SetUp) -> Iterator[SetUpWarning]:
    first: dict[str, Line] = {}
    for line in set_up.lines_in_service:
        held = first.setdefault(line.name.casefold(), line)
        if held is not line:
            yield _about(line, f"{_name(line)} has the name of line {held.key}: tell them apart")


def _trouble_on_itself(set_up: SetUp) -> Iterator[SetUpWarning]:
    for line in set_up.lines_in_service:
        if line.number and line.number == line.trouble_number:
            yield _about(line, f"{_name(line)}: the number to call when it fails is its own; give the carrier's")


def _touching_keys(set_up: SetUp) -> Iterator[SetUpWarning]:
    for one, other in risky_pairs(set_up.lines_in_service):
        yield _about(
            other,
            f"Keys {one.key} and {other.key} touch on the keypad and are two carriers of one group: a slip would log"
            f" {other.carrier} for {one.carrier}",
        )


def _far_away(set_up: SetUp) -> Iterator[SetUpWarning]:
    """Numbers in an area code that none of the center's lines has; only where lines have numbers at all."""
    known = {code for line in set_up.lines_in_service if (code := _area_code(line.number))}
    for one in set_up.fallbacks_in_service:
        code = _area_code(one.number)
        if known and code and code not in known and code not in _TOLL_FREE:
            yield _about(one, f"{_name(one)}: area code {code} is none of your lines'; check the number")


def _leaning(one: FallbackNumber, set_up: SetUp) -> Iterator[SetUpWarning]:
    for key in one.rides_on:
        line = set_up.line(key)
        if line is None:
            continue
        if line.retired:
            yield _about(one, f"{_name(one)} rides on line {line_text(line)}, which is retired; say what does")
        elif one.serves_line(line):
            yield _about(one, f"{_name(one)} rides on line {line_text(line)}, which it stands in for: it fails with it")


def _area_code(number: str | None) -> str | None:
    return number[_AREA_CODE] if number and number.startswith(_NORTH_AMERICA) else None


def _name(one: Line | FallbackNumber) -> str:
    return f"Line {line_text(one)}" if isinstance(one, Line) else f"Fallback {one.key} {one.label}"


def _about(one: Line | FallbackNumber, sentence: str) -> SetUpWarning:
    if isinstance(one, Line):
        return SetUpWarning(sentence=sentence, line=one.key)
    return SetUpWarning(sentence=sentence, fallback=one.key)
