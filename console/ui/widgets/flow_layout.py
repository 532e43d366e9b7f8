"""Lays widgets out like words: side by side, and on a further row where they do not fit."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget
from typing_extensions import override


class FlowLayout(QLayout):
    """A layout whose height follows from its width; nothing is ever squeezed below its hint.

    Only words that would fill more than a row break into lines, where their widget can.

    Args:
        parts: The first item stands left and the rest right; where that does not fit, it has a row to itself.
    """

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 6, parts: bool = False) -> None:
        super().__init__(parent)
        self._parts = parts
        self._items: list[QLayoutItem] = []
        self.setSpacing(spacing)

    @override
    def addItem(self, item: QLayoutItem) -> None:
        """Take an item."""
        self._items.append(item)

    @override
    def count(self) -> int:
        """Number of items."""
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item in this place."""
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give an item back."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        """None: it takes what it needs."""
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        """Always."""
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        """Pixels of height at this width."""
        return self._place(QRect(0, 0, width, 0), moves=False)

    @override
    def setGeometry(self, rect: QRect) -> None:
        """Place the widgets."""
        super().setGeometry(rect)
        self._place(rect, moves=True)

    @override
    def sizeHint(self) -> QSize:
        """Everything on one row."""
        shown = [item for item in self._items if not item.isEmpty()]
        height = max((item.sizeHint().height() for item in shown), default=0)
        return self._with_margins(self._row_width(shown), height)

    @override
    def minimumSize(self) -> QSize:
        """The largest of its widgets."""
        shown = [item.minimumSize() for item in self._items if not item.isEmpty()]
        width = max((size.width() for size in shown), default=0)
        return self._with_margins(width, max((size.height() for size in shown), default=0))

    def _with_margins(self, width: int, height: int) -> QSize:
        margins = self.contentsMargins()
        return QSize(width + margins.left() + margins.right(), height + margins.top() + margins.bottom())

    def _place(self, rect: QRect, *, moves: bool) -> int:
        inner = rect.marginsRemoved(self.contentsMargins())
        rows = self._rows(inner.width())
        y = inner.y()
        for row in rows:
            height = max(_size(item, inner.width()).height() for item in row)
            if moves:
                self._move(row, QRect(inner.x(), y, inner.width(), height), apart=self._parts and len(rows) == 1)
            y += height + self.spacing()
        return y - (self.spacing() if rows else 0) - rect.y() + self.contentsMargins().bottom()

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        shown = [item for item in self._items if not item.isEmpty()]
        if self._parts and self._row_width(shown) > width:
            return [shown[:1], *self._broken(shown[1:], width)]
        return self._broken(shown, width)

    def _broken(self, items: list[QLayoutItem], width: int) -> list[list[QLayoutItem]]:
        rows: list[list[QLayoutItem]] = []
        used = 0
        for item in items:
            wanted = item.sizeHint().width()
            if rows and used + self.spacing() + wanted <= width:
                rows[-1].append(item)
                used += self.spacing() + wanted
            else:
                rows.append([item])
                used = wanted
        return rows

    def _row_width(self, row: list[QLayoutItem]) -> int:
        return sum(item.sizeHint().width() for item in row) + self.spacing() * max(0, len(row) - 1)

    def _move(self, row: list[QLayoutItem], place: QRect, *, apart: bool) -> None:
        x = place.x()
        for at, item in enumerate(row):
            size = _size(item, place.width())
            if apart and at == 1:
                x = max(x, place.right() + 1 - self._row_width(row[1:]))
            item.setGeometry(QRect(QPoint(x, place.y() + (place.height() - size.height()) // 2), size))
            x += size.width() + self.spacing()


def _size(item: QLayoutItem, width: int) -> QSize:
    """What it wants, or as high as it is in a row of this width."""
    hint = item.sizeHint()
    if hint.width() <= width or not item.hasHeightForWidth():
        return hint
    return QSize(width, item.heightForWidth(width))
