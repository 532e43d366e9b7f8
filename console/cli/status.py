"""``status`` and ``fallback``: the board and the numbers, now or as they stood."""

from __future__ import annotations

import click

from console.cli.options import examples, json_option, moment
from console.cli.places import Places
from console.cli.reading import reading
from console.cli.streams import say, say_json
from console.domain.errors import RuleViolation
from console.render.fallback_json import fallback_json
from console.render.fallback_text import fallback_text
from console.render.status_html import status_html
from console.render.status_json import status_json
from console.render.status_text import status_text


@click.command(epilog=examples("lineboard --data D status --text", "lineboard --data D status --at 13:00 --json"))
@click.option("--at", metavar="TIME", help="The board as it stood then, as corrected since.")
@json_option
@click.option("--text", "as_text", is_flag=True, help="Ready to paste (the default).")
@click.option("--html", "as_html", is_flag=True, help="A self-contained page.")
@click.pass_obj
def status(places: Places, at: str | None, *, as_json: bool, as_text: bool, as_html: bool) -> None:
    """Show the board."""
    if as_json + as_text + as_html > 1:
        raise RuleViolation("status takes one of --json, --text and --html")
    with reading(places) as record:
        now = record.clock.now()
        when = moment(at, "--at", record.zone, now)
        past = when if when is not None and when < now else None
        situation = record.situations.at(past) if past is not None else record.situations.now()
    if as_json:
        say_json(status_json(situation))
    elif as_html:
        click.echo(status_html(situation, live=past is None))
    else:
        say(status_text(situation))


@click.command(epilog=examples("lineboard --data D fallback", "lineboard --data D fallback --json"))
@json_option
@click.pass_obj
def fallback(places: Places, *, as_json: bool) -> None:
    """List the fallback numbers and where each is in its life."""
    with reading(places) as record:
        situation = record.situations.now()
    if as_json:
        say_json(fallback_json(situation.fallbacks, situation.as_of, situation.set_up.center.zone))
    else:
        say(fallback_text(situation))
