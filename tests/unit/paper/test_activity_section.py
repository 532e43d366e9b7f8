from __future__ import annotations

import pytest

from console.domain.report_choices import USUAL_SIGNATURES, ReportSection
from console.paper.activity_section import SignaturePiece, activity_items
from console.paper.typeface import load_typeface
from helpers.painting import faxed
from helpers.report_builder import chosen, empty_report, long_report, night_report, outage_report

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
    piece = SignaturePiece(labels=USUAL_SIGNATURES, face=load_typeface().body)
    dots = faxed(lambda painter: piece.paint(painter, 0, 0), 545, 60)
    assert piece.height >= 50
    assert max(y for _, y in dots) <= piece.height * 4


LONGEST = "Head of communications, nights"


@pytest.mark.parametrize(
    ("labels", "rows"),
    [
        (("Outgoing",), 1),
        (("Outgoing", "Incoming"), 1),
        (USUAL_SIGNATURES, 2),
        (("Outgoing", "Incoming", "Chief", "Clerk"), 2),
        (("Supervisor on duty", "Outgoing", "Incoming"), 2),
        ((LONGEST, LONGEST, LONGEST, LONGEST), 4),
    ],
)
def test_each_who_signs_has_a_line_and_short_ones_stand_beside_each_other(labels: tuple[str, ...], rows: int) -> None:
    piece = SignaturePiece(labels=labels, face=load_typeface().body)
    dots = faxed(lambda painter: piece.paint(painter, 0, 0), 545, 120)
    heights = {y for _, y in dots}
    ruled = {round(y / 4 / 26) for y in heights if all((place, y) in dots for place in range(1920, 2080))}
    assert piece.height == rows * 26 + 4
    assert len(ruled) == rows
    assert max(x for x, _ in dots) <= 540 * 4
    assert max(y for _, y in dots) <= piece.height * 4


def test_where_nobody_signs_the_report_just_ends() -> None:
    items = activity_items(chosen(long_report(40), signatures=()), load_typeface())
    assert not any(item.stays_with_next for item in items[1:])
    assert not isinstance(items[-1].piece, SignaturePiece)
    empty = activity_items(chosen(empty_report(), signatures=()), load_typeface())
    assert [item.stays_with_next for item in empty] == [True, False]


def test_what_was_left_out_is_said_before_the_signatures_and_stays_with_them() -> None:
    report = chosen(long_report(40), leave_out=(ReportSection.CLOCK,))
    items = activity_items(report, load_typeface())
    assert [item.stays_with_next for item in items[-5:]] == [False, True, True, True, False]
    alone = activity_items(chosen(report, signatures=(), leave_out=(ReportSection.CLOCK,)), load_typeface())
    assert [item.stays_with_next for item in alone[-3:]] == [True, True, False]
