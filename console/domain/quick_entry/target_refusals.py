"""Why targets or a state could not be read, with what could have been meant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from console.domain.ids import LineKey
from console.domain.line import Line
from console.domain.phrases import ranges_text
from console.domain.quick_entry.plain_words import is_filler
from console.domain.quick_entry.scanner import WORD, YESTERDAY_TIME, Scanner, Unreadable
from console.domain.quick_entry.vocabulary import Vocabulary, misspelled
from console.domain.quick_entry.words import STATE_LETTERS, STATE_WORDS, VOICE_WORD, fold, quoted

_MOST_KEYS = 8


def no_target(scan: Scanner, vocabulary: Vocabulary) -> Unreadable:
    """No line where one must stand."""
    if not vocabulary.keys_in_service:
        return scan.refused("This record has no lines yet: set up lines first", scan.pos)
    example = vocabulary.keys_in_service[0]
    sentence = f"A line is missing here: type its number, alias or group, such as {example}d"
    return scan.refused(sentence, scan.pos)


def unknown_line(scan: Scanner, vocabulary: Vocabulary, start: int, digits: str) -> Unreadable:
    """A number that no line has.

    None is offered in its place: a wrong digit is as near to one line as to the next, and two keys would log the
    status of a line that was never meant (desk.md §5).
    """
    keys = vocabulary.keys_in_service
    wanted = f"type the number of a line on the board ({ranges_text(keys)})" if keys else "set up lines first"
    return scan.refused(f"There is no line {_short(digits)}: {wanted}", start)


def retired_line(scan: Scanner, line: Line, start: int) -> Unreadable:
    """A line that is retired."""
    sentence = f"Line {line.key}, {line.name}, is retired and takes no more entries: name a line on the board"
    return scan.refused(sentence, start)


def empty_group(scan: Scanner, group: str, start: int) -> Unreadable:
    """A group word for a group without lines in service."""
    return scan.refused(f'"{group}" names no line: this record has none of that group, so name another', start)


def unknown_word(scan: Scanner, vocabulary: Vocabulary, start: int, word: str) -> Unreadable:
    """A word that names no line."""
    if not vocabulary.keys_in_service:
        return no_target(scan, vocabulary)
    if word in STATE_WORDS:
        return _state_first(scan, vocabulary, start, word)
    typed = scan.text[start : scan.pos]
    if word in vocabulary.retired_aliases:
        keys = ", ".join(map(str, vocabulary.retired_aliases[word]))
        sentence = f"{quoted(typed)} is the alias of retired line {keys} and takes no more entries: name another line"
        return scan.refused(sentence, start)
    named = () if is_filler(word) else vocabulary.named_in_words(word)
    if named:
        return _word_of_a_name(scan, vocabulary, start, named)
    sentence = f"{quoted(typed)} names no line: type a line number, an alias or a group"
    alike = (*_split(vocabulary, word), *vocabulary.like_target(word))
    return scan.refused_word(sentence if alike else f"{sentence}, or ? alone for help", start, scan.pos, alike)


def _word_of_a_name(scan: Scanner, vocabulary: Vocabulary, start: int, keys: tuple[LineKey, ...]) -> Unreadable:
    """A word of a line's name or carrier, which is not one of its aliases."""
    typed = scan.text[start : scan.pos]
    lines = [vocabulary.lines[key] for key in keys]
    ways = dict.fromkeys(map(str, keys)) | dict.fromkeys(
        alias for alias, named in vocabulary.aliases.items() if named == keys
    )
    told = ", ".join(f"{line.key} {line.name}" for line in lines[:_MOST_KEYS])
    sentence = f"{quoted(typed)} is no alias but stands in the name of {told}: type {_either(list(ways))}"
    return scan.refused_word(sentence, start, scan.pos, ways)


def ambiguous_word(scan: Scanner, start: int, sets: Mapping[tuple[LineKey, ...], str]) -> Unreadable:
    """A beginning that several aliases share."""
    typed = scan.text[start : scan.pos]
    names = sorted(sets.values())
    sentence = f"{quoted(typed)} could be {_either(names)}: type more of the word"
    return scan.refused_word(sentence, start, scan.pos, names)


def narrowed_to_nothing(scan: Scanner, start: int, at: int) -> Unreadable:
    """Words side by side that no one line has."""
    before, last = scan.text[start:at].strip(), scan.text[at : scan.pos]
    sentence = f"No line is both {quoted(before)} and {quoted(last)}: put + between them to name the lines of each"
    return scan.refused(sentence, at, (scan.swapped(start + len(before), at, "+"),))


def alias_or_state(scan: Scanner, vocabulary: Vocabulary, start: int, word: str) -> Unreadable:
    """A beginning that an alias and a state share, with a state word after it."""
    end = start + len(word)
    aliases = vocabulary.sets_named(word).values()
    sentence = f"{quoted(word)} could be an alias or the state: type the alias in full, or ; before a note"
    return scan.refused(
        sentence, start, (*(scan.swapped(start, end, one) for one in aliases), scan.swapped(end, end, " ;"))
    )


def state_too_early(scan: Scanner) -> Unreadable:
    """More targets after the state."""
    return scan.refused("The state comes after the last line: name all lines first, such as 2+3d", scan.pos)


def no_state(scan: Scanner, vocabulary: Vocabulary) -> Unreadable:
    """No state where one must stand, after the targets."""
    ahead = scan.next_sign()
    if ahead.isalpha() and not scan.look(YESTERDAY_TIME):
        return _unknown_state(scan, vocabulary)
    gap = "" if scan.text[: scan.pos].rstrip()[-1:].isdigit() else " "
    end = len(scan.text[: scan.pos].rstrip())
    after = "" if not ahead or ahead in "!~^>#@" else " "
    states = [scan.swapped(end, scan.pos, f"{gap}{letter}{after}") for letter in STATE_LETTERS]
    if "0" <= ahead <= "9":
        states.insert(0, scan.swapped(end, scan.pos, "+"))
    sentence = "The state is missing here: u up, d down, g degraded, i intermittent, k unknown, m maintenance"
    return scan.refused(f"{sentence}, or ; and a note", scan.pos, states)


def _unknown_state(scan: Scanner, vocabulary: Vocabulary) -> Unreadable:
    start = scan.pos
    word = scan.look(WORD)
    end = start + len(word)
    stuck = "" if scan.text[start - 1 : start].isspace() else " "
    meant = [scan.swapped(start, end, one) for one in misspelled(fold(word), tuple(STATE_WORDS))]
    meant += _missing_blank(scan, start, word)
    if fold(word) == "all" and scan.text[:start].rstrip().endswith(VOICE_WORD):
        meant.insert(0, scan.swapped(len(scan.text[:start].rstrip()), start, ""))
    if fold(word) in vocabulary.aliases or fold(word) in vocabulary.groups:
        meant.insert(0, scan.swapped(len(scan.text[:start].rstrip()), start, "+"))
    if not meant and len(word) == 1:
        meant = [scan.swapped(start, end, letter) for letter in STATE_LETTERS]
    meant.append(scan.swapped(start, start, f"{stuck};"))
    sentence = f"{quoted(word)} is not a state: type u, d, g, i, k or m after the line, or ; before a note"
    return scan.refused(sentence, start, meant)


def _missing_blank(scan: Scanner, start: int, word: str) -> Iterable[str]:
    """``d1405`` is a state that lacks the blank after it."""
    letters = len(word) - len(word.lstrip("udgikmUDGIKM"))
    if letters == 1 and word[1:2].isdigit():
        yield scan.swapped(start + 1, start + 1, " ")


def _state_first(scan: Scanner, vocabulary: Vocabulary, start: int, word: str) -> Unreadable:
    rest = scan.text[scan.pos :].strip()
    before = scan.text[:start]
    keys = [rest] if rest in map(str, vocabulary.keys_in_service) else list(map(str, vocabulary.keys_in_service))
    sentence = f"{quoted(word)} is a state and the line comes before it: type the line first, such as {keys[0]} {word}"
    return scan.refused(sentence, start, (f"{before}{key} {word}" for key in keys))


def _split(vocabulary: Vocabulary, word: str) -> Iterable[str]:
    """``vzd`` is an alias that lacks the blank before its state."""
    if word[:-1] in vocabulary.aliases and word[-1:] in STATE_LETTERS:
        yield f"{word[:-1]} {word[-1]}"


def _either(names: list[str]) -> str:
    return f"{', '.join(names[:-1])} or {names[-1]}" if len(names) > 1 else names[0]


def _short(digits: str) -> str:
    return digits if len(digits) <= _MOST_KEYS else f"{digits[:_MOST_KEYS]}…"
