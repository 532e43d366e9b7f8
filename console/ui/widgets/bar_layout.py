"""Lays the parts of the bar out in as few rows as it takes, in as many words as then fit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol, cast

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from console.ui.bar_words import Length
from console.ui.widgets.flow_layout import FlowLayout


class BarPart(Protocol):
    """A part of the bar."""

    def hint(self, length: Length) -> QSize:
        """The room it needs when it says so much."""
        ...

    def use(self, length: Length) -> None:
        """Say so much from now on."""
        ...

    def isHidden(self) -> bool:
        """Whether there is nothing to say."""
        ...


class BarLayout(FlowLayout):
    """A row where one is enough, even in fewer words; else two; and three only in the fewest words."""

    def __init__(self, parent: QWidget, *, spacing: int = 6) -> None:
        self._hints: dict[tuple[int, Length], QSize] = {}  # first: setting the spacing invalidates
        super().__init__(parent, spacing=spacing)
        self._worded: list[BarPart] = []

    def add_part(self, part: BarPart) -> None:
        """Take a part, which is a widget."""
        self._worded.append(part)
        self.addWidget(cast("QWidget", part))

    @override
    def invalidate(self) -> None:
        """Some part needs more room, or less."""
        self._hints.clear()
        super().invalidate()

    @override
    def heightForWidth(self, width: int) -> int:
        """Pixels of height at this width."""
        return self._height(self._rows_of(self.length_at(width), width))

    @override
    def setGeometry(self, rect: QRect) -> None:
        """Say as much as fits, then place the parts."""
        length = self.length_at(rect.width())
        for part in self._worded:
            part.use(length)
        super().setGeometry(rect)

    def length_at(self, width: int) -> Length:
        """How many words there is room for at this width."""
        for rows in (1, 2):
            for length in (Length.FULL, Length.SHORT):
                if len(self._rows_of(length, width)) <= rows:
                    return length
        return Length.SHORTEST

    def _rows_of(self, length: Length, width: int) -> list[list[QSize]]:
        margins = self.contentsMargins()
        room = width - margins.left() - margins.right()
        rows: list[list[QSize]] = []
        used = 0
        for hint in self._hints_of(length):
            if rows and used + self.spacing() + hint.width() <= room:
                rows[-1].append(hint)
                used += self.spacing() + hint.width()
            else:
                rows.append([hint])
                used = hint.width()
        return rows

    def _hints_of(self, length: Length) -> Iterator[QSize]:
        """The room each part needs that has something to say; measured once until the layout is invalidated."""
        for at, part in enumerate(self._worded):
            if not part.isHidden():
                hint = self._hints.get((at, length))
                if hint is None:
                    hint = self._hints[at, length] = part.hint(length)
                yield hint

    def _height(self, rows: list[list[QSize]]) -> int:
        margins = self.contentsMargins()
        inner = sum(max(hint.height() for hint in row) for row in rows) + self.spacing() * max(0, len(rows) - 1)
        return inner + margins.top() + margins.bottom()
