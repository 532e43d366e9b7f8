from __future__ import annotations

import os
import threading
from functools import partial
from multiprocessing import Pipe

import pytest

from console.domain.errors import RuleViolation, StorageUnavailable
from console.paper.apart import answer_apart, do_apart


def _refuse(sentence: str) -> None:
    raise RuleViolation(sentence)


def _end_at_once() -> None:
    os._exit(3)


def _hang() -> None:
    threading.Event().wait()


def test_a_job_is_done_in_another_process() -> None:
    assert do_apart(os.getpid, 20, "silent") != os.getpid()


def test_what_the_job_refuses_is_refused_here_in_the_same_words() -> None:
    with pytest.raises(StorageUnavailable, match="The printer is on fire"):
        do_apart(partial(_refuse, "The printer is on fire"), 20, "silent")


def test_a_job_that_does_not_come_back_is_ended_and_said() -> None:
    with pytest.raises(StorageUnavailable, match="silent"):
        do_apart(_hang, 1, "silent")


def test_a_process_that_ends_without_a_word_is_said() -> None:
    with pytest.raises(StorageUnavailable, match="silent"):
        do_apart(_end_at_once, 20, "silent")


@pytest.mark.usefixtures("qapp")
def test_the_other_process_answers_or_refuses() -> None:
    answers, giver = Pipe(duplex=False)
    answer_apart(giver, partial(max, 3, 4), 60)
    assert answers.recv().value == 4
    answer_apart(giver, partial(_refuse, "no"), 60)
    assert answers.recv().sentence == "no"
