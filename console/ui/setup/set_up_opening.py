"""Provides the set-up page as a page of the window: what it asks for is done in the session."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from zoneinfo import available_timezones

from PySide6.QtCore import QObject

from console.domain.errors import ExpectedError
from console.domain.line import Line
from console.domain.log_filter import KindGroup, LogFilter
from console.render.wording import counted
from console.services.changes import ChangeSet
from console.services.line_splits import Split
from console.services.set_ups import save_set_up_file
from console.ui.log.entry_showing import show_history, show_in_context
from console.ui.log.log_source import LogSource
from console.ui.models.log_model import LogModel
from console.ui.models.set_up_model import Thing
from console.ui.page_context import Opening, PageContext
from console.ui.page_name import PageName
from console.ui.session import Session
from console.ui.setup.retiring import ask_to_retire, what_retiring_does
from console.ui.setup.set_up_applying import apply_set_up
from console.ui.setup.set_up_page import SetUpPage
from console.ui.setup.who_changes import ask_who_changes


def set_up_opening(context: PageContext) -> Opening:
    """Make the set-up page."""
    situation = context.session.situation
    source = LogSource(context.session).chosen(LogFilter(group=KindGroup.SET_UP))
    changes = LogModel(source, situation.set_up, selects=True, exercise=situation.exercise)
    page = SetUpPage(sorted(available_timezones()), changes, context.look.theme)
    changes.setParent(page)
    page.reports.propose(context.settings.now.report_title)
    page.reports.proposal_answered.connect(lambda: context.settings.change(report_title=""))
    acts = _SetUpActs(context.session, page)
    page.text_said.connect(acts.apply)
    page.split_said.connect(acts.apply)
    page.file_chosen.connect(lambda path: acts.apply(Path(path)))
    page.save_chosen.connect(acts.save)
    page.retire_asked.connect(acts.retire)
    page.split_asked.connect(acts.split)
    page.import_chosen.connect(partial(context.pages.open, PageName.IMPORT))
    page.changes.history_chosen.connect(partial(show_history, context.pages))
    page.changes.context_chosen.connect(partial(show_in_context, context.pages))
    context.session.situation_changed.connect(acts.follow)
    return Opening(page=page, prepare=acts.begin)


class _SetUpActs(QObject):
    """What the page asks for; lives as long as the page."""

    def __init__(self, session: Session, page: SetUpPage) -> None:
        super().__init__(page)
        self._session = session
        self._page = page

    def begin(self) -> None:
        """The page is about to be shown."""
        self._show()
        self._page.tell("")

    def follow(self) -> None:
        """Another process may have changed the set-up; what is half typed stays."""
        if self._page.isVisible():
            self._page.show_set_up(self._session.situation.set_up)

    def apply(self, source: str | Path | Split) -> None:
        def done(changes: ChangeSet) -> None:
            self._show()
            self._page.tell_saved(said_of(changes))

        def go() -> None:
            apply_set_up(self._session, source, done, self._page.tell_refused)

        ask_who_changes(self._session, self._page, go, self._page.tell)

    def save(self, path: str) -> None:
        try:
            save_set_up_file(Path(path), self._session.situation.set_up)
        except ExpectedError as error:
            self._page.tell(error.sentence)
        else:
            self._page.tell(f"Saved {path}")

    def retire(self, thing: Thing) -> None:
        box = ask_to_retire(self._page, what_retiring_does(thing, self._session.situation))
        box.accepted.connect(lambda: self._page.retire(thing))
        box.finished.connect(box.deleteLater)
        box.open()

    def split(self, line: Line) -> None:
        self._page.begin_split(line, self._session.situation)

    def _show(self) -> None:
        self._page.show_situation(self._session.situation)


def said_of(changes: ChangeSet) -> str:
    """What became of a change, in a sentence."""
    count = len(changes.entries)
    said = f"In the record: {counted(count, 'set-up entry', 'set-up entries')}." if count else ""
    return " ".join(part for part in (said, *changes.warnings) if part)
