from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from console.domain.availability_redaction import redact_availability
from console.domain.availability_report import AvailabilityReport
from console.render.availability_plain_text import availability_plain_text
from console.render.wording import visible
from helpers.availability_builder import (
    empty_month,
    eventful_month,
    eventful_year,
    few_outages,
    hostile_month,
    november,
)
from helpers.golden import GoldenFiles
from helpers.report_builder import HOSTILE


def test_the_month_of_the_outage_is_as_it_was_found_right(golden: GoldenFiles) -> None:
    golden.check("availability.txt", availability_plain_text(eventful_month(under_s=60)))


def test_the_year_around_it_is_as_it_was_found_right(golden: GoldenFiles) -> None:
    golden.check("availability_year.txt", availability_plain_text(eventful_year()))


@pytest.mark.parametrize("make", [eventful_month, few_outages, november, empty_month])
def test_words_are_never_squeezed_out_of_a_line(make: Callable[[], AvailabilityReport]) -> None:
    assert all(len(line) <= 120 for line in availability_plain_text(make()).splitlines())


def test_hostile_text_is_shown_as_it_is() -> None:
    text = availability_plain_text(hostile_month())
    assert text.isprintable() or "\n" in text
    assert not [one for one in HOSTILE if visible(one)[:40] not in text]
    assert not {char for char in text if not char.isprintable()} - {"\n"}


def test_exercise_and_public_copy_are_marked_at_both_ends() -> None:
    text = availability_plain_text(redact_availability(eventful_month(exercise=True)))
    assert text.count("*** EXERCISE ***") == 2
    assert text.count("*** PUBLIC COPY ***") == 2


def test_a_center_without_lines_has_a_report_all_the_same() -> None:
    text = availability_plain_text(replace(empty_month(), lines=(), groups=()))
    assert "SUMMARY 0 lines · no outage logged" in text
    assert "LINES" not in text.replace("0 lines", "")
