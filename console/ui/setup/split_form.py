"""Provides the splitting of a line: what the new lines are called, what becomes of the old one, what goes on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.domain.line import Line, LineGroup, Origin
from console.domain.line_proposals import USUAL_CARRIERS, Division, propose_911, with_keys
from console.domain.situation import Situation
from console.render.wording import keyed_name, state_word
from console.services.line_splits import Split
from console.services.set_up_file.faults import Fault
from console.services.set_up_file.writer import TomlValue
from console.ui.models.typed_table_model import Column, TypedTableModel
from console.ui.setup.field_values import FieldKind, said_value
from console.ui.theme import Theme
from console.ui.widgets.flow_layout import FlowLayout
from console.ui.widgets.identity import identify
from console.ui.widgets.page_button import page_button
from console.ui.widgets.plain_text import plain_label, show_plain
from console.ui.widgets.tick_box import TickBox
from console.ui.widgets.typed_table import TypedTable

COLUMNS = (
    Column(title="Key", key="key"),
    Column(title="New line", key="name"),
    Column(title="Calls from", key="origin"),
    Column(title="Carrier", key="carrier"),
    Column(title="Short words", key="aliases"),
)
_KINDS = {"key": FieldKind.WHOLE, "aliases": FieldKind.WORDS}
_RETIRES = "The old line leaves the board; its history stays, and its key is not used again"
_ASKS = "Each row is a new line; an empty row is none. Type in a cell to change it."


class SplitForm(QWidget):
    """New lines open UNKNOWN, which is honest, unless the person says that the present state goes on.

    Signals:
        split_said: A :class:`Split`.
        left: Nothing is split.
    """

    split_said = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line: Line | None = None
        self.model = TypedTableModel(COLUMNS, self)
        self.table = TypedTable(self.model, "split.lines", "New lines", 1)
        self._head = identify(plain_label(wraps=True), "split.head", "")
        self._fault = identify(plain_label(wraps=True), "split.fault", "")
        self.retires = identify(TickBox(_RETIRES), "split.retires", _RETIRES)
        self.continues = TickBox("")
        self._holder = QVBoxLayout()
        self._buttons = FlowLayout(spacing=8)
        self.do = page_button("Split the line", "split.do", self._say)
        self.add = page_button("One more row", "split.add", self._add_row)
        self.leave = page_button("Leave it whole", "split.leave", self.left.emit)
        self._build()

    def _build(self) -> None:
        holder = QWidget()
        holder.setLayout(self._buttons)
        self._buttons.setContentsMargins(0, 0, 0, 0)
        for button in (self.do, self.add, self.leave):
            self._buttons.addWidget(button)
        layout = QVBoxLayout(self)
        asks = plain_label(_ASKS, wraps=True)
        for part in (self._head, asks, self.table, self._fault, self.retires):
            layout.addWidget(part)
        layout.addLayout(self._holder)
        layout.addWidget(holder)
        layout.addStretch(1)

    def begin(self, line: Line, situation: Situation) -> None:
        """Propose how this line could be split."""
        self._line = line
        show_plain(self._head, f"Split line {keyed_name(line)}")
        self.tell(())
        self.retires.setChecked(True)
        self._ask_about_state(line, situation)
        self.model.replace_rows([_row(one) for one in with_keys(_parts(line), situation.set_up.lines)])
        self.table.setFocus()

    def _ask_about_state(self, line: Line, situation: Situation) -> None:
        """Only a state that somebody logged can go on."""
        status = next((one for one in situation.lines if one.line.key == line.key), None)
        known = status is not None and status.since is not None
        words = f"The new lines go on as {state_word(status.state)}: I say so now" if status and known else ""
        self._holder.removeWidget(self.continues)
        self.continues.deleteLater()
        self.continues = identify(TickBox(words), "split.continues", words)
        self._holder.addWidget(self.continues)
        self.continues.setVisible(known)

    def tell(self, faults: Sequence[Fault]) -> None:
        """Say what is wrong in which cell."""
        numbers = self._numbers()
        placed = [one for one in faults if one.table == "line" and 0 < one.row <= len(numbers)]
        self.model.tell({(numbers[one.row - 1], one.key): one.in_a_form for one in reversed(placed)})
        sentences = [f"Row {numbers[one.row - 1] + 1}: {one.in_a_form}." for one in placed]
        sentences += [f"{one.place}: {one.in_a_form}." for one in faults if one not in placed]
        show_plain(self._fault, " ".join(sentences) and f"▸ {' '.join(sentences)}")
        self._fault.setVisible(bool(sentences))
        faulty = self.model.first_faulty()
        if faulty.isValid():
            self.table.setCurrentIndex(faulty)
            self.table.setFocus()

    @property
    def fault(self) -> str:
        """What is said to be wrong."""
        return self._fault.text()

    def apply_theme(self, theme: Theme) -> None:
        """Take another text size."""
        self._head.setFont(theme.font(bold=True))
        self.table.fit_rows()

    def _numbers(self) -> list[int]:
        """Rows that are lines: more than a key stands there."""
        return [at for at, row in enumerate(self.model.rows) if any(row[1:])]

    def _add_row(self) -> None:
        blank = ("",) * len(COLUMNS)
        self.model.replace_rows([*self.model.rows, blank])
        self.table.setCurrentIndex(self.model.index(len(self.model.rows) - 1, 0))
        self.table.setFocus()

    def _say(self) -> None:
        if self._line is None:
            return
        tables = [_table(self.model.rows[at]) for at in self._numbers()]
        if not tables:
            self.tell((Fault(place="The split", reason="there is no new line: type its key and its name"),))
            return
        self.split_said.emit(
            Split(
                older=self._line.key,
                lines=tuple(tables),
                retires=self.retires.isChecked(),
                continues=self.continues.isChecked(),
            )
        )


def _table(row: Sequence[str]) -> dict[str, TomlValue]:
    titled = zip(COLUMNS, row, strict=True)
    said = {one.key: said_value(_KINDS.get(one.key, FieldKind.TEXT), text) for one, text in titled}
    return {name: value for name, value in said.items() if value or name in ("key", "name")}


def _row(line: Line) -> tuple[str, ...]:
    origin = line.origin.value if line.origin else ""
    return (str(line.key), line.name, origin, line.carrier or "", ", ".join(line.aliases))


def _parts(line: Line) -> tuple[Line, ...]:
    """What a line is likely split into: 911 by type, a wireless line by carrier, any other in two."""
    if line.group is LineGroup.NINE_ONE_ONE and line.origin is None:
        return propose_911(Division.BY_TYPE)
    if line.origin is Origin.WIRELESS and line.carrier is None:
        return tuple(one for one in propose_911(Division.BY_CARRIER, USUAL_CARRIERS) if one.carrier)
    names = (f"{line.name} {part}" for part in ("A", "B"))
    return tuple(Line(key=0, name=name, group=line.group, origin=line.origin) for name in names)
