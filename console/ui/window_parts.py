"""Provides the parts of the window that its first frame shows, made in one place and handed what each needs."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget

from console.ui.attention.attention_strip import AttentionStrip
from console.ui.board.board_today import today_of
from console.ui.chosen_settings import ChosenSettings
from console.ui.command_line.command_line import CommandLine
from console.ui.desk_panes import DeskPanes
from console.ui.entry_acts import EntryActs
from console.ui.exercise.exercise_parts import ExerciseParts, exercise_parts
from console.ui.models.attention_model import AttentionModel
from console.ui.session import Session
from console.ui.widgets.exercise_band import ExerciseBand
from console.ui.widgets.scrolling import scrolling
from console.ui.widgets.status_strip import StatusStrip
from console.ui.window_look import WindowLook
from console.ui.window_pages import WindowPages


class FirstParts(Struct, frozen=True, kw_only=True):
    """What one sees and types in first.

    Attributes:
        whole: Bar, command line, desk or page, strip, in this order for eye and keyboard; the bar never scrolls away.
    """

    whole: QWidget
    session: Session
    settings: ChosenSettings
    look: WindowLook
    bar: StatusStrip
    line: CommandLine
    desk: DeskPanes
    pages: WindowPages
    strip: AttentionStrip
    acts: EntryActs
    exercise: ExerciseParts


def first_parts(window: QMainWindow, app: QApplication, session: Session, settings: ChosenSettings) -> FirstParts:
    """Make the parts that are there from the first frame.

    Args:
        app: Whose font and colors follow the look.
    """
    look = WindowLook(app, settings, window)
    theme = look.theme
    scrolled = QWidget()
    line = CommandLine(session, session.clock, session.situation.set_up.center, theme, scrolled)
    desk = DeskPanes(theme, today_of(session.reading))
    pages, strip = WindowPages(desk, theme), AttentionStrip(AttentionModel(window), theme)
    bar, acts, exercise = StatusStrip(theme), EntryActs(session, line), exercise_parts(session, settings, theme, window)
    bar.add_part(exercise.live)
    line.submitted.connect(acts.log)  # from the first frame on
    return FirstParts(
        whole=_whole(bar, _below(scrolled, line, exercise.strip, pages, strip), exercise.bands),
        session=session,
        settings=settings,
        look=look,
        bar=bar,
        line=line,
        desk=desk,
        pages=pages,
        strip=strip,
        acts=acts,
        exercise=exercise,
    )


def _below(scrolled: QWidget, line: CommandLine, drill: QWidget, pages: WindowPages, strip: QWidget) -> QWidget:
    _stack(scrolled, line, drill, pages, strip, stretched=pages)
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
