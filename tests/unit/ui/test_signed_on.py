from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from console.ui.signed_on import SignedOn
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
    desk.clock.pass_time(4 * 3600 - 1)
    assert signed_on.initials == "KM"
    signed_on.touch()
    desk.clock.pass_time(4 * 3600)
    assert signed_on.initials == "KM"
    desk.clock.pass_time(1)
    assert signed_on.initials is None


def following(desk: SampleDesk, signed_on: SignedOn, *texts: str) -> str | None:
    """Who is signed on after KM, once these were logged and the situation was read again."""
    signed_on.begin(desk.reading.situations.now())
    signed_on.sign_on("KM")
    for text in texts:
        desk.log(text)
        signed_on.follow(desk.reading.situations.now())
    return signed_on.initials


def test_a_shift_that_begins_without_the_person_signs_them_off(desk: SampleDesk, signed_on: SignedOn) -> None:
    assert following(desk, signed_on, "/shift start Day JR") is None
    assert following(desk, signed_on, "/shift start Evening KM JR") == "KM"


def test_the_scheduled_shift_changes_too(desk: SampleDesk, signed_on: SignedOn) -> None:
    assert following(desk, signed_on, "3d") == "KM"
    desk.clock.pass_time(3 * 3600 - 1)
    assert not signed_on.follow(desk.reading.situations.now())
    desk.clock.pass_time(1)
    assert signed_on.follow(desk.reading.situations.now())
    assert signed_on.initials is None
    assert not signed_on.follow(desk.reading.situations.now())


def test_somebody_who_goes_off_is_signed_off_and_others_stay(desk: SampleDesk, signed_on: SignedOn) -> None:
    assert following(desk, signed_on, "/shift start Day KM", "/on JR", "/off JR") == "KM"
    assert following(desk, signed_on, "/on JR", "/off KM") is None


def test_somebody_who_is_not_on_may_log_during_a_shift(desk: SampleDesk, signed_on: SignedOn) -> None:
    desk.log("/shift start Day JR")
    assert following(desk, signed_on, "3d", "1d") == "KM"


def test_an_operator_who_is_retired_is_signed_off_at_once(desk: SampleDesk, signed_on: SignedOn) -> None:
    signed_on.begin(desk.reading.situations.now())
    signed_on.sign_on("KM")
    desk.writing.set_ups.apply('[[operator]]\ninitials = "KM"\nretired = true\n', "set-up", by="JR")
    assert signed_on.follow(desk.reading.situations.now())
    assert signed_on.initials is None
