from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from helpers.source_tree import ROOT, Module, imported, module_of, own_modules, snippet

SLEEPS = (
    "time.sleep", "asyncio.sleep", "QThread.sleep", "QThread.msleep", "QThread.usleep", "QTest.qWait", "QTest.qSleep",
    "qtbot.wait",
)  # fmt: skip
"""``qtbot.waitUntil`` and ``waitSignal``, ``QTest.qWaitForWindowActive`` end with what they wait for: no sleeps."""

ALLOWED = {
    "console/display.py": "whether the server of the screen is there again can only be asked again",
    "console/storage/write_turn.py": "a file's lock can't be waited for with a limit, only be tried again",
    "tests/benchmarks/window_budgets.py": "a person's pause between two entries, longer than a bounce of Enter",
}


def _modules() -> Iterator[Module]:
    yield from own_modules()
    for folder in ("tests", "packaging"):
        yield from (module_of(path) for path in sorted((ROOT / folder).rglob("*.py")))


def _sleeps(module: Module) -> list[str]:
    called = [f"{module.at(node)} {name}" for name, node in module.calls() if _is_sleep(name)]
    taken = [node for node in ast.walk(module.tree) if any(name in SLEEPS for name in imported(node))]
    return called + [module.at(node) for node in taken]


def _is_sleep(name: str) -> bool:
    return any(name == sleep or name.endswith(f".{sleep}") for sleep in SLEEPS)


def test_nothing_sleeps_but_where_a_reason_is_given() -> None:
    found = {module.place: sleeps for module in _modules() if (sleeps := _sleeps(module))}
    assert {place: sleeps for place, sleeps in found.items() if place not in ALLOWED} == {}
    assert set(ALLOWED) == set(found), "a reason is given for what does not sleep any more"


@pytest.mark.parametrize(
    "statement",
    [
        "time.sleep(1)",
        "from time import sleep",
        "QTest.qWait(0)",
        "QtTest.QTest.qSleep(5)",
        "qtbot.wait(20)",
        "self.qtbot.wait(20)",
        "QThread.msleep(3)",
    ],
)
def test_a_sleep_is_noticed(statement: str) -> None:
    assert len(_sleeps(snippet(statement))) == 1


def test_a_wait_that_ends_with_what_it_waits_for_is_none() -> None:
    waits = "qtbot.waitUntil(seen); QTest.qWaitForWindowActive(window); process.wait(20); QApplication.processEvents()"
    assert _sleeps(snippet(waits)) == []
