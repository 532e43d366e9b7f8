from __future__ import annotations

from pathlib import Path

from console.bootstrap.reading import open_reading
from console.services.record_keeping import back_up, look_after, verify_record
from console.services.recovering import recover
from helpers.clocks import SettableClock
from helpers.desks import SampleDesk


def test_on_an_ordinary_day_nothing_is_recovered_and_nothing_said(desk: SampleDesk) -> None:
    assert recover(desk.folder, desk.clock) == ()
    assert look_after(desk.folder, desk.clock) == ()


def test_on_the_worst_day_the_record_is_made_again_and_it_is_said(desk: SampleDesk) -> None:
    desk.log("3d ;before the copy")
    back_up(desk.folder, desk.clock)
    desk.log("9d ;after the copy")
    desk.close()
    for name in ("record.db", "record.db-wal", "record.db-shm"):
        (desk.folder / name).unlink(missing_ok=True)
    (desk.folder / "record.db").write_bytes(b"\x00" * 4096)
    first, *_ = recover(desk.folder, desk.clock)
    assert "was damaged and was made again from the backup" in first
    reading = open_reading(desk.folder, desk.clock, exercise=False)
    assert [entry.act.note for entry in reading.log_book.about_line(9, 1)] == ["after the copy"]
    reading.close()
    assert verify_record(desk.folder).ok


def test_where_nothing_can_be_recovered_the_reader_says_why(tmp_path: Path) -> None:
    assert recover(tmp_path, SettableClock()) == ()
