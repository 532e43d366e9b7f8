"""Provides the picture of a page: as large as there is room, or larger, to be moved about in it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPalette, QPen, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget
from typing_extensions import override

from console.ui.widgets.identity import identify
from console.ui.widgets.plain_text import PlainLabel, show_plain

NO_PAGE = "The page as it will be on paper"
_LEAST_PX, _RING_PX = 240, 3


class SheetOfPaper(PlainLabel):
    """A picture that takes no room of its own accord; it can have the keyboard, so that it can be read aloud."""

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    @override
    def minimumSizeHint(self) -> QSize:
        """Less than any picture."""
        return QSize(_LEAST_PX, _LEAST_PX)

    @override
    def sizeHint(self) -> QSize:
        """As the least: what is beside it has its room first."""
        return self.minimumSizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Ring what is seen of it while it has the keyboard."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.BrightText), _RING_PX))
            painter.drawRect(self.visibleRegion().boundingRect().adjusted(1, 1, -2, -2))


class PaperView(QScrollArea):
    """Shows one page; while it has the keyboard the arrows move it where it is larger than its room.

    Attributes:
        sheet: The picture.

    Signals:
        resized: The room is another: a sharper picture can be had.
        wheel_turned: By so many notches with Ctrl held: larger is positive.
    """

    resized = Signal()
    wheel_turned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image: QImage | None = None
        self._is_fitted = True
        self.sheet = identify(SheetOfPaper(), "report.preview", NO_PAGE)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self.sheet)
        self.setWidgetResizable(True)

    @property
    def room(self) -> QSize:
        """Without scroll bars, in pixels of the screen."""
        return self.maximumViewportSize() * self.devicePixelRatioF()

    def show_image(self, image: QImage, *, fitted: bool) -> None:
        """Show a page, in the room there is or in its own size."""
        self._image, self._is_fitted = image, fitted
        self.setWidgetResizable(fitted)
        self._fit()

    def show_words(self, sentence: str) -> None:
        """Say why there is no picture."""
        self._image = None
        self.setWidgetResizable(True)
        self.sheet.clear()
        show_plain(self.sheet, sentence)

    def call_it(self, name: str, text: str) -> None:
        """What a screen reader says of it.

        Args:
            text: What stands on the paper.
        """
        self.sheet.setAccessibleName(name)
        self.sheet.setAccessibleDescription(text)

    @override
    def minimumSizeHint(self) -> QSize:
        """Less than any picture."""
        return self.sheet.minimumSizeHint()

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

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl it makes the page larger or smaller."""
        if event.modifiers() == Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self.wheel_turned.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def _fit(self) -> None:
        if self._image is None:
            return
        pixmap = QPixmap.fromImage(_drawn_out(self._image, self.room) if self._is_fitted else self._image)
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        self.sheet.setPixmap(pixmap)
        if not self._is_fitted:
            self.sheet.resize(pixmap.deviceIndependentSize().toSize().expandedTo(self.viewport().size()))


def _drawn_out(image: QImage, room: QSize) -> QImage:
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    return image if image.size() == image.size().scaled(room, keep) else image.scaled(room, keep, smooth)
