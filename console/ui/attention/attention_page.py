"""Provides the page that says what may ask for attention: the center's choice, and so a set-up entry."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QGroupBox, QLabel, QPushButton, QSpinBox, QVBoxLayout, QWidget
from typing_extensions import override

from console.domain.attention import AttentionKind, AttentionSwitches
from console.domain.line import LineGroup
from console.services.set_up_file.writer import attention_text
from console.ui.widgets.identity import identify
from console.ui.widgets.page import Page
from console.ui.widgets.pane_head import TARGET_PX
from console.ui.widgets.plain_text import plain_label
from console.ui.widgets.tick_box import TickBox
from console.ui.widgets.wheel_proof import NumberBox

_DAY_MIN = 24 * 60
_STEP_MIN = 15

SENTENCES = {
    AttentionKind.NOT_SAVED: "An entry could not be saved",
    AttentionKind.CLOCK_CHANGED: "The clock of this computer jumped",
    AttentionKind.BACKUP_OLD: "No verified backup of the record for 24 hours",
    AttentionKind.FALLBACK_STILL_ON: "A fallback number is on although no line it serves is out",
    AttentionKind.FALLBACK_RIDES_ON_FAILED: "A fallback number is on and rides on a line that is out",
    AttentionKind.NO_UPDATE: "A line is not operational and nobody has said a word about it for too long",
    AttentionKind.EXPECTED_PASSED: "The expected end has passed and the line is still not operational",
    AttentionKind.NOT_VERIFIED: "A line is operational again on someone's word only",
    AttentionKind.VERIFY_DUE: "A line was not verified within its interval",
    AttentionKind.FALLBACK_TEST_DUE: "A fallback number was not tested within its interval",
    AttentionKind.NOT_ACCEPTED: "Something was not covered at the hand-over",
}
"""What each kind says, in the order of the contract."""


class AttentionPage(Page):
    """Signals: ``text_said`` carries the text of a set-up file with what was chosen."""

    text_said = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("attention_kinds", "What asks for attention", parent)
        self._shown = AttentionSwitches()
        self.boxes = {kind: _box(kind) for kind in AttentionKind}
        self.minutes = {group: _minutes(group) for group in LineGroup}
        self._answer = identify(plain_label(wraps=True), "attention_kinds.answer", "")
        self.save_button = identify(QPushButton("Save"), "attention_kinds.save", "Save what asks for attention")
        self.save_button.clicked.connect(self._say)
        self._build()

    def _build(self) -> None:
        always = [kind for kind in AttentionKind if kind.always_on]
        strip = [kind for kind in AttentionKind if not kind.always_on and not kind.at_shift_sheet]
        sheet = [kind for kind in AttentionKind if kind.at_shift_sheet]
        self.body.addWidget(self._group("On the strip", strip, {AttentionKind.NO_UPDATE: self._silence()}))
        self.body.addWidget(self._group("On the shift sheet only", sheet, {}))
        why = plain_label("Each of these puts the record itself in doubt: none can be switched off.", wraps=True)
        self.body.addWidget(self._group("Always", always, {always[-1]: why}))
        self.body.addStretch(1)
        self.add_foot(self._answer)
        self.add_button(self.save_button)

    def _group(self, title: str, kinds: Sequence[AttentionKind], more: Mapping[AttentionKind, QWidget]) -> QGroupBox:
        """A box for some kinds, with more below those that have more to say."""
        box = QGroupBox(title)
        layout = QVBoxLayout(box)
        layout.setSpacing(6)
        for kind in kinds:
            layout.addWidget(self.boxes[kind])
            if kind in more:
                layout.addWidget(more[kind])
        return box

    def _silence(self) -> QWidget:
        holder = QWidget()
        form = QFormLayout(holder)
        form.setContentsMargins(48, 0, 0, 8)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        for group, field in self.minutes.items():
            label: QLabel = plain_label(f"{group} lines")
            label.setBuddy(field)
            form.addRow(label, field)
        self.boxes[AttentionKind.NO_UPDATE].toggled.connect(holder.setEnabled)
        return holder

    def show_switches(self, switches: AttentionSwitches) -> None:
        """Start from what holds now."""
        self._shown = switches
        for kind, box in self.boxes.items():
            box.setChecked(switches.shows(kind))
        for group, field in self.minutes.items():
            field.setValue(switches.no_update_min.get(group, 0))

    @property
    def chosen(self) -> AttentionSwitches:
        """What is chosen on the page."""
        off = frozenset(kind for kind, box in self.boxes.items() if not box.isChecked())
        minutes = {group: field.value() for group, field in self.minutes.items() if field.value()}
        return AttentionSwitches(off=off, no_update_min=minutes)

    @override
    def focus_first(self) -> None:
        """Where the keyboard goes when the page opens."""
        self.boxes[AttentionKind.FALLBACK_STILL_ON].setFocus()

    def tell(self, sentence: str) -> None:
        """Say what became of a change."""
        self.answer_with(self._answer, sentence)
        self._answer.setVisible(bool(sentence))

    def _say(self) -> None:
        if self.chosen == self._shown:
            self.tell("Nothing was changed.")
        else:
            self.text_said.emit(attention_text(self.chosen))


def _box(kind: AttentionKind) -> TickBox:
    box = identify(TickBox(SENTENCES[kind]), f"attention_kinds.{kind}", SENTENCES[kind])
    box.setEnabled(not kind.always_on)
    return box


def _minutes(group: LineGroup) -> QSpinBox:
    identifier, name = f"attention_kinds.minutes.{group}", f"Minutes without a word, {group} lines"
    field = identify(NumberBox(), identifier, name)
    identify(field.lineEdit(), f"{identifier}.typed", name)
    field.setRange(0, _DAY_MIN)
    field.setSingleStep(_STEP_MIN)
    field.setSpecialValueText("never asks")
    field.setSuffix(" min")
    field.setMinimumHeight(TARGET_PX)
    field.setAccelerated(True)
    return field
