from __future__ import annotations

import pytest

from console.cli import program
from console.cli.program import COMMANDS, main
from helpers.commands import Run


@pytest.mark.parametrize("command", [*COMMANDS, "shift start", "shift end", "shift list"])
def test_every_help_shows_two_real_examples(command: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert main([*command.split(), "--help"]) == 0
    text = capfd.readouterr().out
    assert text[text.index("Examples:") :].count("  lineboard") == 2


def test_the_list_of_commands_names_each_with_what_it_is_for(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    rows = [
        row.split(maxsplit=1) for row in capfd.readouterr().out.split("Commands:\n")[1].split("\n\n")[0].splitlines()
    ]
    assert [row[0] for row in rows] == list(COMMANDS)
    assert all(len(row) == 2 for row in rows)


def test_a_command_that_is_not_there_is_a_usage_error(run: Run) -> None:
    answer = run("stauts")
    assert answer.status == 2
    assert answer.err.count("\n") == 1
    assert "--help" in answer.err


def test_ctrl_c_is_one_sentence(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(**_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(program.program, "main", stop)
    answer = run("status")
    assert (answer.status, answer.err.count("\n")) == (130, 1)


@pytest.mark.parametrize("error", [BrokenPipeError(), OSError(28, "No space left on device", "record.db")])
def test_an_output_that_is_gone_or_full_is_no_traceback(
    error: OSError, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(**_: object) -> None:
        raise error

    monkeypatch.setattr(program.program, "main", fail)
    monkeypatch.setattr(program, "quiet_stdout", lambda: None)
    assert main(["status"]) == 3


def test_the_version_is_said(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert "lineboard" in capfd.readouterr().out
