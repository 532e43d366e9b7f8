"""Provides what the set-up page asks about the center's reports: their title, who signs, what they do without."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from console.domain.report_choices import ReportSection
from console.domain.set_up import SetUp
from console.render.report_choice_words import SECTION_WORDS
from console.services.set_up_file.faults import Fault
from console.services.set_up_file.writer import TomlValue, report_text, report_values
from console.ui.setup.field_specs import REPORT
from console.ui.setup.record_form import RecordForm
from console.ui.widgets.flow_layout import FlowLayout
from console.ui.widgets.identity import identify
from console.ui.widgets.pane_head import TARGET_PX
from console.ui.widgets.plain_text import plain_label
from console.ui.widgets.tick_box import TickBox
from console.ui.widgets.titled_box import TitledBox

ALWAYS = "Lines with their minutes, outages, what is open, the activity and the seal are on every report."
PROPOSED = "The title is what this console called its reports so far. Save makes it that of all the center's reports."


class ReportsSection(QWidget):
    """The fields are those of a set-up file; the ticks are the sections that are there.

    Signals:
        text_said: The text of a set-up file with what was changed.
        proposal_answered: The title that was proposed is in the record, or another one.
    """

    text_said = Signal(str)
    proposal_answered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._set_up: SetUp | None = None
        self._proposal = ""
        self._shown_out: TomlValue = []
        self.form = RecordForm(REPORT, "set_up.report")
        self.boxes = {section: self._box(section) for section in ReportSection}
        self.proposed = identify(plain_label(PROPOSED, wraps=True), "set_up.report.proposed", PROPOSED)
        self.save = identify(QPushButton("Save (Enter)"), "set_up.report.save", "Save")
        self.save.setMinimumHeight(TARGET_PX)
        self.save.setAutoDefault(True)
        self._lay_out()
        self.proposed.hide()
        self.save.clicked.connect(self._say)
        self.form.entered.connect(self._say)

    def _box(self, section: ReportSection) -> TickBox:
        words = SECTION_WORDS[section].capitalize()
        return identify(TickBox(words), f"set_up.report.{section.value}", f"{words}, on paper and pages")

    def _lay_out(self) -> None:
        sections = TitledBox("Sections, where there is something in them")
        boxes = QWidget()
        flow = FlowLayout(boxes, spacing=16)
        flow.setContentsMargins(0, 0, 0, 0)
        for box in self.boxes.values():
            flow.addWidget(box)
        inside = QVBoxLayout(sections)
        inside.addWidget(boxes)
        inside.addWidget(plain_label(ALWAYS, wraps=True))
        layout = QVBoxLayout(self)
        for widget in (self.proposed, self.form, sections, self.save):
            layout.addWidget(widget)
        layout.addStretch(1)

    def propose(self, title: str) -> None:
        """What this console called its reports, to be the title of a center that has none."""
        self._proposal = title

    def show_set_up(self, set_up: SetUp) -> None:
        """Take a new set-up: what is half typed or ticked stays."""
        is_first, before = self._set_up is None, self._left_out
        self._set_up = set_up
        values = report_values(set_up.center.report)
        if is_first:
            self._show(values)
            if self._proposal and set_up.center.report.title is None:
                self.form.fields["title"].text = self._proposal
                self.proposed.show()
            return
        self.form.refresh(values)
        if before == self._shown_out:
            self._tick(values["leave_out"])
        self._shown_out = values["leave_out"]

    def saved(self) -> None:
        """What was typed is in the record."""
        if self._set_up is not None:
            self._show(report_values(self._set_up.center.report))
        if self._proposal and self._set_up is not None:
            self._proposal = ""
            self.proposed.hide()
            self.proposal_answered.emit()

    def take_faults(self, faults: Sequence[Fault]) -> tuple[Fault, ...]:
        """Say what is wrong at its field; what is about none comes back."""
        return self.form.tell(faults)

    def focus_first(self) -> None:
        """The keyboard to the first field."""
        self.form.focus_first()

    def _show(self, values: dict[str, TomlValue]) -> None:
        self.form.show_values(values)
        self._shown_out = values["leave_out"]
        self._tick(self._shown_out)

    def _tick(self, left_out: TomlValue) -> None:
        for section, box in self.boxes.items():
            box.setChecked(not isinstance(left_out, int) and section.value not in left_out)

    @property
    def _left_out(self) -> list[str]:
        return [section.value for section, box in self.boxes.items() if not box.isChecked()]

    def _say(self) -> None:
        left_out = self._left_out
        changed = {} if left_out == self._shown_out else {"leave_out": left_out}
        self.text_said.emit(report_text({**self.form.changed, **changed}))
