from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListView

from console.ui.shift.sign_on import SignOnDialog
from console.ui.widgets.pane_head import TARGET_PX
from helpers.windows import SampleWindow


@pytest.mark.parametrize("percent", [100, 200])
def test_what_is_offered_under_the_line_can_be_hit(desk_window: SampleWindow, percent: int) -> None:
    desk_window.settings.change(text_percent=percent)
    desk_window.session.sign_on("KM")
    desk_window.enter("3")
    found = desk_window.window.line.suggestions
    assert found.isVisible()
    assert found.sizeHintForRow(0) >= max(TARGET_PX, found.fontMetrics().height())


def test_who_can_sign_on_can_be_hit(desk_window: SampleWindow) -> None:
    desk_window.press(Qt.Key.Key_O, modifier=Qt.KeyboardModifier.ControlModifier)
    (dialog,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, SignOnDialog) and one.isVisible()]
    choices = dialog.findChild(QListView, "sign_on.choices")
    assert isinstance(choices, QListView)
    assert choices.sizeHintForRow(0) >= TARGET_PX
    dialog.reject()
