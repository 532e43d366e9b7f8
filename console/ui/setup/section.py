"""Provides a part of the set-up page: what there is on the left, a form for one of it on the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from console.domain.set_up import Operator, SetUp
from console.services.set_up_file.faults import Fault
from console.services.set_up_file.writer import TomlValue, table_text, values_of
from console.services.set_up_warnings import SetUpWarning, warnings_of
from console.ui.models.row_list import RowRole
from console.ui.models.set_up_model import SetUpModel, Thing, ThingKey, ThingRow, key_of, name_of, thing_rows
from console.ui.setup.form_field import FieldSpec
from console.ui.setup.record_form import RecordForm
from console.ui.theme import Theme
from console.ui.widgets.flow_layout import FlowLayout
from console.ui.widgets.ground import on_ground
from console.ui.widgets.identity import identify
from console.ui.widgets.page_button import page_button
from console.ui.widgets.pane_head import TARGET_PX
from console.ui.widgets.plain_text import plain_label, show_plain
from console.ui.widgets.row_view import RowView

_SIDE_BY_SIDE_CHARS = 75
_RETIRED_ROWS = 3


class Subject(Struct, frozen=True, kw_only=True):
    """What a section is about.

    Attributes:
        table: Of the set-up file; names the controls too.
        one, many: In words.
        key: What a thing is known by in its table; permanent.
        warned: The key a warning is about, if it is one of these.
    """

    table: str
    one: str
    many: str
    key: str
    specs: Sequence[FieldSpec]
    things: Callable[[SetUp], Sequence[Thing]]
    warned: Callable[[SetUpWarning], ThingKey | None]
    begin: Callable[[SetUp], dict[str, TomlValue]]


class Section(QWidget):
    """What is half typed about one thing waits while another is looked at, and while others change the set-up.

    Signals:
        text_said: The text of a set-up file with what was typed.
        retire_asked: A thing that may be retired, once it is known what that means.
    """

    text_said = Signal(str)
    retire_asked = Signal(object)

    def __init__(self, subject: Subject, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.subject = subject
        self._set_up: SetUp | None = None
        self._shown: ThingKey | None = None
        self._new_key: ThingKey | None = None
        self._drafts: dict[ThingKey | None, dict[str, str]] = {}
        self.model = SetUpModel(self)
        self.retired_model = SetUpModel(self)
        self.list = identify(RowView(self.model), f"set_up.{subject.table}.list", subject.many)
        self.retired = identify(
            RowView(self.retired_model), f"set_up.{subject.table}.retired", f"Retired {subject.many.lower()}"
        )
        self.form = RecordForm(subject.specs, f"set_up.{subject.table}")
        self._head = identify(plain_label(wraps=True), f"set_up.{subject.table}.head", "")
        self._odd = identify(plain_label(wraps=True), f"set_up.{subject.table}.odd", "")
        self._retired_head = plain_label("Retired: what was logged about them stays", wraps=True)
        self.save = self._button("save", "Save (Enter)")
        self.new = self._button("new", f"New {subject.one}")
        self.retire = self._button("retire", "Retire…")
        self.buttons = FlowLayout(spacing=8)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._build()
        self._connect()

    def _button(self, name: str, text: str) -> QPushButton:
        spoken = text.split(" (", maxsplit=1)[0].strip("…")
        return page_button(text, f"set_up.{self.subject.table}.{name}", name=spoken)

    def _build(self) -> None:
        left, right, buttons = QVBoxLayout(), QVBoxLayout(), QWidget()
        left.addWidget(self.list, 1)
        left.addWidget(self._retired_head)
        left.addWidget(self.retired)
        for view in (self.list, self.retired):
            view.setWordWrap(True)
            view.setSpacing(2)
        self.list.setMinimumHeight(TARGET_PX * 4)
        self.retired.setMaximumHeight(TARGET_PX * _RETIRED_ROWS)
        buttons.setLayout(self.buttons)
        self.buttons.setContentsMargins(0, 0, 0, 0)
        for button in (self.save, self.new, self.retire):
            self.buttons.addWidget(button)
        self.right = right
        for part in (self._head, buttons, self._odd, self.form):
            right.addWidget(part)
        right.addStretch(1)
        self._sides.setSpacing(16)
        self._sides.addLayout(left, 2)
        self._sides.addLayout(right, 3)

    def _connect(self) -> None:
        self.list.selectionModel().currentChanged.connect(lambda index, _: self._choose(index.data(RowRole.ROW)))
        for view in (self.list, self.retired):  # from the one to the other, the current row may stay the same
            view.clicked.connect(lambda index: self._choose(index.data(RowRole.ROW)))
            view.activated.connect(lambda index: self._choose(index.data(RowRole.ROW)))
        self.form.entered.connect(self._say)
        self.form.edited.connect(self._mark)
        self.save.clicked.connect(self._say)
        self.new.clicked.connect(self.begin_new)
        self.retire.clicked.connect(self._ask_to_retire)

    @property
    def shown(self) -> Thing | None:
        """The thing in the form; None while a new one is typed."""
        return self._thing(self._shown)

    def _thing(self, key: ThingKey | None) -> Thing | None:
        things = () if self._set_up is None else self.subject.things(self._set_up)
        return next((one for one in things if key_of(one) == key), None)

    def show_set_up(self, set_up: SetUp) -> None:
        """Take a new set-up: what is half typed stays."""
        is_first, self._set_up = self._set_up is None, set_up
        self.form.set_country(set_up.center.country)
        things = self.subject.things(set_up)
        if is_first:
            self._shown = next((key_of(one) for one in things if not one.retired), None)
            self._show_thing()
        else:
            self.form.refresh(self._values())
        self._mark()

    def begin_new(self) -> None:
        """A new thing, with what can be proposed."""
        self._show(None)
        self.form.focus_first()

    def saved(self) -> None:
        """What was typed is in the record."""
        self._drafts.pop(self._shown, None)
        if self._shown is None and self._thing(self._new_key) is not None:
            self._shown, self._new_key = self._new_key, None
        self.form.show_values(self._values())
        self._mark()
        if self._shown is not None:
            self._select(self._shown)

    def take_faults(self, faults: Sequence[Fault]) -> tuple[Fault, ...]:
        """Say what is wrong at its field; what is about none comes back."""
        return self.form.tell(faults)

    def _choose(self, row: ThingRow | None) -> None:
        # A row that comes or goes moves the current one along; only a person chooses.
        if row is not None and row.key != self._shown and not self.model.is_changing:
            self._show(row.key)

    def _show(self, key: ThingKey | None) -> None:
        self._keep_draft()
        self._shown = key
        self._show_thing()
        self._mark()

    def _keep_draft(self) -> None:
        self._drafts.pop(self._shown, None)
        if self.form.changed:
            self._drafts[self._shown] = {name: self.form.fields[name].text for name in self.form.changed}

    def _show_thing(self) -> None:
        self.form.show_values(self._values())
        for name, text in self._drafts.get(self._shown, {}).items():
            self.form.fields[name].text = text

    def _values(self) -> dict[str, TomlValue]:
        thing = self.shown
        if thing is not None:
            return values_of(thing)
        return {} if self._set_up is None else self.subject.begin(self._set_up)

    def _mark(self) -> None:
        """Lists, head and buttons as things stand."""
        if self._set_up is None:
            return
        self._keep_draft()
        things = self.subject.things(self._set_up)
        warned = [(self.subject.warned(one), one.sentence) for one in warnings_of(self._set_up)]
        odd = {key for key, _ in warned}
        in_service = [one for one in things if not one.retired]
        self.model.replace_rows(thing_rows(in_service, self._set_up, self._drafts, odd))
        gone = thing_rows([one for one in things if one.retired], self._set_up, self._drafts, ())
        self.retired_model.replace_rows(gone)
        for part in (self._retired_head, self.retired):
            part.setVisible(bool(gone))
        thing = self.shown
        head = f"New {self.subject.one}" if thing is None else f"{self.subject.one.capitalize()} {self._shown}"
        show_plain(self._head, f"{head}, retired" if thing is not None and thing.retired else head)
        sentences = [sentence for key, sentence in warned if key is not None and key == self._shown]
        show_plain(self._odd, "\n".join(f"▸ {sentence}" for sentence in sentences))
        self._odd.setVisible(bool(sentences))
        # One thing is shown, and one row says which.
        (self.list if thing is not None and thing.retired else self.retired).clearSelection()
        self._fit_buttons(thing)

    def _fit_buttons(self, thing: Thing | None) -> None:
        is_back = isinstance(thing, Operator) and thing.retired
        self.retire.setText("Back in service" if is_back else "Retire…")
        self.retire.setAccessibleName(self.retire.text().strip("…"))
        self.retire.setEnabled(thing is not None and (is_back or not thing.retired))
        self.save.setEnabled(thing is None or not thing.retired)

    def _select(self, key: ThingKey) -> None:
        for at, row in enumerate(self.model.rows):
            if row.key == key:
                self.list.setCurrentIndex(self.model.index(at))

    def _say(self) -> None:
        """Ask for what was typed to become entries; keys are permanent, and to add never changes another."""
        key, thing = self.subject.key, self.shown
        typed = self.form.fields[key].said
        if thing is None:
            self._new_key = typed.upper() if isinstance(typed, str) else typed if isinstance(typed, int) else None
            held = self._thing(self._new_key)
            if held is not None:
                reason = f"{key} {typed} is that of {name_of(held)}; choose one that was never used"
                self.form.tell([Fault(place=self.subject.table, reason=reason)])
                return
            self.text_said.emit(table_text(self.subject.table, [self.form.said]))
        elif key in self.form.changed:
            reason = f"{key} of {self._shown} is permanent, its entries carry it; retire it and add a new one instead"
            self.form.tell([Fault(place=self.subject.table, reason=reason)])
        else:
            self.text_said.emit(table_text(self.subject.table, [{key: key_of(thing), **self.form.changed}]))

    def _ask_to_retire(self) -> None:
        thing = self.shown
        if isinstance(thing, Operator) and thing.retired:
            self.text_said.emit(table_text(self.subject.table, [{self.subject.key: thing.initials, "retired": False}]))
        elif thing is not None:
            self.retire_asked.emit(thing)

    def say_retired(self, thing: Thing) -> None:
        """The person means it."""
        self.text_said.emit(table_text(self.subject.table, [{self.subject.key: key_of(thing), "retired": True}]))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Form beside the list where there is room, else below it."""
        super().resizeEvent(event)
        wide = self.width() > self.fontMetrics().averageCharWidth() * _SIDE_BY_SIDE_CHARS
        directions = QBoxLayout.Direction
        self._sides.setDirection(directions.LeftToRight if wide else directions.TopToBottom)

    def apply_theme(self, theme: Theme) -> None:
        """Take another look or text size."""
        self._head.setFont(theme.font(bold=True))
        for view in (self.list, self.retired):
            on_ground(view)
            view.lay_out_again()

    def focus_first(self) -> None:
        """The list takes the keyboard; where there is nothing in it, the form for a new one."""
        self.list.setFocus() if self.model.rows else self.form.focus_first()
