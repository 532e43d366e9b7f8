from __future__ import annotations

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPageSize

from console.paper.key_card import MARGIN, KeyCardPage
from helpers.cards import key_card
from helpers.painting import faxed, ink

pytestmark = pytest.mark.usefixtures("qapp")

LETTER = QPageSize(QPageSize.PageSizeId.Letter).size(QPageSize.Unit.Point)
A4 = QPageSize(QPageSize.PageSizeId.A4).size(QPageSize.Unit.Point)


@pytest.mark.parametrize("size", [LETTER, A4])
@pytest.mark.parametrize("keys", [0, 20, 34, 60])
def test_everything_stays_within_the_margins_of_one_page(size: QSizeF, keys: int) -> None:
    page = KeyCardPage(key_card(keys), size)
    box = ink(page.paint, round(size.width()), round(size.height()))
    assert box.left() >= MARGIN - 1
    assert box.right() <= size.width() - MARGIN + 1
    assert box.top() >= MARGIN - 1
    assert box.bottom() <= size.height() - MARGIN + 1


def test_an_ordinary_card_is_as_large_as_designed_and_a_very_full_one_still_legible() -> None:
    assert KeyCardPage(key_card(30), LETTER).scale == 1.0
    assert 0.6 <= KeyCardPage(key_card(60), LETTER).scale < 1.0


def test_the_keys_reach_to_the_edge_of_their_column_and_never_over_it() -> None:
    page = KeyCardPage(key_card(20), LETTER)
    left, right = page._columns(page._width(1.0))
    assert left[0]._width + right[0]._width < LETTER.width() - 2 * MARGIN


def test_every_state_shows_a_picture_of_its_own() -> None:
    page = KeyCardPage(key_card(20), LETTER)
    whole = faxed(page.paint, 612, 792)
    assert len(whole) > 5_000


def test_a_center_whose_name_has_no_room_gives_way_to_the_title() -> None:
    long = ink(KeyCardPage(key_card(center="Long name " * 30), LETTER).paint)
    assert long.right() <= LETTER.width() - MARGIN + 1


def test_more_keys_than_any_page_holds_do_not_stop_it() -> None:
    assert KeyCardPage(key_card(300), LETTER).scale == 0.6
