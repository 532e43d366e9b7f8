"""Provides step 3: the key and the short words of each line, with what they would log."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from console.domain.keypad import risky_pairs
from console.domain.line import Line
from console.domain.line_proposals import with_keys
from console.domain.set_up import Center, SetUp
from console.services.key_words import what_logs
from console.services.set_up_file.faults import Fault, SetUpRefused
from console.services.set_up_file.reader import read_set_up
from console.services.set_up_file.writer import TomlValue, center_text, table_text
from console.ui.models.typed_table_model import Column, TypedTableModel
from console.ui.setup.field_values import FieldKind, said_value
from console.ui.setup.wizard.step import Step
from console.ui.widgets.identity import identify
from console.ui.widgets.plain_text import plain_label, show_plain
from console.ui.widgets.typed_table import TypedTable

COLUMNS = (
    Column(title="Key", key="key"),
    Column(title="Line", key="name"),
    Column(title="Short words", key="aliases"),
)
_KEY, _NAME, _WORDS = range(3)
_ASKS = (
    "You will type these: the key, then a letter for the state. Keys are permanent; type in a cell to change it,"
    " Enter goes on."
)
_FOR_TRYING = center_text({"name": "Center", "timezone": "UTC"})


class KeysStep(Step):
    """Keys are proposed so that two carriers never touch on the keypad; what the person changed stays changed."""

    title = "Keys"
    tables = ("line",)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("keys", _ASKS, parent)
        self._lines: tuple[Line, ...] = ()
        self._proposed: tuple[str, ...] = ()
        self._is_edited = False
        self.model = TypedTableModel(COLUMNS, self)
        self.table = TypedTable(self.model, "wizard.keys", "Keys and short words of the lines", _NAME)
        self._logs = identify(plain_label(wraps=True), "wizard.keys.logs", "")
        self._hint = identify(plain_label(wraps=True), "wizard.keys.hint", "")
        for part in (self.table, self._logs, self._hint):
            self.body.addWidget(part)
        self.model.edited.connect(self._take_edit)
        self.table.selectionModel().currentChanged.connect(lambda *_: self._try())

    def propose(self, lines: Sequence[Line]) -> None:
        """Take the lines chosen one step before; those that were here already keep what was typed."""
        names = tuple(line.name for line in lines)
        if names == self._proposed:
            return
        self._proposed = names
        if not self._is_edited:
            self._show(with_keys(lines))
            return
        kept = {line.name: row for line, row in zip(self._lines, self.model.rows, strict=True)}
        held = [line for line in self._lines if line.name in names]
        typed = [Line(key=int(row[_KEY]), name="", group=line.group) for line, row in self._keyed(held, kept)]
        new = with_keys([line for line in lines if line.name not in kept], typed)
        rows = {line.name: kept[line.name] for line in held} | {line.name: _row(line) for line in new}
        self._lines = tuple(sorted((*held, *new), key=lambda line: _sorting(rows[line.name])))
        self.model.replace_rows([rows[line.name] for line in self._lines])
        self._try()

    @staticmethod
    def _keyed(lines: Sequence[Line], rows: dict[str, tuple[str, ...]]) -> list[tuple[Line, tuple[str, ...]]]:
        return [(line, rows[line.name]) for line in lines if rows[line.name][_KEY].isdecimal()]

    def _show(self, lines: Sequence[Line]) -> None:
        self._lines = tuple(lines)
        self.model.replace_rows([_row(line) for line in lines])
        self._try()

    @override
    def text(self) -> str:
        tables = [self._table(line, row) for line, row in zip(self._lines, self.model.rows, strict=True)]
        return table_text("line", tables) if tables else ""

    @staticmethod
    def _table(line: Line, row: tuple[str, ...]) -> dict[str, TomlValue]:
        said: dict[str, TomlValue] = {
            "key": said_value(FieldKind.WHOLE, row[_KEY]),
            "name": row[_NAME],
            "group": line.group.value,
        }
        optional: dict[str, TomlValue | None] = {
            "origin": line.origin.value if line.origin else None,
            "carrier": line.carrier,
            "aliases": said_value(FieldKind.WORDS, row[_WORDS]),
        }
        return said | {name: value for name, value in optional.items() if value}

    @override
    def take_faults(self, faults: Sequence[Fault]) -> None:
        places = {(fault.row - 1, fault.key): fault.in_a_form for fault in reversed(faults)}
        self.model.tell(places)
        self.say_fault(" ".join(f"Row {fault.row}: {fault.in_a_form}." for fault in faults))
        faulty = self.model.first_faulty()
        if faulty.isValid():
            self.table.setCurrentIndex(faulty)
        if faults:
            self.table.setFocus()

    @override
    def focus_first(self) -> None:
        self.table.setFocus()

    def _take_edit(self) -> None:
        self._is_edited = True
        self.say_fault("")
        self._try()
        self.edited.emit()

    def _try(self) -> None:
        """Say what the keys and words of the row in hand would log, by the real reading of entries."""
        if self.model.is_changing:
            return
        try:
            change = read_set_up(_FOR_TRYING + self.text(), "typed", None)
        except SetUpRefused as refusal:
            show_plain(self._logs, f"▸ Row {refusal.faults[0].row}: {refusal.faults[0].in_a_form}")
            show_plain(self._hint, "")
            return
        set_up = change.over(SetUp(center=Center(name="", timezone="UTC")))
        row = self.table.currentIndex().row()
        key = change.lines[row].key if 0 <= row < len(change.lines) else 0
        show_plain(self._logs, " · ".join(what_logs(set_up, key)))
        show_plain(self._hint, " ".join(_hint(*pair) for pair in risky_pairs(set_up.lines)))

    @property
    def logs(self) -> str:
        """What the keys and words of the row in hand would log."""
        return self._logs.text()

    @property
    def hint(self) -> str:
        """What a slip of the finger would do."""
        return self._hint.text()


def _row(line: Line) -> tuple[str, ...]:
    return (str(line.key), line.name, ", ".join(line.aliases))


def _sorting(row: tuple[str, ...]) -> tuple[int, str]:
    return (int(row[_KEY]) if row[_KEY].isdecimal() else 100, row[_NAME])


def _hint(one: Line, other: Line) -> str:
    return f"Keys {one.key} and {other.key} touch: a slip would log {other.carrier} for {one.carrier}."
