"""Provides the import page as a page of the window: files are read here, what is taken goes through the session."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from console.domain.errors import ExpectedError
from console.services.changes import ChangeSet
from console.services.line_import.files import preview_file, save_sample
from console.ui.page_context import Opening, PageContext
from console.ui.session import Session
from console.ui.setup.import_page import ImportPage
from console.ui.setup.set_up_applying import apply_set_up
from console.ui.setup.set_up_opening import said_of
from console.ui.setup.who_changes import ask_who_changes

SAMPLE_SAVED = "open it in your spreadsheet, put your lines in, save it as CSV, then choose it here."


def import_opening(context: PageContext) -> Opening:
    """Make the import page."""
    page = ImportPage()
    acts = _ImportActs(context.session, page)
    page.file_chosen.connect(acts.look)
    page.sample_chosen.connect(acts.save_sample)
    page.take_chosen.connect(acts.take)
    return Opening(page=page, prepare=page.clear)


class _ImportActs(QObject):
    """What the page asks for; lives as long as the page."""

    def __init__(self, session: Session, page: ImportPage) -> None:
        super().__init__(page)
        self._session = session
        self._page = page

    def look(self, path: str) -> None:
        self._page.clear()
        try:
            preview = preview_file(Path(path), self._session.situation.set_up)
        except ExpectedError as error:
            self._page.tell(error.sentence)
        else:
            self._page.show_preview(Path(path).name, preview)

    def save_sample(self, path: str) -> None:
        try:
            save_sample(Path(path))
        except ExpectedError as error:
            self._page.tell(error.sentence)
        else:
            self._page.tell(f"Saved {path}: {SAMPLE_SAVED}")

    def take(self, text: str) -> None:
        def done(changes: ChangeSet) -> None:
            self._page.clear()
            self._page.tell(said_of(changes))

        def go() -> None:
            apply_set_up(self._session, text, done, lambda error: self._page.tell(error.sentence))

        ask_who_changes(self._session, self._page, go, self._page.tell)
