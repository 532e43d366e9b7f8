"""Every act of desk.md §3.3 within its keystrokes, in the whole window with real keys; the record says it was done."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from console.domain.events import EntryKind
from console.domain.facts import AcceptedFacts
from console.domain.line import LineState
from console.domain.log_entry import LogEntry
from helpers.pdf_reading import page_texts
from helpers.print_queues import print_queue
from helpers.typist import Typist
from helpers.windows import SampleWindow

PASS_ON = "Technician expected at six, ask for Lena"


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[SampleWindow]:
    window = SampleWindow(qtbot, qapp, tmp_path / "record")
    window.session.sign_on("KM")
    window.desk.clock.pass_time(3600)
    yield window
    window.close()


Done = Callable[[SampleWindow], bool]


def _newest(window: SampleWindow, count: int = 1) -> tuple[LogEntry, ...]:
    return tuple(reversed(window.desk.reading.log_book.newest(count)))


def _is(kind: EntryKind) -> Done:
    return lambda window: _newest(window)[0].kind is kind


def _state(key: int, state: LineState, *, scope: str | None = None) -> Done:
    return lambda window: window.state(key) is state and window.desk.board[key].scope == scope


def _late_down(window: SampleWindow) -> bool:
    entry = _newest(window)[0]
    return window.state(3) is LineState.DOWN and (entry.recorded_at - entry.act.occurred_at).seconds > 590


def _several_down(window: SampleWindow) -> bool:
    first, second = _newest(window, 2)
    both = {window.state(2), window.state(3)} == {LineState.DOWN}
    return both and first.batch is not None and first.batch == second.batch


def _verified(window: SampleWindow) -> bool:
    return window.state(3) is LineState.OPERATIONAL and window.desk.board[3].verified


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget:
    """One row of the table: what was logged before, what is typed, how many keystrokes it may take."""

    act: str
    steps: tuple[str, ...]
    most: int
    done: Done
    before: tuple[str, ...] = ()


BUDGETS = (
    Budget(act="line down now", steps=("3d", "Enter"), most=3, done=_state(3, LineState.DOWN)),
    Budget(act="down, noticed late", steps=("3d -10", "Enter"), most=7, done=_late_down),
    Budget(
        act="partial of a carrier",
        steps=("3g ~north", "Enter"),
        most=10,
        done=_state(3, LineState.DEGRADED, scope="north"),
    ),
    Budget(act="several by alias", steps=("wls d", "Enter"), most=6, done=_several_down),
    Budget(act="several by key", steps=("2+3d", "Enter"), most=5, done=_several_down),
    Budget(act="intermittent", steps=("3i", "Enter"), most=3, done=_state(3, LineState.INTERMITTENT)),
    Budget(act="restored, a real call came in", steps=("3u!", "Enter"), most=4, done=_verified, before=("3d",)),
    Budget(act="fallback on", steps=("f1a", "Enter"), most=4, done=_is(EntryKind.FALLBACK_ACTIVATED)),
    Budget(
        act="fallback off", steps=("f1x", "Enter"), most=4, done=_is(EntryKind.FALLBACK_DEACTIVATED), before=("f1a",)
    ),
    Budget(act="pass-on", steps=(f"p {PASS_ON}", "Enter"), most=3 + len(PASS_ON), done=_is(EntryKind.PASS_ON)),
    Budget(act="verified as shown", steps=("t3", "Enter"), most=3, done=_is(EntryKind.LINE_VERIFIED)),
    Budget(act="board reviewed", steps=("F5", "Enter"), most=2, done=_is(EntryKind.BOARD_REVIEWED)),
    Budget(act="void last entry", steps=("Ctrl+Z", "Enter"), most=3, done=_is(EntryKind.VOID), before=("3d",)),
    Budget(act="sign on", steps=("Ctrl+O", "jr", "Enter"), most=5, done=lambda window: window.session.operator == "JR"),
    Budget(
        act="start shift, two lines abnormal",
        steps=("F2", "Space", "Space", "km", "Enter"),
        most=4 + 2,
        done=lambda window: _covered(window) == 2,
        before=("1+3d",),
    ),
    Budget(
        act="end shift",
        steps=("F2", "km", "Enter", "Enter"),
        most=5,
        done=lambda window: any(one.kind is EntryKind.SHIFT_ENDED for one in _newest(window, 3)),
        before=("/shift start Day KM",),
    ),
    Budget(
        act="print report, on a PC without a printer",
        steps=("Ctrl+P", "Enter"),
        most=3,
        done=lambda window: len(list((window.desk.folder / "reports").glob("*.pdf"))) == 1,
        before=("/shift start Day KM",),
    ),
)


def _covered(window: SampleWindow) -> int:
    said = (one.act.facts for one in _newest(window, 5))
    return sum(len(one.covered) for one in said if isinstance(one, AcceptedFacts))


@pytest.mark.parametrize("budget", BUDGETS, ids=lambda budget: budget.act)
def test_the_act_is_done_within_its_keystrokes(window: SampleWindow, qtbot: QtBot, budget: Budget) -> None:
    for text in budget.before:
        window.log(text)
    assert not budget.done(window)
    typist = Typist(window)
    for step in budget.steps:
        typist.do(step)
        QApplication.processEvents()
    qtbot.waitUntil(lambda: budget.done(window))
    assert typist.keystrokes <= budget.most


def test_a_report_is_on_paper_within_its_keystrokes(
    window: SampleWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.log("/shift start Day KM")
    typist = Typist(window)
    with print_queue(monkeypatch) as queue:
        typist.do("Ctrl+P", "Enter")
        qtbot.waitUntil(lambda: len(queue.arrived) == 1, timeout=20_000)
        (saved,) = (window.desk.folder / "reports").glob("*.pdf")
        assert page_texts(queue.arrived[0]) == page_texts(saved.read_bytes())
    assert typist.keystrokes <= 3


def test_a_keystroke_too_many_is_noticed(window: SampleWindow) -> None:
    typist = Typist(window)
    typist.do("Ctrl+O")
    assert typist.keystrokes == 2
    typist.do("jr", "Enter")
    assert typist.keystrokes == 5
