from __future__ import annotations

from datetime import timedelta

from msgspec.structs import replace
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from console.domain.attention import AttentionItem, AttentionKind, SeenItem
from console.ui.models.attention_model import AttentionModel
from helpers.model_rules import WatchedModel
from helpers.situations import ATTENTION, NOW, situation

AT_SHEET = AttentionItem(kind=AttentionKind.NOT_VERIFIED, text="Line 2 is not verified", raised_at=NOW, line=2)


def test_items_are_numbered_as_they_are_acknowledged() -> None:
    model = AttentionModel()
    model.show(situation())
    assert [row.head for row in model.rows] == ["a1 · since 14:04", "a2 · since 14:05"]
    assert str(model.index(1).data()).endswith("plug the stick in")


def test_what_belongs_on_the_shift_sheet_stays_off_the_strip() -> None:
    model = AttentionModel()
    model.show(replace(situation(), attention=(*ATTENTION, AT_SHEET)))
    assert [row.item for row in model.rows] == list(ATTENTION)


def test_an_item_is_spoken_as_a_sentence() -> None:
    model = AttentionModel()
    model.show(situation())
    said = str(model.index(0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert said.startswith("Item 1, Line 5, 911 VoIP")


def seen(at: int, *, hours: float = 0.5, until_min: float | None = None, ref: str | None = None) -> SeenItem:
    """One of the items, raised so long ago and dealt with ten minutes ago."""
    item = replace(ATTENTION[at], raised_at=NOW - timedelta(hours=hours))
    until = None if until_min is None else NOW + timedelta(minutes=until_min)
    parked = ref is not None or (until_min or 0) > 60
    return SeenItem(item=item, by="KM", at=NOW - timedelta(minutes=10), until=until, until_ref=ref, parked=parked)


def shown(*seen_items: SeenItem, attention: tuple[AttentionItem, ...] = ()) -> AttentionModel:
    model = AttentionModel()
    model.show(replace(situation(), attention=attention, seen=seen_items))
    return model


def test_what_was_dealt_with_stays_on_the_list_with_who_did_it() -> None:
    model = shown(seen(0), seen(1, until_min=15), seen(0, until_min=90, ref="T1"), attention=ATTENTION[:1])
    assert [row.head for row in model.rows] == [
        "a1 · since 14:04",
        "SNOOZED OR PARKED",
        "since 13:37 · snoozed by KM until 14:22",
        "since 13:37 · parked by KM until 15:37 or #T1 is said",
        "SEEN, AND STILL SO",
        "since 13:37 · seen by KM 13:57",
    ]
    assert [row.n for row in model.asking] == [1]
    assert model.aside == "1 snoozed · 1 parked"


def test_what_has_held_for_more_than_a_day_is_standing_and_never_hidden() -> None:
    old = replace(ATTENTION[0], raised_at=NOW - timedelta(hours=25))
    model = shown(seen(1, hours=24.5), attention=(old, ATTENTION[1]))
    assert [row.head.split(" ")[0] for row in model.rows] == ["a2", "STANDING", "a1", "since"]
    assert [row.n for row in model.asking] == [2, 1]


def test_only_a_silent_line_outside_911_can_be_parked() -> None:
    admin = replace(ATTENTION[0], line=7)
    assert [row.parkable for row in shown(attention=(*ATTENTION, admin)).rows] == [False, False, True]


def test_a_heading_is_read_and_never_the_current_row() -> None:
    model = shown(seen(0))
    assert model.flags(model.index(0)) == Qt.ItemFlag.NoItemFlags
    assert model.flags(model.index(1)) & Qt.ItemFlag.ItemIsSelectable
    spoken = [str(model.index(at).data(Qt.ItemDataRole.AccessibleTextRole)) for at in (0, 1)]
    assert spoken[0] == "SEEN, AND STILL SO"
    assert spoken[1].startswith("since 13:37 · seen by KM 13:57, Line 5")


def test_what_was_seen_on_the_shift_sheet_stays_off_the_list() -> None:
    assert shown(replace(seen(0), item=AT_SHEET)).rows == ()


def test_it_keeps_the_rules_of_models_through_every_kind_of_change(qtbot: QtBot) -> None:
    model = AttentionModel()
    watched = WatchedModel(model)
    reworded = replace(ATTENTION[0], text="Line 5: no word for 1 h 04 m")
    for items in (ATTENTION, (reworded, ATTENTION[1]), ATTENTION[1:], ()):
        for dealt_with in ((), (seen(0),), (seen(0, until_min=5), seen(1, hours=30))):
            model.show(replace(situation(), attention=items, seen=dealt_with))
            watched.check()
