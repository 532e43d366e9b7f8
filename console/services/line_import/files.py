"""The files of an import: a spreadsheet to look at, a sample to begin with."""

from __future__ import annotations

from pathlib import Path

from console.domain.errors import RuleViolation, StorageUnavailable
from console.domain.set_up import SetUp
from console.services.line_import.csv_text import MOST_BYTES
from console.services.line_import.preview import ImportPreview, preview_import
from console.services.line_import.sample import sample_csv
from console.services.whole_file import write_whole


def preview_file(path: Path, existing: SetUp) -> ImportPreview:
    """Read a spreadsheet against the set-up there is; nothing is written.

    Raises:
        RuleViolation: It can't be read, or is no spreadsheet.
    """
    try:
        with path.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)  # asking for the size first is no guard: a device has none
    except OSError as error:
        raise RuleViolation(f"{path} can't be read ({error.strerror}): check its name and its permissions") from error
    return preview_import(raw, path.name, existing)


def save_sample(path: Path) -> None:
    """Save the sample.

    Raises:
        StorageUnavailable: The place refuses.
    """
    try:
        write_whole(path, sample_csv())
    except OSError as error:
        raise StorageUnavailable(f"{path} can't be written ({error.strerror}): choose another place") from error
