from __future__ import annotations

import json
from typing import Any

from msgspec.structs import replace

from console.render.status_json import line_json, status_json
from helpers.golden import GoldenFiles
from helpers.situations import LINES, guessed_situation, operational, quiet_situation, situation

TOP = ["center", "as_of", "exercise", "shift", "lines", "groups", "fallback_active", "pass_on", "attention"]
LINE = [
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
    "elapsed_s",
    "expected",
    "last_verified",
    "last_verified_approx",
    "verify_due",
    "by",
    "note",
    "refs",
    "seq",
]


def test_every_key_of_the_contract_is_there_in_its_order() -> None:
    made = status_json(situation())
    assert list(made) == TOP
    shown = situation()
    zone = shown.set_up.center.zone
    assert all(list(line_json(status, shown, zone)) == LINE for status in shown.lines)


def test_the_busy_board_is_as_it_was_found_right(golden: GoldenFiles) -> None:
    golden.check("status.json", json.dumps(status_json(situation()), indent=1, ensure_ascii=False) + "\n")


def test_a_line_never_logged_is_unknown_and_nothing_more() -> None:
    shown = situation()
    made = line_json(shown.lines[-1], shown, shown.set_up.center.zone)
    assert made["state"] == "unknown"
    silent = {key: made[key] for key in LINE if key not in ("key", "name", "group", "state")}
    assert all(value in (None, False, []) for value in silent.values())


def test_a_basis_is_desk_when_unsaid() -> None:
    shown = situation((replace(operational(LINES[0]), basis=None),))
    assert line_json(shown.lines[0], shown, shown.set_up.center.zone)["basis"] == "desk"


def test_all_four_groups_are_there_with_all_six_states() -> None:
    groups = status_json(quiet_situation())["groups"]
    assert isinstance(groups, dict)
    assert list(groups) == ["911", "admin", "school", "other"]
    assert [groups[name]["state"] for name in groups] == ["operational", "operational", "operational", None]
    assert all(len(groups[name]["counts"]) == 6 for name in groups)


def test_no_shift_is_null() -> None:
    assert status_json(replace(quiet_situation(), shift=None))["shift"] is None


def test_a_guess_is_marked_wherever_it_stands() -> None:
    made: Any = status_json(guessed_situation())
    assert made["lines"][0]["last_verified_approx"] is True
    assert made["fallback_active"][0]["approx"] is True
    assert made["pass_on"][0]["approx"] is True
    known: Any = status_json(situation())
    assert not any(line["last_verified_approx"] for line in known["lines"])
    assert not any(one["approx"] for one in (*known["fallback_active"], *known["pass_on"]))
