"""Provides what is said of a document on its way to paper: one sentence or two, and always where its file is."""

from __future__ import annotations

from console.paper.document_printing import Printed
from console.ui.report.report_request import WrittenReport


def on_its_way(written: WrittenReport) -> str:
    """It is made, and printed now."""
    if written.not_saved:
        return f"The PDF is not saved: {written.not_saved}. It is printed all the same..."
    return f"Saved {written.path}. Printing..."


def told_of(printed: Printed | None, written: WrittenReport) -> str:
    """What became of the printing."""
    if printed is None and written.not_saved:
        return f"There is no printer on this PC, and the PDF is not saved: {written.not_saved}."
    if printed is None:
        return f"There is no printer on this PC: saved as {written.path}; print it from another."
    if printed.stands_still:
        sent = f"Sent to {printed.printer}, which stands still: see to the printer."
        return f"{sent} {_also(written, 'Also')}"
    return f"Sent to {printed.printer}; {_also(written, 'also')}"


def not_printed(why: str, written: WrittenReport) -> str:
    """It is not printed, but it may be in a file."""
    if written.not_saved:
        return f"{why} The PDF is not saved either: {written.not_saved}."
    return f"{why} Nothing is lost: saved as {written.path}"


def _also(written: WrittenReport, also: str) -> str:
    if written.not_saved:
        return f"{'the' if also == 'also' else 'The'} PDF is not saved: {written.not_saved}."
    return f"{also} saved as {written.path}"
