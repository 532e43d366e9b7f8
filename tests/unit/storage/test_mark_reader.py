from __future__ import annotations

import random
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from console.domain.clock import Period
from console.domain.events import EntryKind
from console.domain.line import Basis, LineState, Symptom
from console.domain.line_marks import Mark, line_outages, line_spans
from console.domain.log_entry import Draft
from console.domain.outage import line_segments, outages, seconds_by_state
from console.storage.entry_reader import EntryReader
from helpers.record_builder import BuiltRecord, build_record, correction, draft, status, void

_FAR = (2**62, 2**62)


@pytest.fixture(params=range(4))
def busy(tmp_path: Path, request: pytest.FixtureRequest) -> BuiltRecord:
    """A record in which a lot was said about one line, not all of it in order, some of it taken back."""
    chance = random.Random(request.param)
    record = build_record(tmp_path)
    with record.writer.writing() as transaction:
        for _ in range(150):
            record.clock.pass_time(60)
            (entry,) = transaction.append([_anything(chance, record.now)])
            if chance.random() < 0.1 and entry.kind is EntryKind.LINE_STATUS:
                taken_back = (
                    void(entry, record.now) if chance.random() < 0.5 else correction(entry, state=LineState.DOWN)
                )
                transaction.append([taken_back])
    return record


def _anything(chance: random.Random, now: datetime) -> Draft:
    at = now - timedelta(seconds=chance.choice((0, 0, 0, 30, 600)))
    if chance.random() < 0.7:
        return status(
            1,
            chance.choice(tuple(LineState)),
            at,
            basis=chance.choice((None, None, Basis.CALL, Basis.CARRIER)),
            symptoms=chance.choice(((), (), (Symptom.BUSY,), (Symptom.NOANI, Symptom.DROPPED))),
            scope=chance.choice((None, None, "north", "south")),
            refs=chance.choice(((), (f"R-{chance.random():.3f}",))),
            approx=chance.random() < 0.2,
        )
    kind = chance.choice((EntryKind.LINE_VERIFIED, EntryKind.LINE_NOTE))
    return draft(kind, at, line=1, note="a word", basis=Basis.CALL, refs=chance.choice(((), ("T-1",))))


def _periods(record: BuiltRecord) -> list[Period]:
    moments = [record.now - timedelta(minutes=minute) for minute in (160, 120, 90, 61, 45, 20, 5, 0)]
    return [Period(start, end) for at, start in enumerate(moments) for end in moments[at + 1 :]]


def test_minutes_and_outages_fold_the_same_from_marks_as_from_entries(busy: BuiltRecord) -> None:
    reader = busy.reader
    for period in _periods(busy):
        start, end = int(period.start.timestamp()), int(period.end.timestamp())
        items = [one for one in reader.items(tuple(EntryKind)) if one.act.line == 1]
        marks = reader.line_marks(1, since=period.start, until=period.end)
        spans = line_spans(marks, start, end)
        seconds = dict.fromkeys(LineState, 0)
        for span in spans:
            seconds[span.state] += span.end - span.start
        assert seconds == seconds_by_state(line_segments(items, period))
        found, whole = line_outages(marks, start, end), outages(items, period)
        assert [(one.began.second, one.worst.state, one.lasted_s(start, end)) for one in found] == [
            (int(one.started_at.timestamp()), one.worst, one.seconds) for one in whole
        ]
        assert reader.event_count(1, period.start, period.end) == sum(
            item.act.occurred_at in period for item in items if item.act.tells_of_line
        )


def test_an_outage_is_told_in_full_from_few_entries(busy: BuiltRecord) -> None:
    reader = busy.reader
    items = [one for one in reader.items(tuple(EntryKind)) if one.act.line == 1]
    for period in _periods(busy):
        start, end = int(period.start.timestamp()), int(period.end.timestamp())
        marks = reader.line_marks(1, since=period.start, until=period.end)
        for found, whole in zip(line_outages(marks, start, end), outages(items, period), strict=True):
            last = (end, _FAR[1]) if found.ended is None else (found.ended.second, found.ended.seq)
            few = reader.outage_items(1, found.marks, found.began, last)
            assert outages(few, period) == (whole,)


def test_a_line_of_which_nothing_was_said_has_no_marks(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    assert record.reader.line_marks(2, since=record.now, until=record.now + timedelta(days=1)) == ()
    assert record.reader.event_count(2, record.now, record.now + timedelta(days=1)) == 0


def test_a_year_of_marks_reads_no_entry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    record = build_record(tmp_path)
    began = record.now
    shown = record.status(1, LineState.DOWN, basis=Basis.CALL)

    def read(*_: object) -> None:
        raise AssertionError("an entry was read")

    monkeypatch.setattr("console.storage.story_reader.entries_by_number", read)
    monkeypatch.setattr(EntryReader, "entries_within", read)
    marks = record.reader.line_marks(1, since=began, until=began + timedelta(days=365))
    assert marks == (Mark(int(shown.act.occurred_at.timestamp()), shown.seq, LineState.DOWN, verifies=True),)
