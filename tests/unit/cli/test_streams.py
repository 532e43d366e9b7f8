from __future__ import annotations

import json

import pytest

from console.cli.streams import printable, say, say_error, say_json


def test_no_record_can_steer_a_terminal() -> None:
    assert printable("bell \x07 and \x1b[31mred\x1b[0m\nnext") == "bell \\x07 and \\x1b[31mred\\x1b[0m\nnext"


def test_a_sentence_ends_like_one(capfd: pytest.CaptureFixture[str]) -> None:
    say_error("It is full")
    say_error("Who is logging this?")
    assert capfd.readouterr().err == "lineboard: It is full.\nlineboard: Who is logging this?\n"


def test_json_is_one_document(capfd: pytest.CaptureFixture[str]) -> None:
    say_json({"name": "Peña"}, indent=None)
    say("done")
    first, second = capfd.readouterr().out.splitlines()
    assert json.loads(first) == {"name": "Peña"}
    assert "Peña" in first
    assert second == "done"
