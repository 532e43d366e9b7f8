from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from console.domain.errors import RuleViolation, StorageUnavailable
from console.domain.shift_report import ShiftReport
from console.services.whole_file import half_of
from console.ui.report.document_table import DOCUMENTS
from console.ui.report.report_making import make_report, make_to_print, report_of, text_of
from console.ui.report.report_request import DocumentName, ReportForm, ReportRequest
from helpers.desks import SampleDesk
from helpers.workbooks import whole_text


@pytest.fixture
def desk(tmp_path: Path, qapp: QApplication) -> Iterator[SampleDesk]:
    desk = SampleDesk(tmp_path / "record")
    desk.log("/shift start Day KM")
    desk.clock.pass_time(60)
    desk.log("3d")
    desk.clock.pass_time(600)
    yield desk
    desk.close()


@pytest.mark.parametrize(("document", "form"), [(name, form) for name, row in DOCUMENTS.items() for form in row.forms])
def test_every_document_is_made_in_every_form_it_has(
    desk: SampleDesk, tmp_path: Path, document: DocumentName, form: ReportForm
) -> None:
    path = tmp_path / f"document.{form}"
    request = ReportRequest(document=document, shift="current", start="12:00", form=form, path=path)
    assert make_report(request, desk.reading).path == path
    assert path.read_bytes().startswith(b"%PDF-") == (form is ReportForm.PDF)


@pytest.mark.parametrize("document", list(DocumentName))
def test_every_document_can_be_read_aloud(desk: SampleDesk, document: DocumentName) -> None:
    text = text_of(report_of(ReportRequest(document=document, shift="current", start="12:00"), desk.reading))
    assert len(text.split()) > 8


def test_what_is_printed_is_made_where_no_file_can_be_written(desk: SampleDesk, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.touch()
    written = make_to_print(ReportRequest(shift="current", path=blocked / "r.pdf"), desk.reading)
    assert "can't be written" in written.not_saved
    assert isinstance(written.report, ShiftReport)
    assert make_to_print(ReportRequest(shift="current", path=tmp_path / "r.pdf"), desk.reading).not_saved == ""
    with pytest.raises(RuleViolation, match="exists"):
        make_to_print(ReportRequest(shift="current", path=tmp_path / "r.pdf"), desk.reading)


@pytest.mark.parametrize("form", list(ReportForm))
def test_every_form_becomes_a_file_with_the_facts_in_it(desk: SampleDesk, tmp_path: Path, form: ReportForm) -> None:
    path = tmp_path / "new folder" / f"report.{form}"
    written = make_report(ReportRequest(shift="current", form=form, path=path), desk.reading)
    assert written.path == path
    content = path.read_bytes()
    assert content.startswith(b"%PDF") if form is ReportForm.PDF else "911 Wireless Verizon" in whole_text(content)


def test_a_period_is_read_on_the_centers_clock(desk: SampleDesk, tmp_path: Path) -> None:
    path = tmp_path / "r.json"
    request = ReportRequest(shift=None, start="12:00", end="", form=ReportForm.JSON, path=path)
    report = make_report(request, desk.reading).report
    assert isinstance(report, ShiftReport)
    assert report.shift is None
    assert report.period.seconds == 660


@pytest.mark.parametrize("start", ["", "noon", "25:00"])
def test_a_period_that_can_not_be_read_is_refused_in_words(desk: SampleDesk, tmp_path: Path, start: str) -> None:
    request = ReportRequest(shift=None, start=start, form=ReportForm.JSON, path=tmp_path / "r.json")
    with pytest.raises(RuleViolation, match="period can't be read"):
        make_report(request, desk.reading)
    assert not request.path.exists()


def test_a_file_that_exists_is_kept_unless_a_person_said_otherwise(desk: SampleDesk, tmp_path: Path) -> None:
    path = tmp_path / "r.txt"
    path.write_text("mine")
    with pytest.raises(RuleViolation, match="exists"):
        make_report(ReportRequest(shift="current", form=ReportForm.TEXT, path=path), desk.reading)
    assert path.read_text() == "mine"
    make_report(ReportRequest(shift="current", form=ReportForm.TEXT, path=path, force=True), desk.reading)
    assert "911 Wireless Verizon" in path.read_text()


def test_a_place_that_can_not_be_written_is_said_in_a_sentence(desk: SampleDesk, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.touch()
    request = ReportRequest(shift="current", form=ReportForm.TEXT, path=blocked / "r.txt")
    with pytest.raises(StorageUnavailable, match="can't be written"):
        make_report(request, desk.reading)


@pytest.mark.parametrize("form", list(ReportForm))
def test_every_form_has_the_centers_own_title(desk: SampleDesk, tmp_path: Path, form: ReportForm) -> None:
    path = tmp_path / f"report.{form}"
    desk.writing.set_ups.apply('[report]\ntitle = "Outage log"\n', "f.toml", by="KM")
    request = ReportRequest(shift="current", form=form, path=path, paper="a4")
    report = make_report(request, desk.reading).report
    assert isinstance(report, ShiftReport)
    assert report.choices.title == "Outage log"
    content = path.read_bytes()
    if form is ReportForm.PDF:
        assert b"/MediaBox [0 0 595" in content
    else:
        assert "Outage log" in whole_text(content)
        assert b"LINE STATUS SHIFT REPORT" not in content


def test_a_name_that_no_disk_takes_is_said_in_a_sentence(desk: SampleDesk, tmp_path: Path) -> None:
    path = tmp_path / f"{'n' * 300}.txt"
    with pytest.raises(StorageUnavailable, match="can't be written"):
        make_report(ReportRequest(shift="current", form=ReportForm.TEXT, path=path), desk.reading)


def test_a_report_that_could_be_written_in_part_only_is_not_there_and_the_old_one_is(
    desk: SampleDesk, tmp_path: Path
) -> None:
    path = tmp_path / "report.txt"
    path.write_text("the old one", encoding="utf-8")
    half_of(path).mkdir()
    with pytest.raises(StorageUnavailable, match="choose another place"):
        make_report(ReportRequest(shift="current", form=ReportForm.TEXT, path=path, force=True), desk.reading)
    assert path.read_text(encoding="utf-8") == "the old one"


def test_a_public_copy_does_not_say_by_its_initials_who_made_it(desk: SampleDesk, tmp_path: Path) -> None:
    request = ReportRequest(shift="current", form=ReportForm.JSON, path=tmp_path / "r.json", redacted=True)
    report = make_report(request, desk.reading, "KM").report
    assert isinstance(report, ShiftReport)
    assert report.made_by == "operator 1"
    assert report.masked is not None
    assert report.masked.names == 1
