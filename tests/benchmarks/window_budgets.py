"""The budgets of the window: real processes, and a real window on the offscreen screen."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSlider, QApplication
from typing_extensions import override

from benchmarks.records import BY, record_of
from benchmarks.stopwatch import ROUNDS, Row, by_turns, slowest_percent
from console.bootstrap.reading import open_reading
from console.bootstrap.writing import open_writing
from console.domain.log_filter import LogFilter
from console.paths import exercise_folder
from console.quick_start import settle
from console.services.drafts import Drafts
from console.services.log_book import NEWEST
from console.services.reading import Reading
from console.services.writing import Writing
from console.system_clock import SystemClock
from console.ui.chosen_settings import ChosenSettings
from console.ui.log.log_page import LogPage
from console.ui.main_window import MainWindow
from console.ui.models.log_model import PAGE
from console.ui.page_name import PageName
from console.ui.runner import WorkerRunner
from console.ui.session import Session
from console.ui.theme import STYLED

EMPTY = 26
"""Entries of the sample set-up alone: nothing was ever logged."""

ABNORMAL = 10
IDLE_S = 60.0
SETTLE_S = 3.0
ENTERS = 100
APART_MS = 450
"""A second Enter within 400 ms is a bounce, and is not taken."""

_DRIVER = Path(__file__).with_name("first_frame.py")
_SEARCHES = ("busy", "carrier midnight", '"call the carrier" after')


def start(entries: int, shelf: Path) -> Row:
    """Budgets 1 and 2: from the command to a window that can be used, beside a bare one, or beside our own empty."""
    folder = record_of(EMPTY, shelf)
    if entries <= EMPTY * 100:
        ours, plain = _frames(partial(_ours, folder), _bare)
        what, number, budget = "command to usable window, empty record / bare QMainWindow", 1, 1.8
    else:
        ours, plain = _frames(partial(_ours, record_of(entries, shelf)), partial(_ours, folder))
        what, number, budget = "command to usable window / our own empty record", 2, 1.1
    return Row(
        number=number,
        what=what,
        entries=EMPTY if number == 1 else entries,
        ours=median(one["seconds"] for one in ours),
        yardstick=median(one["seconds"] for one in plain),
        budget=budget,
        beside=f"on {ours[0]['platform']}",
        kept_beside=all(
            one["keyboard"] in ("command.field", "") for one in ours
        ),  # none where no window manager gives it,
    )


def memory(entries: int, shelf: Path) -> Row:
    """Budget 3: resident memory with the window open; megabytes stand where other rows have seconds."""
    ours = _ours(record_of(entries, shelf), settle_s=SETTLE_S)["resident_kb"] / 1024
    plain = _bare(settle_s=SETTLE_S)["resident_kb"] / 1024
    what = "resident with window open, MB / bare QMainWindow"
    return Row(number=3, what=what, entries=entries, ours=ours, yardstick=plain, budget=1.8)


def idle(entries: int, shelf: Path) -> Row:
    """Budget 13: share of one core while nothing happens but ten clocks that run."""
    folder = _abnormal(shelf)
    share = _ours(folder, settle_s=SETTLE_S, idle_s=IDLE_S)["idle_share"]
    what = f"idle share of a core, {ABNORMAL} abnormal lines, {IDLE_S:.0f} s"
    return Row(number=13, what=what, entries=entries, ours=share, yardstick=None, budget=0.005)


def search(entries: int, shelf: Path) -> Row:
    """Budget 7: the first page of a search, ready to show, beside the same question asked of FTS5."""
    reading = open_reading(exercise_folder(record_of(entries, shelf)), SystemClock(), exercise=True)
    rows = [_searched(reading, words) for words in _SEARCHES]
    reading.close()
    worst = max(rows, key=lambda pair: pair[0] / pair[1])
    return Row(
        number=7,
        what=f"first page of {PAGE} found / the same FTS5 query raw",
        entries=entries,
        ours=worst[0],
        yardstick=worst[1],
        budget=1.5,
        beside=f"slowest {max(ours for ours, _ in rows) * 1000:.0f} ms of 100",
        kept_beside=max(ours for ours, _ in rows) <= 0.1,
    )


def _searched(reading: Reading, words: str) -> tuple[float, float]:
    phrases = [part.strip() for part in words.split('"') if part.strip()] if '"' in words else words.split()
    expression = " AND ".join(f'said : "{phrase}"' for phrase in phrases)
    raw = (
        "SELECT e.* FROM words w CROSS JOIN entry e ON e.seq = w.rowid"
        " WHERE w.words MATCH ? ORDER BY w.rowid DESC LIMIT ?"
    )
    wanted = LogFilter(words=words)
    return by_turns(
        lambda: reading.log_book.stretch(wanted, older_than=NEWEST, count=PAGE),
        lambda: reading.reader.db.execute(raw, [expression, PAGE]).fetchall(),
    )


def enter_to_repaint(entries: int, shelf: Path) -> Row:
    """Budget 5: from Enter to the row painted as the record says it is."""
    with _Window(record_of(entries, shelf)) as window:
        times = [window.log_state(f"{1 + n % 6}{'dgium'[n % 5]}") for n in range(ENTERS)]
    p99, worst = slowest_percent(times), max(times)
    return Row(
        number=5,
        what="Enter to repainted row, p99, s",
        entries=entries,
        ours=p99,
        yardstick=None,
        budget=0.05,
        beside=f"median {median(times) * 1000:.0f} ms, worst {worst * 1000:.0f} ms of 100",
        kept_beside=worst <= 0.1,
    )


def scrolling(entries: int, shelf: Path) -> Row:
    """The log page: the slowest of steps by the wheel and of drags over the whole log."""
    with _Window(record_of(entries, shelf)) as window:
        steps, drags = window.scroll()
    return Row(
        number=0,
        what="slowest drag of the log's bar, s",
        entries=entries,
        ours=max(drags),
        yardstick=None,
        budget=0.1,
        beside=f"median {median(drags) * 1000:.0f} ms; slowest step of the wheel {max(steps) * 1000:.0f} ms",
        kept_beside=max(steps) <= 0.1,
    )


def _frames(
    ours: Callable[[], dict[str, Any]], plain: Callable[[], dict[str, Any]]
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    ours()
    plain()
    pairs = [(ours(), plain()) for _ in range(ROUNDS)]
    return [pair[0] for pair in pairs], [pair[1] for pair in pairs]


def _bare(*, settle_s: float = 0) -> dict[str, Any]:
    return _run("bare", settle_s, 0)


def _ours(folder: Path, *, settle_s: float = 0, idle_s: float = 0) -> dict[str, Any]:
    return _run("lineboard", settle_s, idle_s, "--data", str(folder), "--exercise")


def _run(which: str, settle_s: float, idle_s: float, *arguments: str) -> dict[str, Any]:
    # On the screen there is, else on none: both windows on the same.
    environment = os.environ if os.environ.get("DISPLAY") else {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, str(_DRIVER), which, str(time.time()), str(settle_s), str(idle_s), *arguments]
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def _abnormal(shelf: Path) -> Path:
    """A record in which ten lines have just failed."""
    folder = shelf / "abnormal"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(record_of(EMPTY, shelf), folder)
    writing = open_writing(exercise_folder(folder), SystemClock(), exercise=True)
    for key in range(1, ABNORMAL + 1):
        writing.status_log.log(f"{key}{'dgi'[key % 3]}", by=BY)
    writing.close()
    return folder


class _Painted(QObject):
    """Waits, as the program does, without a turn of its own, until something was painted after it was known.

    Attributes:
        at: When it was painted.
    """

    def __init__(self) -> None:
        super().__init__()
        self.at = 0.0
        self._is_known = False
        self._loop = QEventLoop(self)

    def know(self, _: object) -> None:
        """What is painted from now on is what was waited for."""
        self._is_known = True

    def wait(self) -> None:
        """Wait for the first painting of it."""
        QTimer.singleShot(5_000, self._loop, self._loop.quit)
        if not self.at:
            self._loop.exec()
        if not self.at:
            raise TimeoutError("nothing was painted")

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and self._is_known and not self.at:
            QTimer.singleShot(0, self._done)  # once it is painted
        return False

    def _done(self) -> None:
        self.at = self.at or time.perf_counter()
        self._loop.quit()


class _Window:
    """The window of a record with workers of its own, driven by keys."""

    def __init__(self, folder: Path) -> None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        self._app = QApplication.instance() or QApplication(["lineboard", *STYLED])
        assert isinstance(self._app, QApplication)
        record, clock = exercise_folder(folder), SystemClock()
        open_side = partial(open_reading, record, clock, exercise=True)
        writes: WorkerRunner[Writing] = WorkerRunner(partial(open_writing, record, clock, exercise=True), _raise)
        reads: WorkerRunner[Reading] = WorkerRunner(open_side, _raise)
        writes.start()
        reads.start()
        self.session = Session(open_side(), writes, reads, clock)
        self.session.sign_on(BY)
        settings = ChosenSettings(folder)
        self.window = MainWindow(self._app, self.session, Drafts(record, clock), settings, folder)
        self.window.show()
        self.window.start()
        QTest.qWaitForWindowActive(self.window)
        self.session.get_ready()
        settle()

    def __enter__(self) -> _Window:
        return self

    def __exit__(self, *_: object) -> None:
        self.window.keep()
        self.window.hide()
        self.session.close()
        self.window.deleteLater()

    def log_state(self, text: str) -> float:
        """Type one state and press Enter; how long until the board was painted with it."""
        field, board = self.window.line.field, self.window.desk.board
        QTest.qWait(APART_MS)
        field.setFocus()
        QTest.keyClicks(field, text)
        painted = _Painted()
        board.viewport().installEventFilter(painted)
        known = self.session.committed.connect(painted.know)
        began = time.perf_counter()
        QTest.keyClick(field, Qt.Key.Key_Return)
        painted.wait()
        self.session.committed.disconnect(known)
        board.viewport().removeEventFilter(painted)
        return painted.at - began

    def scroll(self) -> tuple[list[float], list[float]]:
        """Scroll the log page by the wheel's steps, then drag its bar up and down."""
        self.window.pages.open(PageName.LOG)
        view = self.window.pages.findChildren(LogPage)[0].view
        rows = view.verticalScrollBar()
        steps = [self._timed(lambda: rows.setValue(rows.value() + 120)) for _ in range(300)]
        drags = [self._timed(partial(self._drag, view.bar, share / 20)) for share in (*range(21), *range(20, -1, -1))]
        return steps, drags

    def _drag(self, bar: QAbstractSlider, share: float) -> None:
        bar.setSliderPosition(round(bar.maximum() * share))
        bar.triggerAction(QAbstractSlider.SliderAction.SliderMove)

    def _timed(self, act: Callable[[], object]) -> float:
        began = time.perf_counter()
        act()
        QApplication.processEvents()
        self.window.repaint()
        return time.perf_counter() - began


def _raise(error: Exception) -> None:
    raise error
