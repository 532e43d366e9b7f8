from __future__ import annotations

import pytest

from console.domain.set_up import Center, SetUp
from console.services.line_import.keys import give_keys
from console.services.line_import.rows import ImportRow, row_of
from helpers.situations import SET_UP


def _given(*rows: ImportRow, existing: SetUp = SET_UP) -> list[ImportRow]:
    return give_keys(rows, existing)


def test_the_lowest_key_nobody_has_or_asks_for_is_proposed() -> None:
    rows = (row_of(2, "line", {"name": "A", "group": "other"}), row_of(3, "line", {"key": "10", "name": "B"}))
    first, second = _given(*rows)
    assert (first.values["key"], first.remarks) == (11, ("key 11 proposed",))
    assert second.values["key"] == 10


def test_a_name_the_record_knows_keeps_its_key() -> None:
    line, number = _given(
        row_of(2, "line", {"name": "911 VOIP"}), row_of(3, "fallback", {"name": "Use a cell phone", "type": "advice"})
    )
    assert (line.values["key"], line.remarks) == (5, ())
    assert number.values["key"] == 3


def test_a_key_said_twice_stays_with_the_first() -> None:
    first, second = _given(
        row_of(2, "line", {"key": "20", "name": "A", "group": "911"}),
        row_of(7, "line", {"key": "20", "name": "B", "group": "911"}),
    )
    assert first.is_good
    assert second.remarks == ("key 20 is already that of row 2; give each its own",)
    assert not second.is_good


def test_a_line_and_a_number_may_have_the_same_key() -> None:
    rows = _given(
        row_of(2, "line", {"key": "20", "name": "A"}), row_of(3, "fallback", {"key": "20", "name": "B", "number": "1"})
    )
    assert all(row.is_good for row in rows)


@pytest.mark.parametrize(
    ("table", "said", "name", "value"),
    [
        ("line", {"name": "911 annex"}, "group", "911"),
        ("line", {"name": "Annex", "type": "voip"}, "group", "911"),
        ("line", {"name": "School bus"}, "group", "school"),
        ("line", {"name": "Jail"}, "group", "other"),
        ("fallback", {"name": "A", "number": "1"}, "kind", "ten_digit"),
        ("fallback", {"name": "A"}, "kind", "advice"),
    ],
)
def test_a_new_row_gets_the_group_or_kind_it_leaves_out(
    table: str, said: dict[str, str], name: str, value: str
) -> None:
    (row,) = _given(row_of(2, table, {"key": "30", **said}))
    assert row.values[name] == value
    assert row.remarks == (f"{name} {value} proposed",)


def test_a_row_about_a_known_line_leaves_out_what_stays() -> None:
    (row,) = _given(row_of(2, "line", {"key": "7", "carrier": "Frontier"}))
    assert (row.values, row.remarks) == ({"key": 7, "carrier": "Frontier"}, ())


def test_the_hundredth_line_gets_no_key() -> None:
    bare = SetUp(center=Center(name="A", timezone="UTC"))
    rows = _given(*(row_of(n, "line", {"name": f"N{n}"}) for n in range(2, 102)), existing=bare)
    assert [row.is_good for row in rows].count(False) == 1
    assert "no key from 1 to 99 is free" in rows[-1].remarks[0]
