"""Provides the page of the key card: how it will look, on which paper, to a printer or into a file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPixmap, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFormLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from console.paper.key_card import KeyCard
from console.paper.page_images import page_image
from console.paper.paperwork import pages_of
from console.paper.printing import NO_PRINTER
from console.services.settings import PaperName
from console.ui.theme import Theme
from console.ui.widgets.identity import identify
from console.ui.widgets.page import Page
from console.ui.widgets.plain_text import plain_label
from console.ui.widgets.wheel_proof import PickList

_PAPERS = {PaperName.LETTER: "US Letter", PaperName.A4: "A4"}
_ASKING = "Asking for the printers of this PC ..."
_PREVIEW_PX, _LEAST_PREVIEW_PX = 430, 200
_BESIDE_PX = 80
"""Margins of the page, and its scroll bar."""

_SHARP = 2
_WIDE_PX = 900


class CardRequest(Struct, frozen=True, kw_only=True):
    """A card to be printed or written.

    Attributes:
        printer: Name of a printer; empty to write the file.
    """

    card: KeyCard
    paper: PaperName
    printer: str = ""
    path: Path | None = None


class CardPage(Page):
    """Asks; the work is done elsewhere.

    Signals:
        print_asked, save_asked: A :class:`CardRequest`.
    """

    print_asked = Signal(object)
    save_asked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("key_card", "Key card", parent)
        self._theme = theme
        self._card: KeyCard | None = None
        self._painted_px = 0
        self.preview = identify(plain_label(), "key_card.preview", "The key card as it will be on paper")
        self.paper = identify(PickList(), "key_card.paper", "Paper")
        self.printer = identify(PickList(), "key_card.printer", "Printer")
        self.file = identify(QLineEdit(), "key_card.file", "File to write")
        self.print = identify(QPushButton("Print"), "key_card.print", "Print the key card")
        self.save = identify(QPushButton("Save PDF"), "key_card.save", "Save the key card as PDF")
        self._answer = identify(plain_label(wraps=True), "key_card.answer", "")
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._build()
        self.paper.currentIndexChanged.connect(self._paint)
        self.print.clicked.connect(self._ask_to_print)
        self.save.clicked.connect(self._ask_to_save)
        self.file.returnPressed.connect(self._ask_to_save)
        self.apply_theme(theme)

    def _build(self) -> None:
        self.printer.setPlaceholderText("none")
        for name, words in _PAPERS.items():
            self.paper.addItem(words, name)
        rows = QFormLayout()
        rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for text, widget in (("Paper", self.paper), ("Printer", self.printer), ("File", self.file)):
            label = plain_label(text)
            label.setBuddy(widget)
            rows.addRow(label, widget)
        asked = QVBoxLayout()
        asked.addLayout(rows)
        asked.addWidget(self._answer)
        asked.addStretch(1)
        self._sides.addLayout(asked, 1)
        self._sides.addWidget(self.preview, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(self._sides)
        self.body.addStretch(1)
        self.add_button(self.print)
        self.add_button(self.save)

    @override
    def apply_theme(self, theme: Theme) -> None:
        """Take on the text size; the picture grows with it."""
        super().apply_theme(theme)
        self._theme = theme
        self._paint()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """The picture beside what is asked, or below it where it is narrow."""
        super().resizeEvent(event)
        wide = self.width() / self._theme.zoom >= _WIDE_PX
        directions = QBoxLayout.Direction
        self._sides.setDirection(directions.LeftToRight if wide else directions.TopToBottom)
        if self._picture_px != self._painted_px:
            self._paint()

    @override
    def focus_first(self) -> None:
        """Where the keyboard goes when the page opens: Enter saves, or prints once a printer is known."""
        self.save.setFocus()

    def show_card(self, card: KeyCard, path: Path, paper: PaperName) -> None:
        """Start over with the card as it would be now; printers are not known yet.

        Args:
            path: The file proposed.
            paper: The paper proposed.
        """
        self._card = card
        self.paper.setCurrentIndex(self.paper.findData(paper))
        self.file.setText(str(path))
        self.show_printers(())
        self.tell(_ASKING)
        self._paint()

    def show_printers(self, names: Sequence[str]) -> None:
        """Offer these printers, the first of them chosen; none is said in a sentence."""
        self.printer.clear()
        self.printer.addItems(list(names))
        self.printer.setCurrentIndex(0 if names else -1)
        self.printer.setEnabled(bool(names))
        self.print.setEnabled(bool(names))
        self.tell("" if names else NO_PRINTER)

    def tell_busy(self, sentence: str) -> None:
        """Something is being done: once is enough."""
        self.tell(sentence)
        self.print.setEnabled(False)
        self.save.setEnabled(False)

    def tell_done(self, sentence: str) -> None:
        """It was done, or why not."""
        self.tell(sentence)
        self.print.setEnabled(self.printer.count() > 0)
        self.save.setEnabled(True)

    def tell(self, sentence: str) -> None:
        """Say how it is coming on."""
        self.answer_with(self._answer, sentence)

    @property
    def _paper(self) -> PaperName:
        return PaperName(self.paper.currentData())

    def _ask_to_print(self) -> None:
        if self._card is not None:
            self.print_asked.emit(CardRequest(card=self._card, paper=self._paper, printer=self.printer.currentText()))

    def _ask_to_save(self) -> None:
        path = self.file.text().strip()
        if self._card is not None and path:
            self.save_asked.emit(CardRequest(card=self._card, paper=self._paper, path=Path(path)))

    def _paint(self) -> None:
        if self._card is not None:
            self._painted_px = self._picture_px
            # No brighter than the theme: a white sheet blinds at night.
            sheet = max(self._theme.row, self._theme.muted, key=QColor.lightness)
            image = page_image(pages_of(self._card, self._paper), 0, self._painted_px * _SHARP, sheet)
            picture = QPixmap.fromImage(image)
            picture.setDevicePixelRatio(_SHARP)
            self.preview.setPixmap(picture)

    @property
    def _picture_px(self) -> int:
        """As wide as the text size asks for, and never wider than the page: what is beside it can't be scrolled to."""
        room = max(_LEAST_PREVIEW_PX, self.width() - _BESIDE_PX)
        return min(round(_PREVIEW_PX * self._theme.zoom), room)
