from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from console.ui.report.print_fields import DEFAULT_PRINTER, NO_PRINTER
from console.ui.report.report_question import ReportQuestion
from console.ui.report.report_request import ReportForm, ReportRequest
from console.ui.report.shift_fields import ShiftChoices
from helpers.situations import situation


@pytest.fixture
def question(qtbot: QtBot, tmp_path: Path) -> ReportQuestion:
    question = ReportQuestion(tmp_path)
    qtbot.addWidget(question)
    question.show_choices(ShiftChoices(situation=situation()))
    return question


def _asked(request: ReportRequest | None) -> ReportRequest:
    assert request is not None
    return request


def test_before_anything_is_known_no_file_is_proposed(qtbot: QtBot, tmp_path: Path) -> None:
    question = ReportQuestion(tmp_path)
    qtbot.addWidget(question)
    question.file.form.setCurrentIndex(1)
    assert question.request() is None
    assert question.request_on_paper() is None


def test_until_the_printers_are_known_the_default_one_is_meant(question: ReportQuestion) -> None:
    question.paper.show_printers(None)
    assert question.paper.printer.placeholderText() == DEFAULT_PRINTER
    assert not question.paper.printer.isEnabled()
    assert _asked(question.request_on_paper()).printer == ""


def test_the_first_printer_is_proposed_and_another_can_be_chosen(question: ReportQuestion) -> None:
    question.paper.show_printers(("Desk", "Hall"))
    assert _asked(question.request_on_paper()).printer == "Desk"
    question.paper.printer.setCurrentText("Hall")
    assert _asked(question.request_on_paper()).printer == "Hall"


def test_that_there_is_no_printer_is_said_in_its_field(question: ReportQuestion) -> None:
    question.paper.show_printers(())
    assert question.paper.printer.placeholderText() == NO_PRINTER
    assert not question.paper.printer.isEnabled()


def test_what_is_printed_is_saved_as_pages_whatever_form_is_chosen(question: ReportQuestion, tmp_path: Path) -> None:
    question.file.form.setCurrentIndex(question.file.form.findData(ReportForm.CSV))
    on_paper = _asked(question.request_on_paper())
    assert on_paper.form is ReportForm.PDF
    assert on_paper.path.suffix == ".pdf"
    assert on_paper.path.parent == tmp_path
    assert _asked(question.request()).path.suffix == ".csv"


def test_a_period_is_only_complete_with_its_begin(question: ReportQuestion) -> None:
    seen = [question.is_complete]
    question.period.start.setText(" 07:00 ")
    seen.append(question.is_complete)
    assert seen == [False, True]
    assert question.meant.start == "07:00"


def test_a_name_that_somebody_typed_is_never_replaced_by_another(question: ReportQuestion, tmp_path: Path) -> None:
    mine = tmp_path / "mine.pdf"
    question.file.name.setText(str(mine))
    question.file.name.textEdited.emit(str(mine))
    question.file.saved()
    mine.touch()
    assert _asked(question.request()).path == mine
