"""The paper log on paper: a crib, and rows high enough for a hand that has a caller in one ear."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt

from console.domain.blank_log import BlankLog
from console.paper.boxes import HANDWRITING, PADDING, Box, BoxRow
from console.paper.form_pages import Form, FormPages
from console.paper.pagination import Item, Piece
from console.paper.paper_size import LETTER, PaperSize
from console.paper.table import WIDTH
from console.paper.typeface import Face, Typeface, load_typeface
from console.paper.wrapped_text import Text
from console.render.blank_log_words import BlankLogWords
from console.render.wording import visible

_COLUMNS: Final = (
    ("No.", 30.0),
    ("OCCURRED", 64.0),
    ("KEYED IN: by, at", 78.0),
    ("ACTIVITY, as it would be typed", 318.0),
    ("BY", 50.0),
)
_WORD: Final = 44.0
_CRIB_COLUMNS: Final = 3
_BETWEEN: Final = "   "
_SIGNING: Final = 34.0


def blank_log_pages(log: BlankLog, paper: PaperSize = LETTER) -> FormPages:
    """The sheets, each full of rows whose numbers go on from the sheet before; needs a QGuiApplication."""
    typeface = load_typeface()
    words = BlankLogWords(log)
    sheet = _Sheet(words, typeface)
    room = FormPages(words.page, sheet.form(()), typeface, paper).room
    a_sheet = max(1, int(room // HANDWRITING))
    return FormPages(words.page, sheet.form(range(1, a_sheet * log.sheets + 1)), typeface, paper)


class _Sheet:
    """Builds the blocks and rows."""

    def __init__(self, words: BlankLogWords, typeface: Typeface) -> None:
        self._words = words
        self._typeface = typeface

    def form(self, numbers: Sequence[int]) -> Form:
        """A form with a row for each number."""
        return Form(
            head=(self._whose(), *self._crib(), self._titles()),
            items=[Item(piece=self._entry(number)) for number in numbers],
            foot=(self._signed(),),
        )

    def _row(self, boxes: Sequence[Box], *, least: float = 0.0) -> BoxRow:
        return BoxRow(boxes, self._typeface, least=least)

    def _whose(self) -> Piece:
        boxes = (("Date", 120), ("Operators (initials, name)", 220), ("Position", 90), ("Shift", 110))
        return self._row([Box(width=width, label=label) for label, width in boxes], least=_SIGNING)

    def _crib(self) -> list[Piece]:
        named = [*self._words.lines, *self._words.fallbacks]
        pieces: list[Piece] = []
        if named:
            pieces.append(self._listed(named))
        for word, parts in self._words.crib:
            named_box = Box(width=_WORD, texts=(Text(text=word, face=self._typeface.small_bold),))
            pieces.append(self._row((named_box, Box(width=WIDTH - _WORD, texts=self._unbroken(parts), ruled=False))))
        return pieces

    def _unbroken(self, parts: Sequence[str]) -> list[Text]:
        """Parts in lines, none of them broken: ``!field`` must not become ``!`` and ``field``."""
        face, lines = self._typeface.small, [""]
        for part in parts:
            longer = f"{lines[-1]}{_BETWEEN}{part}" if lines[-1] else part
            if face.width(longer) <= WIDTH - _WORD - 2 * PADDING:
                lines[-1] = longer
            else:
                lines.append(part)
        return [Text(text=line, face=face) for line in lines]

    def _listed(self, named: Sequence[str]) -> Piece:
        """Lines and numbers in columns, read downwards."""
        a_column = -(-len(named) // _CRIB_COLUMNS)
        face, width = self._typeface.small, WIDTH / _CRIB_COLUMNS
        boxes = []
        for start in range(0, _CRIB_COLUMNS * a_column, a_column):
            texts = [Text(text=_cut(one, face, width), face=face) for one in named[start : start + a_column]]
            boxes.append(Box(width=width, texts=texts, ruled=False))
        return self._row(boxes)

    def _titles(self) -> Piece:
        return self._row([Box(width=width, label=label) for label, width in _COLUMNS])

    def _entry(self, number: int) -> Piece:
        first, *others = (width for _, width in _COLUMNS)
        numbered = Box(width=first, texts=(Text(text=str(number), face=self._typeface.small),))
        return self._row([numbered, *(Box(width=width) for width in others)], least=HANDWRITING)

    def _signed(self) -> Piece:
        boxes = (("Signature", 170), ("Date/Time", 100), ("All of this sheet was keyed in by", 170), ("at", 100))
        return self._row([Box(width=width, label=label) for label, width in boxes], least=_SIGNING)


def _cut(text: str, face: Face, width: float) -> str:
    """A name on one line: it is known by its key, and all of them have to fit above the rows."""
    return face.metrics.elidedText(visible(text), Qt.TextElideMode.ElideRight, width - 2 * PADDING - 1)
