"""Provides the field of the command line: a plain line edit that knows the desk's keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from console.ui.widgets.identity import identify

_CONTROL = Qt.KeyboardModifier.ControlModifier
_WITH_A_MEANING = _CONTROL | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
_MARK_PX = 3
_SETTLES_OR_MODIFIES = (
    *(Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape),
    *(Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta),
)


class CommandField(QLineEdit):
    """Where entries are typed; it decides nothing, it says which key was meant.

    Attributes:
        wrong_at: Index of the character that is marked, or None.
        offering: A list of suggestions is open below: Tab takes one of them, Up and Down walk in it.
        ours: Shortcuts of the window that a line edit would otherwise keep for itself (Ctrl+E is "end of line" to it).

    Signals:
        submitted: Enter.
        escaped: Esc.
        stepped: Up (-1) or Down (+1).
        sideways: Left (-1) or Right (+1) on the empty line, where there is no text to move in.
        suggestion_taken: Tab while suggestions are open.
        help_asked: ``?`` on the empty line.
        touched: Any key but Enter and Esc, before it does what it does; those of the window's shortcuts too.
    """

    submitted = Signal()
    escaped = Signal()
    stepped = Signal(int)
    sideways = Signal(int)
    suggestion_taken = Signal()
    help_asked = Signal()
    touched = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.offering = False
        self.ours: frozenset[str] = frozenset()
        self.wrong_at: int | None = None
        self._wrong_color = QColor(Qt.GlobalColor.red)
        identify(self, "command.field", "Command line")
        self.show_help_key("F1")

    def show_help_key(self, key: str) -> None:
        """Say, while the line is empty, how help is reached: by this key, as people read it, or by ``?``."""
        self.setPlaceholderText(f"3d Enter = line 3 is down.  {key or '?'} help")

    def point_at(self, position: int | None, color: QColor) -> None:
        """Underline the character that cannot be read; None takes the mark away."""
        self.wrong_at = position
        self._wrong_color = color
        self.update()

    @override
    def event(self, event: QEvent) -> bool:
        """Tab belongs to the suggestions only while they are open; some shortcuts belong to the window."""
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and event.key() not in _SETTLES_OR_MODIFIES:
                self.touched.emit()
            if event.type() == QEvent.Type.ShortcutOverride and self._is_ours(event):
                event.ignore()
                return False
            plain_tab = event.key() == Qt.Key.Key_Tab and event.modifiers() == Qt.KeyboardModifier.NoModifier
            if event.type() == QEvent.Type.KeyPress and self.offering and plain_tab:
                self.suggestion_taken.emit()
                return True
        return super().event(event)

    def _is_ours(self, event: QKeyEvent) -> bool:
        if event.matches(QKeySequence.StandardKey.Undo):
            return not self.text()
        return QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.PortableText) in self.ours

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Esc, the arrows and ``?`` are spoken for; everything else is text."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if not event.isAutoRepeat():
                    self.submitted.emit()
            case Qt.Key.Key_Escape:
                self.escaped.emit()
            case Qt.Key.Key_Up:
                self.stepped.emit(-1)
            case Qt.Key.Key_Down:
                self.stepped.emit(1)
            case Qt.Key.Key_Left | Qt.Key.Key_Right if not self.text() and not event.modifiers() & _WITH_A_MEANING:
                self.sideways.emit(1 if event.key() == Qt.Key.Key_Right else -1)
            case Qt.Key.Key_Question if not self.text():
                self.help_asked.emit()
            case _:
                super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """The text, and the mark under the character that cannot be read."""
        super().paintEvent(event)
        if self.wrong_at is None:
            return
        painter = QPainter(self)
        painter.fillRect(self._mark(self.wrong_at), self._wrong_color)
        painter.end()

    def _mark(self, position: int) -> QRectF:
        metrics, text = self.fontMetrics(), self.text()
        cursor = self.cursorRect()
        origin = cursor.center().x() - metrics.horizontalAdvance(text[: self.cursorPosition()])
        left = origin + metrics.horizontalAdvance(text[:position])
        wrong = text[position : position + 1] or "n"
        return QRectF(left, cursor.bottom() - 1, max(metrics.horizontalAdvance(wrong), 6), _MARK_PX)
