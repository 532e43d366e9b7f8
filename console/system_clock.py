"""The machine's own clock: the one place where the present moment is read."""

from __future__ import annotations

import sys
import time
from datetime import UTC, datetime
from pathlib import Path

_LINUX_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
_BOOT_TIME_STEP_S = 60


class SystemClock:
    """The :class:`console.domain.clock.Clock` of the running program."""

    def now(self) -> datetime:
        """The wall clock, aware, in UTC."""
        return datetime.now(UTC)

    def monotonic_s(self) -> float:
        """Seconds since the machine started, sleep included, so that waking up is no clock jump."""
        return _uptime_s()

    def boot_id(self) -> str:
        """A name for this run of the machine: the system's own, else one made of the time it started."""
        try:
            return _system_boot_id()
        except (OSError, AttributeError, ValueError):
            return self._boot_time()

    def _boot_time(self) -> str:
        started = self.now().timestamp() - self.monotonic_s()
        return f"boot-{round(started / _BOOT_TIME_STEP_S) * _BOOT_TIME_STEP_S}"


if sys.platform == "win32":
    import winreg

    _WINDOWS_BOOTS = r"SYSTEM\CurrentControlSet\Control\Session Manager\Memory Management\PrefetchParameters"

    def _uptime_s() -> float:
        return time.monotonic()

    def _system_boot_id() -> str:
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, _WINDOWS_BOOTS) as key:
            count, _ = winreg.QueryValueEx(key, "BootId")
        return f"windows-{int(count)}"

elif sys.platform == "darwin":
    import ctypes

    def _uptime_s() -> float:
        return time.clock_gettime(time.CLOCK_MONOTONIC)  # time.monotonic() stands still in sleep here

    def _system_boot_id() -> str:
        answer = ctypes.create_string_buffer(64)
        size = ctypes.c_size_t(len(answer))
        failed = ctypes.CDLL(None).sysctlbyname(b"kern.bootsessionuuid", answer, ctypes.byref(size), None, 0)
        if failed:
            raise OSError("the system does not tell its boot session")
        return answer.value.decode("ascii").lower()

else:

    def _uptime_s() -> float:
        return time.clock_gettime(time.CLOCK_BOOTTIME)

    def _system_boot_id() -> str:
        return _LINUX_BOOT_ID.read_text(encoding="ascii").strip()
