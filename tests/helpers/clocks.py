"""A clock that tests set by hand."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

START = datetime(2025, 3, 4, 14, 0, tzinfo=UTC)


class SettableClock:
    """A Clock whose wall time, monotonic time and boot are what the test says."""

    def __init__(self, now: datetime = START) -> None:
        self._now = now
        self._monotonic_s = 1000.0
        self._boot_id = "boot-1"

    def now(self) -> datetime:
        return self._now

    def monotonic_s(self) -> float:
        return self._monotonic_s

    def boot_id(self) -> str:
        return self._boot_id

    def pass_time(self, seconds: float) -> None:
        """Both clocks run on."""
        self._now += timedelta(seconds=seconds)
        self._monotonic_s += seconds

    def jump(self, seconds: float) -> None:
        """Somebody sets the wall clock; the monotonic one does not follow."""
        self._now += timedelta(seconds=seconds)

    def set(self, now: datetime) -> None:
        """The wall clock shows this, and the monotonic one ran along."""
        self.pass_time((now - self._now).total_seconds())

    def reboot(self) -> None:
        """The machine was started anew."""
        self._boot_id = f"boot-{int(self._boot_id.split('-')[1]) + 1}"
        self._monotonic_s = 5.0
