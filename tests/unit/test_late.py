from __future__ import annotations

import subprocess
import sys

import pytest

from console.late import late


def test_it_is_what_it_stands_for_once_it_is_called() -> None:
    assert late("console.domain.phone", "national")("+12035550142") == "(203) 555-0142"


def test_what_is_named_wrongly_is_noticed_at_the_call() -> None:
    wrong = late("console.domain.phone", "nothing_of_the_kind")
    with pytest.raises(AttributeError, match="nothing_of_the_kind"):
        wrong()


def test_the_first_frame_loads_neither_the_pages_nor_the_grammar_nor_the_use_cases_of_writing() -> None:
    script = "import sys, console.app; print(*(name for name in sys.modules if name.startswith('console.')))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    loaded = done.stdout.split()
    waiting = (
        "console.domain.quick_entry",
        "console.services.status_log",
        "console.services.set_up",
        "console.ui.log.log_page",
        "console.ui.report",
        "console.ui.setup",
        "console.ui.shift",
        "console.ui.help",
    )
    assert [name for name in loaded if name.startswith(waiting)] == []
