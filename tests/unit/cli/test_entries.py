from __future__ import annotations

import json
from pathlib import Path

import pytest

from helpers.commands import Answer, Run
from helpers.workbooks import read_workbook, whole_text


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


def test_a_workbook_goes_into_a_file_whole_or_not_at_all(sample: Run, tmp_path: Path) -> None:
    sample("log", "3d ;=1+1", "--by", "KM")
    target = tmp_path / "log.xlsx"
    assert sample("entries", "--xlsx", "-o", str(target)).status == 0
    sheets = read_workbook(target.read_bytes())
    assert list(sheets) == ["Entries", "About"]
    assert "=1+1" in sheets["Entries"].values("Note")
    assert [one.name for one in tmp_path.iterdir() if "log" in one.name] == ["log.xlsx"]
    assert "not overwritten" in sample("entries", "--xlsx", "-o", str(target)).err
    assert sample("entries", "--xlsx", "-o", str(target), "--force").status == 0
    refused = sample("entries", "--xlsx", "-o", str(tmp_path / "missing" / "log.xlsx"))
    assert (refused.status, "can't be written" in refused.err) == (3, True)


@pytest.mark.parametrize(
    "asked", [("--xlsx",), ("--xlsx", "-o", "-"), ("-o", "x.csv", "--csv"), ("--raw",), ("--csv", "--xlsx", "-o", "x")]
)
def test_what_does_not_go_together_is_refused(sample: Run, asked: tuple[str, ...]) -> None:
    assert sample("entries", *asked).status == 2


def test_raw_leaves_the_guard_out(sample: Run) -> None:
    sample("log", "3d ;=1+1", "--by", "KM")
    assert ",'=1+1," in sample("entries", "--csv").out
    assert ",=1+1," in sample("entries", "--csv", "--raw").out


def test_a_public_copy_of_the_log_masks_every_form_and_says_how_much(sample: Run, tmp_path: Path) -> None:
    sample("log", "3d ;ask Sample Operator One, 203-555-0199", "--by", "KM")
    target = tmp_path / "log.xlsx"
    sample("entries", "--xlsx", "-o", str(target), "--redacted")
    forms = [
        sample("entries", "--redacted").out,
        sample("entries", "--redacted", "--csv").out,
        sample("entries", "--redacted", "--json").out,
        whole_text(target.read_bytes()),
    ]
    assert [one for one in forms if "Sample Operator" in one or "0199" in one or ",KM," in one] == []
    assert json.loads(forms[2])["masked"]["phone_numbers"] == 1
    del forms[2]
    assert [one for one in forms if "1 phone number" not in one] == []


def test_a_fallback_number_stays_where_the_public_was_sent_to_it(sample: Run) -> None:
    sample("log", "f1a", "--by", "KM")
    sample("log", "n people call 203-555-0142", "--by", "KM")
    assert "203-555-0142" in sample("entries", "--redacted").out
