from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pikepdf
import pytest
from msgspec.structs import replace

from console.domain.shift_report import ShiftReport
from console.paper.imprint import Imprint, imprinted
from console.paper.paperwork import imprint_of, pages_of
from console.paper.pdf import document_pdf
from console.paper.report_pages import report_pages
from helpers.paper_cases import PAPER_CASES
from helpers.pdf_archive import archive_faults
from helpers.pdf_reading import font_names, open_pdf
from helpers.report_builder import outage_report, quiet_report

pytestmark = pytest.mark.usefixtures("qapp")

TITLE = "Ridgefield – Shift Day"
UNKNOWN_SIGN = "The character code 0 in the font program"
"""What is said of a box, which stands for a sign that no font of this PC knows."""

IMPRINT = Imprint(
    author="Ridgefield Regional Dispatch", made_at=datetime(2026, 9, 22, 14, 2, 7, tzinfo=ZoneInfo("America/New_York"))
)


def report_pdf(report: ShiftReport) -> bytes:
    return document_pdf(report_pages(report), imprint_of(report))


def titled(title: str, imprint: Imprint = IMPRINT) -> bytes:
    return imprinted(document_pdf(report_pages(quiet_report())), title, imprint)


def test_title_center_language_and_time_are_said_twice_and_alike() -> None:
    with open_pdf(titled(TITLE)) as pdf:
        info, xmp = pdf.docinfo, pdf.open_metadata()
        assert str(pdf.Root.Lang) == "en-US"
        assert str(info["/Title"]) == xmp["dc:title"] == TITLE
        assert str(info["/Author"]) == "Ridgefield Regional Dispatch"
        assert xmp["dc:creator"] == ["Ridgefield Regional Dispatch"]
        assert xmp["dc:language"] == {"en-US"}
        assert str(info["/CreationDate"]) == str(info["/ModDate"]) == "D:20260922140207-04'00'"
        assert xmp["xmp:CreateDate"] == xmp["xmp:ModifyDate"] == "2026-09-22T14:02:07-04:00"
        assert str(info["/Creator"]) == xmp["xmp:CreatorTool"]
        assert str(info["/Producer"]) == xmp["pdf:Producer"]


def test_half_hours_of_a_zone_are_said() -> None:
    at = datetime(2026, 9, 22, 14, 2, 7, tzinfo=ZoneInfo("Asia/Kolkata"))
    with open_pdf(titled(TITLE, replace(IMPRINT, made_at=at))) as pdf:
        assert str(pdf.docinfo["/CreationDate"]) == "D:20260922140207+05'30'"


def test_what_is_of_no_time_says_none_and_breaks_no_archive(tmp_path: Path) -> None:
    file = tmp_path / "card.pdf"
    file.write_bytes(titled(TITLE, replace(IMPRINT, made_at=None)))
    with open_pdf(file.read_bytes()) as pdf:
        assert not {"/CreationDate", "/ModDate"} & set(pdf.docinfo.keys())
        assert "CreateDate" not in pdf.Root.Metadata.read_bytes().decode()
    assert archive_faults(tmp_path) == []


def test_the_marks_of_an_archive_are_there() -> None:
    made = report_pdf(outage_report())
    assert made.startswith(b"%PDF-1.4\n%")
    with open_pdf(made) as pdf:
        xmp = pdf.open_metadata()
        assert (xmp["pdfaid:part"], xmp["pdfaid:conformance"], xmp.pdfa_status) == ("1", "B", "1B")
        assert "/Filter" not in pdf.Root.Metadata.stream_dict
        assert [str(one.S) for one in pdf.Root.OutputIntents] == ["/GTS_PDFA1"]
        first, second = pdf.trailer["/ID"].as_list()
        assert bytes(first) == bytes(second)
        assert len(bytes(first)) == 16
        assert not pdf.is_encrypted
        assert not {"/SMask", "/Group"} & {key for page in pdf.pages for key in set(page.obj.keys())}
        assert {float(state.ca) for page in pdf.pages for state in page.Resources.ExtGState.values()} == {1.0}
    assert all(font_names(made).values())


def test_what_people_typed_is_text_in_whatever_says_it() -> None:
    title = 'A<b>&"\u202e\U0001f692\uffff (c) \\'
    made = titled(title, replace(IMPRINT, author=title))
    shown = 'A<b>&"\\u202e\U0001f692\ufffd (c) \\'
    with open_pdf(made) as pdf:
        assert str(pdf.docinfo["/Title"]) == pdf.open_metadata()["dc:title"] == shown
        assert str(pdf.docinfo["/Author"]) == shown


def test_another_time_is_another_file_with_the_same_pages() -> None:
    one, other = titled(TITLE), titled(TITLE, replace(IMPRINT, made_at=datetime(2027, 1, 1, tzinfo=UTC)))
    with open_pdf(one) as first, open_pdf(other) as second:
        assert bytes(first.trailer["/ID"][0]) != bytes(second.trailer["/ID"][0])
        streams = [[bytes(page.Contents.read_raw_bytes()) for page in pdf.pages] for pdf in (first, second)]
    assert streams[0] == streams[1]


_ALONE = """
import sys
from pathlib import Path
from helpers.report_builder import outage_report
from console.paper.paperwork import write_paperwork
write_paperwork(outage_report(), Path(sys.argv[1]))
"""


def test_the_same_facts_are_the_same_bytes_in_whatever_process_folder_and_zone(tmp_path: Path) -> None:
    made = set()
    for number, zone in enumerate(("UTC", "Asia/Kolkata", "America/New_York")):
        folder = tmp_path / str(number)
        folder.mkdir()
        environment = {**os.environ, "TZ": zone, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
        command = [sys.executable, "-c", _ALONE, str(folder / f"{number}.pdf")]
        subprocess.run(command, env=environment, cwd=folder, check=True, capture_output=True)
        made.add((folder / f"{number}.pdf").read_bytes())
    assert made == {report_pdf(outage_report())}


def test_every_document_is_the_same_file_twice_and_fit_for_an_archive(tmp_path: Path) -> None:
    for name, facts_of in PAPER_CASES.items():
        facts = facts_of()
        once, again = (document_pdf(pages_of(facts), imprint_of(facts)) for _ in range(2))
        assert once == again, name
        (tmp_path / f"{name}.pdf").write_bytes(once)
    assert [one for one in archive_faults(tmp_path) if UNKNOWN_SIGN not in one and "is not a valid" not in one] == []


def test_no_page_names_an_ink_that_is_not_used() -> None:
    with open_pdf(report_pdf(outage_report())) as pdf:
        named = [one for page in pdf.pages for one in page.Resources.ColorSpace.values()]
        inks = {str(one) for one in named if isinstance(one, pikepdf.Name)}
        assert inks == {"/DeviceRGB", "/DeviceGray"}
