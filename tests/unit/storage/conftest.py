from __future__ import annotations

from pathlib import Path

import pytest

from helpers.record_builder import BuiltRecord, build_record


@pytest.fixture
def record(tmp_path: Path) -> BuiltRecord:
    """A record with one note in it; tests that want another make their own."""
    record = build_record(tmp_path)
    record.note("first")
    return record
