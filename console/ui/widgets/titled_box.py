"""Provides a box with a title around controls that belong together."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QGroupBox, QStyle, QStyleOptionGroupBox
from typing_extensions import override

_ROUND_PX = 4


class TitledBox(QGroupBox):
    """A group box to every assistive tool; Fusion's own frame is a picture that no palette reaches."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Title, and the frame in the color of borders."""
        option = QStyleOptionGroupBox()
        self.initStyleOption(option)
        part, style = QStyle.SubControl, self.style()
        frame = style.subControlRect(QStyle.ComplexControl.CC_GroupBox, option, part.SC_GroupBoxFrame, self)
        font = self.font()
        font.setBold(True)
        option.fontMetrics = QFontMetrics(font)
        painter = QPainter(self)
        painter.setFont(font)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Mid), 1))
        painter.drawRoundedRect(QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5), _ROUND_PX, _ROUND_PX)
        option.subControls = part.SC_GroupBoxLabel
        style.drawComplexControl(QStyle.ComplexControl.CC_GroupBox, option, painter, self)
        painter.end()
