"""Has a line's last days counted beside everything else, one count at a time; only the newest wish is of interest."""

from __future__ import annotations

from console.domain.availability import Availability
from console.domain.errors import ExpectedError
from console.domain.ids import LineKey
from console.services.availabilities import Availabilities
from console.services.reading import Reading
from console.ui.drawer.availability_pane import DAYS, AvailabilityPane
from console.ui.session import Session


class DayCounting:
    """Fills the pane; while one steps from line to line, the lines passed by are not counted."""

    def __init__(self, session: Session, pane: AvailabilityPane) -> None:
        self._session = session
        self._pane = pane
        self._shown: LineKey | None = None
        self._wanted: LineKey | None = None
        self._counting = False

    def want(self, key: LineKey) -> None:
        """Count this line anew; until that is done, what is shown of it stays, and nothing is shown of another."""
        if key != self._shown:
            self._shown = key
            self._pane.wait()
        self._wanted = key
        self._go_on()

    def _go_on(self) -> None:
        key = self._wanted
        if key is None or self._counting:
            return
        self._wanted, self._counting = None, True

        def job(reading: Reading) -> tuple[Availability, ...]:
            return Availabilities(reading).of_line(key, DAYS)

        self._session.beside(job, self._done, self._failed)

    def _done(self, found: tuple[Availability, ...]) -> None:
        self._counting = False
        if self._wanted is None:
            self._pane.show_days(found, self._session.situation.set_up.center.zone)
        self._go_on()

    def _failed(self, error: ExpectedError) -> None:
        self._counting = False
        if self._wanted is None:
            self._pane.show_failure(error.sentence)
        self._go_on()
