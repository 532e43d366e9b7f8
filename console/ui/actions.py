"""Provides the one table of what the window can do: name, menu, words, keys; menus and help are made of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from msgspec import Struct
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu

from console.ui.page_name import PageName


class Act(Struct, frozen=True, kw_only=True):
    """One thing to do, reachable by key and by mouse.

    Attributes:
        name: Name of the slot that does it; identifier of the action as ``act.<name>``.
        keys: As delivered; the first is shown in the menu.
        page: What it opens, where that is all it does.
    """

    name: str
    menu: str
    text: str
    keys: tuple[str, ...] = ()
    page: PageName | None = None

    @property
    def words(self) -> str:
        """What it does, without the particulars that the menu adds."""
        return self.text.partition(":")[0].rstrip(".")


ACTS = (
    Act(name="go_to_command_line", menu="&Log", text="Command line", keys=("Ctrl+L",)),
    Act(name="correct_selected", menu="&Log", text="Correct the selected entry", keys=("Ctrl+E",)),
    Act(name="void_last", menu="&Log", text="Void my last entry", keys=("Ctrl+Z",)),
    Act(name="void_selected", menu="&Log", text="Void the selected entry"),
    Act(name="show_history", menu="&Log", text="History of the selected entry", keys=("Ctrl+H",)),
    Act(name="review_board", menu="&Log", text="Board reviewed: looked at, no other trouble known", keys=("F5",)),
    Act(name="start_told", menu="&Log", text="Told: who was notified..."),
    Act(name="start_note", menu="&Log", text="Note..."),
    Act(name="start_pass_on", menu="&Log", text="Pass-on..."),
    Act(name="start_clock_check", menu="&Log", text="Clock check: this PC against the master clock..."),
    Act(
        name="open_paper_log",
        menu="&Log",
        text="Key in a paper log...",
        keys=("Ctrl+Shift+L",),
        page=PageName.PAPER_LOG,
    ),
    Act(name="copy_situation", menu="&Log", text="Copy the situation as text", keys=("Ctrl+Shift+C",)),
    Act(name="leave", menu="&Log", text="Leave Lineboard"),
    Act(
        name="open_shift_sheet",
        menu="&Shift",
        text="Shift sheet: start, hand over, end",
        keys=("F2",),
        page=PageName.SHIFT,
    ),
    Act(name="sign_on", menu="&Shift", text="Sign on", keys=("Ctrl+O",)),
    Act(name="sign_off", menu="&Shift", text="Sign off: the next entry asks who logs it", keys=("Ctrl+Shift+O",)),
    Act(name="open_report", menu="&Shift", text="Print report...", keys=("Ctrl+P",), page=PageName.REPORT),
    Act(
        name="open_printed_check",
        menu="&Shift",
        text="Check against a printed report...",
        page=PageName.PRINTED_CHECK,
    ),
    Act(
        name="open_exercise",
        menu="&Shift",
        text="Exercise: begin, play a drill, end...",
        keys=("Ctrl+Shift+X",),
        page=PageName.EXERCISE,
    ),
    Act(name="open_import", menu="&Shift", text="Import lines and numbers...", page=PageName.IMPORT),
    Act(name="open_set_up", menu="&Shift", text="Set-up: lines, numbers, people...", page=PageName.SET_UP),
    Act(name="show_board", menu="&View", text="Board", keys=("Ctrl+1",)),
    Act(name="open_timeline", menu="&View", text="Timeline", keys=("Ctrl+2",), page=PageName.TIMELINE),
    Act(name="find_in_log", menu="&View", text="Log: find, filter", keys=("F3", "Ctrl+F", "Ctrl+3"), page=PageName.LOG),
    Act(name="open_attention", menu="&View", text="Attention list", keys=("F4",)),
    Act(name="open_attention_kinds", menu="&View", text="What asks for attention...", page=PageName.ATTENTION),
    Act(name="mute_sound", menu="&View", text="Mute the sound for 15 minutes", keys=("Ctrl+M",)),
    Act(name="go_to_fallback", menu="&View", text="Fallback numbers", keys=("F7",)),
    Act(name="open_line_drawer", menu="&View", text="Line drawer: the selected line (Right arrow on the empty line)"),
    Act(name="go_to_next_pane", menu="&View", text="Next pane", keys=("F6",)),
    Act(name="go_to_previous_pane", menu="&View", text="Previous pane", keys=("Shift+F6",)),
    Act(name="toggle_compact", menu="&View", text="Compact: a small window that stays on top", keys=("F8",)),
    Act(name="zoom_in", menu="&View", text="Larger text", keys=("Ctrl++", "Ctrl+=")),
    Act(name="zoom_out", menu="&View", text="Smaller text", keys=("Ctrl+-",)),
    Act(name="zoom_reset", menu="&View", text="Text at 100 %", keys=("Ctrl+0",)),
    Act(name="toggle_night", menu="&View", text="Dark or Night", keys=("F9",)),
    Act(name="toggle_tabs", menu="&View", text="Panes beside the board, or behind tabs"),
    Act(name="reset_layout", menu="&View", text="Reset the layout"),
    Act(name="open_settings", menu="&View", text="Settings...", keys=("Ctrl+,",), page=PageName.SETTINGS),
    Act(name="open_help", menu="&Help", text="Help: grammar, states, keys", keys=("F1",), page=PageName.HELP),
    Act(name="open_manual", menu="&Help", text="Manual", page=PageName.MANUAL),
    Act(name="open_keys", menu="&Help", text="Keys: change them...", page=PageName.KEYS),
    Act(name="open_key_card", menu="&Help", text="Key card: print or save it...", page=PageName.KEY_CARD),
)
"""Everything, in the order of the menus."""


def build_menus(window: QMainWindow) -> dict[str, QMenu]:
    """Give the window its menu bar, the menus by title; they are still empty."""
    bar = window.menuBar()
    bar.setAccessibleName("Menus")
    bar.setAccessibleIdentifier("menu.bar")
    menus = {title: bar.addMenu(title) for title in dict.fromkeys(act.menu for act in ACTS)}
    for title, menu in menus.items():
        menu.setAccessibleIdentifier(f"menu.{title.strip('&').lower()}")
    return menus


def fill_menus(
    window: QMainWindow,
    menus: Mapping[str, QMenu],
    slots: Mapping[str, Callable[[], None]],
    open_page: Callable[[PageName], object],
) -> dict[str, QAction]:
    """Put every act into its menu; its keys are given to it by whoever knows those in force.

    Args:
        slots: What to do, by name of the act; all that open no page have to be there.
        open_page: Opens the page of an act that does nothing else.
    """
    actions = {}
    for act in ACTS:
        action = QAction(act.text, window)
        action.setObjectName(f"act.{act.name}")
        slot = slots[act.name] if act.page is None else partial(open_page, act.page)
        action.triggered.connect(lambda _checked=False, slot=slot: slot())
        menus[act.menu].addAction(action)
        actions[act.name] = action
    return actions
