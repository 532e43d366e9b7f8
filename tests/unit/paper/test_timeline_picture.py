from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QColor, QImage

from console.domain.events import EntryKind
from console.domain.line import LineState
from console.domain.log_entry import Act
from console.domain.timeline import Timeline
from console.paper.timeline_picture import PictureForm, timeline_picture, timeline_rows
from helpers.pdf_archive import archive_faults
from helpers.pdf_reading import font_names, page_texts, squeezed
from helpers.pixels import colors_of
from helpers.story_builder import (
    a_fallback,
    a_line,
    a_set_up,
    fallback_act,
    plain_act,
    status_act,
)
from helpers.timelines import timeline_of

pytestmark = pytest.mark.usefixtures("qapp")

BUSY = (
    status_act(60, LineState.DOWN),
    plain_act(70, EntryKind.LINE_NOTE, line=3, note="odd"),
    plain_act(80, EntryKind.NOTE, note="storm"),
    fallback_act(90, EntryKind.FALLBACK_ACTIVATED),
)


def timeline(*acts: Act, name: str = "Verizon") -> Timeline:
    return timeline_of(*acts, set_up=a_set_up(lines=(a_line(3, name=name),), fallbacks=(a_fallback(),)))


def png(shown: Timeline) -> QImage:
    image = QImage.fromData(timeline_picture(shown, PictureForm.PNG))
    assert not image.isNull()
    return image


def pdf_text(shown: Timeline) -> str:
    (page,) = page_texts(timeline_picture(shown, PictureForm.PDF))
    return page


def test_its_rows_are_lines_fallback_numbers_and_notes_of_no_line() -> None:
    assert [row.label for row in timeline_rows(timeline(*BUSY))] == [
        "3 Verizon",
        "f1 Temporary emergency number",
        "Notes",
    ]
    assert [row.label for row in timeline_rows(timeline())] == ["3 Verizon"]


def test_a_picture_is_grey_alone_and_says_what_it_is() -> None:
    image = png(timeline(*BUSY))
    assert all(QColor(color).saturation() == 0 for color in colors_of(image))
    assert "Sample Regional Dispatch" in image.text("Title")
    assert "Shift Day · Tue 22 Oct 2024" in image.text("Description")


def test_it_is_as_high_as_its_content() -> None:
    assert png(timeline(*BUSY)).height() > png(timeline()).height() > 100


def test_an_exercise_is_marked() -> None:
    assert png(timeline(*BUSY)) != png(replace(timeline(*BUSY), exercise=True))
    assert "EXERCISE" in pdf_text(replace(timeline(*BUSY), exercise=True))
    assert "EXERCISE" not in pdf_text(timeline(*BUSY))


def test_a_pdf_has_title_center_period_names_and_key_as_text() -> None:
    text = pdf_text(timeline(*BUSY))
    for words in ("Sample Regional Dispatch", "Shift Day", "08:00–16:00 EDT", "3 Verizon", "Maintenance", "DOWN"):
        assert squeezed(words) in text
    assert squeezed("as logged by staff, not measured") in text
    assert all(font_names(timeline_picture(timeline(*BUSY), PictureForm.PDF)).values())


def test_a_center_without_lines_has_a_picture_that_says_so() -> None:
    empty = replace(timeline(), lines=())
    assert squeezed("No lines yet") in pdf_text(empty)
    assert png(empty).height() > 100


def test_names_of_any_length_and_script_are_no_trouble() -> None:
    for name in ("W" * 300, "\u05d0\u05d1\u05d2 \U0001f691", "\u202eevil"):
        assert png(timeline(*BUSY, name=name)).width() == png(timeline()).width()


def test_a_pdf_is_the_same_file_each_time_and_fit_for_an_archive(tmp_path: Path) -> None:
    once, again = (timeline_picture(timeline(*BUSY), PictureForm.PDF) for _ in range(2))
    assert once == again
    (tmp_path / "timeline.pdf").write_bytes(once)
    assert archive_faults(tmp_path) == []
