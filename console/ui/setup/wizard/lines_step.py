"""Provides step 2: what 911 is divided into, and which other lines there are."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from console.domain.line import Line, LineGroup
from console.domain.line_proposals import USUAL_CARRIERS, Division, propose_911, propose_other, unique
from console.render.wording import counted
from console.ui.setup.wizard.step import Step
from console.ui.widgets.choice_box import ChoiceBox
from console.ui.widgets.flow_layout import FlowLayout
from console.ui.widgets.identity import identify
from console.ui.widgets.pane_head import TARGET_PX
from console.ui.widgets.plain_text import plain_label, show_plain
from console.ui.widgets.tick_box import TickBox

_DIVISIONS = {
    Division.ONE: "911 as one line",
    Division.BY_TYPE: "911 by type: landline, wireless, VoIP, text",
    Division.BY_CARRIER: "911 by type and carrier",
    Division.LATER: "None yet: they come from a spreadsheet afterwards (menu Shift, Import)",
}
_OTHERS = (("Routine", LineGroup.ADMIN), ("Internal", LineGroup.ADMIN), ("School", LineGroup.SCHOOL))
_ASKS = "Which lines do you answer? A line can be split later, with its history kept."


class LinesStep(Step):
    """Nothing has to be typed: by type, with a routine line, is proposed."""

    title = "Lines"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("lines", _ASKS, parent)
        self._group = QButtonGroup(self)
        self.divisions = {one: _choice(one, text) for one, text in _DIVISIONS.items()}
        self.carriers = {name: _tick(name, "carrier") for name in USUAL_CARRIERS}
        self.more_carriers = _field("wizard.more_carriers", "Other carriers, with commas between")
        self.others = {name: _tick(name, "line") for name, _ in _OTHERS}
        self.more_lines = _field("wizard.more_lines", "More lines, with commas between")
        self._carriers = QWidget()
        self._besides = QWidget()
        self._will_be = identify(plain_label(wraps=True), "wizard.lines.will_be", "")
        self._build()
        self.divisions[Division.BY_TYPE].setChecked(True)
        self.others["Routine"].setChecked(True)
        for box in (*self.divisions.values(), *self.carriers.values(), *self.others.values()):
            box.toggled.connect(self._take_edit)
        for field in (self.more_carriers, self.more_lines):
            field.textEdited.connect(self._take_edit)
        self._take_edit()

    def _build(self) -> None:
        for division, box in self.divisions.items():
            self._group.addButton(box)
            self.body.addWidget(box)
            if division is Division.BY_CARRIER:
                self.body.addWidget(self._carriers)
        row = FlowLayout(self._carriers, spacing=8)
        row.setContentsMargins(TARGET_PX, 0, 0, 0)
        for part in (*self.carriers.values(), self.more_carriers):
            row.addWidget(part)
        others = QWidget()
        row = FlowLayout(others, spacing=8)
        row.setContentsMargins(0, 0, 0, 0)
        for tick in self.others.values():
            row.addWidget(tick)
        besides = QVBoxLayout(self._besides)
        besides.setContentsMargins(0, 0, 0, 0)
        for part in (plain_label("Besides 911:"), others, self.more_lines):
            besides.addWidget(part)
        self.body.addWidget(self._besides)
        self.body.addWidget(self._will_be)

    @property
    def division(self) -> Division:
        """What 911 is divided into."""
        return next(one for one, box in self.divisions.items() if box.isChecked())

    def lines(self) -> tuple[Line, ...]:
        """The lines chosen, without keys yet."""
        if self.division is Division.LATER:
            return ()
        ticked = [name for name, tick in self.carriers.items() if tick.isChecked()]
        others = [propose_other(name, group) for name, group in _OTHERS if self.others[name].isChecked()]
        known = {line.name.casefold() for line in others}
        more = [name for name in unique(self.more_lines.text().split(",")) if name.casefold() not in known]
        return (
            *propose_911(self.division, (*ticked, *self.more_carriers.text().split(","))),
            *others,
            *(propose_other(name, LineGroup.OTHER) for name in more),
        )

    @override
    def focus_first(self) -> None:
        self.divisions[self.division].setFocus()

    def _take_edit(self) -> None:
        self._carriers.setVisible(self.division is Division.BY_CARRIER)
        self._besides.setVisible(self.division is not Division.LATER)
        names = [line.name for line in self.lines()]
        show_plain(self._will_be, f"{counted(len(names), 'line')}{': ' if names else ''}{', '.join(names)}")
        self.edited.emit()


def _choice(division: Division, text: str) -> ChoiceBox:
    return identify(ChoiceBox(text), f"wizard.{division.name.lower()}", text)


def _tick(name: str, what: str) -> TickBox:
    return identify(TickBox(name), f"wizard.{what}.{name.lower().replace('&', '')}", name)


def _field(identifier: str, name: str) -> QLineEdit:
    field = identify(QLineEdit(), identifier, name)
    field.setPlaceholderText(name)
    field.setMinimumHeight(TARGET_PX)
    field.setMinimumWidth(field.fontMetrics().averageCharWidth() * 24)
    return field
