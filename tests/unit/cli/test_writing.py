from __future__ import annotations

from pathlib import Path

import pytest

from console.cli.places import Places
from console.cli.writing import writing
from console.domain.errors import StorageUnavailable
from helpers.desks import SampleDesk


def test_a_record_is_written_and_let_go(tmp_path: Path) -> None:
    SampleDesk(tmp_path).close()
    with writing(Places(data=tmp_path, exercise=False)) as record:
        assert record.status_log.log("3d", by="KM").entries


def test_where_there_is_none_it_is_said(tmp_path: Path) -> None:
    with pytest.raises(StorageUnavailable), writing(Places(data=tmp_path, exercise=False)):
        pass
