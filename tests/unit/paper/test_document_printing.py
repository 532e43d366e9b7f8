from __future__ import annotations

import pickle
from collections.abc import Callable
from functools import partial

import pytest

from console.domain.errors import RuleViolation, StorageUnavailable
from console.domain.shift_report import ShiftReport
from console.paper.document_printing import Printed, PrintOrder, print_document, wanted_pages
from console.paper.paper_size import A4, LETTER, PaperSize
from console.paper.printing import ask_printer
from console.paper.report_pages import report_pages
from helpers.pdf_reading import open_pdf, page_texts, squeezed
from helpers.print_queues import QUEUE, on_a_new_thread, print_queue
from helpers.report_builder import hostile_report, outage_report, quiet_report
from helpers.waiting import wait_for

pytestmark = pytest.mark.usefixtures("qapp")


def job(
    report: ShiftReport, order: PrintOrder | None = None, paper: PaperSize = LETTER
) -> Callable[[], Printed | None]:
    return partial(print_document, partial(report_pages, report, paper), order or PrintOrder())


def test_the_report_reaches_the_default_printer_page_by_page(monkeypatch: pytest.MonkeyPatch) -> None:
    with print_queue(monkeypatch) as queue:
        assert ask_printer(job(outage_report())) == Printed(printer=QUEUE)
        (arrived,) = queue.arrived
    with open_pdf(arrived) as pdf:
        assert [[round(float(side)) for side in page.MediaBox][2:] for page in pdf.pages] == [[612, 792]] * 3
    assert all(squeezed(f"Page {n} of 3") in text for n, text in enumerate(page_texts(arrived), start=1))


def test_a_printer_is_printed_on_by_its_name_and_on_its_paper(monkeypatch: pytest.MonkeyPatch) -> None:
    with print_queue(monkeypatch) as queue:
        printed = on_a_new_thread(job(quiet_report(), PrintOrder(printer=QUEUE), A4))
        assert printed == Printed(printer=QUEUE)
        with open_pdf(queue.arrived[0]) as pdf:
            assert [round(float(side)) for side in pdf.pages[0].MediaBox][2:] == [595, 842]


def test_a_printer_that_takes_nothing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    with print_queue(monkeypatch) as queue:
        queue.do("cupsreject", QUEUE)
        with pytest.raises(StorageUnavailable, match=f"{QUEUE} did not take it .*not accepting jobs"):
            on_a_new_thread(job(quiet_report()))


def test_a_printer_that_stands_still_is_told_from_one_that_prints(monkeypatch: pytest.MonkeyPatch) -> None:
    with print_queue(monkeypatch) as queue:
        queue.do("cupsdisable", QUEUE)
        printed = on_a_new_thread(job(quiet_report()))
        assert printed == Printed(printer=QUEUE, stands_still=True)


def test_a_pc_without_a_printer_prints_nothing() -> None:
    assert on_a_new_thread(job(quiet_report())) is None


def test_a_printer_that_is_gone_is_said() -> None:
    with pytest.raises(StorageUnavailable, match="not there any more"):
        on_a_new_thread(job(quiet_report(), PrintOrder(printer="Front desk")))


@pytest.mark.parametrize("report", [outage_report(), hostile_report()], ids=["outage", "hostile"])
def test_a_report_gets_whole_into_the_process_that_prints(report: object) -> None:
    assert pickle.loads(pickle.dumps(report)) == report


def test_only_the_pages_that_are_wanted_are_printed_as_often_as_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    order = PrintOrder(copies=2, first=2, last=9)
    with print_queue(monkeypatch) as queue:
        ask_printer(job(outage_report(), order))
        (arrived,) = queue.arrived
        wait_for(lambda: queue.copies == (2,), "the server wrote down how many copies")
    texts = page_texts(arrived)
    assert [text[text.index("Page") :][:8] for text in texts] == [squeezed("Page 2 of 3"), squeezed("Page 3 of 3")]


def test_one_copy_is_printed_where_nothing_else_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    with print_queue(monkeypatch) as queue:
        ask_printer(job(quiet_report()))
        wait_for(lambda: len(queue.copies) == 1, "the server wrote down how many copies")
        assert queue.copies == (1,)


@pytest.mark.parametrize(
    ("order", "wanted"),
    [
        (PrintOrder(), range(3)),
        (PrintOrder(first=2), range(1, 3)),
        (PrintOrder(last=1), range(1)),
        (PrintOrder(first=2, last=2), range(1, 2)),
        (PrintOrder(last=99), range(3)),
    ],
)
def test_pages_are_counted_from_one(order: PrintOrder, wanted: range) -> None:
    assert wanted_pages(report_pages(outage_report()), order) == wanted


@pytest.mark.parametrize("order", [PrintOrder(first=4), PrintOrder(first=3, last=2)])
def test_a_page_that_is_not_there_is_refused(order: PrintOrder) -> None:
    with pytest.raises(RuleViolation, match="this document has 3"):
        wanted_pages(report_pages(outage_report()), order)
