from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from console.ui.signed_on import IDLE_S, SignedOn
from helpers.desks import SampleDesk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[SampleDesk]:
    desk = SampleDesk(tmp_path / "record")
    yield desk
    desk.close()


@pytest.fixture
def signed_on(desk: SampleDesk) -> SignedOn:
    return SignedOn(desk.clock)


def test_nobody_is_assumed_where_several_could_be_meant(desk: SampleDesk, signed_on: SignedOn) -> None:
    signed_on.begin(desk.reading.situations.now())
    assert signed_on.initials is None


def test_the_only_person_on_shift_is_assumed(desk: SampleDesk, signed_on: SignedOn) -> None:
    desk.log("/shift start Day JR")
    signed_on.begin(desk.reading.situations.now())
    assert signed_on.initials == "JR"
    desk.log("/on KM")
    signed_on.begin(desk.reading.situations.now())
    assert signed_on.initials is None


def test_four_idle_hours_end_it_and_an_entry_starts_them_anew(desk: SampleDesk, signed_on: SignedOn) -> None:
    signed_on.sign_on("KM")
    desk.clock.pass_time(IDLE_S - 1)
    assert signed_on.initials == "KM"
    signed_on.touch()
    desk.clock.pass_time(IDLE_S)
    assert signed_on.initials == "KM"
    desk.clock.pass_time(1)
    assert signed_on.initials is None
