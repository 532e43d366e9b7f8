from __future__ import annotations

from console.ui.log.copied_text import copied_text
from console.ui.models.log_rows import EntryRow, log_rows
from helpers.log_entries import story, with_fates
from helpers.situations import SET_UP

ROWS = log_rows(with_fates(story()), SET_UP)


def chosen(*seqs: int) -> list[EntryRow]:
    return [row for row in ROWS if isinstance(row, EntryRow) and row.seq in seqs]


def test_rows_come_oldest_first_with_their_days() -> None:
    assert copied_text(ROWS, chosen(39, 25)) == (
        "Mon 21 Sep 2026\n"
        "18:07  KM  Generator test finished, nothing to report  (#25)\n"
        "Tue 22 Sep 2026\n"
        "14:05  KM  Called the Frontier NOC, technician on the way; they expect to be there in an hour  (#39)\n"
    )


def test_what_became_of_an_entry_is_said() -> None:
    assert "Text-to-911 DOWN  VOID – see 33  (#32)" in copied_text(ROWS, chosen(32))


def test_a_batch_is_said_once_even_when_it_is_open() -> None:
    rows = log_rows(with_fates(story()), SET_UP, opened=frozenset({27}))
    batch = [row for row in rows if isinstance(row, EntryRow) and set(row.seqs) & set(range(27, 32))]
    assert len(batch) == 6
    assert copied_text(rows, batch).count("\n") == 2


def test_lines_of_an_open_batch_can_be_copied_alone() -> None:
    rows = log_rows(with_fates(story()), SET_UP, opened=frozenset({27}))
    parts = [row for row in rows if isinstance(row, EntryRow) and row.is_part][:2]
    assert copied_text(rows, parts).splitlines()[1:] == [
        "12:57  KM  4 911 Wireless T-Mobile DOWN  (#30)",
        "12:57  KM  5 911 VoIP DOWN  (#31)",
    ]
