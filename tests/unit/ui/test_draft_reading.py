from __future__ import annotations

import pytest

from console.domain.errors import Refusal
from console.ui.draft_reading import DraftReading
from helpers.windows import SampleWindow


@pytest.fixture
def drafts(desk_window: SampleWindow) -> DraftReading:
    return DraftReading(desk_window.session.reading, desk_window.desk.clock)


def test_a_draft_is_read_for_whoever_logs_it(drafts: DraftReading, desk_window: SampleWindow) -> None:
    here = desk_window.session.situation
    assert not isinstance(drafts.preview("3d", here, "KM"), Refusal)
    assert not isinstance(drafts.preview("3d", here, None), Refusal)
    assert isinstance(drafts.preview("99d", here, "KM"), Refusal)


def test_who_is_logging_is_asked_only_for_what_could_be_logged(drafts: DraftReading, desk_window: SampleWindow) -> None:
    here = desk_window.session.situation
    assert drafts.needs_sign_on("3d", here)
    assert not drafts.needs_sign_on("KM: 3d", here)


def test_a_draft_can_go_on(drafts: DraftReading, desk_window: SampleWindow) -> None:
    assert "vz" in [one.text.split()[0] for one in drafts.complete("v", desk_window.session.situation)]


def test_a_draft_of_some_time_ago_can_be_typed_as_of_then(drafts: DraftReading, desk_window: SampleWindow) -> None:
    begun_at = desk_window.desk.clock.now()
    desk_window.desk.clock.pass_time(600)
    for meant in (
        drafts.meant_then("3d", begun_at, desk_window.session.situation),
        desk_window.session.meant_then("3d", begun_at),
    ):
        assert meant is not None
        assert meant.text == "3d @1200"
