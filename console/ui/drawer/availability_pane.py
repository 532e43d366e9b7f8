"""How far a line was known to work over its last days: pictures, the figures with their counts, the formula."""

from __future__ import annotations

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from console.domain.availability import Availability
from console.render.availability_pictures import HEIGHTS_EXPLAINED, has_outage_chart
from console.render.availability_text import FORMULA, days_text, figures_text, has_chart, spoken_text
from console.render.outage_chart import chart_text, charted_outages, spoken_chart
from console.render.times import local_day
from console.render.wording import DOT, FLOWING_DOT
from console.ui.drawer.day_picture import DayPicture
from console.ui.drawer.outage_picture import OutagePicture
from console.ui.theme import SMALL_PT, Theme
from console.ui.widgets.identity import identify
from console.ui.widgets.plain_text import plain_label, show_plain

DAYS = (30, 90)
"""What is shown, newest day at the right."""

NOT_YET = "…"
"""Stands until the record has been read."""

_LEGEND = f"One cell a day, its pattern the day's worst state; {HEIGHTS_EXPLAINED}."


class AvailabilityPane(QWidget):
    """Shows what the worker has counted."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        identify(self, "drawer.days", "The last days")
        self._heads = [self._label(f"drawer.days{days}.head") for days in DAYS]
        self._pictures = [DayPicture(f"drawer.days{days}.picture", theme, self) for days in DAYS]
        self._figures = [self._label(f"drawer.days{days}.figures") for days in DAYS]
        self._outages_head = self._label("drawer.outages.head")
        self._outages = OutagePicture("drawer.outages.picture", theme, self)
        self._legend = self._label("drawer.days.legend")
        self._formula = self._label("drawer.days.formula")
        self._say(self._legend, _LEGEND)
        self._say(self._formula, FORMULA)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        for parts in zip(self._heads, self._pictures, self._figures, strict=True):
            for part in parts:
                layout.addWidget(part)
        for part in (self._legend, self._outages_head, self._outages, self._formula):
            layout.addWidget(part)
        self.apply_theme(theme)
        self.wait()

    @property
    def texts(self) -> tuple[str, ...]:
        """The figures as shown."""
        return tuple(label.text() for label in self._figures)

    def wait(self) -> None:
        """Show that the record is being read."""
        for head, picture, figures, days in zip(self._heads, self._pictures, self._figures, DAYS, strict=True):
            self._say(head, f"{days} days")
            self._say(figures, NOT_YET)
            figures.setAccessibleName("Being counted")
            picture.hide()
        for part in (self._legend, self._outages_head, self._outages):
            part.hide()

    def show_days(self, found: Sequence[Availability], zone: ZoneInfo) -> None:
        """Show what was counted, one for each of ``DAYS``."""
        for head, picture, figures, one in zip(self._heads, self._pictures, self._figures, found, strict=True):
            self._say(head, days_text(one, zone))
            self._say(figures, figures_text(one))
            show_plain(figures, figures_text(one).replace(DOT, FLOWING_DOT))
            picture.show_days(one.days, spoken_text(one, zone))
            picture.setVisible(has_chart(one))
        self._legend.setVisible(any(has_chart(one) for one in found))
        self._show_outages(found[-1], zone)

    def show_failure(self, sentence: str) -> None:
        """The record could not be read."""
        self.wait()
        self._say(self._figures[0], sentence)

    def apply_theme(self, theme: Theme) -> None:
        """Take another look or text size."""
        for label in (*self._figures, self._legend, self._formula):
            label.setFont(theme.font(SMALL_PT))
        for head in (*self._heads, self._outages_head):
            head.setFont(theme.font(SMALL_PT, bold=True))
        for label in (self._legend, self._formula):
            palette = QPalette(label.palette())
            palette.setColor(QPalette.ColorRole.WindowText, theme.muted)
            label.setPalette(palette)
        for picture in (*self._pictures, self._outages):
            picture.apply_theme(theme)

    def _show_outages(self, found: Availability, zone: ZoneInfo) -> None:
        """The longest of the most days; a line without an outage says nothing of any."""
        count = len(found.outages)
        charted = charted_outages(found.outages, zone, local_day(found.period.start, zone))
        self._say(self._outages_head, f"Longest outages in {len(found.days)} days{DOT}{chart_text(charted, count)}")
        self._outages.show_outages(charted, spoken_chart(charted, count))
        self._outages_head.setVisible(bool(count))
        self._outages.setVisible(has_outage_chart(count))

    def _label(self, identifier: str) -> QLabel:
        return identify(plain_label(wraps=True, parent=self), identifier, "")

    @staticmethod
    def _say(label: QLabel, text: str) -> None:
        show_plain(label, text)
        label.setAccessibleName(text)
