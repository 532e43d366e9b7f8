from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from helpers.command_line import DRILLS, CommandLine

OUTCOMES: list[dict[str, Any]] = json.loads((DRILLS / "outcomes.json").read_text(encoding="utf-8"))
STATES = ["operational", "degraded", "intermittent", "down", "unknown", "maintenance"]


def replayed(drill: dict[str, Any], folder: Path) -> CommandLine:
    lineboard = CommandLine(folder=folder, exercise=True)
    lineboard.done("init", "--setup", DRILLS / "drill_setup.toml")
    lineboard.done("replay", DRILLS / drill["drill"])
    return lineboard


def entries_of(drill: dict[str, Any]) -> list[dict[str, str]]:
    return [json.loads(row) for row in (DRILLS / drill["drill"]).read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("drill", OUTCOMES, ids=[one["drill"] for one in OUTCOMES])
def test_a_drill_gives_the_board_and_the_report_that_the_day_had(drill: dict[str, Any], tmp_path: Path) -> None:
    lineboard = replayed(drill, tmp_path / "data")
    check_board(lineboard.json("status", "--at", drill["board_at"]), drill["expect"])
    last = datetime.fromisoformat(entries_of(drill)[-1]["at"])
    to = last.replace(hour=16, minute=0)
    report = lineboard.done("report", "--from", "2024-10-22T07:00", "--to", to.isoformat(), "--format", "json").document
    check_report(report, drill)


def check_board(board: dict[str, Any], expect: dict[str, Any]) -> None:
    shown = {str(line["key"]): line for line in board["lines"]}
    assert {key: shown[key]["state"] for key in expect["lines"]} == expect["lines"]
    assert {name: board["groups"][name]["state"] for name in expect["groups"]} == expect["groups"]
    assert sorted(one["key"] for one in board["fallback_active"]) == sorted(expect["fallback_active"])
    assert set(expect["attention"]) <= {item["kind"] for item in board["attention"]}
    not_verified = [item["line"] for item in board["attention"] if item["kind"] == "not_verified"]
    assert sorted(not_verified) == sorted(expect["not_verified"])
    for key in expect["not_verified"]:
        assert not shown[str(key)]["verified"]
    assert board["exercise"] is True


def check_report(report: dict[str, Any], drill: dict[str, Any]) -> None:
    assert report["period"]["seconds"] == 9 * 3600
    for line in report["lines"]:
        assert list(line["seconds"]) == STATES
        assert sum(line["seconds"].values()) == report["period"]["seconds"]
    at_board = {
        int(key) for key, state in drill["expect"]["lines"].items() if state in ("down", "intermittent", "degraded")
    }
    out = {line["key"]: line["outages"] for line in report["lines"] if line["outages"]}
    assert at_board <= set(out)
    for outages in out.values():
        for outage in outages:
            assert outage["open"] == (outage["to"] is None)
            assert outage["seconds"] > 0
    logged = sum(len(entry["note"] or "") for entry in report["entries"])
    assert logged >= sum(len(entry["entry"].split(";")[1]) for entry in entries_of(drill) if ";" in entry["entry"])
    used = {use["key"] for use in report["fallback"]}
    assert set(drill["expect"]["fallback_active"]) <= used


def outages_of(report: dict[str, Any], key: int) -> list[dict[str, Any]]:
    (line,) = [line for line in report["lines"] if line["key"] == key]
    outages = line["outages"]
    assert isinstance(outages, list)
    return outages


def test_the_report_gives_an_outage_its_true_start_worst_and_claimed_and_verified_end(tmp_path: Path) -> None:
    hartford = next(one for one in OUTCOMES if one["drill"].startswith("02"))
    lineboard = replayed(hartford, tmp_path / "hartford")
    period = ("--from", "2024-10-22T12:00", "--to", "2024-10-22T16:00")
    report = lineboard.done("report", *period, "--format", "json").document
    (outage,) = outages_of(report, 1)
    assert outage["from"] == "2024-10-22T11:49:00-04:00"
    assert outage["to"] == "2024-10-22T15:00:00-04:00"
    assert outage["seconds"] == 3 * 3600
    assert (outage["worst"], outage["open"]) == ("down", False)
    assert outage["verified_at"] == "2024-10-22T15:00:00-04:00"
    assert outages_of(report, 6) == []


def test_a_restoration_on_the_word_of_the_carrier_is_claimed_and_not_verified(tmp_path: Path) -> None:
    statewide = next(one for one in OUTCOMES if one["drill"].startswith("12"))
    lineboard = replayed(statewide, tmp_path / "statewide")
    period = ("--from", "2024-10-22T07:00", "--to", "2024-10-22T16:00")
    report = lineboard.done("report", *period, "--format", "json").document
    (outage,) = outages_of(report, 1)
    assert outage["claimed_at"] == "2024-10-22T15:05:00-04:00"
    assert outage["verified_at"] is None
    (line,) = [line for line in report["lines"] if line["key"] == 1]
    # Nobody verified any state of that day: what was up before the outage rests on the desk's word as well.
    assert line["operational_not_verified_s"] == line["seconds"]["operational"]
    assert report["told"][0]["who"] == "State 911 office"


def test_use_of_a_fallback_number_is_reported_from_switching_on_to_switching_off(tmp_path: Path) -> None:
    norfolk = next(one for one in OUTCOMES if one["drill"].startswith("07"))
    lineboard = replayed(norfolk, tmp_path / "norfolk")
    period = ("--from", "2024-10-22T07:00", "--to", "2024-10-22T16:00")
    (use,) = lineboard.done("report", *period, "--format", "json").document["fallback"]
    assert (use["key"], use["number"]) == (1, "(203) 555-0142")
    assert (use["from"], use["to"]) == ("2024-10-22T12:21:00-04:00", "2024-10-22T15:10:00-04:00")
    assert use["published_at"] == "2024-10-22T12:30:00-04:00"
    assert use["seconds"] == (2 * 60 + 49) * 60
    assert lineboard.json("status", "--at", "2024-10-22T15:11:00-04:00")["fallback_active"] == []
