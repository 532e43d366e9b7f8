from __future__ import annotations

from msgspec.structs import replace

from console.services.key_words import what_logs
from helpers.situations import SET_UP


def _logs(key: int, *aliases: str) -> tuple[str, ...]:
    lines = (replace(one, aliases=(aliases if one.key == key else one.aliases)) for one in SET_UP.lines)
    return what_logs(replace(SET_UP, lines=tuple(lines)), key)


def test_the_key_and_a_word_of_its_own_log_one_line() -> None:
    assert _logs(3, "vz") == ("3d, vz d: 911 Wireless Verizon DOWN",)


def test_a_word_for_several_lines_says_which() -> None:
    lines = tuple(replace(one, aliases=("wls",)) if one.key in (2, 3) else one for one in SET_UP.lines)
    assert what_logs(replace(SET_UP, lines=lines), 3) == ("3d: 911 Wireless Verizon DOWN", "wls d: 2 lines DOWN (2, 3)")


def test_a_word_that_can_not_be_read_says_why() -> None:
    (key, word) = _logs(3, "shift")[0], _logs(3, "t")[-1]
    assert key.startswith("3d")
    assert "t d: " in word


def test_a_line_that_is_not_there_logs_nothing() -> None:
    assert what_logs(SET_UP, 77) == ()
