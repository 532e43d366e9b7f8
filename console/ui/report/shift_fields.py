"""Provides the fields that say which shift is meant, or which period."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, QSignalBlocker, Qt, Signal

from console.domain.shift import Shift
from console.domain.situation import Situation
from console.render.wording import visible
from console.ui.formats import date_text, time_text
from console.ui.report.form_rows import FieldRow
from console.ui.report.report_request import ReportRequest
from console.ui.widgets.identity import identify
from console.ui.widgets.plain_text import tooltip_text
from console.ui.widgets.wheel_proof import PickList

_PERIOD = "period"
_NAME_ROLE = int(Qt.ItemDataRole.UserRole) + 1
"""Of a choice: what its file is called."""


class ShiftChoices(Struct, frozen=True, kw_only=True):
    """What there is to choose from.

    Attributes:
        shifts: Those that someone opened, oldest first.
        running, ended: Which ones ``current`` and ``last`` are, opened or not.
        wants_running: The running one is proposed, not the newest that has ended.
    """

    situation: Situation
    shifts: Sequence[Shift] = ()
    running: Shift | None = None
    ended: Shift | None = None
    wants_running: bool = False


class ShiftFields(QObject):
    """Asks; :meth:`show_choices` first.

    Signals:
        changed: Another shift is meant than before.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)

        self.shifts = identify(PickList(), "report.shift", "Which shift, or a period")
        self.rows = (FieldRow(label="Report of", field=self.shifts),)
        self.shifts.currentIndexChanged.connect(self.changed)
        self.shifts.currentTextChanged.connect(lambda text: self.shifts.setToolTip(tooltip_text(text)))

    def show_choices(self, choices: ShiftChoices) -> None:
        """Start over; the newest shift that has ended is proposed, or the running one where it is wanted or alone."""
        situation, wanted = choices.situation, "current" if choices.wants_running else "last"
        named = (("Current shift", choices.running, "current"), ("Last ended shift", choices.ended, "last"))
        with QSignalBlocker(self.shifts):  # an empty list is no choice
            self.shifts.clear()
            for what, shift, data in named:
                if shift is not None:
                    self._add_choice(f"{what}: {_shift_text(shift, situation)}", data, what)
            for shift in reversed(choices.shifts):
                self._add_choice(_shift_text(shift, situation), str(shift.id), shift.name)
            self._add_choice("A period", _PERIOD, "Period")
            self.shifts.setCurrentIndex(max(0, self.shifts.findData(wanted)))
        self.shifts.setToolTip(tooltip_text(self.shifts.currentText()))
        self.changed.emit()

    def choose_last(self) -> None:
        """Propose the shift that ended last."""
        self.shifts.setCurrentIndex(max(0, self.shifts.findData("last")))

    @property
    def by_period(self) -> bool:
        """Whether a period is asked for."""
        return bool(self.shifts.currentData() == _PERIOD)

    @property
    def file_word(self) -> str:
        """What stands in the name of the file."""
        return str(self.shifts.currentData(_NAME_ROLE))

    def said_in(self, request: ReportRequest) -> ReportRequest:
        """The request with what is said here."""
        shift = None if self.by_period else str(self.shifts.currentData())
        return replace(request, shift=shift)

    def _add_choice(self, text: str, data: str, name: str) -> None:
        self.shifts.addItem(visible(text), data)
        self.shifts.setItemData(self.shifts.count() - 1, name, _NAME_ROLE)


def _shift_text(shift: Shift, situation: Situation) -> str:
    now, zone = situation.as_of, situation.set_up.center.zone
    began = f"{date_text(shift.started_at, zone)} {time_text(shift.started_at, zone)}"
    until = time_text(shift.ended_at, zone) if shift.ended_at and shift.ended_at <= now else "now"
    crew = ", ".join(shift.operators) if shift.opened else "not opened by anyone"
    return "  ".join(filter(None, (shift.name, f"{began} to {until}", crew)))
