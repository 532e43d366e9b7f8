from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from console.domain.clock import Period
from console.domain.fallback_number import FallbackUse
from console.domain.report_choices import ReportSection
from console.domain.shift_report import ShiftReport
from console.render.report_json import report_json, use_seconds
from helpers.golden import GoldenFiles
from helpers.report_builder import (
    FALLBACKS,
    GUESSES,
    DayBook,
    chosen,
    empty_report,
    guessed_report,
    hand_over_report,
    hostile_report,
    night_report,
    outage_report,
    public_report,
)
from helpers.story_builder import at

SHAPE: dict[str, list[str]] = {
    "": [
        "center",
        "title",
        "exercise",
        "redacted",
        "masked",
        "shift",
        "period",
        "lines",
        "entries",
        "fallback",
        "told",
        "pass_on",
        "open_items",
        "seal",
        "issue",
        "clock",
        "agency",
        "signatures",
        "left_out",
    ],
    "period": ["from", "to", "seconds"],
    "shift": ["id", "name", "operators", "started_at", "ended_at", "opened"],
    "lines": [
        "key",
        "name",
        "group",
        "state_at_start",
        "state_at_end",
        "seconds",
        "operational_not_verified_s",
        "outages",
        "last_verified",
        "last_verified_approx",
        "events",
        "remarks",
    ],
    "outages": [
        "from",
        "to",
        "approx",
        "to_approx",
        "seconds",
        "worst",
        "open",
        "known_by",
        "scope",
        "symptoms",
        "refs",
        "claimed_at",
        "claimed_approx",
        "claimed_basis",
        "verified_at",
        "verified_approx",
        "verified_basis",
    ],
    "fallback": [
        *("key", "number", "label", "from", "to", "approx", "to_approx", "seconds", "published_at", "published_approx")
    ],
    "told": ["who", "at", "approx", "by", "note", "refs"],
    "pass_on": ["n", "text", "by", "at", "approx", "closed_at", "closed_approx", "accepted"],
    "open_items": ["kind", "text", "accepted"],
    "clock": ["kind", "at", "approx", "by", "seconds", "note"],
    "remarks": ["at", "approx", "by", "refs", "note"],
    "seal": ["entries", "last_seq", "digest"],
}
GUESS_OF = {
    "from": "approx",
    "to": "to_approx",
    "at": "approx",
    "occurred_at": "approx",
    "claimed_at": "claimed_approx",
    "verified_at": "verified_approx",
    "published_at": "published_approx",
    "closed_at": "closed_approx",
    "last_verified": "last_verified_approx",
}
"""Each time a person may have guessed, and where the same object says so."""
STATES = ["operational", "degraded", "intermittent", "down", "unknown", "maintenance"]


def made(report: ShiftReport) -> dict[str, Any]:
    whole: dict[str, Any] = json.loads(json.dumps(report_json(report)))
    return whole


@pytest.mark.parametrize(
    "build", [outage_report, public_report, empty_report, night_report, hostile_report, hand_over_report]
)
def test_every_key_of_the_contract_is_there_in_its_order(build: Callable[[], ShiftReport]) -> None:
    report = made(build())
    assert list(report) == SHAPE[""]
    for name in ("period", "shift", "seal"):
        assert list(report[name]) == SHAPE[name]
    for name in ("lines", "fallback", "told", "pass_on", "open_items", "clock"):
        assert all(list(row) == SHAPE[name] for row in report[name])
    for line in report["lines"]:
        assert list(line["seconds"]) == STATES
        assert all(list(outage) == SHAPE["outages"] for outage in line["outages"])
        assert all(list(remark) == SHAPE["remarks"] for remark in line["remarks"])


@pytest.mark.parametrize("build", [outage_report, empty_report, night_report])
def test_the_seconds_of_each_line_add_up_to_the_period(build: Callable[[], ShiftReport]) -> None:
    report = made(build())
    assert all(sum(line["seconds"].values()) == report["period"]["seconds"] for line in report["lines"])


def test_the_day_of_the_outage_is_as_it_was_found_right(golden: GoldenFiles) -> None:
    golden.check("report.json", json.dumps(report_json(outage_report()), indent=1, ensure_ascii=False) + "\n")


def test_a_report_by_period_has_no_shift() -> None:
    assert made(DayBook().report("07:00", "15:00"))["shift"] is None


def test_a_use_counts_only_inside_the_period() -> None:
    period = Period(at(0), at(60))
    use = FallbackUse(fallback=FALLBACKS[0], started_at=at(-30), ended_at=None, published_at=None)
    assert use_seconds(use, period) == 3600
    assert (
        use_seconds(FallbackUse(fallback=FALLBACKS[0], started_at=at(10), ended_at=at(20), published_at=None), period)
        == 600
    )


def guesses(row: dict[str, Any]) -> dict[str, bool]:
    """The times of one object that a person said, and which of them is a guess."""
    said = {time: guess for time, guess in GUESS_OF.items() if guess in row and row.get(time)}
    return {row[time][11:16]: row[guess] for time, guess in said.items()}


def test_every_guess_is_marked_and_nothing_else_is() -> None:
    report = made(guessed_report())
    outages = [outage for line in report["lines"] for outage in line["outages"]]
    others = [row for name in ("lines", "fallback", "told", "pass_on", "entries") for row in report[name]]
    found = [one for row in (*outages, *others) for one in guesses(row).items()]
    assert {time for time, guess in found if guess} == set(GUESSES)
    assert {time for time, guess in found if not guess} == {"07:05"}


def test_hand_overs_remarks_and_clock_checks_are_data() -> None:
    report = made(hand_over_report())
    assert report["pass_on"][0]["accepted"] == [{"at": "2024-10-22T07:00:00-04:00", "by": "KM", "covered": True}]
    assert [one["covered"] for one in report["open_items"][1]["accepted"]] == [False, False]
    assert [row["seconds"] for row in report["clock"]] == [2, -7]
    assert [one["refs"] for one in report["lines"][3]["remarks"]] == [["TM-501"], ["TM-502"], []]


def test_what_the_center_leaves_out_on_paper_is_there_and_named() -> None:
    report = made(chosen(hand_over_report(), agency="Town", signatures=("Chief",), leave_out=(ReportSection.CLOCK,)))
    assert [report[name] for name in ("agency", "signatures", "left_out")] == ["Town", ["Chief"], ["clock"]]
    assert len(report["clock"]) == 2
