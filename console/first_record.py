"""Composition of the first start: from a folder without a record to one, as the person chooses."""

from __future__ import annotations

from pathlib import Path
from zoneinfo import available_timezones

from PySide6.QtWidgets import QApplication
from tzlocal import get_localzone_name

from console.bootstrap.reading import open_reading
from console.bootstrap.writing import make_demo_record
from console.domain.clock import Clock
from console.record_turns import RecordPlace
from console.services.exercises import begin_exercise
from console.services.set_up_file import read_set_up
from console.services.set_ups import load_set_up_file, make_record
from console.storage.opening import is_there
from console.ui.setup.first_run import FirstRunDialog
from console.ui.theme import Theme, dress
from console.ui.widgets.outlines import outline


class _Making:
    """Makes the first record, as the person chooses."""

    def __init__(self, place: RecordPlace, clock: Clock) -> None:
        self.place = place
        self._clock = clock

    def from_file(self, path: Path) -> None:
        make_record(self.place.folder, read_set_up(load_set_up_file(path), path.name, None), self._clock)

    def from_text(self, text: str) -> None:
        make_record(self.place.folder, read_set_up(text, "This set-up", None), self._clock)

    def demo(self) -> None:
        self.place = RecordPlace(data_folder=self.place.data_folder, exercise=True)
        if not is_there(self.place.folder):
            make_demo_record(self.place.folder, self._clock)

    def practice(self) -> None:
        live = open_reading(self.place.folder, self._clock, exercise=False)
        try:
            begin_exercise(self.place.data_folder, live.set_up, self._clock, fresh=False)
        finally:
            live.close()
        self.place = RecordPlace(data_folder=self.place.data_folder, exercise=True)


def first_record(app: QApplication, place: RecordPlace, clock: Clock) -> RecordPlace | None:
    """Ask how the first record is to be made, and make it.

    Returns:
        The record to open; None when the person leaves.
    """

    def dress_in(theme: Theme) -> None:
        dress(app, theme)
        outline(app, theme)

    making = _Making(place, clock)
    dialog = FirstRunDialog(making, sorted(available_timezones()), _own_zone(), place.folder, dress_in)
    accepted = dialog.exec()
    dialog.deleteLater()
    return making.place if accepted else None


def _own_zone() -> str:
    try:
        return get_localzone_name() or ""
    except (LookupError, ValueError, OSError):  # a machine whose zone has no name
        return ""
