from __future__ import annotations

from console.render.shift_json import shift_json, shifts_json
from helpers.report_builder import ZONE, DayBook


def test_a_shift_has_every_key_of_the_contract() -> None:
    assert shift_json(DayBook().shift("Day", "07:00", "15:00"), ZONE) == {
        "id": 21,
        "name": "Day",
        "operators": ["KM", "JR"],
        "started_at": "2024-10-22T07:00:00-04:00",
        "ended_at": "2024-10-22T15:00:00-04:00",
        "opened": True,
    }


def test_a_shift_nobody_opened_has_no_number_and_one_going_on_no_end() -> None:
    made = shift_json(DayBook().shift("Day", "07:00", None, opened=False), ZONE)
    assert (made["id"], made["ended_at"], made["opened"]) == (None, None, False)


def test_shifts_are_listed_in_the_order_given() -> None:
    book = DayBook()
    made = shifts_json([book.shift("B", "07:00", None), book.shift("A", "06:00", None)], ZONE)
    assert made == {
        "shifts": [shift_json(book.shift(name, at, None), ZONE) for name, at in (("B", "07:00"), ("A", "06:00"))]
    }
