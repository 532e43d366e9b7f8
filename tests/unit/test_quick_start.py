from __future__ import annotations

import subprocess
import sys

SCRIPT = """
import builtins, gc, sys
plain = builtins.__import__
from console.quick_start import begin_quickly, settle
begin_quickly()
print("PySide6.QtCore" in sys.modules, builtins.__import__ is plain, gc.isenabled())
import console.ui.main_window, linecache
print([name for name in linecache.cache if "main_window" in name])
settle()
print(gc.isenabled(), gc.get_freeze_count() > 10_000)
"""


def test_qt_is_loaded_without_its_look_into_every_module_and_garbage_is_looked_for_once_the_window_is_there() -> None:
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["True True False", "[]", "True True"]
