"""Makes pictures of every screen in every theme, for people to look at: ``dev.py screenshots [FOLDER]``.

Every page of the window is on them by itself, because they go through ``PageName``; every theme, because they go
through the themes there are. The records are made here, on a clock of their own, so that two runs show the same.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QMessageLogContext, QPoint, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget
from screenshot_records import NOW, StandingClock, make_records
from screenshot_screens import USUAL, Show, Size, pictured, put_away, screens, settle

from console.bootstrap.reading import open_reading
from console.bootstrap.writing import open_writing
from console.resources import resource_path
from console.services.drafts import Drafts
from console.ui import palette
from console.ui.chosen_settings import ChosenSettings
from console.ui.exercise.live_watch import LiveWatch
from console.ui.main_window import MainWindow
from console.ui.runner import InlineRunner
from console.ui.session import Session
from console.ui.theme import STYLED, load_fonts

THEMES: Mapping[str, dict[str, object]] = {
    tokens.name: {"theme": str(name)} for name, tokens in vars(palette).get("THEMES", {}).items()
} or {palette.DARK.name: {}}
"""Every theme the palette has, with what is chosen for it in the settings."""

PERCENTS = (100, 200)
README = Path(__file__).resolve().parent.parent / "resources" / "screenshots" / "board.png"


def show_live_lines(window: MainWindow, live: Path) -> None:
    """Show in the bar of an exercise how the live lines stand, as with its first second."""
    watch = LiveWatch(lambda: open_reading(live, window.session.clock, exercise=False), window)
    watch.changed.connect(window.exercise.live.show_live)
    watch.tick()
    watch.close()


@contextmanager
def shown(app: QApplication, folder: Path, record: str, theme: str, percent: int) -> Iterator[MainWindow]:
    """A window on one of the records, dressed as asked."""
    live, exercise = folder / record, record == "exercise"
    place = live / "exercise" if exercise else live
    clock = StandingClock(NOW)
    reading = open_reading(place, clock, exercise=exercise)
    writes = InlineRunner(lambda: open_writing(place, clock, exercise=exercise), _raise)
    reads = InlineRunner(lambda: open_reading(place, clock, exercise=exercise), _raise)
    session = Session(reading, writes, reads, clock)
    settings = ChosenSettings(live)
    settings.change(text_percent=percent, **THEMES[theme])
    drafts = Drafts(place, clock)
    drafts.save("")  # what the picture before left behind
    window = MainWindow(app, session, drafts, settings, folder / "reports")
    window.furnish()
    window.ask_to_leave = lambda _: True
    try:
        session.sign_on("KM")
        window.show()
        window.line.field.setFocus()
        if exercise:
            show_live_lines(window, live)
        yield window
    finally:
        put_away(window)
        window.close()
        session.close()
        window.deleteLater()
        settle()


def picture(window: QWidget) -> QPixmap:
    """The window, and upon it whatever else it has open: a dialog in its middle, a list where it stands."""
    whole = window.grab()
    painter = QPainter(whole)
    corner = window.mapToGlobal(QPoint(0, 0))
    for other in QApplication.topLevelWidgets():
        if other is not window and other.isVisible():
            place = other.mapToGlobal(QPoint(0, 0)) - corner
            painter.drawPixmap(place, other.grab())
            painter.setPen(Qt.GlobalColor.gray)
            painter.drawRect(place.x(), place.y(), other.width(), other.height())
    painter.end()
    return whole


def main(arguments: list[str]) -> int:
    """Make the pictures and say where they are."""
    asked = _read(arguments)
    qInstallMessageHandler(_tell)
    app = QApplication(["lineboard", *STYLED])
    load_fonts(resource_path("fonts"))
    with tempfile.TemporaryDirectory(prefix="lineboard-") as made:
        make_records(Path(made))
        if asked.readme:
            _make_readme_picture(app, Path(made))
            print(README)
            return 0
        folder = Path(asked.folder or tempfile.mkdtemp(prefix="lineboard-screenshots-"))
        folder.mkdir(parents=True, exist_ok=True)
        count = sum(_make_pictures(app, Path(made), folder, asked.only, theme) for theme in THEMES)
    print(f"{count} pictures in {folder}")
    return 0 if count else 1


def _read(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="dev.py screenshots", description=__doc__.partition("\n")[0])
    parser.add_argument("folder", nargs="?", help="where to; a new temporary folder unless said")
    parser.add_argument("--only", default="", metavar="WORD", help="only pictures with this in their names")
    parser.add_argument("--readme", action="store_true", help="only the picture of the README, in its place")
    return parser.parse_args(arguments)


def _make_pictures(app: QApplication, records: Path, folder: Path, only: str, theme: str) -> int:
    count = 0
    for percent in PERCENTS:
        for screen in screens():
            for size in screen.sizes if percent == PERCENTS[0] else screen.large_sizes:
                name = f"{screen.name}.{theme.lower().replace(' ', '-')}.{percent}.{size[0]}x{size[1]}.png"
                if only in name:
                    with shown(app, records, screen.record, theme, percent) as window:
                        _save(window, screen.show, size, folder / name)
                    count += 1
    return count


def _make_readme_picture(app: QApplication, records: Path) -> None:
    with shown(app, records, "busy", palette.DARK.name, 100) as window:
        _save(window, MainWindow.repaint, USUAL, README)


def _save(window: MainWindow, show: Show, size: Size, path: Path) -> None:
    window.resize(*size)
    settle()
    show(window)
    settle()
    seen = pictured(window)
    seen.resize(*size)
    settle()
    picture(seen).save(str(path))


def _tell(kind: QtMsgType, _context: QMessageLogContext, said: str) -> None:
    """What Qt has to say, but for what a screen that nobody sees can't do."""
    if not said.startswith("This plugin does not support"):
        print(f"{kind.name}: {said}", file=sys.stderr)


def _raise(error: Exception) -> None:
    raise error


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
