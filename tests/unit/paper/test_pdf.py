from __future__ import annotations

import os
import subprocess
import sys
from functools import partial
from pathlib import Path

import pikepdf
import pytest
from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication

from console.domain.errors import StorageUnavailable
from console.domain.shift_report import ShiftReport
from console.paper.paper_size import A4
from console.paper.pdf import document_pdf, ensure_gui_application, write_pdf
from console.paper.report_pages import report_pages
from console.render.activity_table import activity_days
from console.render.seal_words import seal_digits
from console.render.wording import visible
from helpers.pdf_reading import font_names, open_pdf, page_texts, squeezed
from helpers.report_builder import (
    GUESSES,
    HOSTILE,
    chosen,
    empty_report,
    guessed_report,
    hostile_report,
    long_report,
    many_lines_report,
    night_report,
    outage_report,
    public_report,
    quiet_report,
    told_as_known,
)

pytestmark = pytest.mark.usefixtures("qapp")


B612_EMBEDDED = {"/B612-Regular": True, "/B612-Bold": True, "/B612Mono-Regular": True}


def texts(report: ShiftReport) -> list[str]:
    return page_texts(report_pdf(report))


def report_pdf(report: ShiftReport) -> bytes:
    return document_pdf(report_pages(report))


def says(page: str, *words: str) -> bool:
    return all(squeezed(one) in page for one in words)


def test_the_paper_is_us_letter_portrait() -> None:
    with open_pdf(report_pdf(outage_report())) as pdf:
        assert {tuple(float(side) for side in page.MediaBox) for page in pdf.pages} == {(0.0, 0.0, 612.0, 792.0)}


def test_the_paper_is_a4_where_that_was_chosen() -> None:
    with open_pdf(document_pdf(report_pages(outage_report(), A4))) as pdf:
        assert {tuple(float(side) for side in page.MediaBox) for page in pdf.pages} == {(0.0, 0.0, 595.0, 842.0)}


def test_the_centers_own_title_stands_on_every_page_and_in_what_the_file_says_of_itself() -> None:
    made = report_pdf(chosen(outage_report(), title="Outage log"))
    for page in page_texts(made):
        assert says(page, "Sample Regional Dispatch – Outage log", "Shift Day ·")
        assert not says(page, "LINE STATUS SHIFT REPORT")
    with open_pdf(made) as pdf:
        assert str(pdf.docinfo["/Title"]).startswith("Sample Regional Dispatch – Outage log – Shift Day ·")


def test_only_b612_is_used_and_it_is_embedded() -> None:
    assert font_names(report_pdf(outage_report())) == B612_EMBEDDED


def test_nothing_on_the_pages_is_in_color() -> None:
    used = set()
    with open_pdf(report_pdf(outage_report(exercise=True))) as pdf:
        for page in pdf.pages:
            for instruction in pikepdf.parse_content_stream(page):
                if isinstance(instruction, pikepdf.ContentStreamInstruction):
                    used.add((str(instruction.operator), len(instruction.operands)))
    of_color = {(name, count) for name, count in used if name.lower() in ("g", "rg", "k", "sc", "scn")}
    assert of_color
    assert {count for name, count in of_color} == {1}


def test_every_page_has_header_number_and_seal() -> None:
    report = outage_report()
    pages = texts(report)
    for number, page in enumerate(pages, start=1):
        assert says(page, "Sample Regional Dispatch – LINE STATUS SHIFT REPORT", f"Page {number} of {len(pages)}")
        assert says(page, "Shift Day · Tue 22 Oct 2024 07:00–15:00 EDT (8 h 00 m)", "Operators KM, JR")
        assert says(page, "Record: 78 entries · last no. 78 · fingerprint", seal_digits(report.seal.digest))
        assert says(page, "as logged by staff, not measured")


def test_the_day_of_the_outage_can_be_searched_for_all_it_says() -> None:
    whole = "".join(texts(outage_report()))
    assert says(
        whole,
        "restored 14:30 per carrier, verified 14:48 by call",
        "restored 14:30 per carrier, not verified",
        "still open",
        "~12:10",
        "Told Chief · by phone",
        "f1 (203) 555-0142 Temporary emergency number · Emergencies only, until 911 is restored",
        "TOLD",
        "PASS-ON",
        "OPEN AT END",
        "57–62 13:30 13:30 911 ×6 (1–6) INTERMITTENT VOID – see 63–68",
        "corrected by 54",
        "late · before this shift",
        "1 911 Landline UNK OK 315 (15) 0 105 55 5 0 1 14:50 KM call",
    )


def test_the_head_of_the_activity_is_repeated_and_the_end_is_for_signing() -> None:
    pages = texts(outage_report())
    assert says(pages[-1], "ACTIVITY (cont.)", "Outgoing", "Incoming", "Supervisor review", "Date/Time")
    assert not any(says(page, "Supervisor review") for page in pages[:-1])


@pytest.mark.parametrize("entries", range(24, 31))
def test_the_page_that_is_signed_holds_at_least_two_entries(entries: int) -> None:
    report = long_report(entries)
    last = texts(report)[-1]
    (day,) = activity_days(report)
    assert says(last, "Outgoing", *(f"{row.numbers}{row.occurred}{row.recorded}{row.text}" for row in day.rows[-2:]))


def test_an_exercise_is_marked_in_header_and_footer_of_every_page_and_in_the_title() -> None:
    made = report_pdf(outage_report(exercise=True))
    assert all(page.count("EXERCISE") == 2 for page in page_texts(made))
    with open_pdf(made) as pdf:
        assert "EXERCISE" in str(pdf.docinfo["/Title"])


def test_a_live_report_never_says_exercise_and_a_public_copy_says_so_on_every_page() -> None:
    assert not any("EXERCISE" in page for page in texts(outage_report()))
    assert all(squeezed("PUBLIC COPY") in page for page in texts(public_report()))


def test_a_public_copy_names_nobody() -> None:
    whole = "".join(texts(public_report()))
    assert says(whole, "by D-114", "operator 2")
    assert not says(whole, "by KM")
    assert "JR" not in whole


def test_an_empty_shift_says_so() -> None:
    (page,) = texts(empty_report())
    assert says(page, "Nothing logged this shift.", "not opened by anyone", "Outgoing")


def test_a_night_explains_its_repeated_hour() -> None:
    (page,) = texts(night_report())
    assert says(page, "01:30 EDT*", "01:30 EST*", "* This hour came twice", "9 h 00 m, clock changed")


def test_every_line_of_a_big_center_is_named_in_full() -> None:
    report = many_lines_report(24)
    whole = "".join(texts(report))
    assert all(says(whole, f"{line.line.key} {line.line.name}") for line in report.lines)


def test_hostile_text_is_printed_as_it_is() -> None:
    whole = "".join(texts(hostile_report()))
    # Signs no font of this machine knows are boxes, here and on paper.
    known = [one for one in HOSTILE if one.isascii()]
    assert len(known) > 10
    assert not [one for one in known if squeezed(visible(one)) not in whole]


def test_a_note_longer_than_a_page_is_printed_whole() -> None:
    report = outage_report()
    words = " ".join(f"w{number}" for number in range(3000))
    entry = replace(report.entries[-1], act=replace(report.entries[-1].act, note=words))
    pages = texts(replace(report, entries=(entry,)))
    whole = "".join(pages)
    assert len(pages) > 4
    assert not [number for number in range(3000) if f"w{number}" not in whole]


def test_title_and_creator_are_said_and_nothing_of_this_machine(tmp_path: Path) -> None:
    write_pdf(partial(report_pages, quiet_report()), tmp_path / "secret-folder-name.pdf")
    made = (tmp_path / "secret-folder-name.pdf").read_bytes()
    assert b"secret-folder" not in made
    with open_pdf(made) as pdf:
        assert str(pdf.docinfo["/Title"]).startswith("Sample Regional Dispatch – Shift Day")
        assert str(pdf.docinfo["/Creator"]).startswith("Lineboard ")
        metadata = pdf.Root.Metadata.read_bytes()
    assert b'pdfaid:part="1"' in metadata
    assert os.fsencode(str(Path.home())) not in made


def test_a_file_is_replaced_whole_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "r.pdf"
    target.write_text("old")
    assert write_pdf(partial(report_pages, quiet_report()), target) == 1
    assert target.read_bytes().startswith(b"%PDF-")
    assert [path.name for path in tmp_path.iterdir()] == ["r.pdf"]


@pytest.mark.parametrize("place", ["absent/r.pdf", ".", f"{'r' * 300}.pdf"])
def test_a_place_that_cannot_be_written_is_a_sentence_and_keeps_nothing(tmp_path: Path, place: str) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    with pytest.raises(StorageUnavailable, match=r"could not be written to .*; choose another folder"):
        write_pdf(partial(report_pages, quiet_report()), folder / place if place != "." else folder)
    assert list(folder.iterdir()) == []
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]


def test_the_running_application_is_used(qapp: QGuiApplication) -> None:
    assert ensure_gui_application() is qapp


_ALONE = """
import sys
from functools import partial
from pathlib import Path
from helpers.report_builder import quiet_report
from console.paper.pdf import write_pdf
from console.paper.report_pages import report_pages
for name in sys.argv[1:]:
    print(write_pdf(partial(report_pages, quiet_report()), Path(name)))
assert "PySide6.QtWidgets" not in sys.modules
"""


def test_the_command_line_needs_no_display_no_widgets_and_no_fonts_of_the_machine(tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "QT_QPA_PLATFORM")}
    environment["PYTHONPATH"] = os.pathsep.join(path for path in sys.path if path)
    no_fonts = tmp_path / "fonts.conf"
    no_fonts.write_text("<fontconfig></fontconfig>")
    environment["FONTCONFIG_FILE"] = str(no_fonts)
    names = [str(tmp_path / "one.pdf"), str(tmp_path / "two.pdf")]
    command = [sys.executable, "-c", _ALONE, *names]
    ran = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout.split(), ran.stderr) == (0, ["1", "1"], "")
    made = Path(names[1]).read_bytes()
    assert page_texts(made) == texts(quiet_report())
    assert font_names(made) == B612_EMBEDDED


def test_no_guess_is_printed_as_known() -> None:
    whole = "".join(texts(guessed_report()))
    assert told_as_known(whole) == []
    assert not [one for one in GUESSES if f"~{one}" not in whole]
    assert says(whole, "restored ~14:02, verified by call", "~13:01 ~14:02 ~01:01:00", "~14:02 KM call")
