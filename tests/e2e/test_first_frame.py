"""What the window loads before it is seen: everything more is waited for at each start."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass

import pytest

from helpers.command_line import CommandLine

MOST_MODULES = 200
"""Of our own: each takes about 0.2 ms. What a moment after the first frame will do is loaded then."""

WAITING = (
    "console.bootstrap.writing",
    "console.domain.quick_entry",
    "console.domain.redaction",
    "console.render.status_html",
    "console.services.set_up",
    "console.services.status_log",
    "console.storage.migrations",
    "console.storage.record_writer",
    "console.ui.attention.attention_list",
    "console.ui.board_page_keeper",
    "console.ui.command_line.suggestions",
    "console.ui.compact",
    "console.ui.drawer",
    "console.ui.fallback",
    "console.ui.help",
    "console.ui.keys",
    "console.ui.log",
    "console.ui.page_context",
    "console.ui.pass_on",
    "console.ui.report",
    "console.ui.settings",
    "console.ui.setup",
    "console.ui.shift",
    "console.ui.sound",
    "console.ui.timeline",
    "console.ui.window_furnishing",
    "jinja2",
    "phonenumbers",
    "sqlite_utils",
    "uuid_utils",
)
CLASSES_WAITING = {"QAccessible", "QComboBox", "QListView", "QMessageBox", "QStyle", "QWizard"}
"""PySide makes a class of Qt, with its enums, when its name is first looked up, or when it can't tell what it was given
and makes them all: a wizard is what nobody here asks for."""

SCRIPT = """
import json, os, sys
from console.__main__ import main
from console.quick_start import begin_quickly
begin_quickly()
from PySide6 import QtGui, QtWidgets
from PySide6.QtCore import QTimer
from console.ui.main_window import MainWindow

def seen():
    field = QtWidgets.QApplication.focusWidget()
    made = [name for name in {**vars(QtGui), **vars(QtWidgets)} if name.startswith("Q")]
    print(json.dumps({"modules": list(sys.modules), "classes": made, "keyboard": field.objectName()}), flush=True)
    os._exit(0)

def paint(window, event):
    QtWidgets.QMainWindow.paintEvent(window, event)
    QTimer.singleShot(0, seen)

MainWindow.paintEvent = paint
main()
"""


@dataclass(frozen=True)
class Loaded:
    """What was there when the window was seen for the first time."""

    modules: tuple[str, ...]
    classes: frozenset[str]
    keyboard: str


@pytest.fixture
def loaded(lineboard: CommandLine) -> Loaded:
    _, _, _, *rest = lineboard.words()
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, *rest],
        capture_output=True,
        env=lineboard.environment(),
        check=False,
        timeout=60,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    return Loaded(modules=tuple(found["modules"]), classes=frozenset(found["classes"]), keyboard=found["keyboard"])


def test_what_the_first_frame_does_not_need_is_not_waited_for(loaded: Loaded) -> None:
    assert loaded.keyboard == "command.field"
    assert [name for name in loaded.modules if name.startswith(WAITING)] == []
    own = [name for name in loaded.modules if name.startswith("console.")]
    assert len(own) <= MOST_MODULES, own


def test_no_class_of_qt_is_made_for_what_comes_later(loaded: Loaded) -> None:
    assert "QTableView" in loaded.classes
    assert loaded.classes & CLASSES_WAITING == set()
