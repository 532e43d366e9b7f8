"""Standard streams that never get in the way: UTF-8, no crash on a closed or full output."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Mapping

import click


def speak_utf8() -> None:
    """Make both output streams UTF-8, with what can't be encoded written as escapes."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def quiet_stdout() -> None:
    """Point standard output at nothing, so that leaving the program does not trip over it again."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nothing, 1)
    finally:
        os.close(nothing)


def say_error(sentence: str) -> None:
    """One sentence on standard error; a closed one is nobody's loss."""
    try:
        end = "" if sentence.endswith((".", "?", "!")) else "."
        click.echo(f"lineboard: {printable(sentence)}{end}", err=True)
    except (OSError, ValueError):
        quiet_stdout()


def printable(text: str) -> str:
    """The text with control characters shown as escapes, so that no record can steer a terminal."""
    return "".join(one if one.isprintable() or one == "\n" else one.encode("unicode_escape").decode() for one in text)


def say(text: str) -> None:
    """One piece of text on standard output."""
    click.echo(printable(text))


def say_json(document: Mapping[str, object], *, indent: int | None = 2) -> None:
    """One JSON document on standard output, flushed."""
    click.echo(json.dumps(document, ensure_ascii=False, indent=indent))
    if sys.stdout is not None:
        sys.stdout.flush()
