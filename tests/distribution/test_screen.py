from __future__ import annotations

import subprocess
import sys

import pytest

from helpers.screen import own_screen

WINDOW = """
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
window = QWidget()
window.show()
while not window.windowHandle().isExposed():
    app.processEvents()
print(app.platformName())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="X11 is a matter of Linux")
def test_every_system_library_of_a_real_window_is_on_this_machine() -> None:
    with own_screen() as screen:
        command = [sys.executable, "-c", WINDOW]
        shown = subprocess.run(
            command, env=screen.environment(), capture_output=True, text=True, check=False, timeout=60
        )
    assert (shown.stdout, shown.stderr) == ("xcb\n", "")
