from __future__ import annotations

import csv
import io
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from helpers.command_line import CommandLine
from helpers.pdf_reading import page_texts, squeezed

OCTOBER = ("report", "--document", "availability", "--month", "2024-10")
REPORT_KEYS = [
    *("document", "center", "title", "exercise", "redacted", "masked", "period", "asked", "left_out_under_s"),
    *("lines", "groups", "longest", "counted", "seal"),
]
LINE_KEYS = [
    *("key", "name", "group", "retired", "seconds", "operational_not_verified_s", "known_s", "down_counted_s", "days"),
    *("outages", "open", "longest", "left_out", "left_out_s", "events", "percent", "percent_without_maintenance"),
]
GROUP_KEYS = ["group", "lines", "known_s", "any_down", "any_out", "outages", "open", "percent"]


@pytest.fixture(scope="module")
def october(demo_day: CommandLine) -> dict[str, Any]:
    return demo_day.done(*OCTOBER, "--format", "json").document


def line_of(report: dict[str, Any], key: int) -> dict[str, Any]:
    (line,) = [line for line in report["lines"] if line["key"] == key]
    assert isinstance(line, dict)
    return line


def test_the_shape_is_public(october: dict[str, Any]) -> None:
    assert sorted(october) == sorted(REPORT_KEYS)
    for line in october["lines"]:
        assert sorted(line) == sorted(LINE_KEYS)
    for group in october["groups"]:
        assert sorted(group) == sorted(GROUP_KEYS)
    assert (october["title"], october["exercise"]) == ("October 2024", True)
    assert october["period"]["seconds"] == 31 * 86_400


def test_the_outage_of_the_day_is_in_the_month(october: dict[str, Any]) -> None:
    verizon = line_of(october, 3)
    assert verizon["seconds"]["down"] == 77 * 60
    assert verizon["seconds"]["intermittent"] == 66 * 60
    assert (verizon["outages"], verizon["open"]) == (1, False)
    assert verizon["longest"]["seconds"] == (2 * 60 + 23) * 60
    assert verizon["percent"] is not None
    assert line_of(october, 4)["outages"] == 0  # the only one was voided
    assert line_of(october, 5)["seconds"]["maintenance"] == (2 * 60 + 47) * 60


def test_the_month_is_the_sum_of_its_parts(demo_day: CommandLine, october: dict[str, Any]) -> None:
    ends = ("2024-10-01T00:00", "2024-10-22T13:00", "2024-11-01T00:00")
    parts = [
        demo_day.done(*OCTOBER[:3], "--from", start, "--to", end, "--format", "json").document
        for start, end in pairwise(ends)
    ]
    for line in october["lines"]:
        of_parts = [line_of(part, line["key"]) for part in parts]
        for state, seconds in line["seconds"].items():
            assert seconds == sum(part["seconds"][state] for part in of_parts)
        assert line["events"] == sum(part["events"] for part in of_parts)


def test_what_is_out_at_once_counts_once_for_its_group(october: dict[str, Any]) -> None:
    (voice,) = [group for group in october["groups"] if group["group"] == "911"]
    down = [line["seconds"]["down"] for line in october["lines"] if line["group"] == "911"]
    assert max(down) <= voice["any_down"]["seconds"] <= sum(down)
    assert voice["any_down"]["seconds"] < sum(down)


def test_paper_text_and_spreadsheet_say_the_same(
    demo_day: CommandLine, october: dict[str, Any], tmp_path: Path
) -> None:
    target = tmp_path / "october.pdf"
    demo_day.done(*OCTOBER, "--format", "pdf", "-o", target)
    paper = "".join(page_texts(target.read_bytes()))
    text = demo_day.done(*OCTOBER, "--format", "txt").text
    html = demo_day.done(*OCTOBER, "--format", "html").text
    rows = list(csv.reader(io.StringIO(demo_day.done(*OCTOBER, "--format", "csv").text.removeprefix("\ufeff"))))
    share = f"{line_of(october, 3)['percent']:.3f}"
    assert squeezed(f"{share} %") in paper
    assert f"{share} %" in text
    assert f"{share} %" in html
    assert any(row[0] == "line" and row[1] == "3" and share in row for row in rows)
    for sentence in october["counted"]:
        assert squeezed(sentence) in paper
        assert squeezed(sentence) in squeezed(text.replace("\n  ", " "))


def test_a_public_copy_withholds_what_was_said(demo_day: CommandLine) -> None:
    document = demo_day.done(*OCTOBER, "--format", "json", "--redacted").document
    assert document["redacted"] is True
    assert sorted(document["masked"]) == ["circuit_numbers", "fallback_numbers", "names", "phone_numbers"]
    text = demo_day.done(*OCTOBER, "--format", "txt", "--redacted").text
    assert text.count("PUBLIC COPY") == 2


def test_the_report_is_made_without_a_window_system(demo_day: CommandLine) -> None:
    words = [str(word) for word in demo_day.words(*OCTOBER, "--format", "txt")[1:]]
    program = "import sys; from console.cli.program import main; main(sys.argv[1:]); print('PySide6' in sys.modules)"
    command = [sys.executable, "-c", program, *words[2:]]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=demo_day.environment())
    assert done.stdout.splitlines()[-1] == "False"


@pytest.mark.parametrize(
    "said",
    [
        ("--month", "2024-13"),
        ("--month", "\x1b[2J"),
        ("--quarter", "9" * 5000),
        ("--year", "0"),
        ("--from", "2024-10-02T00:00", "--to", "2024-10-01T00:00"),
        ("--month", "2024-10", "--leave-out-under", "99999999999999999999"),
        ("--month", "8000-01"),
        (),
    ],
)
def test_what_can_not_be_made_is_refused_in_one_sentence(demo_day: CommandLine, said: tuple[str, ...]) -> None:
    sentence = demo_day.refused(*OCTOBER[:3], "--format", "json", *said)
    assert len(sentence.splitlines()) == 1
    assert len(sentence) < 500
    assert "\x1b" not in sentence


def test_a_file_is_not_overwritten_and_a_record_that_is_not_there_is_said(
    demo_day: CommandLine, tmp_path: Path
) -> None:
    target = tmp_path / "october.txt"
    target.write_text("mine", encoding="utf-8")
    demo_day.refused(*OCTOBER, "--format", "txt", "-o", str(target))
    assert target.read_text(encoding="utf-8") == "mine"
    nothing = CommandLine(folder=tmp_path / "nothing")
    assert "record" in nothing.refused(*OCTOBER, "--format", "txt", status=3)
