"""Makes pictures of every screen in every theme, for people to look at: ``dev.py screenshots [FOLDER]``.

Every page of the window is on them by itself, because they go through ``PageName``; every theme, because they go
through the themes there are. The records are made here, on a clock of their own, so that two runs show the same.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QEvent, QMessageLogContext, QPoint, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from screenshot_records import NOW, RECORDS, StandingClock, make_records

from console.bootstrap.reading import open_reading
from console.bootstrap.writing import open_writing
from console.resources import resource_path
from console.services.drafts import Drafts
from console.ui import palette
from console.ui.chosen_settings import ChosenSettings
from console.ui.main_window import MainWindow
from console.ui.page_name import PageName
from console.ui.runner import InlineRunner
from console.ui.session import Session
from console.ui.setup.first_run import FirstRunDialog
from console.ui.theme import load_fonts

THEMES: Mapping[str, dict[str, object]] = {
    tokens.name: {"theme": str(name)} for name, tokens in vars(palette).get("THEMES", {}).items()
} or {palette.DARK.name: {}}
"""Every theme the palette has, with what is chosen for it in the settings."""

PERCENTS = (100, 200)
USUAL = (1280, 1024)
BOARD_SIZES = ((800, 600), (1920, 1080), (1080, 1920))
README = Path(__file__).resolve().parent.parent / "resources" / "screenshots" / "board.png"

Show = Callable[[MainWindow], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """What is to be seen, in which record, and how one gets there from the board."""

    name: str
    record: str = "busy"
    show: Show = MainWindow.repaint
    sizes: tuple[tuple[int, int], ...] = (USUAL,)


def screens() -> tuple[Screen, ...]:
    """Every screen there is."""
    boards = tuple(
        Screen(name=f"board-{record}", record=record, sizes=(USUAL, *BOARD_SIZES) if record == "busy" else (USUAL,))
        for record in RECORDS
    )
    pages = tuple(Screen(name=f"page-{name}", show=partial(_open_page, name)) for name in PageName)
    return (
        *boards,
        Screen(name="suggestions", show=lambda window: window.line.type_on("wls")),
        Screen(name="preview", show=lambda window: window.line.type_on("3u !carrier #VZ-88123")),
        Screen(name="refused", show=lambda window: window.line.type_on("3d @2561")),
        Screen(name="not-saved", show=_show_not_saved),
        Screen(name="sign-on", show=lambda window: window.acts.sign_on()),
        Screen(name="attention", show=lambda window: window.strip.open_list()),
        *(Screen(name=f"first-run-{step}", record="empty", show=partial(_show_first_run, step)) for step in range(7)),
        Screen(name="help-narrowed", show=_show_narrowed_help),
        *pages,
    )


def _open_page(name: PageName, window: MainWindow) -> None:
    window.pages.open(name)


def _show_not_saved(window: MainWindow) -> None:
    window.session.not_saved.emit("5d -10", "The disk is full: make room, then press Retry.")


def _show_narrowed_help(window: MainWindow) -> None:
    window.pages.open(PageName.HELP)
    field = window.pages.findChild(QLineEdit, "help.filter")
    if isinstance(field, QLineEdit):
        field.setText("fallback")


class _NothingIsMade:
    """Stands for the making of a first record, of which only the questions are pictured."""

    def from_file(self, path: Path) -> None:
        """Nothing."""

    def from_text(self, text: str) -> None:
        """Nothing."""

    def demo(self) -> None:
        """Nothing."""

    def practice(self) -> None:
        """Nothing."""


def _show_first_run(step: int, window: MainWindow) -> None:
    """What a first start asks: 0 = how to begin, then one of the steps."""
    zones = ("America/Chicago", "America/New_York")
    folder = Path("/home/dispatch/Lineboard")
    dialog = FirstRunDialog(_NothingIsMade(), zones, "America/New_York", folder, lambda _: None, window)
    dialog.wizard.apply_theme(window.look.theme)
    if step:
        dialog.show_wizard()
        name = dialog.wizard.center.findChild(QLineEdit)
        if isinstance(name, QLineEdit):
            name.setText("Stonebridge Regional Dispatch")
        for _ in range(step - 1):
            dialog.wizard.go_on()
    dialog.resize(window.size())
    dialog.move(window.pos())
    dialog.show()


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
        yield window
    finally:
        window.close()
        session.close()
        window.deleteLater()
        _settle(app)


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
    app = QApplication(["lineboard"])
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
            for size in screen.sizes if percent == PERCENTS[0] else screen.sizes[:1]:
                name = f"{screen.name}.{theme.lower().replace(' ', '-')}.{percent}.{size[0]}x{size[1]}.png"
                if only in name:
                    with shown(app, records, screen.record, theme, percent) as window:
                        _save(app, window, screen.show, size, folder / name)
                    count += 1
    return count


def _make_readme_picture(app: QApplication, records: Path) -> None:
    with shown(app, records, "busy", palette.DARK.name, 100) as window:
        _save(app, window, MainWindow.repaint, USUAL, README)


def _save(app: QApplication, window: MainWindow, show: Show, size: tuple[int, int], path: Path) -> None:
    window.resize(*size)
    _settle(app)
    show(window)
    _settle(app)
    picture(window).save(str(path))


def _settle(app: QApplication) -> None:
    """Let layouts, answers and farewells happen."""
    for _ in range(5):
        app.processEvents()
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _tell(kind: QtMsgType, _context: QMessageLogContext, said: str) -> None:
    """What Qt has to say, but for what a screen that nobody sees can't do."""
    if not said.startswith("This plugin does not support"):
        print(f"{kind.name}: {said}", file=sys.stderr)


def _raise(error: Exception) -> None:
    raise error


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
