from __future__ import annotations

from console.render.plain_table import PlainTable


def test_a_table_has_a_name_for_scripts_and_a_title_for_people() -> None:
    table = PlainTable(name="line", title="Lines", columns=("key", "open"), rows=((1, True),))
    assert [dict(zip(table.columns, row, strict=True)) for row in table.rows] == [{"key": 1, "open": True}]
