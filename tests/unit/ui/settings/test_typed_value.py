from __future__ import annotations

import pytest

from console.domain.errors import RuleViolation
from console.ui.settings.setting_row import Folder, TimeOfDay, Whole
from console.ui.settings.typed_value import Typed, default_value, shown_value, typed_value

PERCENT = Whole(least=100, most=200, unit="%")


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (PERCENT, "150", 150),
        (PERCENT, " 150 % ", 150),
        (PERCENT, "100%", 100),
        (Whole(least=0, most=9), "0", 0),
        (TimeOfDay(), "20:00", "20:00"),
        (TimeOfDay(), "6:05", "06:05"),
        (TimeOfDay(), "0605", "06:05"),
        (TimeOfDay(), "605", "06:05"),
        (Folder(), "", ""),
        (Folder(), "/media/stick", "/media/stick"),
    ],
)
def test_what_can_be_meant_is_taken(kind: Typed, text: str, value: object) -> None:
    assert typed_value(kind, text) == value


@pytest.mark.parametrize(
    ("kind", "text", "said"),
    [
        (PERCENT, "99", "from 100 to 200 %"),
        (PERCENT, "201", "from 100 to 200 %"),
        (PERCENT, "1e2", "whole number"),
        (PERCENT, "\u0661\u0662\u0660", "whole number"),
        (PERCENT, "9" * 5000, "whole number"),
        (PERCENT, "", "whole number"),
        (Whole(least=1, most=9), "ten", "from 1 to 9."),
        (TimeOfDay(), "24:00", "time of day"),
        (TimeOfDay(), "7 pm", "time of day"),
        (TimeOfDay(), "", "time of day"),
        (Folder(), "stick", "all its path"),
    ],
)
def test_what_can_not_be_is_one_sentence(kind: Typed, text: str, said: str) -> None:
    with pytest.raises(RuleViolation, match=said) as refused:
        typed_value(kind, text)
    sentence = refused.value.sentence
    assert sentence.startswith("Not changed: ")
    assert sentence.endswith(".")


def test_a_value_stands_in_its_field_as_it_may_be_typed() -> None:
    for kind, value in ((PERCENT, 150), (TimeOfDay(), "06:00"), (Folder(), "")):
        assert typed_value(kind, shown_value(kind, value)) == value
    assert shown_value(PERCENT, 150) == "150 %"


def test_the_default_is_that_of_the_settings() -> None:
    assert default_value("text_percent") == 100
