"""Lays the parts of the bar out in as few rows as it takes, in as many words as then fit."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Protocol, cast

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QWidget
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


Foreseen = Mapping[BarPart, Callable[[Length], QSize] | None]
"""Parts that will need other room, or none, when what the bar is kept ready for happens."""


class BarLayout(FlowLayout):
    """A row where one is enough, even in fewer words; else two; and three only in the fewest words.

    It is as high from the start as what is foreseen makes it, and uses what that gives it to say more.
    """

    def __init__(self, parent: QWidget, *, spacing: int = 6) -> None:
        self._hints: dict[tuple[int, Length, bool], QSize] = {}  # first: setting the spacing invalidates
        self._foreseen: Foreseen = {}
        super().__init__(parent, spacing=spacing)
        self._worded: list[BarPart] = []
        self._second_row_from: BarPart | None = None
        self._divides = False

    def add_part(self, part: BarPart, *, begins_second_row: bool = False) -> None:
        """Take a part, which is a widget.

        Args:
            begins_second_row: Where a second row is there in any case, it begins with this part.
        """
        self._worded.append(part)
        if begins_second_row:
            self._second_row_from = part
        self.addWidget(cast("QWidget", part))

    def foresee(self, foreseen: Foreseen) -> None:
        """Be as high as this would make it, at any width."""
        self._foreseen = foreseen
        self.invalidate()

    @override
    def invalidate(self) -> None:
        """Some part needs more room, or less."""
        self._hints.clear()
        super().invalidate()

    @override
    def heightForWidth(self, width: int) -> int:
        """Pixels of height at this width."""
        length, divides = self._fit(width)
        rows = self._rows_of(length, width, divides=divides)
        return max(self._height(rows), self._height(_all_as_high(self._foreseen_rows(width))))

    @override
    def setGeometry(self, rect: QRect) -> None:
        """Say as much as fits, then place the parts."""
        length, self._divides = self._fit(rect.width())
        for part in self._worded:
            part.use(length)
        super().setGeometry(rect)

    def length_at(self, width: int) -> Length:
        """How many words there is room for at this width."""
        return self._fit(width)[0]

    def _fit(self, width: int) -> tuple[Length, bool]:
        """How many words, and whether the second row begins where it is to begin."""
        least_rows = min(2, len(self._foreseen_rows(width)) or 1)
        if least_rows > 1:
            for length in (Length.FULL, Length.SHORT):
                if len(self._rows_of(length, width, divides=True)) <= least_rows:
                    return length, True
        return self._length_in(width, least_rows=least_rows), False

    @override
    def _broken(self, items: list[QLayoutItem], width: int) -> list[list[QLayoutItem]]:
        after = self._worded.index(self._second_row_from) if self._divides and self._second_row_from else 0
        second = {cast("QWidget", part) for part in self._worded[after:]}
        at = next((at for at, item in enumerate(items) if item.widget() in second), len(items))
        return [*super()._broken(items[:at], width), *super()._broken(items[at:], width)]

    def _foreseen_rows(self, width: int) -> list[list[QSize]]:
        if not self._foreseen:
            return []
        length = self._length_in(width, least_rows=1, foreseen=True)
        return self._rows_of(length, width, foreseen=True)

    def _length_in(self, width: int, *, least_rows: int, foreseen: bool = False) -> Length:
        for rows in range(least_rows, 3):
            for length in (Length.FULL, Length.SHORT):
                if len(self._rows_of(length, width, foreseen=foreseen)) <= rows:
                    return length
        return Length.SHORTEST

    def _rows_of(
        self, length: Length, width: int, *, foreseen: bool = False, divides: bool = False
    ) -> list[list[QSize]]:
        margins = self.contentsMargins()
        room = width - margins.left() - margins.right()
        rows: list[list[QSize]] = []
        used = 0
        divided = not divides
        for part, hint in self._hints_of(length, foreseen=foreseen):
            begins = not divided and self._is_in_second_row(part)
            divided = divided or begins
            if not begins and rows and used + self.spacing() + hint.width() <= room:
                rows[-1].append(hint)
                used += self.spacing() + hint.width()
            else:
                rows.append([hint])
                used = hint.width()
        return rows

    def _is_in_second_row(self, part: BarPart) -> bool:
        begin = self._second_row_from
        return begin is not None and self._worded.index(part) >= self._worded.index(begin)

    def _hints_of(self, length: Length, *, foreseen: bool) -> Iterator[tuple[BarPart, QSize]]:
        """The room each part needs that has something to say; measured once until the layout is invalidated."""
        for at, part in enumerate(self._worded):
            is_other = foreseen and part in self._foreseen
            needs = self._foreseen[part] if is_other else None if part.isHidden() else part.hint
            if needs is not None:
                hint = self._hints.get((at, length, is_other))
                if hint is None:
                    hint = self._hints[at, length, is_other] = needs(length)
                yield part, hint

    def _height(self, rows: list[list[QSize]]) -> int:
        margins = self.contentsMargins()
        inner = sum(max(hint.height() for hint in row) for row in rows) + self.spacing() * max(0, len(rows) - 1)
        return inner + margins.top() + margins.bottom()


def _all_as_high(rows: list[list[QSize]]) -> list[list[QSize]]:
    """Whichever part comes to stand in which row."""
    tallest = max((hint.height() for row in rows for hint in row), default=0)
    return [[QSize(0, tallest)] for _ in rows]
