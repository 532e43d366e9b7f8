"""Provides step 4: where people call instead, if that is known already."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QAbstractItemView, QListView, QPushButton, QWidget
from typing_extensions import override

from console.domain.fallback_number import FallbackKind
from console.domain.line import LineGroup
from console.services.set_up_file.faults import Fault, SetUpRefused
from console.services.set_up_file.reader import read_set_up
from console.services.set_up_file.writer import TomlValue, center_text, table_text
from console.ui.delegates.target_rows import TargetRows
from console.ui.setup.field_specs import KIND, LABEL, NUMBER, RESTRICTION
from console.ui.setup.record_form import RecordForm
from console.ui.setup.wizard.step import Step
from console.ui.widgets.identity import identify
from console.ui.widgets.pane_head import TARGET_PX

_ASKS = "Where do people call when 911 fails? Leave it empty to go on; numbers can follow at any time."
_FOR_TRYING = center_text({"name": "Center", "timezone": "UTC"})
_BEGINNING: dict[str, TomlValue] = {"kind": FallbackKind.TEMPORARY.value}
_NAMES = {
    FallbackKind.TEMPORARY: "Temporary emergency number",
    FallbackKind.TEXT: "Text to 911",
    FallbackKind.ADVICE: "Use a cell phone",
    FallbackKind.PLACE: "Go to the firehouse",
}


class FallbackStep(Step):
    """One after another; what stands in the form counts without being added."""

    title = "Fallback numbers"
    tables = ("fallback",)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("fallback", _ASKS, parent)
        self._added: list[dict[str, TomlValue]] = []
        self.form = RecordForm((NUMBER, RESTRICTION, LABEL, KIND), "wizard.fallback")
        self.form.show_values(_BEGINNING)
        self.add_button = identify(QPushButton("Add another"), "wizard.fallback.add", "Add another number")
        self.add_button.setMinimumHeight(TARGET_PX)
        self.add_button.clicked.connect(self._add)
        self.back_button = identify(
            QPushButton("Take it back"), "wizard.fallback.back", "Take the selected number back into the form"
        )
        self.back_button.setMinimumHeight(TARGET_PX)
        self.back_button.clicked.connect(self._take_back)
        self._names = QStringListModel(self)
        self.list = identify(QListView(), "wizard.fallback.list", "Numbers so far")
        self.list.setModel(self._names)
        self.list.setItemDelegate(TargetRows(self.list))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setMaximumHeight(TARGET_PX * 4)
        for part in (self.form, self.add_button, self.list, self.back_button):
            self.body.addWidget(part)
        self._show_added()
        self.form.edited.connect(self.edited)

    @property
    def _in_hand(self) -> list[dict[str, TomlValue]]:
        said = self.form.said
        if said == _BEGINNING:
            return []
        kind = FallbackKind(str(said["kind"]))
        label = _NAMES.get(kind, "Ten-digit number")
        return [{"label": label, "serves": [LineGroup.NINE_ONE_ONE.value], **said}]

    @property
    def numbers(self) -> list[dict[str, TomlValue]]:
        """Every number so far, what is in hand too, with its key."""
        return [{"key": key, **one} for key, one in enumerate((*self._added, *self._in_hand), start=1)]

    @override
    def text(self) -> str:
        return table_text("fallback", self.numbers) if self.numbers else ""

    @override
    def take_faults(self, faults: Sequence[Fault]) -> None:
        super().take_faults(self.form.tell(faults))

    @override
    def focus_first(self) -> None:
        self.form.focus_first()

    def _add(self) -> None:
        if not self._in_hand:
            self.form.focus_first()
            return
        try:
            read_set_up(_FOR_TRYING + self.text(), "typed", None)
        except SetUpRefused as refusal:
            self.take_faults(refusal.faults)
            return
        self.say_fault("")
        self._added += self._in_hand
        self._show_added()
        self.form.show_values(_BEGINNING)
        self.form.focus_first()

    def _take_back(self) -> None:
        """It is no number any more; where nothing else is typed it is there again, to be changed."""
        taken = self._added.pop(self.list.currentIndex().row())
        if not self._in_hand:
            self.form.show_values(taken)
        self._show_added()
        self.form.focus_first()
        self.edited.emit()

    def _show_added(self) -> None:
        self._names.setStringList([_told(one) for one in self.numbers_added])
        self.list.setCurrentIndex(self._names.index(len(self._added) - 1))
        for part in (self.list, self.back_button):
            part.setVisible(bool(self._added))

    @property
    def numbers_added(self) -> list[dict[str, TomlValue]]:
        """Those that were added, without what is in hand."""
        return self.numbers[: len(self._added)]


def _told(one: dict[str, TomlValue]) -> str:
    return f"f{one['key']}  {one.get('number', '')}  {one['label']}"
