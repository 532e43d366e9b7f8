"""Provides the folder of a report in whatever this PC shows folders with, or a sentence where it has nothing for it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def show_folder(folder: str, tell: Callable[[str], None]) -> None:
    """Open a folder.

    Args:
        tell: Told where the folder is when no program opens it.
    """
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(folder)):
        tell(f"No program on this PC opens folders from here. The folder is {folder}")
