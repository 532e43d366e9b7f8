from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from console.services.public_log import public_log
from helpers.desks import SampleDesk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[SampleDesk]:
    made = SampleDesk(tmp_path)
    yield made
    made.close()


def test_a_fallback_number_stays_for_the_time_in_which_the_public_was_sent_to_it(desk: SampleDesk) -> None:
    desk.log("f1a")
    used = desk.reading.set_up.fallbacks[0].number
    now = desk.clock.now()
    assert public_log(desk.reading, None, None).set_up.fallbacks[0].number == used
    before = public_log(desk.reading, None, now - timedelta(hours=1))
    assert before.set_up.fallbacks[0].number is None


def test_entries_lose_the_names_of_those_who_logged(desk: SampleDesk) -> None:
    desk.log("3d")
    copy = public_log(desk.reading, None, None)
    (newest,) = desk.reading.log_book.newest(1)
    assert (newest.by, copy.of(newest).by, copy.masked.names) == ("KM", "operator 1", 1)
