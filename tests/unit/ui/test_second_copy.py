from __future__ import annotations

from pathlib import Path

from console.domain.errors import StorageUnavailable
from console.services.reading import Reading
from console.ui.runner import InlineRunner
from console.ui.second_copy import SecondCopy
from helpers.windows import SampleWindow


def test_each_backup_of_the_window_goes_to_the_second_folder_too(desk_window: SampleWindow, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    desk_window.settings.change(backup_folder=str(stick))
    desk_window.session.back_up()
    assert len(list(stick.iterdir())) == 1


def test_the_end_of_a_shift_brings_its_backup_there(desk_window: SampleWindow, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    desk_window.settings.change(backup_folder=str(stick))
    desk_window.desk.log("/shift start Day KM")
    desk_window.session.end_shift("KM", lambda _: None, lambda _: None)
    assert len(list(stick.iterdir())) == 1


def test_a_stick_that_is_out_is_told_once_and_never_as_an_error_of_the_backup(
    desk_window: SampleWindow, tmp_path: Path
) -> None:
    told: list[str] = []
    desk_window.session.reading_failed.connect(told.append)
    stick = tmp_path / "stick"
    desk_window.settings.change(backup_folder=str(stick))
    for _ in range(3):
        desk_window.session.back_up()
    assert len(told) == 1
    assert told[0].startswith("The backup was made; its second copy was not: there is no folder")
    stick.mkdir()
    desk_window.session.back_up()
    assert len(list(stick.iterdir())) == 1
    (stick / next(stick.iterdir()).name).unlink()
    stick.rmdir()
    desk_window.session.back_up()
    assert len(told) == 2


def test_a_worker_that_can_not_work_says_so(desk_window: SampleWindow, tmp_path: Path) -> None:
    def broken() -> Reading:
        raise StorageUnavailable("The record can't be read.")

    told: list[str] = []
    runner: InlineRunner[Reading] = InlineRunner(broken, lambda error: told.append(str(error)))
    SecondCopy(runner, tmp_path, desk_window.desk.clock, told.append).bring()
    assert told == ["The record can't be read."]
