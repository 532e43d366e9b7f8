from __future__ import annotations

import pytest

from helpers.commands import Run

AVAILABILITY = ("report", "--document", "availability", "--format", "json")


@pytest.mark.parametrize(
    ("said", "title"),
    [
        (("--month", "2024-08"), "August 2024"),
        (("--quarter", "2023-Q4"), "4th quarter 2023"),
        (("--year", "2023"), "Year 2023"),
        (("--from", "2024-01-01T00:00"), "Period"),
        (("--from", "2024-01-01T00:00", "--to", "2024-01-02T00:00"), "Period"),
    ],
)
def test_availability_is_asked_for_by_month_quarter_year_or_period(
    sample: Run, said: tuple[str, ...], title: str
) -> None:
    document = sample(*AVAILABILITY, *said).json
    assert document["document"] == "availability"
    assert document["title"] == title
    for line in document["lines"]:
        assert sum(line["seconds"].values()) == document["period"]["seconds"]


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ((), "takes one of --month 2026-10, --quarter 2026-Q3, --year 2026, or --from with --to"),
        (("--month", "2024-08", "--year", "2024"), "takes one of"),
        (("--month", "2024-08", "--from", "2024-01-01T00:00"), "takes one of"),
        (("--to", "2024-01-01T00:00"), "needs a --from"),
        (("--from", "whenever"), "--from 'whenever' is not a time"),
        (("--from", "2024-01-02T00:00", "--to", "2024-01-01T00:00"), "The period is empty"),
        (("--shift", "last"), "--shift is for --document shift or ics-214 only"),
        (("--month", "2026-13"), '"2026-13" is not a month: write it as 2026-10'),
        (("--quarter", "Q9\x1b[31m"), "is not a quarter"),
        (("--year", "x" * 5000), "is not a year"),
        (("--month", "8999-12"), "December 8999 has not begun yet"),
        (("--month", "2024-08", "--leave-out-under", "-1"), "0<=x<=86400"),
        (("--month", "2024-08", "--leave-out-under", "all"), "not a valid integer"),
    ],
)
def test_what_can_not_be_made_is_refused_in_one_sentence(sample: Run, said: tuple[str, ...], sentence: str) -> None:
    answer = sample(*AVAILABILITY, *said)
    assert answer.status == 2
    assert answer.out == ""
    assert sentence in answer.err
    assert answer.err.count("\n") == 1
    assert "\x1b" not in answer.err
    assert len(answer.err) < 400


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        (("--month", "2024-08"), "--month is for --document availability only"),
        (("--year", "2026"), "--year is for --document availability only"),
        (("--leave-out-under", "60"), "--leave-out-under is for --document availability only"),
    ],
)
def test_a_shift_report_takes_nothing_of_another_document(sample: Run, said: tuple[str, ...], sentence: str) -> None:
    answer = sample("report", "--format", "json", *said)
    assert answer.status == 2
    assert sentence in answer.err


def test_short_outages_and_public_copies_are_wished_for_here_too(sample: Run) -> None:
    document = sample(*AVAILABILITY, "--month", "2024-08", "--leave-out-under", "60", "--redacted").json
    assert (document["left_out_under_s"], document["redacted"]) == (60, True)


def test_a_document_that_is_none_is_refused(sample: Run) -> None:
    answer = sample("report", "--document", "horoscope", "--format", "json")
    assert answer.status == 2
    assert "'horoscope' is not one of" in answer.err
