from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from helpers.command_line import CommandLine, every_dict

REPORT_KEYS = [
    *("center", "title", "exercise", "redacted", "masked", "shift", "period", "lines", "entries", "fallback", "told"),
    *("pass_on", "open_items", "seal", "issue", "clock", "agency", "signatures", "left_out"),
]
LINE_KEYS = [
    *("key", "name", "group", "state_at_start", "state_at_end", "seconds", "operational_not_verified_s", "outages"),
    *("last_verified", "last_verified_approx", "events", "remarks"),
]
OUTAGE_KEYS = [
    *("from", "to", "approx", "to_approx", "seconds", "worst", "open", "known_by", "scope", "refs"),
    *("claimed_at", "claimed_approx", "verified_at", "verified_approx"),
    *("symptoms", "claimed_basis", "verified_basis"),
]
USE_KEYS = [
    *("key", "number", "label", "from", "to", "approx", "to_approx", "seconds", "published_at", "published_approx")
]
LAST = ("report", "--shift", "last", "--format")


@pytest.fixture(scope="module")
def report(demo_day: CommandLine) -> dict[str, Any]:
    return demo_day.done(*LAST, "json").document


def line_of(report: dict[str, Any], key: int) -> dict[str, Any]:
    (line,) = [line for line in report["lines"] if line["key"] == key]
    assert isinstance(line, dict)
    return line


def test_a_report_has_every_key_of_the_contract(report: dict[str, Any]) -> None:
    assert sorted(report) == sorted(REPORT_KEYS)
    assert sorted(report["shift"]) == ["ended_at", "id", "name", "opened", "operators", "started_at"]
    assert sorted(report["period"]) == ["from", "seconds", "to"]
    for line in report["lines"]:
        assert sorted(line) == sorted(LINE_KEYS)
        for outage in line["outages"]:
            assert sorted(outage) == sorted(OUTAGE_KEYS)
    for use in report["fallback"]:
        assert sorted(use) == sorted(USE_KEYS)
    for told in report["told"]:
        assert sorted(told) == ["approx", "at", "by", "note", "refs", "who"]
    for one in report["pass_on"]:
        assert sorted(one) == ["accepted", "approx", "at", "by", "closed_approx", "closed_at", "n", "text"]
    for item in report["open_items"]:
        assert sorted(item) == ["accepted", "kind", "text"]
    assert sorted(report["seal"]) == ["digest", "entries", "last_seq"]


def test_the_last_shift_is_the_newest_that_ended(report: dict[str, Any]) -> None:
    shift = report["shift"]
    assert (shift["name"], shift["operators"], shift["opened"]) == ("Day", ["KM", "JR"], True)
    assert report["period"]["from"] == shift["started_at"] == "2024-10-22T06:57:00-04:00"
    assert report["period"]["to"] == shift["ended_at"] == "2024-10-22T15:04:00-04:00"
    assert (report["exercise"], report["redacted"]) == (True, False)


def test_the_six_durations_of_a_line_add_up_to_the_period(report: dict[str, Any]) -> None:
    for line in report["lines"]:
        assert sum(line["seconds"].values()) == report["period"]["seconds"]


def test_the_outage_is_told_with_its_guessed_start_its_references_and_both_ends(report: dict[str, Any]) -> None:
    (outage,) = line_of(report, 3)["outages"]
    assert (outage["from"], outage["approx"]) == ("2024-10-22T11:55:00-04:00", True)
    assert outage["to"] == outage["claimed_at"] == "2024-10-22T14:18:00-04:00"
    assert outage["verified_at"] == "2024-10-22T14:41:00-04:00"
    assert (outage["worst"], outage["open"], outage["refs"]) == ("down", False, ["T-88412"])
    assert outage["seconds"] == (2 * 60 + 23) * 60
    (landline,) = line_of(report, 1)["outages"]
    assert (landline["to"], landline["worst"]) == ("2024-10-22T14:02:00-04:00", "down")
    assert line_of(report, 3)["seconds"]["down"] == 77 * 60
    assert line_of(report, 3)["seconds"]["intermittent"] == 66 * 60


def test_voided_entries_count_for_nothing_and_are_listed(report: dict[str, Any]) -> None:
    assert line_of(report, 4)["outages"] == []
    voided = [entry for entry in report["entries"] if entry["voided_by"]]
    assert [(entry["line"], entry["state"]) for entry in voided] == [(4, "down")]


def test_a_report_says_who_was_told_what_was_handed_on_and_which_numbers_were_used(report: dict[str, Any]) -> None:
    assert [one["who"] for one in report["told"]] == ["Chief", "State 911 office", "Chief"]
    assert {use["key"] for use in report["fallback"]} == {1, 4}
    open_ones = [one["n"] for one in report["pass_on"] if one["closed_at"] is None]
    assert open_ones == [3, 4]


def test_the_seal_is_the_fingerprint_of_the_last_entry(report: dict[str, Any], demo_day: CommandLine) -> None:
    seal = report["seal"]
    entries = {entry["seq"]: entry for entry in demo_day.json("entries")["entries"]}
    assert seal["digest"] == entries[seal["last_seq"]]["hash"]
    assert {entry["seq"] for entry in report["entries"]} <= set(entries)


def test_maintenance_is_counted_apart_from_outages(demo_day: CommandLine) -> None:
    shifts = demo_day.json("shift", "list")["shifts"]
    night = demo_day.done("report", "--shift", str(shifts[1]["id"]), "--format", "json").document
    voip = line_of(night, 5)
    assert voip["outages"] == []
    assert voip["seconds"]["maintenance"] == (2 * 60 + 47) * 60
    assert voip["seconds"]["operational"] == night["period"]["seconds"] - voip["seconds"]["maintenance"]


def test_an_outage_that_began_earlier_keeps_its_start_and_counts_only_what_is_inside(demo_day: CommandLine) -> None:
    period = ("--from", "2024-10-22T12:00", "--to", "2024-10-22T13:00")
    (outage,) = line_of(demo_day.done("report", *period, "--format", "json").document, 3)["outages"]
    assert (outage["from"], outage["to"]) == ("2024-10-22T11:55:00-04:00", None)
    assert outage["seconds"] == 3600


def test_a_period_that_has_not_ended_is_clipped_to_now(lineboard: CommandLine) -> None:
    lineboard.done("log", "3d", "--by", "KM")
    report = lineboard.done(
        "report", "--from", "2024-10-22T00:00", "--to", "2199-01-01T00:00", "--format", "json"
    ).document
    assert report["period"]["to"] < "2199"
    assert line_of(report, 3)["outages"][0]["open"] is True
    assert report["shift"] is None


def test_a_report_comes_as_text_page_and_table_too(demo_day: CommandLine, tmp_path: Path) -> None:
    text = demo_day.done(*LAST, "txt").text
    page = demo_day.done(*LAST, "html").text
    for words in ("Stonebridge Regional Dispatch", "911 Wireless Verizon", "Chief", "EXERCISE"):
        assert words in text
        assert words in page
    assert "<script" not in page
    table = tmp_path / "report.csv"
    demo_day.done(*LAST, "csv", "-o", table)
    assert table.read_bytes().startswith(b"\xef\xbb\xbf")
    assert len(list(csv.reader(io.StringIO(table.read_text("utf-8-sig"), newline="")))) > 20


def test_a_report_comes_as_pdf_and_does_not_overwrite(demo_day: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "report.pdf"
    demo_day.done(*LAST, "pdf", "-o", file)
    with pikepdf.open(file) as document:
        assert len(document.pages) >= 1
        width, height = (round(float(side)) for side in document.pages[0].mediabox[2:])
    assert (width, height) == (612, 792)
    first = file.read_bytes()
    assert "force" in demo_day.refused(*LAST, "pdf", "-o", file)
    assert file.read_bytes() == first
    demo_day.done(*LAST, "pdf", "-o", file, "--force")
    assert "-o" in demo_day.refused(*LAST, "pdf")


def test_a_public_copy_shows_ids_in_place_of_names_and_keeps_the_facts(
    demo_day: CommandLine, report: dict[str, Any]
) -> None:
    public = demo_day.done(*LAST, "json", "--redacted").document
    assert public["redacted"] is True
    assert sorted(public) == sorted(report)
    assert [line["seconds"] for line in public["lines"]] == [line["seconds"] for line in report["lines"]]
    page = demo_day.done(*LAST, "html", "--redacted").text
    assert "Kim Moran" not in page
    assert "D-114" in page


@pytest.mark.parametrize(
    "words",
    [
        ("--format", "docx"),
        ("--shift", "last"),
        ("--shift", "1", "--format", "json"),
        ("--shift", "frob", "--format", "json"),
        ("--shift", "last", "--from", "12:00", "--format", "json"),
        ("--to", "12:00", "--format", "json"),
        ("--from", "2024-10-22T13:00", "--to", "2024-10-22T12:00", "--format", "json"),
    ],
)
def test_a_report_that_can_not_be_meant_is_refused(demo_day: CommandLine, words: tuple[str, ...]) -> None:
    assert len(demo_day.refused("report", *words).splitlines()) == 1


def test_with_no_shift_open_the_current_one_is_the_scheduled_one(lineboard: CommandLine) -> None:
    lineboard.done("log", "3d", "--by", "KM")
    shift = lineboard.done("report", "--shift", "current", "--format", "json").document["shift"]
    assert (shift["id"], shift["opened"], shift["operators"]) == (None, False, [])
    assert shift["name"] in ("Day", "Evening", "Night")


def test_no_time_of_a_report_is_in_another_zone_than_the_center(report: dict[str, Any]) -> None:
    times = [
        value
        for found in every_dict(report)
        for value in found.values()
        if isinstance(value, str) and value.startswith("2024-10-2")
    ]
    assert len(times) > 20
    assert {time[-6:] for time in times} == {"-04:00"}
