from __future__ import annotations

from console.services.line_import.rows import Verdict, row_of


def test_a_row_says_what_its_table_has_no_place_for() -> None:
    row = row_of(3, "line", {"name": "A", "restriction": "x", "rides_on": "7"})
    assert (row.values, row.remarks) == ({"name": "A"}, ("restriction, rides on not taken: a line has none",))
    assert row_of(3, "line", {"name": "A"}).remarks == ()


def test_a_refused_row_keeps_its_remarks_and_is_no_longer_good() -> None:
    row = row_of(3, "line", {"name": "A"}).refused("because").refused("also")
    assert (row.verdict, row.is_good, row.remarks) == (Verdict.BAD, False, ("because", "also"))
