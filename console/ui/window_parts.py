"""Provides the parts of the window, made in one place and handed what each needs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from msgspec import Struct
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget

from console.ui.attention.attention_strip import AttentionStrip
from console.ui.board.board_today import today_of
from console.ui.chosen_settings import ChosenSettings
from console.ui.command_line.command_line import CommandLine
from console.ui.compact.compact_mode import CompactMode
from console.ui.desk_panes import DeskPanes
from console.ui.drawer.drawer_acts import DrawerActs
from console.ui.entry_acts import EntryActs
from console.ui.exercise.exercise_parts import ExerciseParts, exercise_parts
from console.ui.keys.keys_in_force import KeysInForce
from console.ui.log.log_source import whole_log
from console.ui.models.attention_model import AttentionModel
from console.ui.models.log_model import LogModel
from console.ui.page_context import PageContext
from console.ui.page_table import page_makers
from console.ui.pane_walk import PaneWalk
from console.ui.session import Session
from console.ui.sound.cues import Cues
from console.ui.widgets.exercise_band import ExerciseBand
from console.ui.widgets.scrolling import scrolling
from console.ui.widgets.status_strip import StatusStrip
from console.ui.window_look import WindowLook
from console.ui.window_pages import WindowPages


class WindowParts(Struct, frozen=True, kw_only=True):
    """Everything the window is made of.

    Attributes:
        whole: Bar, command line, desk or page, strip, in this order for eye and keyboard; the bar never scrolls away.
    """

    whole: QWidget
    session: Session
    settings: ChosenSettings
    look: WindowLook
    bar: StatusStrip
    line: CommandLine
    log_model: LogModel
    desk: DeskPanes
    pages: WindowPages
    strip: AttentionStrip
    cues: Cues
    acts: EntryActs
    walk: PaneWalk
    exercise: ExerciseParts
    keys: KeysInForce
    drawer: DrawerActs
    compact: CompactMode

    def slots(self) -> Mapping[str, Callable[[], None]]:
        """What the parts do, by name of the act."""
        parts = (self.acts, self.walk, self.drawer, self.compact, self.cues)
        return {name: slot for part in parts for name, slot in part.slots().items()}


def build_parts(
    window: QMainWindow, app: QApplication, session: Session, settings: ChosenSettings, reports: Path
) -> WindowParts:
    """Make the parts of a window; pages are made when they are first opened.

    Args:
        app: Whose font and colors follow the look.
        reports: Folder proposed for reports.
    """
    situation, look = session.situation, WindowLook(app, settings, window)
    theme = look.theme
    scrolled = QWidget()
    line = CommandLine(session, session.clock, situation.set_up.center, theme, scrolled)
    whole = whole_log(session.reading.log_book)
    log_model = LogModel(whole, situation.set_up, exercise=situation.exercise, parent=window)
    desk = DeskPanes(log_model, theme, today_of(session.reading))
    pages, strip = WindowPages(desk, theme), AttentionStrip(AttentionModel(window), theme)
    bar, acts, exercise = StatusStrip(theme), EntryActs(session, line), exercise_parts(session, settings, theme, window)
    bar.add_part(exercise.live)
    parts = WindowParts(
        whole=_whole(bar, _below(scrolled, line, exercise.strip, pages, strip), exercise.bands),
        session=session,
        settings=settings,
        look=look,
        bar=bar,
        line=line,
        log_model=log_model,
        desk=desk,
        pages=pages,
        strip=strip,
        cues=Cues(session, settings, window),
        acts=acts,
        walk=PaneWalk(pages, desk, line.field, strip),
        exercise=exercise,
        keys=KeysInForce(settings, window),
        drawer=DrawerActs(session, desk, acts, look),
        compact=CompactMode(window, session, acts, line, bar.saved, exercise.live, look),
    )
    pages.furnish(page_makers(_page_context(parts, reports)))
    return parts


def _page_context(parts: WindowParts, reports: Path) -> PageContext:
    return PageContext(
        session=parts.session,
        settings=parts.settings,
        look=parts.look,
        desk=parts.desk,
        acts=parts.acts,
        pages=parts.pages,
        exercise=parts.exercise,
        reports=reports,
        keys=parts.keys,
    )


def _below(scrolled: QWidget, line: CommandLine, drill: QWidget, pages: WindowPages, strip: QWidget) -> QWidget:
    _stack(scrolled, line, drill, pages, strip, stretched=pages)
    line.suggestions.raise_()
    return scrolling(scrolled, "window.scroll", "Lineboard")


def _whole(bar: StatusStrip, below: QWidget, bands: tuple[ExerciseBand, ...]) -> QWidget:
    whole = QWidget()
    _stack(whole, *bands[:1], bar, below, *bands[1:], stretched=below)
    return whole


def _stack(holder: QWidget, *parts: QWidget, stretched: QWidget) -> None:
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(2, 0, 2, 2)
    layout.setSpacing(4)
    for part in parts:
        layout.addWidget(part, 1 if part is stretched else 0)
