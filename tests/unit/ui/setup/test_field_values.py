from __future__ import annotations

import pytest

from console.services.set_up_file.writer import TomlValue
from console.ui.setup.field_values import FieldKind, said_value, shown_value


@pytest.mark.parametrize(
    ("kind", "value", "text"),
    [
        (FieldKind.TEXT, "North, east", "North, east"),
        (FieldKind.WHOLE, 24, "24"),
        (FieldKind.WORDS, ["vz", "wls"], "vz, wls"),
        (FieldKind.KEYS, ["911", 7], "911, 7"),
        (FieldKind.ROWS, ["Chief, acting", "IT"], "Chief, acting\nIT"),
        (FieldKind.CHOICE, "admin", "admin"),
    ],
)
def test_a_value_comes_back_as_it_was_shown(kind: FieldKind, value: TomlValue, text: str) -> None:
    assert shown_value(kind, value) == text
    assert said_value(kind, f" {text} ") == value


def test_nothing_said_is_an_empty_field() -> None:
    assert shown_value(FieldKind.TEXT, None) == ""
    assert said_value(FieldKind.WHOLE, " ") == ""
    assert said_value(FieldKind.WORDS, " , ") == said_value(FieldKind.ROWS, "\n\n") == []


@pytest.mark.parametrize("text", ["soon", "1.5", "-3", "9" * 10, "²"])
def test_what_is_no_whole_number_is_left_for_the_reader_to_refuse(text: str) -> None:
    assert said_value(FieldKind.WHOLE, text) == text
