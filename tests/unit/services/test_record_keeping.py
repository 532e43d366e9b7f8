from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from console.bootstrap.reading import open_reading
from console.domain.errors import ExpectedError
from console.services import record_keeping
from console.services.record_keeping import (
    back_up,
    back_up_at_shift_end,
    look_after,
    restore_record,
    second_copy,
    second_copy_age,
    second_folder_refusal,
    verify_record,
)
from console.services.settings import Settings, save_settings
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


def test_a_guard_that_was_lost_is_put_back_and_told(desk: SampleDesk) -> None:
    desk.close()
    database = sqlite3.connect(desk.folder / "record.db")
    database.execute("DROP TRIGGER entry_no_update")
    database.commit()
    database.close()
    (sentence,) = look_after(desk.folder, desk.clock)
    assert "entry_no_update" in sentence
    assert look_after(desk.folder, desk.clock) == ()


def test_little_room_on_the_disk_is_mentioned(desk: SampleDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(record_keeping, "MENTIONED_BELOW", 10**18)
    (sentence,) = look_after(desk.folder, desk.clock)
    assert "make room" in sentence


@pytest.fixture
def stick(desk: SampleDesk, tmp_path: Path) -> Path:
    """A second folder, chosen."""
    stick = tmp_path / "stick"
    stick.mkdir()
    save_settings(desk.folder, Settings(backup_folder=str(stick)))
    return stick


def test_the_second_copy_follows_each_backup_and_its_age_is_known(desk: SampleDesk, stick: Path) -> None:
    assert second_copy_age(desk.folder, desk.clock) is None
    back_up(desk.folder, desk.clock)
    assert second_copy(desk.folder, desk.clock) == ""
    assert len(list(stick.iterdir())) == 1
    desk.clock.pass_time(3600)
    age = second_copy_age(desk.folder, desk.clock)
    assert age is not None
    assert 3600 <= age.total_seconds() < 3602


def test_nobody_who_chose_no_second_folder_hears_of_it(desk: SampleDesk) -> None:
    back_up(desk.folder, desk.clock)
    assert second_copy(desk.folder, desk.clock) == ""
    assert second_copy_age(desk.folder, desk.clock) is None


def test_a_second_folder_that_is_gone_is_one_sentence(desk: SampleDesk, stick: Path) -> None:
    stick.rmdir()
    back_up(desk.folder, desk.clock)
    assert second_copy(desk.folder, desk.clock) == (
        f"The backup was made; its second copy was not: there is no folder {stick}. The next backup tries again."
    )


def test_the_second_folder_has_to_be_there_and_elsewhere(desk: SampleDesk, stick: Path, tmp_path: Path) -> None:
    assert second_folder_refusal(desk.folder, "") == ""
    assert second_folder_refusal(desk.folder, str(stick)) == ""
    assert "all its path" in second_folder_refusal(desk.folder, "stick")
    assert "There is no folder" in second_folder_refusal(desk.folder, str(tmp_path / "absent"))
    assert "There is no folder" in second_folder_refusal(desk.folder, str(tmp_path / ("n" * 300)))
    assert "another disk" in second_folder_refusal(desk.folder, str(desk.folder))
    (desk.folder / "sub").mkdir()
    assert "another disk" in second_folder_refusal(desk.folder, str(desk.folder / "sub" / ".." / "sub"))


def test_a_second_folder_that_the_disk_itself_refuses_is_a_sentence_too(desk: SampleDesk) -> None:
    endless = f"/{'a' * 300}"
    save_settings(desk.folder, Settings(backup_folder=endless))
    back_up(desk.folder, desk.clock)
    assert f"there is no folder {endless}" in second_copy(desk.folder, desk.clock)
    assert second_copy_age(desk.folder, desk.clock) is None
    assert "There is no folder" in second_folder_refusal(desk.folder, endless)


def test_a_folder_nothing_can_be_written_to_is_refused(
    desk: SampleDesk, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.access", lambda *_: False)  # root may write anywhere
    assert "Nothing can be written" in second_folder_refusal(desk.folder, str(stick))
