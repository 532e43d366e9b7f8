"""What the tests of the window share: the look, with the fonts that come with the program."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6 import QtGui
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from console.resources import resource_path
from console.ui.theme import Theme, dress, load_fonts
from helpers.windows import SampleWindow


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    """The Dark theme at 100 %, with the whole program dressed in it."""
    load_fonts(resource_path("fonts"))
    theme = Theme()
    dress(qapp, theme)
    return theme


@pytest.fixture
def desk_window(qtbot: QtBot, qapp: QApplication, theme: Theme, tmp_path: Path) -> Iterator[SampleWindow]:
    """The whole window on a sample center; line 3 is operational, verified by a call."""
    window = SampleWindow(qtbot, qapp, tmp_path / "record")
    yield window
    window.close()


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, QAccessible.AnnouncementPoliteness]]:
    """What is said aloud, and how urgently."""
    said: list[tuple[str, QAccessible.AnnouncementPoliteness]] = []

    class Listening:
        """Stands where the accessibility bridge would: none runs on a screen nobody sees."""

        AnnouncementPoliteness = QAccessible.AnnouncementPoliteness

    def listen(event: QAccessibleEvent) -> None:
        assert isinstance(event, QAccessibleAnnouncementEvent)
        said.append((event.message(), event.politeness()))

    monkeypatch.setattr(Listening, "updateAccessibility", staticmethod(listen), raising=False)
    monkeypatch.setattr(QtGui, "QAccessible", Listening)
    return said
