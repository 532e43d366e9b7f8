"""Provides the folder of a report in whatever this PC shows folders with, and a sentence that says where it is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def show_folder(folder: str, tell: Callable[[str], None]) -> None:
    """Open a folder.

    Args:
        tell: Told where the folder is: whoever takes it on may show nothing, and Qt does not hear of that.
    """
    if QDesktopServices.openUrl(QUrl.fromLocalFile(folder)):
        tell(f"The folder is {folder}")
    else:
        tell(f"No program on this PC opens folders from here. The folder is {folder}")
