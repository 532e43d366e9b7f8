"""Provides what the window gets once its first frame is seen: the other panes, the pages, the keys, the small window.

None of it is needed to see the board and to type; made before the first frame it would double the wait for it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from msgspec.structs import asdict
from PySide6.QtWidgets import QMainWindow

from console.ui.compact.compact_mode import CompactMode
from console.ui.drawer.drawer_acts import DrawerActs
from console.ui.fallback.fallback_pane import FallbackPane
from console.ui.keys.keys_in_force import KeysInForce
from console.ui.log.log_pane import LogPane
from console.ui.log.log_source import whole_log
from console.ui.models.fallback_model import FallbackModel
from console.ui.models.log_model import LogModel
from console.ui.models.pass_on_model import PassOnModel
from console.ui.page_context import PageContext
from console.ui.page_table import page_makers
from console.ui.pane_walk import PaneWalk
from console.ui.pass_on.pass_on_pane import PassOnPane
from console.ui.sound.cues import Cues
from console.ui.window_parts import FirstParts


class WindowParts(FirstParts, frozen=True, kw_only=True):
    """Everything the window is made of."""

    log_model: LogModel
    cues: Cues
    walk: PaneWalk
    keys: KeysInForce
    drawer: DrawerActs
    compact: CompactMode

    def slots(self) -> Mapping[str, Callable[[], None]]:
        """What the parts do, by name of the act."""
        parts = (self.acts, self.walk, self.drawer, self.compact, self.cues)
        return {name: slot for part in parts for name, slot in part.slots().items()}


def furnished(window: QMainWindow, first: FirstParts, reports: Path) -> WindowParts:
    """Make the rest of the parts; pages are made when they are first opened.

    Args:
        reports: Folder proposed for reports.
    """
    session, look, desk = first.session, first.look, first.desk
    situation, theme = session.situation, look.theme
    whole = whole_log(session.reading.log_book)
    log_model = LogModel(whole, situation.set_up, exercise=situation.exercise, parent=window)
    desk.furnish(
        LogPane(log_model, theme), FallbackPane(FallbackModel(desk), theme), PassOnPane(PassOnModel(desk), theme)
    )
    parts = WindowParts(
        **asdict(first),
        log_model=log_model,
        cues=Cues(session, first.settings, window),
        walk=PaneWalk(first.pages, desk, first.line.field, first.strip),
        keys=KeysInForce(first.settings, window),
        drawer=DrawerActs(session, desk, first.acts, first.pages, look),
        compact=CompactMode(window, session, first.acts, first.line, first.bar.saved, first.exercise.live, look),
    )
    first.pages.furnish(page_makers(_page_context(parts, reports)))
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
