from __future__ import annotations

from console.domain.events import EntryKind
from console.domain.log_filter import KINDS_OF, KindGroup, LogFilter


def test_every_kind_of_entry_is_in_exactly_one_group() -> None:
    grouped = [kind for group in KindGroup for kind in KINDS_OF[group]]
    assert sorted(grouped) == sorted(EntryKind)


def test_a_filter_that_says_nothing_asks_for_everything() -> None:
    assert LogFilter().is_everything
    assert LogFilter().kinds == frozenset()
    assert not LogFilter(by_program=True).is_everything


def test_a_group_asks_for_its_kinds() -> None:
    assert LogFilter(group=KindGroup.AMENDMENTS).kinds == {EntryKind.CORRECTION, EntryKind.VOID}
