from __future__ import annotations

from pathlib import Path

import pytest

from console.bootstrap import open_reading, open_writing
from console.domain.errors import StorageUnavailable
from helpers.clocks import SettableClock
from helpers.desks import SampleDesk


def test_two_records_in_one_process_do_not_touch(tmp_path: Path) -> None:
    one, two = SampleDesk(tmp_path / "one"), SampleDesk(tmp_path / "two")
    one.log("3d")
    two.log("3i")
    assert (one.board[3].state, two.board[3].state) == ("down", "intermittent")
    one.close()
    two.close()


def test_where_there_is_no_record_it_is_said(tmp_path: Path) -> None:
    with pytest.raises(StorageUnavailable):
        open_reading(tmp_path, SettableClock(), exercise=False)
    with pytest.raises(StorageUnavailable):
        open_writing(tmp_path, SettableClock(), exercise=False)
