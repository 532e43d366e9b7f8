"""Entries that begin with lines: a status, or a note about them."""

from __future__ import annotations

from console.domain.ids import LineKey
from console.domain.line import LineState
from console.domain.quick_entry import target_refusals as refusals
from console.domain.quick_entry.commands import LineNote, Status
from console.domain.quick_entry.options import OptionReader
from console.domain.quick_entry.reading import Reading
from console.domain.quick_entry.scanner import Scanner, Unreadable
from console.domain.quick_entry.targets import TargetReader
from console.domain.quick_entry.typed_text import kept


def read_status(reading: Reading) -> Status | LineNote:
    """Read ``targets state { option } [ note ]`` or ``targets ";" text``.

    Raises:
        Unreadable: It is neither.
    """
    scan = reading.scan
    reader = TargetReader(scan, reading.vocabulary)
    targets = reader.read()
    state = targets.state or reader.read_state()
    if state is not None:
        return _status(reading, targets.keys, state)
    if scan.ahead == ";":
        return _line_note(scan, targets.keys)
    raise refusals.no_state(scan, reading.vocabulary)


def scope_of_operational(scan: Scanner, position: int, state_end: int) -> Unreadable:
    """``u`` with a scope: a part cannot be up while the line is.

    Args:
        position: Where the scope begins.
        state_end: Where the state word ends, blanks after it included.
    """
    state_end = len(scan.text[:state_end].rstrip())
    state_start = state_end
    while scan.text[state_start - 1].isalpha():
        state_start -= 1
    sentence = "A line that is up has no scope: say what is still out: g ~…"
    return scan.refused(sentence, position, (scan.swapped(state_start, state_end, "g"),))


def _status(reading: Reading, keys: tuple[LineKey, ...], state: LineState) -> Status:
    scan = reading.scan
    state_end = scan.pos
    options = OptionReader(reading)
    options.take_symptom_words()
    said = options.read_all()
    if state is LineState.OPERATIONAL and said.scope is not None:
        raise scope_of_operational(scan, options.places["~"], state_end)
    return Status(targets=keys, state=state, options=said)


def _line_note(scan: Scanner, keys: tuple[LineKey, ...]) -> LineNote:
    scan.pos += 1
    note = kept(scan.take_rest())
    if not note:
        raise scan.refused("The note after ; is missing: type what to note about the line", scan.pos)
    return LineNote(targets=keys, note=note)
