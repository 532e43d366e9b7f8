"""The screens that are pictured: what is to be seen, in which record, how one gets there, and in which sizes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TypeVar

from msgspec import Struct
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QWidget
from screenshot_records import NOW, RECORDS

from console.ui.compact.compact_mode import CompactMode
from console.ui.compact.compact_place import LEAST_PX, MOST_PX
from console.ui.compact.compact_window import CompactWindow
from console.ui.drawer.drawer_acts import DrawerActs
from console.ui.drawer.line_drawer import LineDrawer
from console.ui.main_window import MainWindow
from console.ui.page_name import PageName
from console.ui.report.report_page import ReportPage
from console.ui.report.report_request import DocumentName
from console.ui.setup.first_run import FirstRunDialog

T = TypeVar("T", bound=QObject)

Size = tuple[int, int]

USUAL: Size = (1280, 1024)
BOARD_SIZES: tuple[Size, ...] = ((800, 600), (1920, 1080), (1080, 1920))
SMALL_SIZES: tuple[Size, ...] = ((MOST_PX, 560), (LEAST_PX, 560))
"""The small window as it comes, and as narrow as it goes."""

Show = Callable[[MainWindow], object]


class Screen(Struct, frozen=True, kw_only=True):
    """What is to be seen, in which record, and how one gets there from the board.

    Attributes:
        sizes: At 100 % text.
        large_sizes: At 200 % text.
    """

    name: str
    record: str = "busy"
    show: Show = MainWindow.repaint
    sizes: tuple[Size, ...] = (USUAL,)
    large_sizes: tuple[Size, ...] = (USUAL,)


def screens() -> tuple[Screen, ...]:
    """Every screen there is."""
    boards = tuple(
        Screen(name=f"board-{record}", record=record, sizes=(USUAL, *BOARD_SIZES) if record == "busy" else (USUAL,))
        for record in RECORDS
    )
    shows = {PageName.REPORT: _show_report}
    pages = tuple(Screen(name=f"page-{name}", show=shows.get(name, partial(_open_page, name))) for name in PageName)
    return (
        *boards,
        Screen(name="suggestions", show=lambda window: window.line.type_on("wls")),
        Screen(name="preview", show=lambda window: window.line.type_on("3u !carrier #VZ-88123")),
        Screen(name="refused", show=lambda window: window.line.type_on("3d @2561")),
        Screen(name="all-lines", show=_ask_again),
        Screen(name="draft", show=_offer_draft),
        Screen(name="not-saved", show=_show_not_saved),
        Screen(name="sign-on", show=lambda window: window.acts.sign_on()),
        Screen(name="attention", show=lambda window: window.strip.open_list()),
        *_drawers(),
        *_small_windows(),
        *(Screen(name=f"first-run-{step}", record="empty", show=partial(_show_first_run, step)) for step in range(7)),
        Screen(name="help-narrowed", show=_show_narrowed_help),
        *pages,
        *_documents(),
    )


def _documents() -> tuple[Screen, ...]:
    small: tuple[Size, ...] = ((800, 600),)
    return (
        *(
            Screen(name=f"report-{name}", show=partial(_show_document, name), sizes=(USUAL, *small))
            for name in DocumentName
        ),
        Screen(name="report-larger", show=_show_page_larger),
        Screen(name="report-page-alone", show=_show_page_alone, sizes=small),
    )


def _drawers() -> tuple[Screen, ...]:
    return (
        Screen(name="drawer", record="months", show=_open_drawer),
        Screen(name="drawer-days", record="months", show=_show_days),
        Screen(name="drawer-history", record="months", show=_show_history, sizes=(USUAL, (800, 600))),
        Screen(name="drawer-first-day", record="quiet", show=_show_days),
    )


def _small_windows() -> tuple[Screen, ...]:
    shows = {
        "compact": ("busy", _go_over),
        "compact-quiet": ("quiet", _go_over),
        "compact-lines-24": ("lines-24", _go_over),
        "compact-exercise": ("exercise", _go_over),
        "compact-states": ("busy", _open_states),
        "compact-asking": ("busy", _ask_for_second_click),
        "compact-preview": ("busy", _type_into_small),
        "compact-not-saved": ("busy", _show_small_not_saved),
    }
    large = ((2 * MOST_PX, USUAL[1]), (MOST_PX, USUAL[1]))
    return tuple(
        Screen(name=name, record=record, show=show, sizes=SMALL_SIZES, large_sizes=large)
        for name, (record, show) in shows.items()
    )


def settle() -> None:
    """Let layouts, answers and farewells happen."""
    for _ in range(5):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def pictured(window: MainWindow) -> QWidget:
    """The window, or the small one that stands in its place."""
    return _found(window, CompactMode).compact or window


def _found(holder: QObject, kind: type[T]) -> T:
    return holder.findChildren(kind)[0]


def put_away(window: MainWindow) -> None:
    """Take away the small window: it would be in the pictures of others."""
    small = pictured(window)
    if small is not window:
        small.hide()
        small.deleteLater()


def _show_report(window: MainWindow) -> None:
    _show_document(DocumentName.SHIFT, window)


def _show_document(name: DocumentName, window: MainWindow) -> None:
    window.pages.open(PageName.REPORT)
    page = _found(window, ReportPage)
    page.question.choose(name)
    settle()
    page.look_now()


def _show_page_larger(window: MainWindow) -> None:
    _show_report(window)
    page = _found(window, ReportPage)
    for _ in range(2):
        page.preview.make_larger()
        page.look_now()


def _show_page_alone(window: MainWindow) -> None:
    _show_report(window)
    page = _found(window, ReportPage)
    page.sides.turn.click()
    settle()
    page.look_now()


def _open_page(name: PageName, window: MainWindow) -> None:
    window.pages.open(name)


def _ask_again(window: MainWindow) -> None:
    window.line.type_on("911d")
    QTest.keyClick(window.line.field, Qt.Key.Key_Return)


def _offer_draft(window: MainWindow) -> None:
    window.line.offer_draft("5d -10", NOW - timedelta(minutes=4))


def _show_not_saved(window: MainWindow) -> None:
    window.session.not_saved.emit("5d -10", "The disk is full: make room, then press Retry.")


def _show_narrowed_help(window: MainWindow) -> None:
    window.pages.open(PageName.HELP)
    field = window.pages.findChild(QLineEdit, "help.filter")
    if isinstance(field, QLineEdit):
        field.setText("fallback")


def _open_drawer(window: MainWindow) -> LineDrawer:
    _found(window, DrawerActs).open(3)
    return _found(window, LineDrawer)


def _show_days(window: MainWindow) -> None:
    drawer = _open_drawer(window)
    _scroll_to(drawer, drawer.days)


def _show_history(window: MainWindow) -> None:
    drawer = _open_drawer(window)
    _scroll_to(drawer, drawer.identifiers)


def _scroll_to(drawer: LineDrawer, part: QWidget) -> None:
    settle()  # laid out, or there is nowhere to scroll to
    _found(drawer, QScrollArea).ensureWidgetVisible(part, 0, part.height())


def _go_over(window: MainWindow) -> CompactWindow:
    _found(window, CompactMode).go_over()
    small = pictured(window)
    if not isinstance(small, CompactWindow):
        raise TypeError("the full window is still there")
    return small


def _open_states(window: MainWindow) -> None:
    _go_over(window).board.open_panel(3)


def _ask_for_second_click(window: MainWindow) -> None:
    board = _go_over(window).board
    board.open_panel(3)
    board.say("3  911 Wireless Verizon  DOWN → OPERATIONAL  14:07 EDT (now)  by KM\nnot verified", asks=True)


def _type_into_small(window: MainWindow) -> None:
    _go_over(window).entry.type_on("5d -10")


def _show_small_not_saved(window: MainWindow) -> None:
    _go_over(window)
    _show_not_saved(window)


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
