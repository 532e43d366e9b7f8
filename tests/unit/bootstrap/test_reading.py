from __future__ import annotations

from pathlib import Path

import pytest

from console.bootstrap.reading import open_reading
from console.domain.errors import StorageUnavailable
from helpers.clocks import SettableClock
from helpers.desks import SampleDesk


def test_where_there_is_no_record_to_read_it_is_said(tmp_path: Path) -> None:
    with pytest.raises(StorageUnavailable):
        open_reading(tmp_path, SettableClock(), exercise=False)


def test_a_reader_inside_a_transaction_sees_what_is_not_committed_yet(tmp_path: Path) -> None:
    desk = SampleDesk(tmp_path)
    desk.log("3d")
    assert desk.reading.situations.now().last_seq == desk.reading.log_book.last_seq()
    assert desk.reading.situations.to_hand_over(desk.clock.now())
    desk.close()
