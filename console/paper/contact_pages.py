"""The contact and fallback sheet on paper, its numbers large enough to be read from the chair."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from console.domain.contacts import Contacts
from console.paper.boxes import HANDWRITING, Box, BoxRow, box_rows
from console.paper.form_pages import Form, FormPages
from console.paper.pagination import Item, Piece
from console.paper.paper_size import LETTER, PaperSize
from console.paper.table import WIDTH
from console.paper.typeface import Typeface, load_typeface
from console.paper.wrapped_text import Text
from console.render.contact_words import NO_NUMBER, UNTIL, Contact, ContactWords

_POSITION: Final = 128.0
_NUMBER: Final = 178.0
_NAME: Final = WIDTH - _POSITION - _NUMBER
_LEAST: Final = 30.0
_BLANK_ROWS: Final = 2
_SIGNING: Final = 34.0


def contact_pages(sheet: Contacts, paper: PaperSize = LETTER) -> FormPages:
    """The pages of one sheet; needs a QGuiApplication."""
    typeface = load_typeface()
    words = ContactWords(sheet)
    return FormPages(words.page, _Sheet(words, typeface).form(), typeface, paper)


class _Sheet:
    """Builds the blocks and rows."""

    def __init__(self, words: ContactWords, typeface: Typeface) -> None:
        self._words = words
        self._typeface = typeface

    def form(self) -> Form:
        """Blocks 1 and 2 above, 3 between, 4 below."""
        words = self._words
        return Form(
            head=(self._about(),),
            items=[
                *self._section("3. Fallback numbers: where people call when a line fails", words.fallbacks),
                *self._section("3. Lines: whom to call when one fails", words.lines),
                *self._section("3. Told: who is notified", words.told, blank=_BLANK_ROWS),
            ],
            foot=(self._prepared(),),
        )

    def _row(self, boxes: Sequence[Box], *, least: float = 0.0) -> BoxRow:
        return BoxRow(boxes, self._typeface, least=least)

    def _block(self, label: str, text: str, width: float) -> Box:
        return Box(width=width, label=label, texts=(Text(text=text, face=self._typeface.body),))

    def _about(self) -> Piece:
        since = f"from {self._words.moment(self._words.sheet.as_of, letters=True)}, {UNTIL}"
        incident = self._words.sheet.incident
        return self._row(
            (
                self._block("1. Incident Name:", incident, 232),
                self._block("2. Operational Period:", since, WIDTH - 232),
            )
        )

    def _section(self, title: str, rows: Sequence[Contact], *, blank: int = 0) -> list[Item]:
        if not rows and not blank:
            return []
        first, *pieces = [piece for row in rows for piece in self._contact(row)] + [self._blank()] * blank
        again = self._head(f"{title} (continued)")
        return [
            *(Item(piece=piece, stays_with_next=True) for piece in self._head(title)),
            *(Item(piece=piece, head=again) for piece in (first, *pieces)),
        ]

    def _head(self, title: str) -> tuple[Piece, ...]:
        columns = (
            Box(width=_POSITION, label="Position, agency"),
            Box(width=_NAME, label="Name"),
            Box(width=_NUMBER, label="Method(s) of contact"),
        )
        named = Box(width=WIDTH, texts=(Text(text=title, face=self._typeface.bold),))
        return (self._row((named,)), self._row(columns))

    def _contact(self, row: Contact) -> list[BoxRow]:
        faces = self._typeface
        named = " ".join(part for part in (row.key, row.name) if part)
        texts = [
            Text(text=named, face=faces.title),
            *(Text(text=said, face=faces.body) for said in row.particulars),
            *((Text(text=row.warning, face=faces.bold),) if row.warning else ()),
        ]
        number = row.number or (NO_NUMBER if row.name else "")
        return box_rows(
            (
                Box(width=_POSITION, texts=(Text(text=row.position, face=faces.body),)),
                Box(width=_NAME, texts=texts),
                Box(width=_NUMBER, texts=(Text(text=number, face=faces.digits),)),
            ),
            faces,
            least=_LEAST,
        )

    def _blank(self) -> BoxRow:
        return self._row([Box(width=width) for width in (_POSITION, _NAME, _NUMBER)], least=HANDWRITING)

    def _prepared(self) -> Piece:
        made = self._words.moment(self._words.sheet.as_of)
        return self._row(
            (
                self._block("4. Prepared by: Name", self._words.prepared_by, 150),
                Box(width=120, label="Position/Title"),
                Box(width=166, label="Signature"),
                self._block("Date/Time", made, 104),
            ),
            least=_SIGNING,
        )
