from __future__ import annotations

from helpers.commands import Run


def test_the_board_comes_as_text_json_or_page(sample: Run) -> None:
    sample("log", "3d", "--by", "KM")
    assert "911 Wireless Verizon" in sample("status").out
    assert "911 Wireless Verizon" in sample("status", "--text").out
    assert sample("status", "--html").out.startswith("<!doctype html>")
    lines = {one["key"]: one for one in sample("status", "--json").json["lines"]}
    assert lines[3]["state"] == "down"


def test_one_form_at_a_time(sample: Run) -> None:
    assert sample("status", "--json", "--html").status == 2


def test_the_board_can_be_asked_as_it_stood(sample: Run) -> None:
    sample("log", "3d", "--by", "KM")
    then = sample("status", "--at", "2020-01-01T00:00", "--json").json
    assert {one["state"] for one in then["lines"]} == {"unknown"}
    future = sample("status", "--at", "2999-01-01T00:00", "--json").json
    assert future["as_of"] < "2999"


def test_a_time_that_is_none_is_refused(sample: Run) -> None:
    answer = sample("status", "--at", "soon")
    assert answer.status == 2
    assert "'soon' is not a time" in answer.err


def test_fallback_numbers_are_listed_with_their_stage(sample: Run) -> None:
    sample("log", "f1p", "--by", "KM")
    rows = sample("fallback", "--json").json["fallback"]
    assert [(row["key"], row["stage"]) for row in rows] == [(1, "published"), (6, "prepared")]
    assert "(203) 555-0142" in sample("fallback").out
