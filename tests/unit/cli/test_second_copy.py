from __future__ import annotations

from pathlib import Path

import pytest

from console.cli.second_copy import tell_of_second_copy
from console.services.settings import Settings, save_settings
from helpers.desks import SampleDesk


def test_what_went_wrong_with_the_second_copy_is_a_note_and_no_failure(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = SampleDesk(tmp_path / "record")
    tell_of_second_copy(desk.folder, desk.clock)
    assert capsys.readouterr().err == ""
    desk.log("/shift start Day KM")
    save_settings(desk.folder, Settings(backup_folder=str(tmp_path / "stick")))
    desk.log("/shift end")
    tell_of_second_copy(desk.folder, desk.clock)
    assert "note: The backup was made; its second copy was not: there is no folder" in capsys.readouterr().err
    (tmp_path / "stick").mkdir()
    tell_of_second_copy(desk.folder, desk.clock)
    assert capsys.readouterr().err == ""
    assert len(list((tmp_path / "stick").iterdir())) == 1
    desk.close()
