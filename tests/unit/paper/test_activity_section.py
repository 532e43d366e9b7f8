from __future__ import annotations

import pytest

from console.paper.activity_section import SignaturePiece, activity_items
from console.paper.typeface import load_typeface
from helpers.painting import faxed
from helpers.report_builder import empty_report, long_report, night_report, outage_report

pytestmark = pytest.mark.usefixtures("qapp")


def test_the_report_ends_with_the_signatures_and_the_last_two_entries_stay_with_them() -> None:
    items = activity_items(long_report(40), load_typeface())
    assert isinstance(items[-1].piece, SignaturePiece)
    assert [item.stays_with_next for item in items[-4:]] == [False, True, True, False]


def test_a_batch_is_one_row() -> None:
    items = activity_items(outage_report(), load_typeface())
    assert len(items) < len(outage_report().entries)


def test_an_empty_shift_is_signed_too() -> None:
    items = activity_items(empty_report(), load_typeface())
    assert [item.stays_with_next for item in items] == [True, True, False]


def test_a_night_has_a_head_for_each_day_and_the_repeated_hour_explained() -> None:
    items = activity_items(night_report(), load_typeface())
    heads = [item for item in items if item.stays_with_next and not item.head]
    assert len(heads) == 3


def test_there_is_room_to_sign() -> None:
    piece = SignaturePiece(face=load_typeface().body)
    dots = faxed(lambda painter: piece.paint(painter, 0, 0), 545, 60)
    assert piece.height >= 50
    assert max(y for _, y in dots) <= piece.height * 4
