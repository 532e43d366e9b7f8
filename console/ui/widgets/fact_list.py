"""Facts as a list of two columns: what it is, and what is said of it; each pair is read aloud as one."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from console.ui.theme import SMALL_PT, Theme
from console.ui.widgets.identity import identify
from console.ui.widgets.plain_text import plain_label, show_plain


class Fact(Struct, frozen=True, kw_only=True):
    """One pair, such as ``circuit`` and ``36.FDPA.406378``."""

    what: str
    said: str


class FactList(QWidget):
    """Shows the facts given; a value that is long is broken into lines, none is cut."""

    def __init__(self, identifier: str, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        identify(self, identifier, name)
        self._theme = theme
        self._rows: list[tuple[QLabel, QLabel]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Show these, top down; labels are used again, so that nothing flickers while a clock runs."""
        while len(self._rows) < len(facts):
            self._add_row()
        for at, (what, said) in enumerate(self._rows):
            shown = at < len(facts)
            if shown:
                self._say(what, facts[at].what, "")
                self._say(said, facts[at].said, f"{facts[at].what}: {facts[at].said}")
            what.setVisible(shown)
            said.setVisible(shown)
        self.setVisible(bool(facts))

    @property
    def texts(self) -> tuple[str, ...]:
        """What is shown, as ``circuit: 36.FDPA``."""
        return tuple(f"{what.text()}: {said.text()}" for what, said in self._rows if not said.isHidden())

    def apply_theme(self, theme: Theme) -> None:
        """Take another look or text size."""
        self._theme = theme
        for what, said in self._rows:
            self._dress(what, said)

    def _add_row(self) -> None:
        at = len(self._rows)
        what = identify(plain_label(parent=self), f"{self.objectName()}.what{at}", "")
        said = identify(plain_label(wraps=True, parent=self), f"{self.objectName()}.{at}", "")
        said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        said.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # to be copied by mouse; no stop of the keyboard
        self._grid.addWidget(what, at, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(said, at, 1)
        self._rows.append((what, said))
        self._dress(what, said)

    def _dress(self, what: QLabel, said: QLabel) -> None:
        for label in (what, said):
            label.setFont(self._theme.font(SMALL_PT))
        palette = QPalette(what.palette())
        palette.setColor(QPalette.ColorRole.WindowText, self._theme.muted)
        what.setPalette(palette)

    @staticmethod
    def _say(label: QLabel, text: str, name: str) -> None:
        if label.text() != text:
            show_plain(label, text)
            label.setAccessibleName(name or text)
