"""Provides the one table of settings that a person chooses; a new setting is one more row here."""

from __future__ import annotations

from types import MappingProxyType

from console.services.settings import PaperName
from console.ui.palette import THEMES
from console.ui.settings.setting_row import (
    Choice,
    Folder,
    SettingGroup,
    SettingRow,
    TimeOfDay,
    Whole,
    YesNo,
)

_THEMES = MappingProxyType({name.value: tokens.name for name, tokens in THEMES.items()})
_PAPERS = MappingProxyType({PaperName.LETTER.value: "US Letter", PaperName.A4.value: "A4"})

GROUPS = (
    SettingGroup(
        name="look",
        title="Look",
        rows=(
            SettingRow(
                name="theme",
                label="Theme",
                kind=Choice(options=_THEMES),
                help="A key of its own goes between Dark and Night.",
            ),
            SettingRow(
                name="text_percent",
                label="Text size",
                kind=Whole(least=100, most=200, unit="%"),
                help="Of all text, from 100 to 200 %; keys of their own change it from anywhere.",
            ),
            SettingRow(
                name="night_by_clock",
                label="Night by the clock",
                kind=YesNo(),
                help="Night comes and goes at these hours; what you choose yourself holds until the next of them.",
            ),
            SettingRow(
                name="night_from",
                label="Night begins",
                kind=TimeOfDay(),
                help="On the center's clock.",
            ),
            SettingRow(
                name="night_until",
                label="Night ends",
                kind=TimeOfDay(),
                help="On the center's clock; the night may pass midnight.",
            ),
            SettingRow(
                name="follow_contrast",
                label="High contrast when the system asks for it",
                kind=YesNo(),
                help="While the system asks for high contrast, the window shows it, whatever the theme.",
            ),
        ),
    ),
    SettingGroup(
        name="sound",
        title="Sound",
        rows=(
            SettingRow(
                name="sound",
                label="Sound",
                kind=YesNo(),
                help="A short one when something new asks for attention or a line is back; at most one in 5 minutes.",
            ),
            SettingRow(
                name="sound_quiet",
                label="Quiet hours",
                kind=YesNo(),
                help="No sound in these hours; a key of its own mutes it for 15 minutes at any time.",
            ),
            SettingRow(
                name="sound_quiet_from",
                label="Quiet from",
                kind=TimeOfDay(),
                help="On the center's clock.",
            ),
            SettingRow(
                name="sound_quiet_until",
                label="Quiet until",
                kind=TimeOfDay(),
                help="On the center's clock; the quiet hours may pass midnight.",
            ),
        ),
    ),
    SettingGroup(
        name="reports",
        title="Reports",
        rows=(
            SettingRow(
                name="paper",
                label="Paper",
                kind=Choice(options=_PAPERS),
                help="What PDF reports are laid out for, here and on the command line.",
            ),
        ),
    ),
    SettingGroup(
        name="exercises",
        title="Exercises",
        rows=(
            SettingRow(
                name="exercise_reminder_min",
                label="Reminder",
                kind=Whole(least=5, most=240, unit="min"),
                help="How often an exercise that is still on says so, in minutes from 5 to 240.",
            ),
        ),
    ),
    SettingGroup(
        name="others",
        title="For others to read",
        rows=(
            SettingRow(
                name="board_page_folder",
                label="Board page",
                kind=Folder(example="none"),
                help="The board goes there as a page for any browser, after each entry and each minute.",
            ),
        ),
    ),
    SettingGroup(
        name="backups",
        title="Backups",
        rows=(
            SettingRow(
                name="backup_folder",
                label="Second folder",
                kind=Folder(example="none"),
                help="Each backup of the live record also goes here, such as to a stick; you are told when it can't.",
            ),
        ),
    ),
)
"""Every setting that has a row, in the order of the page."""
