from __future__ import annotations

import pytest

from console.domain.errors import RuleViolation
from console.services.set_up_file.document import MOST_BYTES, parse_document


def test_a_file_is_its_tables() -> None:
    assert parse_document(b"\xef\xbb\xbf[center]\nname = 'R'\n", "f.toml") == {"center": {"name": "R"}}
    assert parse_document("x = [1, { y = 2 }]", "f.toml") == {"x": [1, {"y": 2}]}


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (b"x" * (MOST_BYTES + 1), "the file is 1,000,001 bytes long, at most 1,000,000 are read"),
        (b"a = 1\nb = '\xe9'", "text line 2 is not UTF-8"),
        ("x" * 10_001, "a text line is longer than 10,000 characters"),
        ("a = ", "the file is not valid TOML"),
        ("a = 18446744073709551617", "a whole number of more than 64 bits"),
        ("a = " + "[" * 2000 + "]" * 2000, "it is nested too deeply"),
    ],
)
def test_what_is_none_is_refused_in_a_sentence(text: str | bytes, why: str) -> None:
    with pytest.raises(RuleViolation) as caught:
        parse_document(text, "f.toml")
    assert caught.value.sentence.startswith("f.toml: ")
    assert why in caught.value.sentence
