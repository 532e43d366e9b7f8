from __future__ import annotations

import csv
import io

from console.domain.availability_report import AvailabilityReport
from console.render.availability_csv import availability_csv
from helpers.availability_builder import eventful_month, hostile_month
from helpers.golden import GoldenFiles


def read(report: AvailabilityReport) -> list[list[str]]:
    return list(csv.reader(io.StringIO("".join(availability_csv(report)).removeprefix("\ufeff"), newline="")))


def test_the_month_of_the_outage_is_as_it_was_found_right(golden: GoldenFiles) -> None:
    golden.check("availability.csv", "".join(availability_csv(eventful_month())))


def test_every_row_has_as_many_cells_as_its_head() -> None:
    width = 0
    for row in read(eventful_month()):
        width = len(row) if row[0] == "table" else width
        assert len(row) == width


def test_no_hostile_text_becomes_a_formula() -> None:
    assert not [cell for row in read(hostile_month()) for cell in row if cell[:1] and cell[0] in "=+-@\t\r＝＋－＠"]
    raw = "".join(availability_csv(hostile_month(), raw=True))
    assert ",=cmd|" in raw
