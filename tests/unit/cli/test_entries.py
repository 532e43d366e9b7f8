from __future__ import annotations

from helpers.commands import Answer, Run


def seqs(answer: Answer) -> list[int]:
    return [entry["seq"] for entry in answer.json["entries"]]


def test_entries_come_by_number_with_what_to_ask_next(sample: Run) -> None:
    for typed in ("3d", "3i", "3u!"):
        sample("log", typed, "--by", "KM")
    first = sample("entries", "--line", "3", "--limit", "2", "--json")
    assert first.json["next"] == seqs(first)[-1]
    rest = sample("entries", "--line", "3", "--after", str(first.json["next"]), "--limit", "2", "--json")
    assert [entry["kind"] for entry in rest.json["entries"]] == ["line_status", "line_status"]
    assert seqs(rest)[0] > seqs(first)[-1]
    assert rest.json["next"] is None
    newest = sample("entries", "--last", "2", "--json")
    assert [entry["state"] for entry in newest.json["entries"]] == ["intermittent", "operational"]
    assert newest.json["next"] is None


def test_entries_as_text_and_as_a_guarded_table(sample: Run) -> None:
    sample("log", "3d ;=1+1", "--by", "KM")
    assert "3 911 Wireless Verizon DOWN" in sample("entries", "--last", "1").out
    table = sample("entries", "--last", "1", "--csv").out
    assert table.startswith("\ufeff")
    assert "'=1+1" in table


def test_entries_of_a_period_and_with_words(sample: Run) -> None:
    sample("log", "3d ;fiber cut", "--by", "KM")
    assert len(seqs(sample("entries", "--search", "fiber", "--json"))) == 1
    assert seqs(sample("entries", "--from", "2999-01-01T00:00", "--json")) == []
    assert sample("entries", "--to", "yesterday").status == 2


def test_what_does_not_fit_is_refused(sample: Run) -> None:
    assert sample("entries", "--json", "--csv").status == 2
    answer = sample("entries", "--line", "44")
    assert answer.status == 2
    assert "There is no line 44" in answer.err
    assert sample("entries", "--limit", "-1").status == 2
