from __future__ import annotations

import pickle
from functools import partial

import pytest

from console.domain.errors import StorageUnavailable
from console.paper.printing import ask_printer
from console.paper.report_printing import Printed, print_report
from console.services.settings import PaperName
from helpers.pdf_reading import open_pdf, page_texts, squeezed
from helpers.print_queues import QUEUE, on_a_new_thread, print_queue
from helpers.report_builder import hostile_report, outage_report, quiet_report

pytestmark = pytest.mark.usefixtures("qapp")


def test_the_report_reaches_the_default_printer_page_by_page(monkeypatch: pytest.MonkeyPatch) -> None:
    with print_queue(monkeypatch) as queue:
        assert ask_printer(partial(print_report, outage_report(), PaperName.LETTER)) == Printed(printer=QUEUE)
        (arrived,) = queue.arrived
    with open_pdf(arrived) as pdf:
        assert [[round(float(side)) for side in page.MediaBox][2:] for page in pdf.pages] == [[612, 792]] * 3
    assert all(squeezed(f"Page {n} of 3") in text for n, text in enumerate(page_texts(arrived), start=1))


def test_a_printer_is_printed_on_by_its_name_and_on_its_paper(monkeypatch: pytest.MonkeyPatch) -> None:
    with print_queue(monkeypatch) as queue:
        printed = on_a_new_thread(partial(print_report, quiet_report(), PaperName.A4, QUEUE))
        assert printed == Printed(printer=QUEUE)
        with open_pdf(queue.arrived[0]) as pdf:
            assert [round(float(side)) for side in pdf.pages[0].MediaBox][2:] == [595, 842]


def test_a_printer_that_takes_nothing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    with print_queue(monkeypatch) as queue:
        queue.do("cupsreject", QUEUE)
        with pytest.raises(StorageUnavailable, match=f"{QUEUE} did not take it .*not accepting jobs"):
            on_a_new_thread(partial(print_report, quiet_report(), PaperName.LETTER))


def test_a_printer_that_stands_still_is_told_from_one_that_prints(monkeypatch: pytest.MonkeyPatch) -> None:
    with print_queue(monkeypatch) as queue:
        queue.do("cupsdisable", QUEUE)
        printed = on_a_new_thread(partial(print_report, quiet_report(), PaperName.LETTER))
        assert printed == Printed(printer=QUEUE, stands_still=True)


def test_a_pc_without_a_printer_prints_nothing() -> None:
    assert on_a_new_thread(partial(print_report, quiet_report(), PaperName.LETTER)) is None


def test_a_printer_that_is_gone_is_said() -> None:
    with pytest.raises(StorageUnavailable, match="not there any more"):
        on_a_new_thread(partial(print_report, quiet_report(), PaperName.LETTER, "Front desk"))


@pytest.mark.parametrize("report", [outage_report(), hostile_report()], ids=["outage", "hostile"])
def test_a_report_gets_whole_into_the_process_that_prints(report: object) -> None:
    assert pickle.loads(pickle.dumps(report)) == report
