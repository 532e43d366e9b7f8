from __future__ import annotations

from console.ui.command_line.history import KEPT, TypedHistory


def test_up_goes_back_through_what_was_typed_and_down_returns_to_the_draft() -> None:
    history = TypedHistory(["3d", "5i"])
    assert history.older("7") == "5i"
    assert history.older("5i") == "3d"
    assert history.newer("3d") == "5i"
    assert history.newer("5i") == "7"


def test_the_oldest_text_stays_when_there_is_none_before_it() -> None:
    history = TypedHistory(["3d"])
    assert history.older("x") == "3d"
    assert history.older("3d") == "3d"


def test_down_on_the_draft_changes_nothing() -> None:
    assert TypedHistory(["3d"]).newer("7") == "7"


def test_the_same_text_twice_in_a_row_counts_once() -> None:
    history = TypedHistory()
    for text in ("3d", "3d", "5i", ""):
        history.add(text)
    assert [history.older(""), history.older("5i"), history.older("3d")] == ["5i", "3d", "3d"]


def test_only_so_many_are_kept() -> None:
    history = TypedHistory(str(n) for n in range(KEPT + 5))
    shown = ""
    for _ in range(KEPT + 10):
        shown = history.older(shown)
    assert shown == "5"
