"""The program's front door: global options, the list of commands, and the one place where errors end.

Commands are named here and imported only when called, so that none pays for another's imports (Qt above all).
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Sequence
from pathlib import Path

import click
from typing_extensions import override

from console.cli.places import Places
from console.cli.streams import quiet_stdout, say_error, speak_utf8
from console.domain.errors import ExpectedError, RuleViolation, StorageUnavailable
from console.quick_start import begin_quickly

REFUSED = 2
MACHINE_REFUSED = 3
INTERRUPTED = 130

COMMANDS = {
    "init": ("console.cli.set_up", "init", "Make a new record; an existing one is refused."),
    "setup": ("console.cli.set_up", "setup", "Apply the changes of a set-up file, as entries."),
    "log": ("console.cli.log", "log", "Log one quick entry, or one for each line of standard input."),
    "status": ("console.cli.status", "status", "Show the board, now or as it stood."),
    "entries": ("console.cli.entries", "entries", "List entries by number, oldest first."),
    "fallback": ("console.cli.status", "fallback", "List the fallback numbers and where each is in its life."),
    "shift": ("console.cli.shift", "shift", "Start, hand over, end and list shifts."),
    "report": ("console.cli.report", "report", "Make the report of a shift or a period."),
    "verify": ("console.cli.keeping", "verify", "Check storage, fingerprints and day files; repairs nothing."),
    "backup": ("console.cli.keeping", "backup", "Make a verified copy of the record."),
    "restore": ("console.cli.keeping", "restore", "Make the record anew from a verified copy."),
    "replay": ("console.cli.replay", "replay", "Replay timed entries into the exercise record."),
    "self-check": ("console.cli.self_check", "self_check", "Try whether this installation can do its job."),
    "demo": ("console.cli.demo", "demo", "Make a day's exercise record and its shift report."),
}
"""Module, function and what ``--help`` says: listing the commands is to import none of them."""


class CommandsByName(click.Group):
    """A group whose commands are imported when they are asked for."""

    @override
    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every command, in the order of the contract."""
        return list(COMMANDS)

    @override
    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import one command."""
        if cmd_name not in COMMANDS:
            return None
        module, name, _ = COMMANDS[cmd_name]
        found: click.Command = getattr(importlib.import_module(module), name)
        return found

    @override
    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands from the table."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, summary) for name, (_, _, summary) in COMMANDS.items()])


@click.group(
    cls=CommandsByName,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog='\b\nExamples:\n  lineboard\n  lineboard --data D log "3d ~north" --by KM',
)
@click.option("--data", type=click.Path(path_type=Path), metavar="DIR", help="Folder of the record.")
@click.option("--exercise", is_flag=True, help="Use the exercise record inside that folder, never the live one.")
@click.version_option(package_name="lineboard", prog_name="lineboard")
@click.pass_context
def program(ctx: click.Context, data: Path | None, *, exercise: bool) -> None:
    """Lineboard logs the status of one dispatch center's own phone lines.

    Without a command it opens the window.
    """
    ctx.obj = Places(data=data, exercise=exercise)
    if ctx.invoked_subcommand is None:
        begin_quickly()
        from console.app import run_window  # late: Qt is for the window only

        ctx.exit(run_window(ctx.obj.data_folder, exercise=exercise))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit status (contract §3).

    Returns:
        0 done; 1 done, but something is wrong; 2 refused; 3 the machine refused; 130 stopped by Ctrl-C.
    """
    speak_utf8()
    try:
        status = program.main(args=arguments, prog_name="lineboard", standalone_mode=False)
        if sys.stdout is not None:
            sys.stdout.flush()
    except (KeyboardInterrupt, click.Abort):
        return _ended("Stopped; what was answered as saved is saved", INTERRUPTED)
    except click.ClickException as error:
        return _ended(_usage_sentence(error), REFUSED)
    except RuleViolation as error:
        return _ended(error.sentence, REFUSED)
    except (StorageUnavailable, ExpectedError) as error:
        return _ended(error.sentence, MACHINE_REFUSED)
    except BrokenPipeError:
        quiet_stdout()
        return MACHINE_REFUSED
    except OSError as error:
        quiet_stdout()
        where = f" ({error.filename})" if error.filename else ""
        return _ended(f"The machine refused{where}: {error.strerror or error}; nothing more was done", MACHINE_REFUSED)
    return status if isinstance(status, int) else 0


def _ended(sentence: str, status: int) -> int:
    say_error(sentence)
    return status


def _usage_sentence(error: click.ClickException) -> str:
    text = error.format_message().rstrip(".").replace("\n", " ")
    context = error.ctx if isinstance(error, click.UsageError) else None
    asked = context.command_path if context else "lineboard"
    return f"{text}; {asked} --help shows how"
