from __future__ import annotations

import subprocess
import sys

import pytest

import console.__main__ as entry_point


def test_python_m_console_is_the_command_line() -> None:
    done = subprocess.run([sys.executable, "-m", "console", "--version"], capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert done.stdout.startswith("lineboard, version ")


@pytest.mark.expects_error_log
def test_a_fault_of_the_program_is_a_sentence_and_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def fail() -> int:
        raise ZeroDivisionError("what a dispatcher typed")

    monkeypatch.setattr(entry_point, "run", fail)
    with pytest.raises(SystemExit) as end:
        entry_point.main()
    said = capfd.readouterr().err
    assert end.value.code == 3
    assert said.startswith("lineboard: Lineboard ran into a fault of its own (ZeroDivisionError)")
    assert "Traceback" not in said
    assert "what a dispatcher typed" not in said


def test_a_packed_program_that_was_started_to_print_does_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    def end() -> None:
        raise SystemExit(0)

    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(entry_point, "freeze_support", end)
    monkeypatch.setattr(entry_point, "run", lambda: pytest.fail("a second Lineboard was started"))
    with pytest.raises(SystemExit):
        entry_point.main()
