"""Runs one window in a process of its own and prints, as JSON, when it could first be used, and what it takes then.

Usage: first_frame.py bare|lineboard STARTED_AT SETTLE_S IDLE_S [ARGUMENT ...]

The first frame is there when the main window has been painted, everything else that was due then is done, and, in ours,
the keyboard is in the command line. STARTED_AT is ``time.time()`` of whoever started the process.
"""

from __future__ import annotations

import json
import os
import sys
import time
from functools import partial
from pathlib import Path

if __name__ == "__main__":
    sys.path[0] = str(Path(__file__).parents[2])

from console.quick_start import begin_quickly

if sys.argv[1:2] == ["lineboard"]:
    begin_quickly()  # as the program does before it loads anything else

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow


class Frame:
    """What is measured of one window."""

    def __init__(self, started_at: float, settle_s: float, idle_s: float) -> None:
        self._started_at = started_at
        self._settle_s = settle_s
        self._idle_s = idle_s
        self._found: dict[str, object] = {}

    def painted(self) -> None:
        """The window was painted; what is due comes first."""
        if not self._found:
            self._found["due"] = True
            QTimer.singleShot(0, self._usable)

    def _usable(self) -> None:
        focus = QApplication.focusWidget()
        self._found = {
            "seconds": time.time() - self._started_at,
            "keyboard": focus.objectName() if focus is not None else "",
            "platform": QApplication.platformName(),
        }
        QTimer.singleShot(int(self._settle_s * 1000), self._settled)

    def _settled(self) -> None:
        self._found["resident_kb"] = _resident_kb()
        began = time.process_time()
        QTimer.singleShot(int(self._idle_s * 1000), partial(self._idled, began))

    def _idled(self, began: float) -> None:
        if self._idle_s:
            self._found["idle_share"] = (time.process_time() - began) / self._idle_s
        sys.stdout.write(json.dumps(self._found) + "\n")
        sys.stdout.flush()
        os._exit(0)


def _resident_kb() -> int:
    status = Path("/proc/self/status")
    if not status.exists():
        return 0
    line = next(line for line in status.read_text(encoding="ascii").splitlines() if line.startswith("VmRSS:"))
    return int(line.split()[1])


def bare(frame: Frame) -> None:
    """The yardstick: an empty main window."""

    class Bare(QMainWindow):
        def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
            super().paintEvent(event)
            frame.painted()

    app = QApplication([])
    window = Bare()
    window.resize(1280, 960)
    window.show()
    app.exec()


def ours(frame: Frame, arguments: list[str]) -> None:
    """The program as it is started, watched from outside."""
    from console.__main__ import main
    from console.ui.main_window import MainWindow

    def paint_event(window: QMainWindow, event: QPaintEvent) -> None:
        QMainWindow.paintEvent(window, event)
        frame.painted()

    MainWindow.paintEvent = paint_event  # type: ignore[method-assign, assignment]
    sys.argv = ["lineboard", *arguments]
    main()


if __name__ == "__main__":
    which, started_at, settle_s, idle_s, *rest = sys.argv[1:]
    frame = Frame(float(started_at), float(settle_s), float(idle_s))
    bare(frame) if which == "bare" else ours(frame, rest)
