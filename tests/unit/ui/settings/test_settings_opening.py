from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from console.services.settings import load_settings
from console.ui.attention.attention_page import AttentionPage
from console.ui.keys.keys_page import KeysPage
from console.ui.page_name import PageName
from console.ui.settings.setting_fields import FolderField, TypedField
from console.ui.settings.settings_opening import copy_age_text
from console.ui.settings.settings_page import SettingsPage
from console.ui.setup.set_up_page import SetUpPage
from helpers.windows import SampleWindow


@pytest.fixture
def page(desk_window: SampleWindow) -> SettingsPage:
    desk_window.press(Qt.Key.Key_Comma, modifier=Qt.KeyboardModifier.ControlModifier)
    return desk_window.page(SettingsPage)


def test_a_theme_chosen_with_the_arrows_is_worn_and_kept_at_once(desk_window: SampleWindow, page: SettingsPage) -> None:
    desk_window.press(Qt.Key.Key_Down)
    assert desk_window.window.look.theme.tokens.name == "Night"
    assert load_settings(desk_window.desk.folder).theme == "night"


def test_the_text_size_is_typed(desk_window: SampleWindow, page: SettingsPage) -> None:
    field = page.lines["text_percent"].field
    field.setFocus(Qt.FocusReason.TabFocusReason)
    desk_window.type("150")
    desk_window.press(Qt.Key.Key_Return)
    assert desk_window.window.look.theme.zoom == 1.5
    assert isinstance(field, TypedField)
    assert field.text() == "150 %"


def test_what_other_keys_change_shows_here_too(desk_window: SampleWindow, page: SettingsPage) -> None:
    desk_window.window.look.step_zoom(1)
    field = page.lines["text_percent"].field
    assert isinstance(field, TypedField)
    assert field.text() == "110 %"


def test_what_was_half_typed_is_gone_the_next_time(desk_window: SampleWindow, page: SettingsPage) -> None:
    field = page.lines["night_from"].field
    assert isinstance(field, TypedField)
    field.setText("25")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert page.lines["night_from"].answer
    desk_window.window.pages.go_back()
    desk_window.open(PageName.SETTINGS)
    assert (field.text(), page.lines["night_from"].answer) == ("20:00", "")


def test_a_second_folder_takes_the_newest_backup_and_its_age_is_shown(
    desk_window: SampleWindow, page: SettingsPage, tmp_path: Path
) -> None:
    desk_window.session.back_up()
    stick = tmp_path / "stick"
    stick.mkdir()
    folder = page.lines["backup_folder"].field
    assert isinstance(folder, FolderField)
    folder.chosen.emit(str(stick))
    assert len(list(stick.iterdir())) == 1
    desk_window.desk.clock.pass_time(3 * 3600)
    desk_window.open(PageName.SETTINGS)
    assert page.lines["backup_folder"].note == "Newest copy there: 3 hours old."


def test_a_second_folder_that_is_not_there_is_refused(
    desk_window: SampleWindow, page: SettingsPage, tmp_path: Path
) -> None:
    folder = page.lines["backup_folder"].field
    assert isinstance(folder, FolderField)
    folder.chosen.emit(str(tmp_path / "absent"))
    assert page.lines["backup_folder"].answer.startswith("Not changed: there is no folder")
    assert desk_window.settings.now.backup_folder == ""


def test_lines_and_people_are_one_button_away(desk_window: SampleWindow, page: SettingsPage) -> None:
    page.set_up_asked.emit()
    assert desk_window.is_shown(SetUpPage)


def test_keys_are_one_button_away(desk_window: SampleWindow, page: SettingsPage) -> None:
    page.keys_asked.emit()
    assert desk_window.is_shown(KeysPage)


@pytest.mark.parametrize(
    ("age", "said"),
    [
        (timedelta(seconds=30), "Newest copy there: 0 minutes old."),
        (timedelta(minutes=119), "Newest copy there: 119 minutes old."),
        (timedelta(hours=2), "Newest copy there: 2 hours old."),
        (timedelta(hours=47), "Newest copy there: 47 hours old."),
        (timedelta(days=3, hours=5), "Newest copy there: 3 days old."),
    ],
)
def test_the_age_of_a_copy_is_said_in_words(age: timedelta, said: str) -> None:
    assert copy_age_text("/media/stick", age) == said


def test_a_folder_without_a_copy_says_so(tmp_path: Path) -> None:
    assert copy_age_text("", None) == ""
    assert copy_age_text(str(tmp_path), None) == "No copy there yet."
    assert copy_age_text(str(tmp_path / "absent"), None) == "The folder is not there now."


def test_a_page_that_nobody_sees_looks_into_no_folder(
    desk_window: SampleWindow, page: SettingsPage, tmp_path: Path
) -> None:
    folder = page.lines["backup_folder"].field
    assert isinstance(folder, FolderField)
    stick = tmp_path / "stick"
    stick.mkdir()
    desk_window.session.back_up()
    folder.chosen.emit(str(stick))
    seen = page.lines["backup_folder"].note
    assert seen.startswith("Newest copy there")
    desk_window.window.pages.go_back()
    shutil.rmtree(stick)
    desk_window.window.look.toggle_night()
    assert page.lines["backup_folder"].note == seen
    desk_window.open(PageName.SETTINGS)
    assert page.lines["backup_folder"].note == "The folder is not there now."


def test_the_page_leads_to_what_asks_for_attention(desk_window: SampleWindow, page: SettingsPage) -> None:
    button = page.findChild(QPushButton, "settings.attention")
    assert isinstance(button, QPushButton)
    button.click()
    assert desk_window.is_shown(AttentionPage)
