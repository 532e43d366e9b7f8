from __future__ import annotations

import json
import re
from datetime import datetime, timedelta
from typing import Any

import pytest

from helpers.command_line import CommandLine

ENTRY_KEYS = [
    *("seq", "uid", "batch", "recorded_at", "occurred_at", "approx", "late", "by", "keyed_by", "position", "kind"),
    *("line", "fallback", "state", "previous_state", "scope", "symptoms", "basis", "expected", "refs", "told", "note"),
    *("corrects", "corrected_kind", "corrected_by", "voided_by", "hash", "clock_ahead_s"),
]


def logged(lineboard: CommandLine, *words: str, by: str = "KM") -> list[dict[str, Any]]:
    answer = lineboard.json("log", *words, "--by", by)
    assert list(answer) == ["saved", "batch", "entries", "warnings"]
    assert answer["saved"] is True
    entries = answer["entries"]
    assert isinstance(entries, list)
    return entries


def line_of(lineboard: CommandLine, key: int) -> dict[str, Any]:
    (line,) = [one for one in lineboard.json("status")["lines"] if one["key"] == key]
    assert isinstance(line, dict)
    return line


def test_three_keys_put_a_line_down_on_the_board(lineboard: CommandLine) -> None:
    (entry,) = logged(lineboard, "3d")
    assert list(entry) == ENTRY_KEYS
    assert (entry["kind"], entry["line"], entry["state"]) == ("line_status", 3, "down")
    assert (entry["by"], entry["keyed_by"], entry["batch"]) == ("KM", None, None)
    assert (entry["previous_state"], entry["basis"], entry["position"]) == ("unknown", "desk", "1")
    assert (entry["symptoms"], entry["refs"], entry["late"], entry["approx"]) == ([], [], False, False)
    assert re.fullmatch(r"[0-9a-f]{64}", entry["hash"])
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d-0[45]:00", entry["occurred_at"])
    line = line_of(lineboard, 3)
    assert (line["state"], line["since"], line["seq"], line["by"]) == ("down", entry["occurred_at"], entry["seq"], "KM")


def test_every_option_of_a_status_is_kept(lineboard: CommandLine) -> None:
    (entry,) = logged(lineboard, "3g ^noise ^busy !carrier -10 >0500 #T-1 #T-2 ~north; hums")
    assert (entry["state"], entry["scope"], entry["basis"], entry["note"]) == ("degraded", "north", "carrier", "hums")
    assert entry["symptoms"] == ["noise", "busy"]
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT05:00:00-0[45]:00", entry["expected"])
    assert entry["refs"] == ["T-1", "T-2"]
    assert entry["late"] is True
    recorded, occurred = (datetime.fromisoformat(entry[name]) for name in ("recorded_at", "occurred_at"))
    assert abs(recorded - occurred - timedelta(minutes=10)) < timedelta(minutes=1)


def test_one_command_on_several_lines_is_one_batch(lineboard: CommandLine) -> None:
    answer = lineboard.json("log", "wls d !caller", "--by", "KM")
    assert [entry["line"] for entry in answer["entries"]] == [2, 3, 4]
    assert answer["batch"] is not None
    assert {entry["batch"] for entry in answer["entries"]} == {answer["batch"]}
    assert [entry["line"] for entry in logged(lineboard, "911u")] == [1, 2, 3, 4, 5]
    assert [entry["line"] for entry in logged(lineboard, "911all u")] == [1, 2, 3, 4, 5, 6]
    assert [entry["line"] for entry in logged(lineboard, "wls vz d")] == [3]


def test_a_prefix_says_who_and_the_signed_on_operator_is_who_keyed_it(lineboard: CommandLine) -> None:
    (entry,) = logged(lineboard, "JR: 3d ;called in", by="KM")
    assert (entry["by"], entry["keyed_by"], entry["note"]) == ("JR", "KM", "called in")


def test_verification_corrections_and_voids_make_the_corrected_story(lineboard: CommandLine) -> None:
    lineboard.done("log", "3d -30", "--by", "KM")
    (wrong,) = logged(lineboard, "3u -20 !carrier")
    (correction,) = logged(lineboard, f"c{wrong['seq']} i !call")
    assert (correction["kind"], correction["corrects"]) == ("correction", wrong["seq"])
    assert (correction["corrected_kind"], correction["state"], correction["line"]) == ("line_status", "intermittent", 3)
    assert correction["occurred_at"] == wrong["occurred_at"]
    assert (line_of(lineboard, 3)["state"], line_of(lineboard, 3)["verified"]) == ("intermittent", True)
    (void,) = logged(lineboard, f"v{correction['seq']} it was up after all")
    assert (void["kind"], void["corrects"], void["note"]) == ("void", correction["seq"], "it was up after all")
    line = line_of(lineboard, 3)
    assert (line["state"], line["verified"], line["basis"]) == ("operational", False, "carrier")
    (verified,) = logged(lineboard, "t3")
    assert (verified["kind"], verified["basis"]) == ("line_verified", "call")
    assert line_of(lineboard, 3)["verified"] is True
    stored = {entry["seq"]: entry for entry in lineboard.json("entries", "--line", "3")["entries"]}
    assert stored[wrong["seq"]]["state"] == "operational"
    assert stored[wrong["seq"]]["corrected_by"] is None
    assert stored[correction["seq"]]["voided_by"] == void["seq"]


def test_a_void_takes_back_ones_own_last_command_batch_and_all(lineboard: CommandLine) -> None:
    batch = logged(lineboard, "wls d")
    voids = logged(lineboard, "v")
    assert [entry["corrects"] for entry in voids] == [entry["seq"] for entry in batch]
    assert {line["state"] for line in lineboard.json("status")["lines"]} == {"unknown"}


def test_notes_pass_ons_and_who_was_told_are_entries(lineboard: CommandLine) -> None:
    (told,) = logged(lineboard, "w Chief #T-9 ;will call back")
    assert (told["kind"], told["told"], told["refs"], told["note"]) == ("told", "Chief", ["T-9"], "will call back")
    (note,) = logged(lineboard, "n 3d is only text here")
    assert (note["kind"], note["note"]) == ("note", "3d is only text here")
    logged(lineboard, "p call the carrier tomorrow")
    assert [(one["n"], one["text"], one["by"]) for one in lineboard.json("status")["pass_on"]] == [
        (1, "call the carrier tomorrow", "KM")
    ]
    (closed,) = logged(lineboard, "px1 ;done")
    assert closed["kind"] == "pass_on_closed"
    assert lineboard.json("status")["pass_on"] == []


def test_a_fallback_number_is_switched_on_published_and_off(lineboard: CommandLine) -> None:
    stages = []
    for step in ("f1t", "f1a", "f1p", "f1x"):
        lineboard.done("log", step, "--by", "KM")
        (row,) = [one for one in lineboard.json("fallback")["fallback"] if one["key"] == 1]
        stages.append(row["stage"])
    assert stages == ["tested", "active", "published", "inactive"]


def test_an_untested_number_is_activated_with_a_warning(lineboard: CommandLine) -> None:
    answer = lineboard.json("log", "f2a", "--by", "KM")
    assert "test" in " ".join(answer["warnings"]).lower()


@pytest.mark.parametrize(
    ("entry", "position"),
    [
        ("3x", 1),
        ("frobnicate d", 0),
        ("3d 905", 3),
        ("3d @2561", 3),
        ("3u ~north", None),
        ("99d", 0),
        ("w", None),
        ("px7", None),
        ("v9999 not there", None),
        ("t3", None),
        ("", None),
        ("   ", None),
    ],
)
def test_what_can_not_be_read_is_refused_whole_with_a_sentence(
    lineboard: CommandLine, entry: str, position: int | None
) -> None:
    before = lineboard.json("entries", "--last", "1")
    answer = lineboard.call("log", entry, "--by", "KM", "--json")
    assert answer.status == 2
    refusal = answer.document
    assert list(refusal) == ["saved", "error", "position", "candidates"]
    assert refusal["saved"] is False
    assert len(refusal["error"].split()) > 2
    assert isinstance(refusal["candidates"], list)
    if position is not None:
        assert refusal["position"] == position
    assert lineboard.json("entries", "--last", "1") == before


def test_without_a_name_nothing_is_logged_where_several_could_have_done_it(lineboard: CommandLine) -> None:
    assert "who is logging this?" in lineboard.refused("log", "3d").lower()
    assert "ZZ" in lineboard.refused("log", "3d", "--by", "ZZ")


def test_the_only_operator_of_a_record_needs_no_name(lineboard: CommandLine) -> None:
    assert lineboard.folder is not None
    change = lineboard.folder.parent / "change.toml"
    change.write_text('[[operator]]\ninitials = "JR"\nretired = true\n')
    lineboard.done("setup", change, "--by", "KM")
    assert lineboard.json("log", "3d")["entries"][0]["by"] == "KM"


def test_a_line_each_of_standard_input_is_answered_in_order(lineboard: CommandLine) -> None:
    answer = lineboard.call("log", "-", "--by", "KM", stdin="3d\n\n   \n4x\nw Chief\nJR: 5i ^busy\n")
    assert answer.status == 2
    assert [row["saved"] for row in answer.rows] == [True, False, True, True]
    assert [row["entries"][0]["kind"] for row in answer.rows if row["saved"]] == ["line_status", "told", "line_status"]
    assert list(answer.rows[1]) == ["saved", "error", "position", "candidates"]
    assert lineboard.call("log", "-", "--by", "KM", stdin="3u\r\n5u").status == 0
    assert lineboard.call("log", "-", "--by", "KM", stdin="").status == 0


def test_an_answer_comes_while_the_input_is_still_open(lineboard: CommandLine) -> None:
    process = lineboard.started("log", "-", "--by", "KM")
    assert process.stdin is not None
    assert process.stdout is not None
    for entry in ("3d", "3u!"):
        process.stdin.write(entry.encode() + b"\n")
        process.stdin.flush()
        answer = json.loads(process.stdout.readline())
        assert answer["saved"] is True
        seen = lineboard.json("entries", "--last", "1")["entries"][0]
        assert seen == answer["entries"][0]
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err) == (0, b"", b"")
