from __future__ import annotations

import json
from typing import Any

from msgspec.structs import replace

from console.domain.availability_redaction import redact_availability
from console.domain.availability_report import AvailabilityReport
from console.render.availability_json import availability_json
from helpers.availability_builder import empty_month, eventful_month
from helpers.golden import GoldenFiles


def document(report: AvailabilityReport) -> dict[str, Any]:
    found = json.loads(json.dumps(availability_json(report)))
    assert isinstance(found, dict)
    return found


def test_two_lines_of_the_month_of_the_outage_are_as_they_were_found_right(golden: GoldenFiles) -> None:
    two = replace(eventful_month(), lines=eventful_month().lines[2:4])
    golden.check("availability.json", json.dumps(availability_json(two), ensure_ascii=False, indent=1))


def test_every_key_is_there_when_there_is_nothing_to_say() -> None:
    full, empty = document(eventful_month()), document(empty_month())
    assert full.keys() == empty.keys()
    assert full["lines"][0].keys() == empty["lines"][0].keys()
    assert empty["lines"][0]["percent"] is None
    assert empty["lines"][0]["longest"] is None
    assert empty["longest"] == []


def test_the_seconds_of_a_line_add_up_to_those_of_the_period() -> None:
    said = document(eventful_month())
    for line in said["lines"]:
        assert sum(line["seconds"].values()) == said["period"]["seconds"]
        assert sum(sum(day["seconds"].values()) for day in line["days"]) == said["period"]["seconds"]


def test_a_public_copy_says_so() -> None:
    said = document(redact_availability(eventful_month()))
    assert (said["redacted"], said["masked"]["names"]) == (True, 1)
    assert document(eventful_month())["masked"] is None
