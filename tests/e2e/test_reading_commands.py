from __future__ import annotations

import csv
import io
from typing import Any

import pytest

from helpers.command_line import CommandLine, every_dict

BOARD_KEYS = [*("center", "as_of", "exercise", "shift", "lines", "groups", "fallback_active", "pass_on", "attention")]
LINE_KEYS = [
    *(
        "key",
        "name",
        "group",
        "origin",
        "carrier",
        "state",
        "verified",
        "basis",
        "symptoms",
        "scope",
        "since",
        "approx",
    ),
    *("elapsed_s", "expected", "last_verified", "last_verified_approx", "verify_due", "by", "note", "refs", "seq"),
]
FALLBACK_KEYS = [
    *("key", "number", "e164", "label", "kind", "serves", "area", "answered_by", "staffed", "restriction", "rides_on"),
    *("stage", "since", "approx", "last_tested", "last_tested_approx", "test_due"),
]
STATES = {"operational", "degraded", "intermittent", "down", "unknown", "maintenance"}
AT_THE_WORST = ("--at", "2024-10-22T12:59")


def test_the_board_has_every_key_of_the_contract(demo_day: CommandLine) -> None:
    board = demo_day.json("status", *AT_THE_WORST)
    assert sorted(board) == sorted(BOARD_KEYS)
    for line in board["lines"]:
        assert sorted(line) == sorted(LINE_KEYS)
    for name in ("911", "admin", "school", "other"):
        assert sorted(board["groups"][name]) == ["counts", "state"]
        assert set(board["groups"][name]["counts"]) == STATES
    assert [sorted(one) for one in board["fallback_active"]] == [
        ["approx", "key", "kind", "label", "number", "published", "since"]
    ] * 2
    assert [sorted(one) for one in board["pass_on"]] == [["approx", "at", "by", "n", "text"]] * 0
    for item in board["attention"]:
        assert sorted(item) == ["fallback", "kind", "line", "text"]
    assert board["as_of"] == "2024-10-22T12:59:00-04:00"
    assert (board["shift"]["name"], board["shift"]["operators"]) == ("Day", ["KM", "JR"])


def test_the_board_shows_what_was_said_of_each_line(demo_day: CommandLine) -> None:
    lines = {line["key"]: line for line in demo_day.json("status", *AT_THE_WORST)["lines"]}
    verizon = lines[3]
    assert (verizon["state"], verizon["since"], verizon["approx"]) == ("down", "2024-10-22T11:55:00-04:00", True)
    assert verizon["elapsed_s"] == 64 * 60
    assert (verizon["basis"], verizon["symptoms"], verizon["refs"]) == ("carrier", ["busy"], ["T-88412"])
    assert verizon["expected"] == "2024-10-22T15:00:00-04:00"
    assert verizon["note"] == "Verizon knows of it, ticket opened"
    assert (lines[4]["state"], lines[10]["state"]) == ("operational", "degraded")
    assert lines[10]["since"] == "2024-10-22T12:20:00-04:00"
    assert lines[9]["verified"] is True


def test_a_line_never_logged_is_unknown_and_says_nothing_else(lineboard: CommandLine) -> None:
    line = lineboard.json("status")["lines"][0]
    assert (line["state"], line["verified"], line["approx"], line["verify_due"]) == ("unknown", False, False, False)
    silent = ("basis", "scope", "since", "elapsed_s", "expected", "last_verified", "by", "note", "seq")
    assert {name: line[name] for name in silent} == dict.fromkeys(silent)
    assert (line["symptoms"], line["refs"]) == ([], [])
    assert lineboard.json("status")["shift"] is None or lineboard.json("status")["shift"]["opened"] is False


def test_the_board_as_text_and_as_page_says_the_words(demo_day: CommandLine) -> None:
    text = demo_day.done("status", *AT_THE_WORST).text
    page = demo_day.done("status", *AT_THE_WORST, "--html").text
    for words in ("911 Wireless Verizon", "DOWN", "EXERCISE"):
        assert words in text
        assert words in page
    assert "<script" not in page
    assert 'src="http' not in page
    assert demo_day.done("status", *AT_THE_WORST, "--text").text == text


def test_every_time_in_a_document_carries_the_offset_of_the_center(demo_day: CommandLine) -> None:
    documents = [demo_day.json("status", *AT_THE_WORST), demo_day.json("entries", "--from", "2024-10-21T00:00")]
    times = [
        value
        for document in documents
        for found in every_dict(document)
        for value in found.values()
        if isinstance(value, str) and value.startswith("2024-10-")
    ]
    assert len(times) > 50
    assert {time[-6:] for time in times} == {"-04:00"}


def test_fallback_numbers_are_listed_with_their_place_in_life(demo_day: CommandLine) -> None:
    rows = demo_day.json("fallback")["fallback"]
    for row in rows:
        assert sorted(row) == sorted(FALLBACK_KEYS)
    first = rows[0]
    assert (first["number"], first["e164"], first["stage"]) == ("(203) 555-0142", "+12035550142", "inactive")
    assert (first["serves"], first["rides_on"]) == (["911"], [7])
    assert first["last_tested"] == "2024-10-21T18:05:00-04:00"
    assert (rows[4]["number"], rows[4]["stage"]) == (None, "prepared")
    assert "Temporary emergency number" in demo_day.done("fallback").text


def seqs(document: dict[str, Any]) -> list[int]:
    return [entry["seq"] for entry in document["entries"]]


def test_entries_come_oldest_first_page_by_page(demo_day: CommandLine) -> None:
    everything = demo_day.json("entries")
    assert sorted(everything) == ["entries", "masked", "next"]
    assert seqs(everything) == list(range(1, len(everything["entries"]) + 1))
    assert everything["next"] is None
    page = demo_day.json("entries", "--limit", "10")
    assert (seqs(page), page["next"]) == (list(range(1, 11)), 10)
    following = demo_day.json("entries", "--limit", "10", "--after", str(page["next"]))
    assert seqs(following) == list(range(11, 21))
    newest = demo_day.json("entries", "--last", "3")
    assert seqs(newest) == seqs(everything)[-3:]


def test_entries_are_found_by_line_time_and_words(demo_day: CommandLine) -> None:
    assert {entry["line"] for entry in demo_day.json("entries", "--line", "9")["entries"]} == {9}
    period = ("--from", "2024-10-22T12:00", "--to", "2024-10-22T12:15-04:00")
    kinds = [entry["kind"] for entry in demo_day.json("entries", *period)["entries"]]
    assert kinds == ["told", "fallback_published"]
    chief = demo_day.json("entries", "--search", "chief")["entries"]
    assert [entry["kind"] for entry in chief if entry["kind"] != "center_set"] == ["told", "note", "told"]
    assert demo_day.json("entries", "--search", "nursing chief")["entries"] == chief[-2:-1]
    phrase = demo_day.json("entries", "--search", '"nursing home"')["entries"]
    assert [entry["kind"] for entry in phrase] == ["note"]


@pytest.mark.parametrize("text", ['"', "a AND", "NEAR(", "*", "col:x", "-", "'; DROP TABLE entry", "ö\u202e", ""])
def test_the_syntax_of_the_search_engine_never_reaches_the_user(demo_day: CommandLine, text: str) -> None:
    assert "entries" in demo_day.json("entries", "--search", text)


def test_entries_as_a_table_open_in_a_spreadsheet(demo_day: CommandLine) -> None:
    table = demo_day.done("entries", "--csv").out
    assert table.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(table.decode("utf-8-sig"), newline="")))
    assert len(rows) == len(demo_day.json("entries")["entries"])
    assert b"\r\n" in table


def test_shifts_are_listed_oldest_first(demo_day: CommandLine) -> None:
    shifts = demo_day.json("shift", "list")["shifts"]
    assert [(one["name"], one["operators"]) for one in shifts] == [
        *[("Evening", ["TB", "SL"]), ("Night", ["AP", "DN"]), ("Day", ["KM", "JR"])]
    ]
    assert {"id", "name", "operators", "started_at", "ended_at", "opened"} <= set(shifts[0])
    assert shifts[0]["ended_at"] == shifts[1]["started_at"]


def test_a_shift_is_started_joined_handed_over_and_ended(lineboard: CommandLine) -> None:
    lineboard.done("shift", "start", "Day", "KM", "--by", "KM")
    lineboard.done("log", "/on JR", "--by", "KM")
    assert lineboard.json("status")["shift"]["operators"] == ["KM", "JR"]
    lineboard.done("shift", "start", "Late turn", "JR", "--by", "JR")
    lineboard.done("shift", "end", "--by", "JR")
    shifts = lineboard.json("shift", "list")["shifts"]
    assert [one["name"] for one in shifts] == ["Day", "Late turn"]
    assert all(one["ended_at"] for one in shifts)
    assert lineboard.refused("shift", "end", "--by", "JR")


@pytest.mark.parametrize(
    "words",
    [
        ("status", "--at", "yesterday"),
        ("status", "--at", "25:00"),
        ("status", "--at", "2024-03-10T02:30"),
        ("status", "--json", "--html"),
        ("entries", "--line", "98"),
        ("entries", "--limit", "-1"),
        ("entries", "--limit", "many"),
        ("entries", "--json", "--csv"),
        ("entries", "--from", "2024-13-01"),
        ("frobnicate",),
        ("status", "--frob"),
        ("shift",),
        ("shift", "frob"),
        ("log",),
        ("log", "3d", "--by"),
    ],
)
def test_a_command_that_makes_no_sense_is_refused_in_one_sentence(
    demo_day: CommandLine, words: tuple[str, ...]
) -> None:
    assert len(demo_day.refused(*words).splitlines()) == 1


@pytest.mark.parametrize("words", [("status",), ("entries",), ("fallback",), ("verify",), ("log", "3d", "--by", "KM")])
def test_where_there_is_no_record_the_machine_refuses(demo_day: CommandLine, words: tuple[str, ...]) -> None:
    assert demo_day.folder is not None
    nowhere = CommandLine(folder=demo_day.folder.parent / "nowhere")
    sentence = nowhere.refused(*words, status=3)
    assert "init" in sentence
    assert not (demo_day.folder.parent / "nowhere").exists()
