"""Provides a page of the report as it will be on paper, and the way to the pages before and after it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from console.ui.report.preview_request import PagePicture
from console.ui.widgets.identity import identify
from console.ui.widgets.page_button import page_button
from console.ui.widgets.plain_text import PlainLabel, plain_label, show_plain

_LEAST_PX = 240
_NO_PAGE = "The page as it will be on paper"


class SheetOfPaper(PlainLabel):
    """A picture that is never larger than its room, and takes none of its own accord.

    Signals:
        resized: The room is another: a sharper picture can be had.
    """

    resized = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._image: QImage | None = None
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    @property
    def room(self) -> QSize:
        """In pixels of the screen."""
        return self.size() * self.devicePixelRatioF()

    def show_image(self, image: QImage) -> None:
        """Show it as large as there is room."""
        self._image = image
        self._fit()

    def show_words(self, sentence: str) -> None:
        """Say why there is no picture."""
        self._image = None
        self.clear()
        show_plain(self, sentence)

    @override
    def minimumSizeHint(self) -> QSize:
        """Less than any picture."""
        return QSize(_LEAST_PX, _LEAST_PX)

    @override
    def sizeHint(self) -> QSize:
        """As the least: what is beside it has its room first."""
        return self.minimumSizeHint()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is there is drawn out until a sharper one comes."""
        super().resizeEvent(event)
        self._fit()
        self.resized.emit()

    def _fit(self) -> None:
        if self._image is None:
            return
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        fits = self._image.size() == self._image.size().scaled(self.room, keep)
        pixmap = QPixmap.fromImage(self._image if fits else self._image.scaled(self.room, keep, smooth))
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        self.setPixmap(pixmap)


class PagePreview(QWidget):
    """Shows pictures that are handed to it.

    Signals:
        turned: The page before or after it is wanted: a number from 0.
        resized: There is another room for the picture.
    """

    turned = Signal(int)
    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._index, self._count = 0, 0
        self.sheet = identify(SheetOfPaper(), "report.preview", _NO_PAGE)
        self.where = identify(plain_label(), "report.preview.page", "")
        self.earlier = page_button("Previous (PgUp)", "report.preview.earlier", self.turn_back, name="Previous page")
        self.later = page_button("Next (PgDn)", "report.preview.later", self.turn_on, name="Next page")
        turning = QHBoxLayout()
        turning.addWidget(self.where)
        turning.addStretch(1)
        turning.addWidget(self.earlier)
        turning.addWidget(self.later)
        parts = QVBoxLayout(self)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.addLayout(turning)
        parts.addWidget(self.sheet, 1)
        self.sheet.resized.connect(self.resized)
        self._show_where()

    @property
    def index(self) -> int:
        """Of the page shown, from 0."""
        return self._index

    def begin_anew(self) -> None:
        """Another report is asked for: its first page comes first."""
        self._index = 0

    def show_page(self, page: PagePicture) -> None:
        """Show a page."""
        self._index, self._count = page.index, page.count
        self.sheet.show_image(page.image)
        self._show_where()

    def show_words(self, sentence: str) -> None:
        """Say why there is nothing to see."""
        self._index, self._count = 0, 0
        self.sheet.show_words(sentence)
        self._show_where()

    def turn_back(self) -> None:
        """Ask for the page before."""
        if self._index > 0:
            self.turned.emit(self._index - 1)

    def turn_on(self) -> None:
        """Ask for the page after."""
        if self._index + 1 < self._count:
            self.turned.emit(self._index + 1)

    def _show_where(self) -> None:
        where = f"Page {self._index + 1} of {self._count}" if self._count else ""
        show_plain(self.where, where)
        self.sheet.setAccessibleName(f"{where}, as it will be on paper" if where else _NO_PAGE)
        there = ((self.earlier, self.later, self._index > 0), (self.later, self.earlier, self._index + 1 < self._count))
        for button, other, is_there in there:
            button.setVisible(self._count > 1)
            if button.hasFocus() and not is_there:
                other.setEnabled(True)
                other.setFocus()  # the keyboard stays with the two of them
            button.setEnabled(is_there)
