"""Provides the reader of the manual: shows the program's own Markdown, and nothing that is anywhere else.

The one place where text is read as markup; it is given files that come with the program, never what a person typed.
"""

from __future__ import annotations

import re

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import (
    QFont,
    QImage,
    QKeyEvent,
    QPalette,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget
from typing_extensions import override

from console.ui.theme import TEXT_PT, Theme
from console.ui.widgets.identity import identify

_WITHOUT_HTML = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML
_NOT_IN_A_SLUG = re.compile(r"[^\w\- ]")


class ManualView(QTextBrowser):
    """One topic at a time.

    Signals:
        topic_asked: Name of another topic, and the heading in it, as links name them; empty for its beginning.
    """

    topic_asked = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        identify(self, "manual.text", "Text of the manual", "Left and Right go from link to link, Enter follows one")
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self._theme = theme
        self._nothing = QImage(1, 1, QImage.Format.Format_ARGB32)
        self._nothing.fill(Qt.GlobalColor.transparent)
        self._text = ""
        self._words = ""
        self.anchorClicked.connect(self._follow)

    @override
    def loadResource(self, type: int, name: QUrl | str) -> object:
        """A dot nobody sees: given no picture at all, Qt would open the file by itself."""
        return self._nothing

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes on to the next control at once: it would stop at every link, and nothing would say so."""
        return QTextEdit.focusNextPrevChild(self, next)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right go from link to link."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            super().focusNextPrevChild(event.key() == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)

    def show_topic(self, text: str) -> None:
        """Show Markdown from its beginning."""
        self._text = text
        self._render()

    def apply_theme(self, theme: Theme) -> None:
        """Take on colors and text size, and stay where one reads."""
        self._theme = theme
        bar = self.verticalScrollBar()
        place = bar.value() / max(1, bar.maximum())
        self._render()
        bar.setValue(round(place * bar.maximum()))

    def go_to(self, slug: str) -> None:
        """Scroll to a heading, named as links name it: ``keeping-it-safe``."""
        block = self.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() and _slug(block.text()) == slug:
                self._scroll_to(block)
                return
            block = block.next()

    def mark(self, words: str) -> int:
        """Mark every place with these words.

        Returns:
            How many there are.
        """
        self._words = words
        places = self._places()
        self.setExtraSelections([self._marked(place) for place in places])
        return len(places)

    def go_to_place(self, number: int) -> None:
        """Show the marked place of this number, from 0."""
        places = self._places()
        if 0 <= number < len(places):
            self.setTextCursor(places[number])
            self.ensureCursorVisible()

    def _places(self) -> list[QTextCursor]:
        found: list[QTextCursor] = []
        cursor = QTextCursor(self.document())
        while self._words:
            cursor = self.document().find(self._words, cursor)
            if cursor.isNull():
                break
            found.append(QTextCursor(cursor))
        return found

    def _marked(self, place: QTextCursor) -> QTextEdit.ExtraSelection:
        marked = QTextEdit.ExtraSelection()
        look = QTextCharFormat()
        look.setBackground(self._theme.muted)
        look.setForeground(self._theme.ground)
        marked.cursor, marked.format = place, look
        return marked

    def _scroll_to(self, block: QTextBlock) -> None:
        top = self.document().documentLayout().blockBoundingRect(block).top()
        self.verticalScrollBar().setValue(int(top))

    def _follow(self, url: QUrl) -> None:
        if url.scheme() or url.host():
            return
        name = url.path().removesuffix(".md")
        if name:
            self.topic_asked.emit(name, url.fragment())
        else:
            self.go_to(url.fragment())

    def _render(self) -> None:
        palette = QPalette(self._theme.palette())
        self.setPalette(palette)
        document = self.document()
        document.setDefaultFont(self._theme.font(TEXT_PT))
        document.setDocumentMargin(self.fontMetrics().height())
        document.setMarkdown(self._text, _WITHOUT_HTML)
        self._dress_words()
        self._dress_tables()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.mark(self._words)

    def _dress_words(self) -> None:
        """What is typed stands in the typeface of clocks and numbers, not in whatever the system has."""
        block = self.document().begin()
        while block.isValid():
            pieces = [one.fragment() for one in block]  # type: ignore[attr-defined]  # iterable in fact
            for piece in pieces:
                if piece.charFormat().fontFixedPitch():
                    cursor = QTextCursor(self.document())
                    cursor.setPosition(piece.position())
                    cursor.setPosition(piece.position() + piece.length(), QTextCursor.MoveMode.KeepAnchor)
                    look = QTextCharFormat()
                    look.setFont(self._theme.font(TEXT_PT, mono=True))
                    cursor.mergeCharFormat(look)
            block = block.next()

    def _dress_tables(self) -> None:
        for frame in self.document().rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                frame.setFormat(self._table_look(frame))

    def _table_look(self, table: QTextTable) -> QTextTableFormat:
        look = table.format()
        look.setBorder(1)
        look.setBorderCollapse(True)
        look.setBorderBrush(self._theme.border)
        look.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        look.setCellPadding(6)
        look.setCellSpacing(0)
        look.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        return look


def _slug(heading: str) -> str:
    """A heading as links name it: small letters, blanks as dashes."""
    return _NOT_IN_A_SLUG.sub("", heading.strip().lower()).replace(" ", "-")


def plain_words(text: str) -> str:
    """What a topic says, without the marks of Markdown: as one finds it when one looks for words."""
    document = QTextDocument()
    font = QFont()
    font.setPointSizeF(TEXT_PT)  # Qt derives another one from it, and warns where it has no size in points
    document.setDefaultFont(font)
    document.setMarkdown(text, _WITHOUT_HTML)
    return document.toPlainText()
