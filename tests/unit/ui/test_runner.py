from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from pytestqt.qtbot import QtBot

from console.domain.errors import ExpectedError, RuleViolation, StorageUnavailable
from console.ui.runner import FAULT, InlineRunner, Runner, WorkerRunner


@dataclass
class Side:
    """A write side that remembers on which threads it was used."""

    threads: list[int] = field(default_factory=list)
    closed_on: int | None = None

    def work(self, answer: str) -> str:
        self.threads.append(threading.get_ident())
        return answer

    def close(self) -> None:
        self.closed_on = threading.get_ident()


@dataclass
class Answers:
    """What came back, and on which threads."""

    texts: list[str] = field(default_factory=list)
    threads: set[int] = field(default_factory=set)
    faults: list[Exception] = field(default_factory=list)

    def done(self, text: str) -> None:
        self.texts.append(text)
        self.threads.add(threading.get_ident())

    def failed(self, error: ExpectedError) -> None:
        self.texts.append(f"{type(error).__name__}: {error.sentence}")
        self.threads.add(threading.get_ident())


@dataclass
class Opening:
    """Opens sides, or refuses as often as asked."""

    refusals: int = 0
    sides: list[Side] = field(default_factory=list)
    threads: list[int] = field(default_factory=list)

    def open(self) -> Side:
        self.threads.append(threading.get_ident())
        if self.refusals:
            self.refusals -= 1
            raise StorageUnavailable("The disk is full: make room")
        self.sides.append(Side())
        return self.sides[-1]


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def opening() -> Opening:
    return Opening()


@pytest.fixture
def worker(qapp: object, opening: Opening, answers: Answers) -> Iterator[WorkerRunner[Side]]:
    runner: WorkerRunner[Side] = WorkerRunner(opening.open, answers.faults.append)
    runner.start()
    yield runner
    if runner.isRunning():
        runner.close()


@pytest.fixture(params=["worker", "inline"])
def runner(request: pytest.FixtureRequest, opening: Opening, answers: Answers) -> Runner[Side]:
    if request.param == "inline":
        return InlineRunner(opening.open, answers.faults.append)
    found: WorkerRunner[Side] = request.getfixturevalue("worker")
    return found


def _say(text: str) -> Callable[[Side], str]:
    return lambda side: side.work(text)


def _fail(error: Exception) -> Callable[[Side], str]:
    def job(_side: Side) -> str:
        raise error

    return job


def test_jobs_are_answered_in_the_order_given(qtbot: QtBot, runner: Runner[Side], answers: Answers) -> None:
    for number in range(50):
        runner.submit(_say(str(number)), answers.done, answers.failed)
    qtbot.waitUntil(lambda: len(answers.texts) == 50)
    assert answers.texts == [str(number) for number in range(50)]


def test_answers_come_back_on_the_windows_thread(qtbot: QtBot, runner: Runner[Side], answers: Answers) -> None:
    runner.submit(_say("done"), answers.done, answers.failed)
    runner.submit(_fail(RuleViolation("No")), answers.done, answers.failed)
    qtbot.waitUntil(lambda: len(answers.texts) == 2)
    assert answers.threads == {threading.get_ident()}


def test_the_write_side_is_opened_used_and_closed_on_one_thread_that_is_not_the_windows(
    qtbot: QtBot, worker: WorkerRunner[Side], opening: Opening, answers: Answers
) -> None:
    worker.submit(_say("done"), answers.done, answers.failed)
    worker.close()
    (side,) = opening.sides
    assert {*opening.threads, *side.threads, side.closed_on} == {side.closed_on}
    assert side.closed_on != threading.get_ident()


def test_submitting_does_not_wait_for_the_job(qtbot: QtBot, worker: WorkerRunner[Side], answers: Answers) -> None:
    release = threading.Event()

    def wait(side: Side) -> str:
        assert release.wait(30)
        return side.work("released")

    worker.submit(wait, answers.done, answers.failed)
    assert answers.texts == []
    release.set()
    qtbot.waitUntil(lambda: answers.texts == ["released"])


def test_closing_does_every_job_already_given_and_delivers_the_answers(
    worker: WorkerRunner[Side], opening: Opening, answers: Answers
) -> None:
    for number in range(20):
        worker.submit(_say(str(number)), answers.done, answers.failed)
    worker.close()
    assert answers.texts == [str(number) for number in range(20)]


def test_a_refused_rule_reaches_only_its_own_asker(qtbot: QtBot, runner: Runner[Side], answers: Answers) -> None:
    runner.submit(_fail(RuleViolation("No such line: name one")), answers.done, answers.failed)
    runner.submit(_say("next"), answers.done, answers.failed)
    qtbot.waitUntil(lambda: len(answers.texts) == 2)
    assert answers.texts == ["RuleViolation: No such line: name one", "next"]


def test_a_write_side_that_cannot_be_opened_is_tried_again_with_the_next_job(
    qtbot: QtBot, runner: Runner[Side], opening: Opening, answers: Answers
) -> None:
    opening.refusals = 1
    runner.submit(_say("first"), answers.done, answers.failed)
    runner.submit(_say("second"), answers.done, answers.failed)
    qtbot.waitUntil(lambda: len(answers.texts) == 2)
    assert answers.texts == ["StorageUnavailable: The disk is full: make room", "second"]


def test_a_write_side_that_failed_is_opened_anew(
    qtbot: QtBot, runner: Runner[Side], opening: Opening, answers: Answers
) -> None:
    runner.submit(_fail(StorageUnavailable("Input/output error: try again")), answers.done, answers.failed)
    runner.submit(_say("again"), answers.done, answers.failed)
    qtbot.waitUntil(lambda: len(answers.texts) == 2)
    assert answers.texts[1] == "again"
    assert len(opening.sides) == 2
    assert opening.sides[0].closed_on is not None


def test_a_bug_in_a_job_is_reported_and_the_next_job_is_done(
    qtbot: QtBot, runner: Runner[Side], answers: Answers
) -> None:
    bug = ZeroDivisionError("a bug")
    runner.submit(_fail(bug), answers.done, answers.failed)
    runner.submit(_say("next"), answers.done, answers.failed)
    qtbot.waitUntil(lambda: len(answers.texts) == 2)
    assert answers.texts == [f"StorageUnavailable: {FAULT}", "next"]
    assert answers.faults == [bug]
