from __future__ import annotations

import pytest
from PySide6.QtGui import QPainter

from console.paper.print_queue import queue_refusal
from console.paper.printing import open_printer
from helpers.print_queues import QUEUE, on_a_new_thread, print_queue

pytestmark = pytest.mark.usefixtures("qapp")


def _refusal_of_a_line() -> str:
    printer = open_printer(QUEUE, "A line")
    painter = QPainter(printer)
    painter.drawLine(0, 0, 100, 100)
    painter.end()
    return queue_refusal()


def test_a_queue_that_took_its_job_refused_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    with print_queue(monkeypatch) as queue:
        assert on_a_new_thread(_refusal_of_a_line) == ""
        assert len(queue.arrived) == 1


def test_a_queue_that_takes_no_jobs_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    with print_queue(monkeypatch) as queue:
        queue.do("cupsreject", QUEUE)
        assert on_a_new_thread(_refusal_of_a_line) == f'Destination "{QUEUE}" is not accepting jobs'
        assert queue.arrived == ()


def test_where_there_is_no_such_queue_nothing_is_known_of_a_refusal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("console.paper.print_queue._LIBRARIES", ("libnowhere.so",))
    assert queue_refusal() == ""
