from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from console.paper.document_printing import Printed
from console.ui.report.report_request import WrittenReport
from console.ui.report.telling import not_printed, on_its_way, told_of
from helpers.report_builder import quiet_report

PATH = Path("reports/Day.pdf")
SAVED = WrittenReport(report=quiet_report(), path=PATH)
UNSAVED = replace(SAVED, not_saved="the disk is full")
DESK, STILL = Printed(printer="Desk"), Printed(printer="Desk", stands_still=True)


@pytest.mark.parametrize(
    ("printed", "written", "sentence"),
    [
        (DESK, SAVED, f"Sent to Desk; also saved as {PATH}"),
        (STILL, SAVED, f"Sent to Desk, which stands still: see to the printer. Also saved as {PATH}"),
        (None, SAVED, f"There is no printer on this PC: saved as {PATH}; print it from another."),
        (DESK, UNSAVED, "Sent to Desk; the PDF is not saved: the disk is full."),
        (
            STILL,
            UNSAVED,
            "Sent to Desk, which stands still: see to the printer. The PDF is not saved: the disk is full.",
        ),
        (None, UNSAVED, "There is no printer on this PC, and the PDF is not saved: the disk is full."),
    ],
)
def test_what_became_of_the_printing_is_one_sentence(
    printed: Printed | None, written: WrittenReport, sentence: str
) -> None:
    assert told_of(printed, written) == sentence


def test_where_the_file_is_is_said_before_the_printer_answers() -> None:
    assert on_its_way(SAVED) == f"Saved {PATH}. Printing..."
    assert on_its_way(UNSAVED) == "The PDF is not saved: the disk is full. It is printed all the same..."


def test_what_is_not_printed_is_lost_only_where_it_is_in_no_file() -> None:
    assert not_printed("The printer is gone.", SAVED) == f"The printer is gone. Nothing is lost: saved as {PATH}"
    said = not_printed("The printer is gone.", UNSAVED)
    assert said == "The printer is gone. The PDF is not saved either: the disk is full."
