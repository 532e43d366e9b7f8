from __future__ import annotations

from console.render.text_layout import WIDTH, columns, section, wrapped


def test_a_section_without_lines_has_no_title() -> None:
    assert list(section("LINES", [])) == []
    assert list(section("LINES", ["one"])) == ["", "LINES", "one"]


def test_a_long_text_is_indented_as_far_as_what_begins_it() -> None:
    lines = wrapped("12.  ", "word " * 40)
    assert len(lines) > 1
    assert all(len(line) <= WIDTH for line in lines)
    assert all(line.startswith("     word") for line in lines[1:])
    assert wrapped("- ", "") == ["-"]


def test_columns_stand_below_each_other_and_figures_at_the_right() -> None:
    assert list(columns([["LINE", "MIN"], ["1 Landline", "5"], ["2", "1440"]], right=frozenset({1}))) == [
        "LINE         MIN",
        "1 Landline     5",
        "2           1440",
    ]


def test_what_hides_is_shown() -> None:
    assert wrapped("\x07", "a\u202eb") == ["\\x07a\\u202eb"]
    assert list(columns([["a\x00"]])) == ["a\\x00"]
