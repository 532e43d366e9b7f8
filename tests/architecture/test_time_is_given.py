from __future__ import annotations

import ast

import pytest

from helpers.source_tree import Module, imported, own_modules, snippet

CLOCK = "console.system_clock"
CLOCK_CALLS = (
    "datetime.now", "datetime.utcnow", "datetime.today", "date.today", "time.time", "time.time_ns", "time.monotonic",
    "time.monotonic_ns", "time.clock_gettime", "time.localtime", "time.gmtime",
    "QDateTime.currentDateTime", "QDateTime.currentDateTimeUtc", "QDate.currentDate", "QTime.currentTime",
)  # fmt: skip


def _clock_readings(module: Module) -> list[str]:
    if module.name == CLOCK:
        return []
    called = [f"{module.at(node)} {name}" for name, node in module.calls() if _reads_a_clock(name)]
    return called + [module.at(node) for node in ast.walk(module.tree) if _takes_a_clock(node)]


def _takes_a_clock(node: ast.AST) -> bool:
    return isinstance(node, ast.ImportFrom) and any(name.startswith("time.") for name in imported(node))


def _reads_a_clock(name: str) -> bool:
    return any(name == call or name.endswith(f".{call}") for call in CLOCK_CALLS)


def test_only_the_system_clock_reads_a_clock() -> None:
    assert [found for module in own_modules() for found in _clock_readings(module)] == []


@pytest.mark.parametrize(
    "statement",
    ["datetime.now(UTC)", "dt.datetime.now()", "time.monotonic()", "from time import monotonic", "QTime.currentTime()"],
)
def test_a_second_reader_is_noticed(statement: str) -> None:
    assert len(_clock_readings(snippet(statement))) == 1


def test_a_clock_that_was_given_may_be_asked() -> None:
    assert _clock_readings(snippet("self._clock.now(); clock.monotonic_s(); situations.now(); time(2, 30)")) == []
