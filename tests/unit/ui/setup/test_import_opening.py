from __future__ import annotations

from pathlib import Path

import pytest

from console.domain.line import LineState
from console.ui.page_name import PageName
from console.ui.setup.import_page import ImportPage
from console.ui.setup.who_changes import NOBODY
from console.ui.shift.sign_on import SignOnDialog
from helpers.windows import SampleWindow


@pytest.fixture
def page(desk_window: SampleWindow) -> ImportPage:
    desk_window.session.sign_on("KM")
    desk_window.open(PageName.IMPORT)
    return desk_window.page(ImportPage)


def _look(page: ImportPage, folder: Path, text: str) -> None:
    path = folder / "lines.csv"
    path.write_text(text)
    page.file_chosen.emit(str(path))


def test_nothing_is_written_before_the_person_says_so_and_then_in_one_batch(
    desk_window: SampleWindow, page: ImportPage, tmp_path: Path
) -> None:
    before = desk_window.desk.reading.log_book.last_seq()
    _look(page, tmp_path, "Key,Name,Group\n20,Annex,admin\n21,Jail,other\n22,Bad,adnim\n")
    assert desk_window.desk.reading.log_book.last_seq() == before
    page.take.click()
    assert page.answer == "In the record: 2 set-up entries."
    entries = desk_window.desk.reading.log_book.newest(2)
    assert len({entry.batch for entry in entries}) == 1
    assert {entry.by for entry in entries} == {"KM"}
    assert desk_window.state(20) is LineState.UNKNOWN
    assert not page.take.isEnabled()


def test_a_file_that_can_not_be_read_is_told(page: ImportPage, tmp_path: Path) -> None:
    page.file_chosen.emit(str(tmp_path / "absent.csv"))
    assert "can't be read" in page.answer
    _look(page, tmp_path, "nonsense")
    assert "names no column" in page.answer


def test_the_sample_is_saved_or_why_not(page: ImportPage, tmp_path: Path) -> None:
    page.sample_chosen.emit(str(tmp_path / "sample.csv"))
    assert (tmp_path / "sample.csv").exists()
    assert page.answer.startswith("Saved ")
    page.sample_chosen.emit(str(tmp_path / "absent" / "sample.csv"))
    assert "choose another place" in page.answer


def test_what_was_changed_meanwhile_is_refused_and_the_rows_stay(
    desk_window: SampleWindow, page: ImportPage, tmp_path: Path
) -> None:
    _look(page, tmp_path, "Key,Name,Group\n20,Annex,admin\n")
    desk_window.desk.writing.set_ups.apply(
        '[[line]]\nkey = 20\nname = "Other"\ngroup = "other"\nretired = true\n', "x.toml", by="JR"
    )
    page.take.click()
    assert "was retired and is not used again" in page.answer
    assert len(page.model.rows) == 1


def test_where_nobody_is_signed_on_it_is_asked_who_brings_the_lines(
    desk_window: SampleWindow, page: ImportPage, tmp_path: Path
) -> None:
    desk_window.session.sign_on(None)
    before = desk_window.desk.reading.log_book.last_seq()
    _look(page, tmp_path, "Key,Name,Group\n20,Annex,admin\n")
    page.take.click()
    assert desk_window.desk.reading.log_book.last_seq() == before
    dialog = desk_window.window.findChild(SignOnDialog)
    assert dialog is not None
    dialog.reject()
    assert page.answer == NOBODY
    page.take.click()
    desk_window.window.findChildren(SignOnDialog)[-1].signed_on.emit("JR")
    assert desk_window.desk.reading.log_book.newest(1)[0].by == "JR"
