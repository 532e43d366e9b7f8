"""Provides the lines of the set-up page: as every list, and each can be split."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from console.domain.line import Line, LineGroup
from console.domain.set_up import SetUp
from console.ui.models.set_up_model import Thing
from console.ui.setup.section import Section
from console.ui.setup.subjects import LINES


class LineSection(Section):
    """Signals: ``split_asked`` carries the :class:`Line` to split."""

    split_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(LINES, parent)
        self.split = self._button("split", "Split…")
        self.buttons.addWidget(self.split)
        self.split.clicked.connect(self._ask_to_split)
        self.form.fields["group"].edited.connect(self._fit_origin)

    @override
    def show_set_up(self, set_up: SetUp) -> None:
        super().show_set_up(set_up)
        self._fit_origin()

    @override
    def _show_thing(self) -> None:
        super()._show_thing()
        self._fit_origin()

    @override
    def _fit_buttons(self, thing: Thing | None) -> None:
        super()._fit_buttons(thing)
        self.split.setEnabled(thing is not None and not thing.retired)

    def _fit_origin(self) -> None:
        """Only 911 calls have an origin; the others lose it with their group."""
        is_911 = self.form.fields["group"].text == LineGroup.NINE_ONE_ONE
        origin = self.form.fields["origin"]
        origin.editor.setEnabled(is_911)
        if not is_911:
            origin.text = ""

    def _ask_to_split(self) -> None:
        if isinstance(self.shown, Line):
            self.split_asked.emit(self.shown)
