"""Provides the wiring between the parts of the window: who asks whom for what."""

from __future__ import annotations

from functools import partial
from typing import Protocol

from console.ui.announcer import Announcer
from console.ui.command_line.answer_line import Tag
from console.ui.command_line.command_line import CommandLine
from console.ui.keys.key_wiring import wire_keys
from console.ui.log.entry_showing import show_history, show_in_context
from console.ui.page_name import PageName
from console.ui.theme import Theme
from console.ui.window_furnishing import WindowParts

_AT_REST = frozenset({Tag.NONE, Tag.SAVED, Tag.COPIED, Tag.REMINDER})


class Themed(Protocol):
    """A part that follows the look and the text size."""

    def apply_theme(self, theme: Theme) -> None:
        """Take another look or text size."""
        ...


def wire(parts: WindowParts) -> None:
    """Connect what the parts ask for with those that do it."""
    _wire_line(parts)
    _wire_bar(parts)
    _wire_desk(parts)
    _wire_look(parts)
    _wire_exercise(parts)
    wire_keys(parts)
    _wire_strip(parts)
    parts.settings.not_kept.connect(parts.session.reading_failed)


def _wire_line(parts: WindowParts) -> None:
    line, pages, acts = parts.line, parts.pages, parts.acts
    line.rows_stepped.connect(parts.desk.step_on_board)
    line.help_asked.connect(partial(pages.toggle, PageName.HELP))
    line.escaped.connect(partial(_step_back, parts))
    line.field.sideways.connect(partial(_go_sideways, parts))
    acts.desk_wanted.connect(pages.show_desk)
    pages.returned.connect(line.field.setFocus)
    pages.currentChanged.connect(lambda _: line.stop_offering())


def _step_back(parts: WindowParts) -> None:
    """Esc closes the nearest thing: the page that is shown, else the drawer."""
    if not parts.pages.on_desk or not parts.drawer.escape():
        parts.pages.go_back()


def _go_sideways(parts: WindowParts, by: int) -> None:
    parts.pages.show_desk()
    parts.drawer.sideways(by)


def _wire_bar(parts: WindowParts) -> None:
    bar = parts.bar
    bar.operator_clicked.connect(parts.acts.sign_on)
    bar.shift_clicked.connect(partial(parts.pages.open, PageName.SHIFT))
    bar.fallback_clicked.connect(partial(parts.walk.go_to, parts.desk.fallback.view))
    bar.state_clicked.connect(parts.desk.select_state)
    bar.line_clicked.connect(parts.desk.select_line)


def _wire_desk(parts: WindowParts) -> None:
    desk, acts = parts.desk, parts.acts
    desk.board_pane.set_up_chosen.connect(partial(parts.pages.open, PageName.SET_UP))
    desk.board_pane.import_chosen.connect(partial(parts.pages.open, PageName.IMPORT))
    desk.board.typed.connect(parts.line.type_on)
    desk.board.status_chosen.connect(acts.log_state)
    desk.board.verify_chosen.connect(acts.log_verified)
    desk.board.note_chosen.connect(acts.begin_line_note)
    desk.board.drawer_wanted.connect(parts.drawer.open_or_enter)
    desk.board.fold_refused.connect(partial(parts.line.say, Tag.NONE))
    desk.fallback.step_chosen.connect(acts.log_step)
    desk.pass_on.add_chosen.connect(partial(acts.fill, "p "))
    desk.pass_on.close_chosen.connect(acts.close_pass_on)
    acts.take_from(desk.log)
    desk.log.context_chosen.connect(partial(show_in_context, parts.pages))
    desk.log.history_chosen.connect(partial(show_history, parts.pages))
    parts.log_model.failed.connect(parts.session.reading_failed)


def _wire_exercise(parts: WindowParts) -> None:
    exercise, line = parts.exercise, parts.line
    exercise.live.clicked.connect(partial(parts.pages.open, PageName.EXERCISE))
    exercise.reminder.due.connect(partial(_remind, line))
    announcer = Announcer(line.field)
    exercise.drills.said.connect(announcer.tell)
    exercise.reminder.due.connect(announcer.tell)


def _remind(line: CommandLine, sentence: str) -> None:
    """Say something that nobody asked for: never over what is being typed or asked."""
    if not line.field.text() and line.answer.tag in _AT_REST:
        line.say(Tag.REMINDER, sentence)


def _wire_strip(parts: WindowParts) -> None:
    strip, acts = parts.strip, parts.acts
    strip.acknowledge_chosen.connect(acts.acknowledge)
    strip.snooze_chosen.connect(acts.snooze)
    strip.park_chosen.connect(acts.begin_parking)
    parts.cues.told.connect(strip.show_sound)
    strip.kinds_chosen.connect(partial(parts.pages.open, PageName.ATTENTION))


def _wire_look(parts: WindowParts) -> None:
    themed: tuple[Themed, ...] = (parts.bar, parts.line, parts.pages, parts.strip, *parts.exercise.themed)
    for part in themed:
        parts.look.changed.connect(part.apply_theme)
    parts.look.declined.connect(partial(parts.line.say, Tag.NONE))
    parts.look.declined.connect(Announcer(parts.line.field).tell)
