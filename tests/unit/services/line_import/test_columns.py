from __future__ import annotations

import pytest

from console.services.line_import.columns import (
    FALLBACK,
    LINE,
    keys_without_place,
    read_header,
    said_by_row,
    table_of,
    values_of_row,
)


def test_columns_are_known_in_any_order_case_and_wording() -> None:
    columns = read_header(["PHONE  number", "Line-Key", "call_type", "Provider", "Verify every (hours)"])
    assert columns.names == ("number", "key", "type", "carrier", "verify_every_h")
    assert columns.unknown == ()


def test_every_key_of_the_contract_is_a_column() -> None:
    keys = [
        "key",
        "name",
        "group",
        "origin",
        "carrier",
        "aliases",
        "number",
        "trouble_number",
        "account",
        "circuit_id",
        "tsp_code",
        "area",
    ]
    more = [
        "verify_every_h",
        "split_from",
        "label",
        "kind",
        "serves",
        "answered_by",
        "staffed",
        "restriction",
        "rides_on",
        "test_every_d",
    ]
    for key in (*keys, *more):
        assert read_header([key]).unknown == (), key


def test_a_column_nobody_knows_and_one_said_twice_are_told() -> None:
    columns = read_header(["key", "Color", "no", ""])
    assert columns.names == ("key", "", "", "")
    assert columns.unknown == ("Color", "no")


def test_cells_past_the_header_and_empty_ones_are_left_out() -> None:
    assert said_by_row(read_header(["key", "name", "x"]), ["1", "", "y", "z"]) == {"key": "1"}


@pytest.mark.parametrize(
    ("header", "cells", "table"),
    [
        (["what", "name"], ["fallback", "A"], FALLBACK),
        (["what", "name", "serves"], ["line", "A", "911"], LINE),
        (["key", "name", "group"], ["f3", "A", ""], FALLBACK),
        (["key", "name", "group", "restriction"], ["3", "A", "911", ""], LINE),
        (["key", "name", "group", "restriction"], ["3", "A", "", "emergencies"], FALLBACK),
        (["label", "number", "restriction"], ["A", "1", ""], FALLBACK),
        (["key", "name"], ["3", "A"], LINE),
    ],
)
def test_a_row_is_a_line_unless_it_reads_like_a_number(header: list[str], cells: list[str], table: str) -> None:
    columns = read_header(header)
    assert table_of(said_by_row(columns, cells), columns) == table


def test_cells_become_what_a_set_up_file_says() -> None:
    assert values_of_row(
        LINE, {"key": "3", "type": "wireless", "aliases": "vz, wls", "group": "Non-Emergency", "verify_every_h": "24"}
    ) == {"key": 3, "origin": "wireless", "aliases": ["vz", "wls"], "group": "admin", "verify_every_h": 24}
    assert values_of_row(
        FALLBACK, {"key": "F2", "name": "A", "type": "ten digit", "serves": "911; 7 schools", "rides_on": "7"}
    ) == {"key": 2, "label": "A", "kind": "ten_digit", "serves": ["911", 7, "school"], "rides_on": [7]}


@pytest.mark.parametrize("cell", ["three", "3.5", "-1", "99999999999", "f3"])
def test_what_is_no_whole_number_stays_as_it_is_for_the_reader_to_refuse(cell: str) -> None:
    assert values_of_row(LINE, {"verify_every_h": cell})["verify_every_h"] == cell


def test_what_a_table_has_no_place_for_is_told() -> None:
    assert keys_without_place(LINE, {"name": "A", "restriction": "x", "what": "line"}) == ("restriction",)
    assert keys_without_place(FALLBACK, {"name": "A", "carrier": "x", "type": "place"}) == ("carrier",)
