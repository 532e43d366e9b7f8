from __future__ import annotations

import pytest

from console.cli.progress import progress


def test_off_a_terminal_nothing_is_shown(capfd: pytest.CaptureFixture[str]) -> None:
    with progress("Checking", 100) as done:
        done(50)
        done(100)
    said = capfd.readouterr()
    assert (said.out, said.err) == ("", "")
