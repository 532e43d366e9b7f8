from __future__ import annotations

import pytest

from console.domain.quick_entry.commands import Void
from console.services.signature import Signature
from console.ui.named_entries import NamedEntries
from helpers.unreadable import unreadable
from helpers.windows import SampleWindow


@pytest.fixture
def window(desk_window: SampleWindow) -> SampleWindow:
    desk_window.session.sign_on("KM")
    return desk_window


def test_a_void_reads_back_what_it_strikes_through(window: SampleWindow) -> None:
    logged = window.desk.log("1d").entries[0].seq
    window.session.feed.look()
    window.type(f"v{logged} wrong line")
    assert "911 Landline DOWN" in window.answer


def test_a_void_without_a_number_names_my_own_last_entry(window: SampleWindow) -> None:
    seq = window.desk.log("1d").entries[0].seq
    window.desk.log("3g", by="JR")
    window.type("v")
    assert f"{seq}  1 911 Landline DOWN" in window.answer


def test_a_correction_reads_back_what_it_corrects(window: SampleWindow) -> None:
    seq = window.desk.log("1d").entries[0].seq
    window.type(f"c{seq} g")
    assert "911 Landline DOWN" in window.answer
    assert "DEGRADED" in window.answer


def test_an_entry_that_does_not_exist_is_read_back_as_nothing(window: SampleWindow) -> None:
    named = NamedEntries(window.session.reading)
    assert named.text(Void(seq=999, whole_batch=False, reason="x"), Signature(by="KM")) is None


def test_nobody_has_a_last_entry(desk_window: SampleWindow) -> None:
    desk_window.type("v")
    assert "void my last command" in desk_window.answer


def test_a_record_that_can_not_be_read_just_now_reads_nothing_back(window: SampleWindow) -> None:
    named = NamedEntries(window.session.reading)
    command = Void(seq=window.desk.log("1d").entries[0].seq, whole_batch=False, reason=None)
    signature = Signature(by="KM")
    with unreadable(window.desk.folder):
        assert named.text(command, signature) is None
    assert "911 Landline DOWN" in (named.text(command, signature) or "")
