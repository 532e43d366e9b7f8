"""Composition of the live record and the exercise in one window: which is open, which comes next, who holds what."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from console.bootstrap.reading import open_reading
from console.domain.errors import ExpectedError
from console.paths import exercise_folder
from console.storage.opening import is_there
from console.storage.window_lock import WindowLock
from console.ui.exercise.live_watch import LiveWatch
from console.ui.main_window import MainWindow

if TYPE_CHECKING:
    from console.ui.board_page_keeper import Logged

OTHER_WINDOW = "The other record is open in another window already; it comes forward now."


class RecordPlace(Struct, frozen=True, kw_only=True):
    """Which record to open.

    Attributes:
        data_folder: Holds the live record, and the exercise record in a folder inside.
    """

    data_folder: Path
    exercise: bool

    @property
    def folder(self) -> Path:
        """Folder of the record itself."""
        return exercise_folder(self.data_folder) if self.exercise else self.data_folder


class OpenRecords:
    """The locks of the records that this program has open; all are let go when the program ends.

    While an exercise is on the live record stays held: a second start of the live window brings this one forward.
    """

    def __init__(self, held: ExitStack) -> None:
        self._held = held
        self._locks: dict[Path, WindowLock] = {}

    def take(self, folder: Path) -> bool:
        """Hold a record; where another window has it, that one comes forward instead.

        Raises:
            StorageUnavailable: The folder can't be written.
        """
        if folder in self._locks:
            return True
        lock = WindowLock(folder)
        if not lock.acquire():
            lock.request_raise()
            return False
        self._held.callback(lock.release)
        self._locks[folder] = lock
        return True

    def let_go(self, folder: Path) -> None:
        """Hold a record no longer: another window may have it, and its folder may be put aside."""
        lock = self._locks.pop(folder, None)
        if lock is not None:
            lock.release()

    def holds(self, folder: Path) -> bool:
        """Whether this program has it, so that no other window does."""
        return folder in self._locks

    def raise_requested(self) -> bool:
        """Whether a second start asked for this window since the last time."""
        asked = [lock.raise_requested() for lock in self._locks.values()]  # each question answers itself once
        return any(asked)


class RecordTurn:
    """One record's turn in the window: watches the live lines during an exercise, and hears what comes next.

    Attributes:
        next_place: The record to open when the window is left; None = none.

    Args:
        leave: Ends this record's turn.
    """

    def __init__(self, place: RecordPlace, locks: OpenRecords, window: MainWindow, leave: Callable[[], None]) -> None:
        self.next_place: RecordPlace | None = None
        self._leave = leave
        self._place = place
        self._locks = locks
        self._window = window
        self._live = self._watch_live()
        switch = window.exercise.switch
        switch.switch_asked.connect(self._turn)
        switch.can_end = self._live is not None

    @property
    def boards_to_keep(self) -> tuple[tuple[RecordPlace, Logged], ...]:
        """The records whose board page is this window's to write, and what tells of their entries.

        During an exercise those who read the live board still rely on it. A live record that another window may have is
        left to that one.
        """
        live = replace(self._place, exercise=False)
        own = (self._place, self._window.session)
        return (own, (live, self._live)) if self._live is not None and self._locks.holds(live.folder) else (own,)

    def close(self) -> None:
        """Watch no more, and let an exercise go that was left."""
        if self._live is not None:
            self._live.close()
        if self._place.exercise:
            self._locks.let_go(self._place.folder)

    def _watch_live(self) -> LiveWatch | None:
        live, window = replace(self._place, exercise=False).folder, self._window
        if not self._place.exercise or not is_there(live):
            return None
        watch = LiveWatch(partial(open_reading, live, window.session.clock, exercise=False), window)
        watch.changed.connect(window.exercise.live.show_live)
        window.ticked.connect(watch.tick)
        watch.tick()
        return watch

    def _turn(self, exercise: bool) -> None:  # noqa: FBT001 - as Qt's signal carries it
        wanted = replace(self._place, exercise=exercise)
        try:
            is_ours = self._locks.take(wanted.folder)
        except ExpectedError as error:
            self._window.exercise.switch.refused.emit(error.sentence)
            return
        if not is_ours:
            self._window.exercise.switch.refused.emit(OTHER_WINDOW)
            return
        self.next_place = wanted
        self._leave()
