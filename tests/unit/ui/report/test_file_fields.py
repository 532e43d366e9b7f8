from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from console.ui.report.file_fields import FORM_NAMES, FileFields
from console.ui.report.form_rows import FormRows
from console.ui.report.report_request import ReportForm, ReportRequest


@pytest.fixture
def fields(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[FileFields]:
    form = QWidget()
    qtbot.addWidget(form)
    names = (f"report{number}" for number in range(9))
    fields = FileFields(tmp_path, lambda folder, form: str(folder / f"{next(names)}.{form}"), form)
    FormRows(form).add(fields.rows)
    fields.propose_name()
    yield fields
    form.close()


def asked(fields: FileFields) -> ReportRequest:
    found = fields.said_in(ReportRequest())
    assert found is not None
    return found


def test_every_form_has_a_name_that_people_know() -> None:
    assert set(FORM_NAMES) == set(ReportForm)


def test_a_form_that_is_still_offered_stays_chosen(fields: FileFields) -> None:
    fields.form.setCurrentIndex(fields.form.findData(ReportForm.TEXT))
    fields.offer((ReportForm.PDF, ReportForm.TEXT))
    assert asked(fields).form is ReportForm.TEXT
    fields.offer((ReportForm.PDF,))
    assert asked(fields).form is ReportForm.PDF
    assert fields.form.count() == 1


def test_what_is_asked_again_after_it_was_saved_gets_another_name(fields: FileFields) -> None:
    first = asked(fields).path
    fields.saved()
    assert asked(fields).path != first


def test_the_file_that_was_chosen_is_replaced(fields: FileFields) -> None:
    first = asked(fields).path
    fields.saved()
    again = fields.said_in(ReportRequest(), force=True)
    assert again is not None
    assert (again.path, again.force) == (first, True)


def test_without_a_name_there_is_nothing_to_ask_for(fields: FileFields) -> None:
    fields.name.clear()
    assert fields.said_in(ReportRequest()) is None


def test_pages_go_into_a_file_beside_one_of_another_form(fields: FileFields, tmp_path: Path) -> None:
    fields.form.setCurrentIndex(fields.form.findData(ReportForm.CSV))
    on_paper = fields.on_paper(asked(fields))
    assert (on_paper.form, on_paper.path.suffix, on_paper.path.parent) == (ReportForm.PDF, ".pdf", tmp_path)
