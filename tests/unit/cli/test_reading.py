from __future__ import annotations

from pathlib import Path

import pytest

from console.cli.places import Places
from console.cli.reading import reading
from console.domain.errors import StorageUnavailable
from helpers.desks import SampleDesk


def test_a_record_is_read_and_let_go(tmp_path: Path) -> None:
    SampleDesk(tmp_path).close()
    with reading(Places(data=tmp_path, exercise=False)) as record:
        assert record.set_up.center.name == "Sample Regional Dispatch"


def test_an_error_of_the_database_is_a_sentence(tmp_path: Path) -> None:
    SampleDesk(tmp_path).close()
    with pytest.raises(StorageUnavailable), reading(Places(data=tmp_path, exercise=False)) as record:
        record.reader.db.execute("SELECT * FROM absent")
