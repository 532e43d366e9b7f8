from __future__ import annotations

from console.domain.fallback_number import FallbackKind, FallbackStatus, Stage
from console.domain.line import LineGroup
from helpers.story_builder import a_fallback, a_line


def test_only_a_text_a_place_and_an_advice_may_have_no_number() -> None:
    assert {kind.value for kind in FallbackKind if kind.may_omit_number} == {"text", "place", "advice"}


def test_people_may_be_calling_a_number_that_is_active_or_published() -> None:
    assert {stage for stage in Stage if stage.is_on} == {Stage.ACTIVE, Stage.PUBLISHED}
    assert FallbackStatus(fallback=a_fallback(), stage=Stage.PUBLISHED).published
    assert not FallbackStatus(fallback=a_fallback(), stage=Stage.ACTIVE).published


def test_a_number_serves_lines_by_group_and_by_key() -> None:
    one = a_fallback(serves=(LineGroup.SCHOOL, 7))
    assert one.serves_line(a_line(9, group=LineGroup.SCHOOL))
    assert one.serves_line(a_line(7, group=LineGroup.ADMIN))
    assert not one.serves_line(a_line(8, group=LineGroup.ADMIN))
