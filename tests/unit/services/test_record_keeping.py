from __future__ import annotations

from pathlib import Path

import pytest

from console.bootstrap.reading import open_reading
from console.domain.errors import ExpectedError
from console.services.record_keeping import back_up, back_up_at_shift_end, restore_record, verify_record
from helpers.desks import SampleDesk


def test_a_sound_record_is_verified(desk: SampleDesk) -> None:
    desk.log("3d")
    shares: list[float] = []
    found = verify_record(desk.folder, shares.append)
    assert found.ok
    assert found.last_seq == desk.reading.log_book.last_seq()
    assert shares
    assert shares[-1] == 1.0


def test_a_copy_makes_the_record_anew(desk: SampleDesk, tmp_path: Path) -> None:
    desk.log("3d ;the one that matters")
    copy = back_up(desk.folder, desk.clock, tmp_path / "copy.db")
    sentences = restore_record(tmp_path / "new", copy, desk.clock, force=False)
    assert sentences
    reading = open_reading(tmp_path / "new", desk.clock, exercise=False)
    assert [entry.act.note for entry in reading.log_book.about_line(3, 1)] == ["the one that matters"]
    reading.close()
    assert verify_record(tmp_path / "new").ok


def test_an_existing_record_is_restored_over_only_by_force(desk: SampleDesk, tmp_path: Path) -> None:
    copy = back_up(desk.folder, desk.clock, tmp_path / "copy.db")
    with pytest.raises(ExpectedError, match="--force"):
        restore_record(desk.folder, copy, desk.clock, force=False)


def test_a_backup_that_fails_at_shift_end_is_told(desk: SampleDesk) -> None:
    (desk.folder / "backups").rmdir() if (desk.folder / "backups").is_dir() else None
    (desk.folder / "backups").write_text("in the way")
    (sentence,) = back_up_at_shift_end(desk.folder, desk.clock)
    assert sentence.startswith("The shift has ended, but its backup failed")
