"""Printing from the window to a real queue: copies, pages, printers in trouble, and a window that is closed at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from console.services.settings import Settings, save_settings
from console.ui.page_name import PageName
from console.ui.report.report_page import ReportPage
from console.ui.report.report_request import DocumentName
from helpers.accessible_window import missing, read_screen
from helpers.command_line import CommandLine
from helpers.desks import SAMPLE
from helpers.pdf_reading import open_pdf, page_texts, squeezed
from helpers.print_queues import QUEUE, PrintQueue, print_queue
from helpers.small_disks import fill, small_disk
from helpers.waiting import wait_for
from helpers.windows import SampleWindow

LONG_MS = 30_000


@pytest.fixture
def queue(monkeypatch: pytest.MonkeyPatch) -> Iterator[PrintQueue]:
    with print_queue(monkeypatch) as found:
        yield found


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path, queue: PrintQueue) -> Iterator[SampleWindow]:
    window = SampleWindow(qtbot, qapp, tmp_path / "record")
    window.session.sign_on("KM")
    window.log("/shift start Day KM")
    window.desk.clock.pass_time(600)
    window.press(Qt.Key.Key_P, modifier=Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(window.page(ReportPage).question.paper.printer.isEnabled, timeout=LONG_MS)
    yield window
    window.close()


def answer(window: SampleWindow) -> str:
    label = window.page(ReportPage).findChild(QLabel, "report.answer")
    assert isinstance(label, QLabel)
    return label.text()


def test_copies_and_pages_reach_the_printer_as_they_were_asked_for(
    window: SampleWindow, queue: PrintQueue, qtbot: QtBot
) -> None:
    page = window.page(ReportPage)
    page.question.choose(DocumentName.BLANK_LOG)
    page.question.sheets.sheets.setValue(4)
    page.question.paper.copies.setValue(3)
    page.question.paper.pages.setFocus()
    window.type("2-3")
    window.press(Qt.Key.Key_Return, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: answer(window).startswith(f"Sent to {QUEUE}"), timeout=LONG_MS)
    (arrived,) = queue.arrived
    assert [squeezed(f"Page {n} of 4") in text for n, text in zip((2, 3), page_texts(arrived), strict=True)] == [
        True
    ] * 2
    wait_for(lambda: queue.copies == (3,), "the server wrote down how many copies")
    with open_pdf(Path(page.question.file.name.text()).read_bytes()) as saved:
        assert len(saved.pages) == 4


def test_pages_and_copies_come_out_of_a_printer_that_prints_to_a_file(
    window: SampleWindow, queue: PrintQueue, qtbot: QtBot
) -> None:
    printed = queue.print_to_file()
    page = window.page(ReportPage)
    page.question.choose(DocumentName.BLANK_LOG)
    page.question.sheets.sheets.setValue(3)
    page.question.paper.copies.setValue(2)
    page.question.paper.pages.setText("2-3")
    page.print.click()
    qtbot.waitUntil(lambda: answer(window).startswith(f"Sent to {QUEUE}"), timeout=LONG_MS)
    wait_for(lambda: printed.exists() and b"%%EOF" in printed.read_bytes()[-64:], "all of it is printed", within_s=30)
    assert len([line for line in printed.read_bytes().splitlines() if line.startswith(b"%%Page: ")]) == 4


@pytest.mark.parametrize("name", list(DocumentName))
def test_every_document_reaches_the_printer_with_the_pages_that_are_saved(
    window: SampleWindow, queue: PrintQueue, qtbot: QtBot, name: DocumentName
) -> None:
    page = window.page(ReportPage)
    page.question.choose(name)
    path = Path(page.question.file.name.text())
    page.print.click()
    qtbot.waitUntil(lambda: answer(window).startswith(f"Sent to {QUEUE}"), timeout=LONG_MS)
    assert page_texts(queue.arrived[0]) == page_texts(path.read_bytes())


def test_two_prints_in_a_row_are_two_jobs_and_two_files(window: SampleWindow, queue: PrintQueue, qtbot: QtBot) -> None:
    page = window.page(ReportPage)
    for count in (1, 2):
        page.print.click()
        qtbot.waitUntil(lambda: answer(window).startswith("Sent to"), timeout=LONG_MS)
        assert len(queue.arrived) == count
    assert len(list(Path(page.question.file.name.text()).parent.glob("*.pdf"))) == 2


def test_a_page_that_the_document_has_not_is_said_and_the_file_is_kept(
    window: SampleWindow, queue: PrintQueue, qtbot: QtBot
) -> None:
    page = window.page(ReportPage)
    page.question.paper.pages.setText("7-9")
    page.print.click()
    qtbot.waitUntil(lambda: "no such page" in answer(window), timeout=LONG_MS)
    assert "Nothing is lost: saved as" in answer(window)
    assert queue.arrived == ()


def test_a_stopped_printer_takes_the_pages_and_that_it_stands_still_is_said(
    window: SampleWindow, queue: PrintQueue, qtbot: QtBot
) -> None:
    queue.do("cupsdisable", QUEUE)
    window.page(ReportPage).print.click()
    qtbot.waitUntil(lambda: "stands still: see to the printer" in answer(window), timeout=LONG_MS)
    assert len(queue.arrived) == 1


def test_a_printer_that_is_gone_when_it_is_wanted_loses_nothing(
    window: SampleWindow, queue: PrintQueue, qtbot: QtBot
) -> None:
    queue.do("lpadmin", "-x", QUEUE)
    page = window.page(ReportPage)
    page.print.click()
    qtbot.waitUntil(lambda: "not there any more" in answer(window), timeout=LONG_MS)
    assert Path(page.question.file.name.text()).exists()


def test_a_full_disk_keeps_the_file_back_but_not_the_paper(
    window: SampleWindow, queue: PrintQueue, qtbot: QtBot, tmp_path: Path
) -> None:
    page = window.page(ReportPage)
    with small_disk(tmp_path / "small") as disk:
        fill(disk)
        page.question.file.name.setText(str(disk / "report.pdf"))
        page.print.click()
        said = answer(window)
        qtbot.waitUntil(lambda: answer(window).startswith("Sent to"), timeout=LONG_MS)
        assert not (disk / "report.pdf").exists()
    assert said.startswith("The PDF is not saved: The PDF could not be written to")
    assert "the PDF is not saved" in answer(window)
    assert len(queue.arrived) == 1
    issued = window.desk.reading.log_book.newest(1)[0]
    assert issued.kind.value == "report_issued"


def test_the_board_is_free_while_a_page_is_printed(window: SampleWindow, queue: PrintQueue, qtbot: QtBot) -> None:
    window.page(ReportPage).print.click()
    window.press(Qt.Key.Key_Escape)
    window.log("3d")
    assert window.desk.board[3].state.value == "down"
    qtbot.waitUntil(lambda: len(queue.arrived) == 1, timeout=LONG_MS)
    window.open(PageName.REPORT)


@pytest.mark.skipif(bool(missing()), reason=missing() or "nothing is missing")
def test_what_was_asked_for_is_printed_though_the_window_is_closed_at_once(
    queue: PrintQueue, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    (tmp_path / "setup.toml").write_text(SAMPLE, encoding="utf-8")
    lineboard = CommandLine(folder=tmp_path / "data")
    lineboard.done("init", "--setup", tmp_path / "setup.toml")
    lineboard.done("shift", "start", "Day", "KM", "--by", "KM")
    lineboard.done("shift", "end", "--by", "KM")
    save_settings(lineboard.record, Settings(keys={"leave": ["Ctrl+Q"]}))
    with read_screen(tmp_path_factory.mktemp("bus")) as screen, screen.window(lineboard) as window:
        before = len(window.reader.heard())
        window.press("ctrl+p")
        wait_for(lambda: "report.print" in window.moves(before), "Enter prints")
        window.press("Return", "ctrl+q")
        assert window.process.wait(timeout=60) == 0
        wait_for(lambda: len(queue.arrived) == 1, "the page is printed", within_s=40)
    assert lineboard.json("entries")["entries"][-1]["kind"] == "report_issued"
