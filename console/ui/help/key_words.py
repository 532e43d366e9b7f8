"""Provides what help and key card say of keys: those in force, in few words, what belongs together in one row."""

from __future__ import annotations

from collections.abc import Sequence

from console.ui.actions import ACTS, Act
from console.ui.help.quick_words import Saying
from console.ui.keys.key_rules import shown
from console.ui.keys.keys_in_force import KeysInForce

_TOGETHER = (
    (("go_to_command_line", "open_paper_log"), "Command line; paper log"),
    (("correct_selected", "show_history"), "Correct selected; history"),
    (("zoom_in", "zoom_out", "zoom_reset"), "Text size; at 100 %"),
    (("toggle_night", "open_settings"), "Dark or Night; settings"),
    (("go_to_next_pane", "go_to_previous_pane"), "Next pane; previous"),
    (("sign_on", "sign_off"), "Sign on; off"),
    (("show_board", "open_timeline"), "Board; timeline"),
)
"""Acts told in one row, as far as the window has them: help stays on one screen."""

_ALSO = {
    "open_report": "print shift report paper pdf save printed",
    "open_paper_log": "late entry keyed afterwards power cut dead pc",
    "correct_selected": "mistake wrong fix change edit",
    "void_last": "undo mistake wrong remove cancel delete",
    "open_shift_sheet": "handover hand over start end",
    "sign_on": "initials operator who am i",
    "toggle_night": "theme dark light bright colors",
    "zoom_in": "text size bigger font",
    "find_in_log": "find search history",
    "go_to_fallback": "number",
}
"""What people call an act who do not know its name."""

_MOVING = (
    Saying(typed="Enter", meaning="Save what is typed"),
    Saying(typed="Esc", meaning="Put it away; go back"),
    Saying(typed="Right  Left", meaning="Line drawer: open; close", also="empty line details history"),
    Saying(typed="Space", meaning="Tick; press; open a batch", also="cross-check fold"),
    Saying(typed="Up  Down  Tab", meaning="Walk in lists; take one", also="suggestions next control"),
)
"""Keys that never change."""

_HELP, _ASKING = "open_help", "?"
"""Help can always be asked for like this, on the empty line."""


def key_sayings(keys: KeysInForce) -> tuple[Saying, ...]:
    """Every act that has a key, with its keys in force, in the order of the menus; then the keys that never change."""
    asking = () if keys.of(_HELP) else (Saying(typed=_ASKING, meaning="Help, on the empty line"),)
    return (*(_saying(acts, keys) for acts in _rows(keys)), *asking, *_MOVING)


def _rows(keys: KeysInForce) -> list[list[Act]]:
    """The acts that have keys, those that are told together in one list."""
    rows: dict[str, list[Act]] = {}
    for act in ACTS:
        if keys.of(act.name):
            rows.setdefault(_first_of(act.name), []).append(act)
    return list(rows.values())


def _first_of(name: str) -> str:
    return next((names[0] for names, _ in _TOGETHER if name in names), name)


def _saying(acts: Sequence[Act], keys: KeysInForce) -> Saying:
    every = [shown(key) for act in acts for key in keys.of(act.name)]
    alone = len(acts) == 1
    typed = every if alone else [keys.shown(act.name) for act in acts]
    if acts[0].name == _HELP:
        typed = [*typed, _ASKING]
    also = " ".join((*(act.text for act in acts), *every, *(_ALSO.get(act.name, "") for act in acts)))
    return Saying(typed="  ".join(typed), meaning=acts[0].words if alone else _joint_words(acts), also=also)


def _joint_words(acts: Sequence[Act]) -> str:
    """What acts do that are told in one row; in their own words where one of them has no key."""
    names = tuple(act.name for act in acts)
    return next((said for joint, said in _TOGETHER if joint == names), "; ".join(act.words for act in acts))
