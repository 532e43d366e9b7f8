from __future__ import annotations

import tempfile
from datetime import timedelta
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from console.domain.events import EntryKind
from console.domain.line import Basis, LineState, Symptom
from console.domain.log_entry import LogEntry
from console.domain.story import tell, threads
from console.storage import projections
from console.storage.entry_reader import EntryFilter
from console.storage.story_check import strays
from helpers.record_builder import BuiltRecord, build_record, correction, draft, status, void

_CACHES = ("listing", "story", "pass_on", "tally")
_ALL = EntryFilter(limit=None)


def _dump(record: BuiltRecord) -> dict[str, list[Any]]:
    db = record.reader.db
    rows = {name: db.execute(f"SELECT * FROM {name} ORDER BY 1").fetchall() for name in _CACHES}
    for word in ("line", "km", "note", "down", "typed"):
        found = db.execute("SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid", [word]).fetchall()
        rows[f"word {word}"] = found
    return rows


def _rebuild(record: BuiltRecord) -> None:
    with record.writer.writing():
        projections.rebuild(record.reader.db)


def _act_on(record: BuiltRecord, step: tuple[int, int, int], said: list[LogEntry]) -> None:
    """Do one of everything that changes the story, as the numbers of the step choose."""
    what, pick, minutes = step
    at = record.now - timedelta(minutes=minutes)
    target = said[pick % len(said)] if said else None
    voided = {entry.corrects for entry in record.reader.entries(_ALL) if entry.kind is EntryKind.VOID}
    if what < 4 or target is None:
        state = list(LineState)[pick % 6]
        basis = Basis.TEST if what == 1 else None
        said += record.log(status(pick % 3 + 1, state, at, basis=basis, symptoms=(Symptom.BUSY,) * (what == 2)))
    elif what == 4:
        said.append(record.pass_on(record.reader.pass_on_count() + 1))
    elif what == 5 and record.reader.pass_on_count():
        said.append(record.close_pass_on(pick % record.reader.pass_on_count() + 1))
    elif what in (6, 7):
        root = record.reader.thread(target.seq)
        assert root is not None
        if root.original.seq not in voided:
            line = None if root.original.act.line is None else (pick + minutes) % 3 + 1
            said += record.log(correction(root.original, occurred_at=at, line=line))
    elif what == 8 and target.seq not in voided and target.kind is not EntryKind.VOID:
        record.log(void(target, record.now))


@settings(max_examples=25)
@given(
    st.lists(st.tuples(st.integers(0, 8), st.integers(0, 30), st.integers(0, 120)), min_size=1, max_size=25),
)
def test_rebuilding_gives_row_for_row_what_appending_gave(steps: list[tuple[int, int, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        record = build_record(Path(folder))
        said: list[LogEntry] = []
        for step in steps:
            record.clock.pass_time(60)
            _act_on(record, step, said)
        before = _dump(record)
        entries = record.reader.entries(_ALL)
        _rebuild(record)
        assert _dump(record) == before
        assert strays(record.reader.db) == []
        story = tell(entries)
        items = record.reader.items(tuple(EntryKind))
        assert items == story.items
        assert {e.seq: e.corrected_by for e in entries if e.corrected_by is not None} == dict(story.corrected_by)
        assert {e.seq: e.voided_by for e in entries if e.voided_by is not None} == dict(story.voided_by)
        for thread in threads(entries):
            assert record.reader.thread(thread.original.seq) == thread
        record.close()


def test_a_cache_that_went_astray_is_put_right_by_rebuilding(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    record.status(1, LineState.DOWN)
    record.tamper("UPDATE story SET state = 'operational'; DELETE FROM tally;")
    assert record.reader.present_state(1) is LineState.OPERATIONAL
    _rebuild(record)
    assert record.reader.present_state(1) is LineState.DOWN
    assert record.reader.count() == record.reader.head().seq


def test_rebuilding_goes_through_more_entries_than_one_chunk(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    record.log(*(draft(EntryKind.NOTE, record.now, note=f"note {n}") for n in range(1100)))
    before = _dump(record)
    _rebuild(record)
    assert _dump(record) == before


def test_a_correction_of_nothing_is_kept_and_tells_no_story(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    ghost = record.note("real")
    with record.writer.writing() as transaction:
        wrong = correction(ghost, note="of entry 999")
        transaction.append([type(wrong)(kind=wrong.kind, act=wrong.act, by="KM", corrects=999)])
    newest = record.reader.head().seq
    assert record.reader.entry(newest) is not None
    assert [item.seq for item in record.reader.items([EntryKind.NOTE])] == [ghost.seq]


def test_the_root_of_a_void_of_a_correction_is_the_original(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    original = record.note("frst")
    corrected = record.log(correction(original, note="first"))[0]
    gone = record.log(void(corrected, record.now))[0]
    assert projections.root_of(record.reader.db, gone.seq) == original.seq
    assert projections.root_of(record.reader.db, original.seq) == original.seq


def test_appending_nothing_changes_no_cache(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    before = _dump(record)
    with record.writer.writing() as transaction:
        assert transaction.append([]) == ()
        projections.apply(record.reader.db, [])
    assert _dump(record) == before
