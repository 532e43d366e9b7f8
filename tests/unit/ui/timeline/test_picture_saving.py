from __future__ import annotations

from pathlib import Path

import pytest

from console.domain.errors import RuleViolation, StorageUnavailable
from console.ui.timeline.picture_saving import save_picture
from helpers.timelines import BUSY, timeline_of

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize(
    ("name", "written", "begins"),
    [("a.png", "a.png", b"\x89PNG"), ("a.PDF", "a.PDF", b"%PDF"), ("a", "a.png", b"\x89PNG")],
)
def test_the_ending_says_in_which_form(tmp_path: Path, name: str, written: str, begins: bytes) -> None:
    path = save_picture(timeline_of(*BUSY), tmp_path / "new" / name)
    assert path == tmp_path / "new" / written
    assert path.read_bytes().startswith(begins)
    assert [one.name for one in path.parent.iterdir()] == [written]


def test_another_form_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(RuleViolation, match=r"\.jpg: end the name with \.png or \.pdf"):
        save_picture(timeline_of(), tmp_path / "a.jpg")


def test_a_place_that_can_not_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StorageUnavailable, match="choose another place"):
        save_picture(timeline_of(), tmp_path / "file" / "a.png")
