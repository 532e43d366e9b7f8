"""Verbs without lines: ``n`` note, ``p`` and ``px`` pass-on, ``v`` void."""

from __future__ import annotations

import re

from console.domain.quick_entry.commands import Note, PassOnAdd, PassOnClose, Void, When
from console.domain.quick_entry.reading import Reading
from console.domain.quick_entry.scanner import DIGITS, UNBROKEN, Scanner
from console.domain.quick_entry.time_words import time_ahead
from console.domain.quick_entry.times import TimeWord
from console.domain.quick_entry.typed_text import kept
from console.domain.quick_entry.words import quoted

_LONGEST_NUMBER = 12
_NUMBER_WORD = re.compile(r"[0-9]+\+?(?=[\s;]|\Z)")


def read_number(scan: Scanner, what: str) -> int | None:
    """The number right here, or None if there is none.

    Args:
        what: What it numbers, for a refusal.

    Raises:
        Unreadable: Zero, or more figures than any record has.
    """
    start = scan.pos
    digits = scan.take(DIGITS)
    if not digits:
        return None
    significant = digits.lstrip("0")
    if not 0 < len(significant) <= _LONGEST_NUMBER:
        raise scan.refused(f"There is no {what} {digits[:_LONGEST_NUMBER]}: look its number up in the log", start)
    return int(significant)


def read_note(reading: Reading) -> Note:
    """Read ``n [@HHMM] text`` after its ``n``; everything after is text.

    Raises:
        Unreadable: No text, or a time that cannot be read.
    """
    scan = reading.scan
    when: When | None = None
    if scan.ahead != "@":
        _need_blank(scan, "n")
    if scan.next_sign() == "@":
        start = scan.pos
        scan.pos += len(time_ahead(scan))
        when = TimeWord(reading, start, scan.pos, may_be_note=False).happened()
    return Note(text=_text(scan, "note"), when=when)


def read_pass_on(reading: Reading) -> PassOnAdd:
    """Read ``p text`` after its ``p``.

    Raises:
        Unreadable: No text.
    """
    _need_blank(reading.scan, "p")
    return PassOnAdd(text=_text(reading.scan, "pass-on note"))


def read_pass_on_close(reading: Reading) -> PassOnClose:
    """Read ``px<n> [;text]`` after its ``px``.

    Raises:
        Unreadable: No number, or words without ``;``.
    """
    scan = reading.scan
    start = scan.pos
    n = read_number(scan, "pass-on")
    if n is None:
        digits_ahead = "0" <= scan.next_sign() <= "9"
        joined = (scan.swapped(start, scan.pos, ""),) if digits_ahead else ()
        raise scan.refused("The number of the pass-on is missing: type it right after px, such as px2", start, joined)
    return PassOnClose(n=n, note=note_after(scan))


def read_void(reading: Reading) -> Void:
    """Read ``v[<seq>["+"]] [reason]`` after its ``v``; a ``;`` before the reason is passed over.

    Raises:
        Unreadable: It is not clear which entry is meant.
    """
    scan = reading.scan
    start = scan.pos
    seq = read_number(scan, "entry")
    whole_batch = seq is None
    if seq is not None and scan.ahead == "+":
        scan.pos += 1
        whole_batch = True
    return Void(seq=seq, whole_batch=whole_batch, reason=_reason(scan, start))


def _reason(scan: Scanner, verb_end: int) -> str | None:
    """The rest; not a number or a ``+`` that stands apart from the verb, which might have been meant for it."""
    stuck_at = scan.pos
    stuck = scan.ahead
    ahead = scan.next_sign()
    if ahead == ";":
        scan.pos += 1
        return kept(scan.take_rest()) or None
    if ahead == "+" or (stuck_at == verb_end and scan.look(_NUMBER_WORD)):
        word = scan.look(_NUMBER_WORD) or "+"
        joined = (
            scan.swapped(verb_end, scan.pos + 1, "") if stuck_at == verb_end else scan.swapped(stuck_at, scan.pos, "")
        )
        meant = (
            joined if ahead == "+" else scan.swapped(verb_end, scan.pos, ""),
            scan.swapped(scan.pos, scan.pos, ";"),
        )
        # A second "+" stands apart from nothing: joining it would propose what was typed.
        candidates = tuple(one for one in meant if one != scan.text)
        sentence = f"{quoted(word)} stands apart: put it right after v or its number, or put ; before the reason"
        raise scan.refused(sentence, scan.pos, candidates)
    if stuck and not stuck.isspace():
        sentence = "The reason is stuck to the verb: put a blank between them"
        raise scan.refused(sentence, stuck_at, (scan.swapped(stuck_at, stuck_at, " "),))
    return kept(scan.take_rest()) or None


def note_after(scan: Scanner) -> str | None:
    """``[;text]`` up to the end.

    Raises:
        Unreadable: Words without ``;``.
    """
    end = scan.pos
    ahead = scan.next_sign()
    if not ahead:
        return None
    if ahead != ";":
        candidates = [scan.swapped(scan.pos, scan.pos, ";")]
        if scan.look(_NUMBER_WORD) and not scan.text[end - 1].isdigit():
            candidates.insert(0, scan.swapped(end, scan.pos, ""))
        sentence = (
            f"{quoted(scan.look(UNBROKEN))} cannot stand here: put a number right after the verb and ; before a note"
        )
        raise scan.refused(sentence, scan.pos, candidates)
    scan.pos += 1
    return kept(scan.take_rest()) or None


def _need_blank(scan: Scanner, verb: str) -> None:
    start = scan.pos
    if scan.ahead and not scan.ahead.isspace():
        candidates = [scan.swapped(start, start, " ")]
        if verb == "p" and "0" <= scan.ahead <= "9":
            candidates.insert(0, scan.swapped(start, start, "x"))
        raise scan.refused(f"A blank is missing after {verb}: type {verb}, a blank and the text", start, candidates)


def _text(scan: Scanner, what: str) -> str:
    text = kept(scan.take_rest())
    if not text:
        raise scan.refused(f"The text of the {what} is missing: type it after the verb", scan.pos)
    return text
