from __future__ import annotations

from pathlib import Path

import pytest

from console.domain.errors import RuleViolation, StorageUnavailable
from console.services.line_import.files import preview_file, save_sample
from helpers.situations import SET_UP


def test_the_saved_sample_can_be_looked_at(tmp_path: Path) -> None:
    path = tmp_path / "lines.csv"
    save_sample(path)
    assert len(preview_file(path, SET_UP).rows) == 5


def test_a_file_that_is_not_there_is_refused_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(RuleViolation, match=r"absent\.csv can't be read"):
        preview_file(tmp_path / "absent.csv", SET_UP)


def test_an_endless_file_is_not_read_to_its_end() -> None:
    with pytest.raises(RuleViolation, match="larger than 2 MB"):
        preview_file(Path("/dev/zero"), SET_UP)


def test_a_place_that_refuses_is_told(tmp_path: Path) -> None:
    with pytest.raises(StorageUnavailable, match="choose another place"):
        save_sample(tmp_path / "absent" / "lines.csv")
