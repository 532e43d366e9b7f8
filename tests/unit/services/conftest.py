from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from helpers.desks import SampleDesk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[SampleDesk]:
    """A sample center at noon, nothing logged yet."""
    desk = SampleDesk(tmp_path / "record")
    yield desk
    desk.close()
