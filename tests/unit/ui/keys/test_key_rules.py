from __future__ import annotations

import pytest

from console.ui.keys.key_rules import one_key, shown, why_not


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("ctrl+e", "Ctrl+E"),
        ("Ctrl+Shift+C", "Ctrl+Shift+C"),
        ("F5", "F5"),
        ("Ctrl++", "Ctrl++"),
        ("", None),
        ("nonsense", None),
        ("Ctrl+", None),
        ("Ctrl+K, Ctrl+B", None),
    ],
)
def test_a_key_is_read_the_way_it_is_kept(text: str, key: str | None) -> None:
    assert one_key(text) == key


@pytest.mark.parametrize("key", ["F1", "F9", "Shift+F6", "Ctrl+F5", "F13", "F24", "Ctrl+K", "Ctrl+Shift+K", "Ctrl+7"])
def test_a_free_key_can_be_given(key: str) -> None:
    assert why_not(key) is None


@pytest.mark.parametrize(
    ("key", "reason"),
    [
        ("Ctrl+T", "timeline"),
        ("Ctrl+S", "timeline"),
        ("Alt+S", "menus"),
        ("Alt+F4", "system"),
        ("Ctrl+Alt+K", "AltGr"),
        ("Meta+K", "Windows key"),
        ("F10", "menus"),
        ("Shift+F10", "menus"),
        ("F11", "radio"),
        ("F12", "radio"),
        ("Print", "pictures"),
        ("ScrollLock", "radios"),
        ("Pause", "radios"),
        ("Ctrl+Pause", "radios"),
        ("D", "typed"),
        ("Shift+D", "typed"),
        ("3", "typed"),
        ("?", "typed"),
        ("Space", "Space"),
        ("Return", "Enter"),
        ("Ctrl+Enter", "Enter"),
        ("Esc", "back"),
        ("Tab", "next"),
        ("Shift+Backtab", "before"),
        ("Up", "move"),
        ("Ctrl+Left", "move"),
        ("PgDown", "move"),
        ("Backspace", "typed"),
        ("Del", "typed"),
        ("Ctrl+Num++", "number pad"),
        ("Ctrl+C", "copies"),
        ("Ctrl+V", "pastes"),
        ("Media Play", "listen"),
    ],
)
def test_a_key_that_is_left_alone_says_why_in_one_sentence(key: str, reason: str) -> None:
    portable = one_key(key)
    assert portable is not None
    said = why_not(portable)
    assert said is not None
    assert reason in said
    assert said.endswith(".")


def test_a_key_is_shown_as_people_read_it() -> None:
    assert shown("Ctrl+Shift+C") == "Ctrl+Shift+C"
