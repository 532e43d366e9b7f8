"""The board as a page in a folder, for those in the center who read and do not log."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from console.domain.errors import StorageUnavailable
from console.domain.situation import Situation
from console.render.status_html import status_html
from console.render.wording import EXERCISE
from console.services.whole_file import write_whole

FILE_NAME: Final = "lineboard-board.html"


def board_page_path(folder: Path, *, exercise: bool) -> Path:
    """The page; an exercise has one of its own and never writes over the live one."""
    return folder / (f"{EXERCISE}-{FILE_NAME}" if exercise else FILE_NAME)


def write_board_page(situation: Situation, folder: Path) -> Path:
    """Write the page, whole or not at all: whoever reads it meanwhile has the old one or the new one.

    The folder is not made: where a share is away, one of the same name on this computer would serve nobody.

    Raises:
        StorageUnavailable: The folder is not there, or can't be written.
    """
    path = board_page_path(folder, exercise=situation.exercise)
    try:
        write_whole(path, status_html(situation), flushes=True)
    except OSError as error:
        raise StorageUnavailable(
            f"The board page for others can't be written to {folder} ({error.strerror}): what you log is saved all "
            "the same, and the page is tried again by itself."
        ) from error
    return path
