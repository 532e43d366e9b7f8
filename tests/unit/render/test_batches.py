from __future__ import annotations

from console.domain.line import LineState
from console.render.batches import rows
from helpers.report_builder import DayBook


def test_what_one_command_made_of_several_lines_is_one_row() -> None:
    book = DayBook(first_seq=41)
    book.status("13:05", range(1, 7), LineState.DOWN)
    (row,) = rows(book.marked())
    assert row.numbers == "41–46"
    assert row.fate is None


def test_two_commands_that_say_the_same_stay_two_rows() -> None:
    book = DayBook()
    book.status("13:05", (1, 2), LineState.DOWN)
    book.status("13:05", (1, 2), LineState.DOWN)
    assert [row.numbers for row in rows(book.marked())] == ["21–22", "23–24"]


def test_a_corrected_entry_stands_alone() -> None:
    book = DayBook()
    batch = book.status("13:05", (1, 2, 3), LineState.DOWN)
    book.correct("13:06", batch[1], state=LineState.DEGRADED)
    found = rows(book.marked())
    assert [row.numbers for row in found] == ["21", "22", "23", "24"]
    assert [row.fate for row in found] == [None, "corrected by 24", None, None]


def test_a_void_batch_is_one_row_and_names_its_voids() -> None:
    book = DayBook()
    book.void("13:06", *book.status("13:05", (1, 2, 3), LineState.DOWN), reason="doubled")
    found = rows(book.marked())
    assert [(row.numbers, row.fate) for row in found] == [("21–23", "VOID – see 24–26"), ("24–26", None)]


def test_a_batch_of_which_one_was_voided_is_cut_there() -> None:
    book = DayBook()
    batch = book.status("13:05", (1, 2, 3), LineState.DOWN)
    book.void("13:06", batch[1])
    found = rows(book.marked())[:3]
    assert [(row.numbers, row.fate) for row in found] == [("21", None), ("22", "VOID – see 24"), ("23", None)]


def test_a_voided_correction_says_void_first() -> None:
    book = DayBook()
    down = book.status("13:05", [1], LineState.DOWN)[0]
    book.correct("13:06", down, state=LineState.DEGRADED)
    book.void("13:07", down)
    assert [row.fate for row in rows(book.marked())] == ["VOID – see 23", "VOID – see 23", None]
