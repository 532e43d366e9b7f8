from __future__ import annotations

import io
import json

import pytest

from helpers.commands import Run


def test_log_says_what_was_logged(sample: Run) -> None:
    answer = sample("log", "3d ~north", "--by", "KM")
    assert answer.status == 0
    assert "3 911 Wireless Verizon DOWN" in answer.out
    assert "by KM" in answer.out


def test_log_answers_as_json(sample: Run) -> None:
    found = sample("log", "911d", "--by", "KM", "--json").json
    assert found["saved"] is True
    assert len(found["entries"]) == 3
    assert found["batch"] == found["entries"][0]["batch"]


def test_a_clock_check_is_logged_and_checked_like_everything_else(sample: Run) -> None:
    (entry,) = sample("log", "/clock -2 ;county radio", "--by", "KM", "--json").json["entries"]
    assert (entry["kind"], entry["clock_ahead_s"], entry["note"]) == ("clock_checked", -2, "county radio")
    assert "no difference" in sample("log", "/clock ok", "--by", "KM").out
    assert sample("verify").status == 0


def test_a_refusal_is_one_sentence_and_json_if_asked(sample: Run) -> None:
    answer = sample("log", "3+44d", "--by", "KM", "--json")
    assert answer.status == 2
    assert answer.json["saved"] is False
    assert answer.json["position"] == 2
    assert answer.err.startswith("lineboard: ")
    assert answer.err.count("\n") == 1


def test_a_warning_does_not_get_in_the_way(sample: Run) -> None:
    answer = sample("log", "f1a", "--by", "KM", "--json")
    assert answer.status == 0
    assert len(answer.json["warnings"]) == 1
    assert "note: Fallback 1 was never tested" in sample("log", "f1a", "--by", "KM").err


class Stdin:
    """Standard input with these bytes."""

    def __init__(self, content: bytes) -> None:
        self.buffer = io.BytesIO(content)


def test_each_line_of_standard_input_is_answered_in_order(sample: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    content = b"3d\n\n3+44d\n\xff\xfe\n" + b"n " + b"x" * 200_000 + b"\n1i\n"
    monkeypatch.setattr("sys.stdin", Stdin(content))
    answer = sample("log", "-", "--by", "KM")
    found = [json.loads(line) for line in answer.out.splitlines()]
    assert [one["saved"] for one in found] == [True, False, False, False, True]
    assert "not UTF-8" in found[2]["error"]
    assert "longer than" in found[3]["error"]
    assert answer.status == 2


def test_all_lines_taken_is_done(sample: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", Stdin(b"3d\n3u"))
    assert sample("log", "-", "--by", "KM").status == 0


def test_without_a_record_the_machine_refuses(run: Run) -> None:
    answer = run("log", "3d", "--by", "KM", "--json")
    assert answer.status == 3
    assert answer.err.count("\n") == 1
