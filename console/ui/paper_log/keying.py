"""Provides the keying in of a paper log: each row is logged at once, and none that could not be is lost."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QObject

from console.domain.errors import ExpectedError, RuleViolation
from console.domain.log_entry import LogEntry
from console.domain.quick_entry.commands import When
from console.services.changes import ChangeSet
from console.services.paper_log import PaperDrafts, PaperLog, RowField, SeenRow, TypedRow, WrongRow
from console.ui.command_line.answer_line import Tag
from console.ui.command_line.draft_keeper import DraftKeeper
from console.ui.command_line.enter_guard import EnterGuard, EnterMeans
from console.ui.entry_answers import said_text
from console.ui.models.log_rows import EntryRow, RowMaker
from console.ui.page_context import PageContext
from console.ui.paper_log.paper_log_page import PaperLogPage

_GIVE_WAY = frozenset({Tag.PREVIEW, Tag.CHECK, Tag.AGAIN, Tag.NOT_READ, Tag.NOT_SAVED})
"""What was said of a row that is no longer in the fields."""


class Keying(QObject):
    """One sitting: from the first row keyed in until the window is left."""

    def __init__(self, context: PageContext, page: PaperLogPage) -> None:
        super().__init__(page)
        self._session = context.session
        self._acts = context.acts
        self._page = page
        self._log = PaperLog(self._session.reading)
        self._guard = EnterGuard(self._session.clock.monotonic_s)
        self._drafts = PaperDrafts(self._session.reading.folder)
        self._keeper: DraftKeeper[TypedRow] = DraftKeeper(self._drafts.save, self)
        self._entries: list[LogEntry] = []
        self._count = 0
        self._before: When | None = None
        self._sent: list[TypedRow] = []
        self._aside: list[TypedRow] = []
        self._connect()

    def _connect(self) -> None:
        self._page.typed.connect(self._look)
        self._page.entered.connect(self._enter)
        self._page.void_asked.connect(self._void_last)
        self._page.left.connect(self._keeper.keep)
        self._session.operator_changed.connect(lambda _: self._show_operator())
        self._session.committed.connect(self._follow)

    def begin(self) -> None:
        """Offer the days as they are now, and once what was left behind."""
        page, fields = self._page, self._page.fields
        first = not fields.day.count()
        kept = self._drafts.load() if first else ()
        stays = not first and (self._count or fields.row.is_begun)
        chosen = kept[0].day if kept else fields.row.day if stays else self._log.day
        fields.show_days(self._log.days, chosen)
        self._show_operator()
        if kept:
            in_hand, *others = kept
            self._aside.extend(others)
            fields.show_row(in_hand)
        if not page.rows:
            self._look()

    def _show_operator(self) -> None:
        initials = self._session.operator
        found = self._session.situation.set_up.operator(initials) if initials else None
        self._page.show_keyed_by(f"{found.initials} {found.name}" if found else "")

    def _seen(self, row: TypedRow) -> SeenRow | WrongRow:
        return self._log.look(row, self._session.situation, self._session.operator, self._before)

    def _look(self) -> None:
        """Say what Enter would log."""
        self._guard.forget()
        self._keep()
        row = self._page.fields.row
        if not row.what.strip():
            if self._page.answer.tag in _GIVE_WAY:
                self._page.say(Tag.NONE, "")
            return
        seen = self._seen(row)
        if isinstance(seen, WrongRow):
            self._page.say(Tag.NOT_READ, seen.sentence)
        else:
            self._page.say(Tag.CHECK if seen.remarks else Tag.PREVIEW, seen.sentence, seen.remarks)

    def _enter(self) -> None:
        row = self._page.fields.row
        if not row.is_begun:
            return
        if self._session.operator is None:
            self._page.say(Tag.WHO, "Sign on first: the record says who keyed it in. Then Enter logs the row.")
            self._acts.sign_on_over(self._page.window())
            return
        seen = self._seen(row)
        if isinstance(seen, WrongRow):
            self._refuse(Tag.NOT_READ, seen.sentence, seen.field)
            return
        match self._guard.press(str(row), needs_second=seen.logged_as is not None):
            case EnterMeans.ASK_AGAIN:
                self._page.say(Tag.AGAIN, seen.sentence, seen.remarks, aloud=True)
            case EnterMeans.LOG:
                self._send(row, seen)
            case EnterMeans.NOTHING:
                pass

    def _send(self, typed: TypedRow, seen: SeenRow) -> None:
        by = self._session.operator
        before, self._before = self._before, seen.row.when
        self._sent.append(typed)
        self._page.fields.begin()
        self._page.say(Tag.SAVING, seen.sentence)

        def done(changes: ChangeSet) -> None:
            self._sent.remove(typed)
            self._tell_saved(changes)

        def failed(error: ExpectedError) -> None:
            self._sent.remove(typed)
            self._before = before
            self._take_back(typed, error)

        self._session.write(lambda record: record.status_log.log_row(seen.row, by=by), done, failed)

    def _tell_saved(self, changes: ChangeSet) -> None:
        self._count += 1
        self._entries.extend(changes.entries)
        self._show_keyed()
        if self._aside and not self._page.fields.row.is_begun:
            self._page.fields.show_row(self._aside.pop())
        else:
            self._keep()
        if self._page.answer.tag is Tag.SAVING:
            self._page.say(Tag.SAVED, said_text(changes, self._session.situation.set_up))

    def _take_back(self, typed: TypedRow, error: ExpectedError) -> None:
        """The row comes back; one begun meanwhile waits until this one is logged."""
        begun = self._page.fields.row
        if begun.is_begun:
            self._aside.append(begun)
        self._page.fields.show_row(typed)
        self._refuse(Tag.NOT_READ if isinstance(error, RuleViolation) else Tag.NOT_SAVED, error.sentence, RowField.WHAT)

    def _refuse(self, tag: Tag, sentence: str, field: RowField) -> None:
        self._page.say(tag, sentence, aloud=True)
        self._page.fields.go_to(field)

    def _keep(self) -> None:
        """What would be lost: the row in hand, those not answered yet, those that wait."""
        row = self._page.fields.row
        self._keeper.take((*((row,) if row.is_begun else ()), *self._sent, *self._aside))

    def _void_last(self) -> None:
        row, by = next(row for row in self._page.rows if row.can_void), self._session.operator
        text = f"v{row.seq}{'+' if row.in_batch else ''} keying error"
        self._session.write(
            lambda record: record.status_log.log(text, by=by),
            lambda changes: self._page.say(Tag.SAVED, said_text(changes, self._session.situation.set_up)),
            lambda error: self._page.say(Tag.NOT_READ, error.sentence, aloud=True),
        )
        self._page.fields.go_to(RowField.TIME)

    def _follow(self, changes: ChangeSet) -> None:
        """What became of a row of this sitting shows at once, whoever did it."""
        named = {entry.corrects for entry in changes.entries}
        if any(one.seq in named for one in self._entries):
            self._entries = [self._anew(one) if one.seq in named else one for one in self._entries]
            self._show_keyed()

    def _anew(self, entry: LogEntry) -> LogEntry:
        history = self._session.reading.log_book.history(entry.seq)
        first = next(iter(history), entry)
        return replace(entry, voided_by=first.voided_by, corrected_by=first.corrected_by)

    def _show_keyed(self) -> None:
        situation = self._session.situation
        made = RowMaker(situation.set_up, exercise=situation.exercise).make(self._entries)
        self._page.show_keyed([row for row in made if isinstance(row, EntryRow)], self._count)
