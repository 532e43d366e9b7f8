from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QPainter

from console.paper.pagination import Item, Page, paginate


@dataclass(frozen=True)
class Block:
    name: str
    height: float

    def paint(self, painter: QPainter, left: float, top: float) -> None:
        raise AssertionError("laying out paints nothing")


HEAD = Block("head", 10)


def rows(count: int, height: float = 30, **kept: bool) -> list[Item]:
    return [Item(piece=Block(f"row {number}", height), head=(HEAD,), **kept) for number in range(1, count + 1)]


def names(pages: tuple[Page, ...]) -> list[list[str]]:
    return [[placed.piece.name for placed in page if isinstance(placed.piece, Block)] for page in pages]


def test_nothing_at_all_is_one_empty_page() -> None:
    assert paginate([], 100) == ((),)


def test_a_head_is_repeated_on_the_next_page_and_no_row_is_split() -> None:
    pages = paginate([Item(piece=HEAD, stays_with_next=True), *rows(4)], 100)
    assert names(pages) == [["head", "row 1", "row 2", "row 3"], ["head", "row 4"]]
    assert [placed.top for placed in pages[1]] == [0, 10]


def test_a_head_never_stands_alone_at_the_foot_of_a_page() -> None:
    filler = Item(piece=Block("filler", 85))
    pages = paginate([filler, Item(piece=HEAD, stays_with_next=True), *rows(1)], 100)
    assert names(pages) == [["filler"], ["head", "row 1"]]


def test_what_is_signed_takes_the_last_rows_along() -> None:
    kept = [*rows(1), *rows(2, stays_with_next=True), Item(piece=Block("signatures", 30))]
    assert names(paginate(kept, 100)) == [["row 1"], ["head", "row 1", "row 2", "signatures"]]


def test_what_is_higher_than_a_page_together_is_parted_after_all() -> None:
    kept = [*rows(5, stays_with_next=True), Item(piece=Block("signatures", 30))]
    assert names(paginate(kept, 100)) == [
        ["row 1", "row 2", "row 3"],
        ["head", "row 4", "row 5", "signatures"],
    ]


def test_what_stays_with_nothing_is_placed_all_the_same() -> None:
    assert names(paginate(rows(1, stays_with_next=True), 100)) == [["row 1"]]


@given(st.lists(st.tuples(st.integers(1, 90), st.booleans()), max_size=40))
def test_whatever_comes_every_piece_stands_once_in_order_and_inside_its_page(
    given_rows: list[tuple[int, bool]],
) -> None:
    items = [
        Item(piece=Block(f"{number}", height), stays_with_next=stays, head=(HEAD,))
        for number, (height, stays) in enumerate(given_rows)
    ]
    pages = paginate(items, 100)
    found = [name for page in names(pages) for name in page if name != "head"]
    assert found == [f"{number}" for number in range(len(given_rows))]
    assert all(placed.top + placed.piece.height <= 100 for page in pages for placed in page)
