from __future__ import annotations

from helpers.commands import Run


def test_a_shift_is_started_listed_and_ended(sample: Run) -> None:
    answer = sample("shift", "start", "Day two", "KM", "JR", "--by", "KM")
    assert answer.status == 0
    listed = sample("shift", "list", "--json").json["shifts"]
    assert [(one["name"], one["operators"], one["ended_at"]) for one in listed] == [("Day two", ["KM", "JR"], None)]
    assert sample("shift", "end", "--by", "KM").status == 0
    text = sample("shift", "list").out
    assert "Day two" in text
    assert "KM, JR" in text


def test_an_end_without_a_shift_is_refused(sample: Run) -> None:
    assert sample("shift", "end", "--by", "KM").status == 2


def test_a_name_with_quotes_is_refused(sample: Run) -> None:
    answer = sample("shift", "start", 'the "late" one', "--by", "KM")
    assert answer.status == 2
    assert "no quotes" in answer.err
