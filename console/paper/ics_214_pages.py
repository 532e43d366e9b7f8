"""The ICS 214 Activity Log on paper, its blocks where the form has them."""

from __future__ import annotations

from typing import Final

from console.domain.ics_214 import Ics214
from console.paper.boxes import HANDWRITING, Box, BoxRow, box_rows
from console.paper.form_pages import Form, FormPages
from console.paper.pagination import Item, Piece
from console.paper.paper_size import LETTER, PaperSize
from console.paper.table import WIDTH
from console.paper.typeface import Typeface, load_typeface
from console.paper.wrapped_text import Align, Text
from console.render.ics_214_words import NOTHING, Ics214Row, Ics214Words

_WHEN: Final = 110.0
_SOURCE: Final = 72.0
_INCIDENT: Final = 232.0
_THIRD: Final = WIDTH / 3
_BLANK_ROWS: Final = 3
"""At least so many rows are left to be written in."""

_SIGNING: Final = 36.0


def ics_214_pages(form: Ics214, paper: PaperSize = LETTER) -> FormPages:
    """The pages of one form; needs a QGuiApplication."""
    typeface = load_typeface()
    return FormPages(Ics214Words(form).page, _Ics214Blocks(form, typeface).form(), typeface, paper)


class _Ics214Blocks:
    """Builds the blocks of one form."""

    def __init__(self, form: Ics214, typeface: Typeface) -> None:
        self._form = form
        self._words = Ics214Words(form)
        self._typeface = typeface
        self._blank = self._row((Box(width=_WHEN), Box(width=WIDTH - _WHEN)), least=HANDWRITING)

    def form(self) -> Form:
        """Blocks 1 to 5 above, 8 below, 6 and 7 between."""
        return Form(
            head=(*self._period(), *self._whose()),
            items=(*self._resources(), *self._activity()),
            foot=self._prepared(),
            fill=self._blank,
        )

    def _text(self, text: str) -> Text:
        return Text(text=text, face=self._typeface.body)

    def _row(self, boxes: tuple[Box, ...], *, least: float = 0.0) -> BoxRow:
        return BoxRow(boxes, self._typeface, least=least)

    def _block(self, label: str, text: str, width: float) -> Box:
        return Box(width=width, label=label, texts=(self._text(text),))

    def _period(self) -> list[Piece]:
        words, period = self._words, self._form.period
        half = (WIDTH - _INCIDENT) / 2
        since = (f"Date From: {words.date(period.start)}", f"Time From: {words.time(period.start)}")
        until = (f"Date To: {words.date(period.end)}", f"Time To: {words.time(period.end)}")
        return [
            self._row(
                (
                    self._block("1. Incident Name:", self._form.blocks.incident, _INCIDENT),
                    Box(width=half, label="2. Operational Period:", texts=[self._text(one) for one in since]),
                    Box(width=half, texts=[self._text(one) for one in until], ruled=False),
                )
            )
        ]

    def _whose(self) -> list[Piece]:
        blocks = self._form.blocks
        return [
            self._row(
                (
                    self._block("3. Name:", blocks.name, _THIRD),
                    self._block("4. ICS Position:", blocks.position, _THIRD),
                    self._block("5. Home Agency (and Unit):", blocks.agency, _THIRD),
                )
            )
        ]

    def _resources(self) -> list[Item]:
        resources = self._form.blocks.resources
        title = self._row((Box(width=WIDTH, label="6. Resources Assigned:"),))
        names = tuple(Box(width=_THIRD, label=label) for label in ("Name", "ICS Position", "Home Agency (and Unit)"))
        head = self._row(names)
        again = (self._row((Box(width=WIDTH, label="6. Resources Assigned (continued):"),)), head)
        rows = [
            piece
            for one in resources
            for piece in box_rows(
                [Box(width=_THIRD, texts=(self._text(said),)) for said in (one.name, one.position, one.agency)],
                self._typeface,
            )
        ]
        blank = self._row(tuple(Box(width=_THIRD) for _ in names), least=HANDWRITING)
        return [
            Item(piece=title, stays_with_next=True),
            Item(piece=head, stays_with_next=True),
            *(Item(piece=piece, head=again) for piece in (*rows, blank)),
        ]

    def _activity(self) -> list[Item]:
        rows = [piece for row in self._words.activity for piece in self._activity_row(row)]
        if not rows:
            nothing = Box(width=WIDTH - _WHEN, texts=(self._text(NOTHING),))
            rows = [self._row((Box(width=_WHEN), nothing))]
        blanks = [self._blank] * _BLANK_ROWS
        again = self._activity_head(" (continued):")
        return [
            *(Item(piece=piece, stays_with_next=True) for piece in self._activity_head(":")),
            *(Item(piece=piece, head=again) for piece in rows),
            *(Item(piece=piece, head=again, stays_with_next=piece is not blanks[-1]) for piece in blanks),
        ]

    def _activity_head(self, suffix: str) -> tuple[Piece, ...]:
        return (
            self._row((Box(width=WIDTH, label=f"7. Activity Log{suffix}"),)),
            self._row(
                (
                    Box(width=_WHEN, label="Date/Time"),
                    Box(width=WIDTH - _WHEN - _SOURCE, label="Notable Activities"),
                    Box(width=_SOURCE, label="Entry, by", ruled=False),
                )
            ),
        )

    def _activity_row(self, row: Ics214Row) -> list[BoxRow]:
        body, bold = self._typeface.body, self._typeface.bold
        said = Text(text=row.text, face=body, bold=bold, struck=row.struck, tail=row.remarks)
        source = Text(text=row.source, face=self._typeface.figures)
        return box_rows(
            (
                Box(width=_WHEN, texts=(self._text(row.when),)),
                Box(width=WIDTH - _WHEN - _SOURCE, texts=(said,)),
                Box(width=_SOURCE, texts=(source,), align=Align.RIGHT, ruled=False),
            ),
            self._typeface,
        )

    def _prepared(self) -> list[Piece]:
        blocks, words = self._form.blocks, self._words
        made = words.moment(self._form.made_at)
        return [
            self._row(
                (
                    self._block("8. Prepared by: Name", blocks.name, 150),
                    self._block("Position/Title", blocks.position, 120),
                    Box(width=166, label="Signature"),
                    self._block("Date/Time", made, 104),
                ),
                least=_SIGNING,
            )
        ]
