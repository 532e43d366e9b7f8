from __future__ import annotations

from console.render.plain_table import PlainTable, Struck
from console.render.report_tables import report_tables
from helpers.report_builder import outage_report


def test_a_table_has_a_name_for_scripts_and_a_title_for_people() -> None:
    table = PlainTable(name="line", title="Lines", columns=("key", "open"), rows=((1, True),))
    assert [dict(zip(table.columns, row, strict=True)) for row in table.rows] == [{"key": 1, "open": True}]


def test_what_is_struck_stays_readable() -> None:
    assert Struck("3 911 DOWN").text == "3 911 DOWN"


def test_a_table_tells_no_time_unless_it_says_so() -> None:
    assert [table.name for table in report_tables(outage_report()) if not table.tells_time] == ["open_item", "seal"]
