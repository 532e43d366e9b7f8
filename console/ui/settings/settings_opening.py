"""Provides the settings page as a page of the window: what is chosen counts and is kept at once."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

from console.paths import is_folder
from console.render.wording import counted
from console.services.reading import Reading
from console.services.record_keeping import second_copy_age, second_folder_refusal
from console.ui.page_context import Opening, PageContext
from console.ui.page_name import PageName
from console.ui.settings.setting_table import GROUPS
from console.ui.settings.settings_page import SettingsPage

HIGH_NOW = "High contrast is shown now, because the system asks for it."


def settings_opening(context: PageContext) -> Opening:
    """Make the settings page."""
    settings, look, session = context.settings, context.look, context.session

    def refuse_folder(chosen: object) -> str:
        return second_folder_refusal(settings.folder, str(chosen))

    page = SettingsPage(GROUPS, look.theme, {"backup_folder": refuse_folder})

    def tell_notes() -> None:
        page.tell_note("theme", HIGH_NOW if look.is_high_by_system else "")
        _tell_copy_age(context, page)

    def choose(chosen: dict[str, Any]) -> None:
        settings.change(**chosen)
        if "backup_folder" in chosen:
            session.second_copy.bring()
            _tell_copy_age(context, page)

    def follow() -> None:
        if page.isVisible():
            page.show_settings(settings.now)
            tell_notes()

    def prepare() -> None:
        page.start_over(settings.now)
        tell_notes()

    page.chosen.connect(choose)
    page.set_up_asked.connect(partial(context.pages.open, PageName.SET_UP))
    page.keys_asked.connect(partial(context.pages.open, PageName.KEYS))
    page.attention_asked.connect(partial(context.pages.open, PageName.ATTENTION))
    settings.changed.connect(lambda _: follow())
    look.changed.connect(lambda _: follow())
    return Opening(page=page, prepare=prepare)


def _tell_copy_age(context: PageContext, page: SettingsPage) -> None:
    """Look beside everything else: a share that does not answer makes whoever asks it wait."""
    settings, clock = context.settings, context.session.clock
    tell = partial(page.tell_note, "backup_folder")

    def job(_: Reading) -> str:
        return copy_age_text(settings.now.backup_folder, second_copy_age(settings.folder, clock))

    context.session.beside(job, tell, lambda error: tell(error.sentence))


def copy_age_text(folder: str, age: timedelta | None) -> str:
    """``Newest copy there: 3 hours old.``; empty where no folder is chosen."""
    if not folder:
        return ""
    if age is None:
        return "No copy there yet." if is_folder(Path(folder)) else "The folder is not there now."
    minutes = int(age.total_seconds() // 60)
    for size, word in ((1440, "day"), (60, "hour")):
        if minutes >= 2 * size:
            return f"Newest copy there: {counted(minutes // size, word)} old."
    return f"Newest copy there: {counted(minutes, 'minute')} old."
