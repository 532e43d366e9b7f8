"""Pages as pictures on the screen, painted by what paints them on paper."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from console.paper.document import Document


def page_image(document: Document, index: int, width_px: int, sheet: QColor) -> QImage:
    """One page, counted from 0.

    Args:
        width_px: Width of the paper in pixels of the screen; its height follows.
        sheet: What white paper is shown as: at night a white sheet blinds.
    """
    paper = document.paper
    scale = width_px / paper.width
    image = QImage(width_px, round(paper.height * scale), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.scale(scale, scale)
    document.paint(painter, index)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    painter.fillRect(QRectF(0, 0, paper.width, paper.height), sheet)
    painter.end()
    return image
