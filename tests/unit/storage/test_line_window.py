from __future__ import annotations

from pathlib import Path

from console.domain.events import EntryKind
from console.domain.line import Basis, LineState
from console.storage.line_window import END_OF_TIME, LineWindow
from helpers.record_builder import BuiltRecord, build_record, draft


def _seqs(record: BuiltRecord, *, whole_outage: bool) -> set[int]:
    places = LineWindow(record.reader.db, 1).before(END_OF_TIME, whole_outage=whole_outage)
    return {seq for _, seq in places}


def test_a_line_nobody_spoke_of_has_no_place(tmp_path: Path) -> None:
    window = LineWindow(build_record(tmp_path).reader.db, 77)
    assert window.before(END_OF_TIME, whole_outage=True) == []
    assert window.newest_status(END_OF_TIME, LineState) is None


def test_the_run_its_outage_and_the_act_before_are_found(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    long_ago = record.status(1, LineState.DOWN)
    before = record.status(1, LineState.OPERATIONAL, basis=Basis.CALL)
    outage = [record.status(1, state) for state in (LineState.DEGRADED, LineState.DOWN, LineState.DOWN)]
    found = _seqs(record, whole_outage=False)
    assert {before.seq, outage[0].seq, outage[1].seq, outage[2].seq} <= found
    assert long_ago.seq not in found


def test_of_a_long_outage_the_whole_is_found_only_when_asked(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    downs = {record.status(1, LineState.DOWN).seq for _ in range(9)}
    assert len(_seqs(record, whole_outage=False) & downs) == 2
    assert downs <= _seqs(record, whole_outage=True)


def test_the_newest_word_is_found_whatever_it_was(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    record.status(1, LineState.OPERATIONAL)
    record.clock.pass_time(60)
    word = record.log(draft(EntryKind.LINE_NOTE, record.now, line=1, note="static"))[0]
    assert word.seq in _seqs(record, whole_outage=False)


def test_of_an_outage_that_is_over_its_start_is_found(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    record.status(1, LineState.OPERATIONAL)
    before = record.status(1, LineState.OPERATIONAL)
    began = record.status(1, LineState.DEGRADED)
    record.status(1, LineState.DOWN)
    record.status(1, LineState.DOWN)
    last = record.status(1, LineState.INTERMITTENT)
    over = record.status(1, LineState.OPERATIONAL)
    assert _seqs(record, whole_outage=False) == {before.seq, began.seq, last.seq, over.seq}


def test_an_outage_with_nothing_before_it_is_found_too(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    said = [record.status(1, state).seq for state in (LineState.DOWN, LineState.DEGRADED, LineState.OPERATIONAL)]
    assert _seqs(record, whole_outage=False) == set(said)


def test_states_from_a_moment_on_begin_with_the_one_that_holds_then(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    window = LineWindow(record.reader.db, 1)
    assert window.states((int(record.now.timestamp()), END_OF_TIME[1])) == []
    record.status(1, LineState.DOWN)
    held = record.status(1, LineState.DEGRADED)
    record.note("nothing about the line")
    start = int(record.now.timestamp())
    up = record.status(1, LineState.OPERATIONAL)
    found = window.states((start, END_OF_TIME[1]))
    seconds = [int(one.act.occurred_at.timestamp()) for one in (held, up)]
    assert found == list(zip(seconds, (LineState.DEGRADED, LineState.OPERATIONAL), strict=True))
