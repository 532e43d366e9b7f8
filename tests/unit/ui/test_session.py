from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing

import pytest
from pytestqt.qtbot import QtBot

from console.domain.errors import ExpectedError, Refusal
from console.domain.events import AcknowledgedFacts
from console.domain.line import LineState
from console.services.changes import ChangeSet
from console.ui.session import Session
from console.ui.shift.shift_sheet import ShiftBegin
from helpers.unreadable import unreadable
from helpers.windows import SampleWindow


def _state_of_line_3(session: Session) -> LineState:
    return next(one.state for one in session.situation.lines if one.line.key == 3)


@pytest.fixture
def session(desk_window: SampleWindow) -> Session:
    return desk_window.session


def test_the_situation_is_new_before_an_entry_is_said_to_be_saved(qtbot: QtBot, session: Session) -> None:
    session.sign_on("KM")
    states: list[LineState] = []
    session.saved.connect(lambda *_: states.append(_state_of_line_3(session)))
    session.log("3d")
    assert states == [LineState.DOWN]


def test_a_refused_entry_comes_back_with_its_text(qtbot: QtBot, session: Session) -> None:
    session.sign_on("KM")
    with qtbot.waitSignal(session.refused) as refused:
        session.log("v1")
    assert refused.args[0] == "v1"
    assert isinstance(refused.args[1], Refusal)


def test_an_entry_of_nobody_is_previewed_and_needs_a_sign_on(session: Session) -> None:
    assert session.needs_sign_on("3d")
    assert not session.needs_sign_on("KM: 3d")
    assert "DOWN" in getattr(session.preview("3d"), "sentence")  # noqa: B009 - a refusal has one too
    session.sign_on("KM")
    assert not session.needs_sign_on("3d")


def test_entries_from_outside_reach_the_situation_too(desk_window: SampleWindow, session: Session) -> None:
    desk_window.desk.log("3d")
    session.feed.poll()
    assert _state_of_line_3(session) is LineState.DOWN


def test_a_shift_change_signs_the_incoming_person_on_and_its_end_signs_off(session: Session) -> None:
    begin = ShiftBegin(name="Day", operators=("JR",), outgoing=(), covered=(), not_covered=())
    done: list[ChangeSet] = []
    failed: list[ExpectedError] = []
    session.begin_shift(begin, done.append, failed.append)
    assert str(session.operator) == "JR"
    session.end_shift("JR", done.append, failed.append)
    assert session.operator is None
    session.end_shift("JR", done.append, failed.append)
    assert len(done) == 2
    assert "No shift is open" in failed[0].sentence


def test_a_backup_is_made_only_when_something_was_logged(desk_window: SampleWindow, session: Session) -> None:
    session.back_up()
    copies = list((desk_window.desk.folder / "backups").iterdir())
    assert copies
    desk_window.desk.clock.pass_time(3600)
    session.back_up()
    assert list((desk_window.desk.folder / "backups").iterdir()) == copies


def test_a_backup_that_failed_is_tried_again_although_nothing_was_logged_since(
    qtbot: QtBot, desk_window: SampleWindow, session: Session
) -> None:
    backups = desk_window.desk.folder / "backups"
    shutil.rmtree(backups, ignore_errors=True)
    backups.write_text("in the way")
    with qtbot.waitSignal(session.reading_failed):
        session.back_up()
    backups.unlink()
    session.back_up()
    assert list(backups.iterdir())


def test_a_sound_record_says_nothing_about_its_health(qtbot: QtBot, session: Session) -> None:
    with qtbot.assertNotEmitted(session.reading_failed):
        session.check_health()


def test_a_damaged_record_is_told_in_words(qtbot: QtBot, desk_window: SampleWindow, session: Session) -> None:
    with closing(sqlite3.connect(desk_window.desk.folder / "record.db")) as bare:
        for (name,) in bare.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            bare.execute(f"DROP TRIGGER {name}")
        bare.execute("UPDATE entry SET actor = 'XX' WHERE seq = 12")
        bare.commit()
    with qtbot.waitSignal(session.reading_failed) as failed:
        session.check_health()
    assert failed.args[0]


def test_a_record_that_can_not_be_read_just_now_leaves_the_situation_as_it_was(
    qtbot: QtBot, desk_window: SampleWindow, session: Session
) -> None:
    before = session.situation
    with unreadable(desk_window.desk.folder), qtbot.waitSignal(session.reading_failed) as failed:
        assert session.refresh() is before
    assert failed.args[0]
    assert session.refresh().last_seq == before.last_seq


def test_while_the_record_can_not_be_read_nobody_is_shown_an_old_situation_again(
    qtbot: QtBot, desk_window: SampleWindow, session: Session
) -> None:
    with unreadable(desk_window.desk.folder), qtbot.assertNotEmitted(session.situation_changed):
        session.refresh()
    with qtbot.waitSignal(session.situation_changed):
        session.refresh()


def test_a_number_on_the_attention_list_means_the_list_that_is_shown(
    desk_window: SampleWindow, session: Session
) -> None:
    session.sign_on("KM")
    desk_window.desk.log("3d >1205")
    desk_window.desk.log("9d >1206")
    desk_window.desk.clock.pass_time(600)
    shown = session.refresh().attention
    desk_window.desk.log("a1")
    session.log("a2")
    facts = desk_window.desk.reading.log_book.newest(1)[0].act.facts
    assert isinstance(facts, AcknowledgedFacts)
    assert facts.line == shown[1].line


def test_what_takes_long_is_read_beside_everything_else(session: Session) -> None:
    found: list[int] = []
    session.beside(lambda reading: reading.log_book.last_seq(), found.append, lambda _: None)
    assert found == [session.situation.last_seq]
