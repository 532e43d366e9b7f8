from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from console.domain.events import EntryKind
from console.paper.printing import PRINTER_SILENT
from console.ui.page_name import PageName
from console.ui.report.print_fields import DEFAULT_PRINTER
from console.ui.report.report_page import ReportPage
from console.ui.report.report_request import ReportForm
from helpers.pdf_reading import page_texts
from helpers.print_queues import QUEUE, print_queue, silent_print_server
from helpers.windows import SampleWindow


def _page(window: SampleWindow) -> ReportPage:
    window.session.sign_on("KM")
    window.log("/shift start Day KM")
    window.open(PageName.REPORT)
    return window.page(ReportPage)


def _answer(page: ReportPage) -> str:
    label = page.findChild(QLabel, "report.answer")
    assert isinstance(label, QLabel)
    return label.text()


def test_enter_prints_on_the_default_printer_and_keeps_the_same_pages(
    qtbot: QtBot, desk_window: SampleWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    with print_queue(monkeypatch) as queue:
        page = _page(desk_window)
        path = Path(page.question.file.name.text())
        page.print.click()
        qtbot.waitUntil(lambda: _answer(page) == f"Sent to {QUEUE}; also saved as {path}", timeout=20_000)
        (arrived,) = queue.arrived
    assert page_texts(arrived) == page_texts(path.read_bytes())
    assert desk_window.desk.reading.log_book.newest(1)[0].kind is EntryKind.REPORT_ISSUED


def test_the_printers_are_offered_the_default_one_first(
    qtbot: QtBot, desk_window: SampleWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    with print_queue(monkeypatch):
        page = _page(desk_window)
        qtbot.waitUntil(lambda: page.question.paper.printer.currentText() == QUEUE, timeout=20_000)


def test_a_printer_that_refuses_loses_nothing(
    qtbot: QtBot, desk_window: SampleWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    with print_queue(monkeypatch) as queue:
        queue.do("cupsreject", QUEUE)
        page = _page(desk_window)
        path = Path(page.question.file.name.text())
        page.print.click()
        qtbot.waitUntil(lambda: "did not take it" in _answer(page), timeout=20_000)
    assert _answer(page).endswith(f"Nothing is lost: saved as {path}")
    assert path.exists()


def test_a_file_that_can_not_be_written_is_not_printed(qtbot: QtBot, desk_window: SampleWindow, tmp_path: Path) -> None:
    page = _page(desk_window)
    (tmp_path / "mine.pdf").write_text("mine")
    page.question.file.name.setText(str(tmp_path / "mine.pdf"))
    page.print.click()
    assert "exists and is not overwritten" in _answer(page)
    page.question.file.name.setText(str(tmp_path / "other.pdf"))
    page.print.click()
    assert _answer(page).endswith("Printing...")


def test_printing_in_another_form_saves_the_pages_beside_it(desk_window: SampleWindow) -> None:
    page = _page(desk_window)
    page.question.file.form.setCurrentIndex(page.question.file.form.findData(ReportForm.JSON))
    page.print.click()
    (saved,) = Path(page.question.file.name.text()).parent.glob("*")
    assert saved.suffix == ".pdf"


def test_what_the_printer_refuses_is_said_at_the_board_too(
    qtbot: QtBot, desk_window: SampleWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    with print_queue(monkeypatch) as queue:
        queue.do("cupsreject", QUEUE)
        page = _page(desk_window)
        page.print.click()
        desk_window.press(Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: "did not take it" in desk_window.answer, timeout=20_000)


def test_a_printer_that_hangs_holds_up_nothing_and_is_said(
    qtbot: QtBot, desk_window: SampleWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("console.paper.printing.ANSWER_WITHIN_S", 2)
    beats: list[bool] = []
    heart = QTimer(interval=20)
    heart.timeout.connect(lambda: beats.append(True))
    with silent_print_server(monkeypatch):
        page = _page(desk_window)
        path = Path(page.question.file.name.text())
        page.print.click()
        heart.start()
        qtbot.waitUntil(lambda: "does not answer" in _answer(page), timeout=20_000)
    heart.stop()
    assert len(beats) > 20
    assert _answer(page) == f"{PRINTER_SILENT} Nothing is lost: saved as {path}"
    assert page.question.paper.printer.placeholderText() == DEFAULT_PRINTER
