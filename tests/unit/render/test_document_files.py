from __future__ import annotations

import pytest

from console.domain.errors import RuleViolation
from console.domain.ics_214 import Ics214Blocks, ics_214
from console.render.document_files import FileForm, document_file
from console.render.report_forms import TextForm
from helpers.availability_builder import eventful_month, hostile_month
from helpers.report_builder import hostile_report, outage_report, quiet_report
from helpers.workbooks import whole_text

BLOCKS = Ics214Blocks(incident="911 outage", name="", position="", agency="", resources=())


def test_there_is_a_file_for_every_text_form_and_the_workbook() -> None:
    assert {form.value for form in FileForm} == {form.value for form in TextForm} | {"xlsx"}


@pytest.mark.parametrize("form", list(FileForm))
def test_every_form_of_a_shift_report_has_its_lines(form: FileForm) -> None:
    assert "911 Wireless Verizon" in whole_text(document_file(form, outage_report()))


@pytest.mark.parametrize("form", list(FileForm))
def test_every_form_of_an_availability_report_has_its_lines(form: FileForm) -> None:
    assert "911 Wireless Verizon" in whole_text(document_file(form, eventful_month()))
    if form is FileForm.CSV:
        assert b",=cmd" in document_file(form, hostile_month(), raw=True)
        assert b",=cmd" not in document_file(form, hostile_month())


def test_other_documents_have_the_forms_they_have() -> None:
    form = ics_214(quiet_report(), BLOCKS)
    assert "911 outage" in document_file(FileForm.TEXT, form).decode()
    with pytest.raises(RuleViolation, match="no xlsx form"):
        document_file(FileForm.XLSX, form)


def test_raw_is_for_the_csv_of_a_report_only() -> None:
    report = hostile_report()
    assert b",=cmd" in document_file(FileForm.CSV, report, raw=True)
    assert b",=cmd" not in document_file(FileForm.CSV, report)
    for form, facts in ((FileForm.TEXT, report), (FileForm.CSV, ics_214(report, BLOCKS))):
        with pytest.raises(RuleViolation, match="--raw is for"):
            document_file(form, facts, raw=True)


def test_plain_text_can_be_had_for_fields_that_take_ascii_only() -> None:
    assert b"07:00-15:00" in document_file(FileForm.TEXT, outage_report(), ascii_only=True)
    with pytest.raises(RuleViolation, match="--ascii is for"):
        document_file(FileForm.HTML, outage_report(), ascii_only=True)
