"""Provides the way between the live record and the exercise: asked for in the window, done where records are opened."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from console.domain.errors import ExpectedError
from console.late import late
from console.ui.session import Session

if TYPE_CHECKING:
    from console.services.exercises import begin_exercise, has_exercise
else:
    begin_exercise = late("console.services.exercises", "begin_exercise")
    has_exercise = late("console.services.exercises", "has_exercise")

Failed = Callable[[ExpectedError], None]


class ExerciseSwitch(QObject):
    """Makes the exercise record ready beside everything else, then asks for the other record to be opened.

    Args:
        data_folder: Of the live record.

    Attributes:
        can_end: Whether there is a live record to go back to.

    Signals:
        switch_asked: True: the exercise record is ready to be opened; False: back to the live one.
        refused: A sentence: the other record can't be opened now.
    """

    switch_asked = Signal(bool)
    refused = Signal(str)

    def __init__(self, session: Session, data_folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._data_folder = data_folder
        self.can_end = False

    @property
    def is_exercise(self) -> bool:
        """Whether the record that is open is the exercise."""
        return self._session.situation.exercise

    @property
    def has_one_to_go_on_with(self) -> bool:
        """Whether an exercise record is there already."""
        return has_exercise(self._data_folder)

    def begin(self, on_failed: Failed, *, fresh: bool) -> None:
        """Go over into the exercise; ``fresh`` puts the one before aside."""
        folder, live, clock = self._data_folder, self._session.situation.set_up, self._session.clock
        self._session.beside(
            lambda _: begin_exercise(folder, live, clock, fresh=fresh),
            lambda _: self.switch_asked.emit(True),  # noqa: FBT003 - Qt's own way to carry a value
            on_failed,
        )

    def end(self) -> None:
        """Go back to the live record."""
        self.switch_asked.emit(False)  # noqa: FBT003 - Qt's own way to carry a value
