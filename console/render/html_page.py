"""Self-contained HTML pages from the templates: everything escaped, no script, nothing loaded from anywhere."""

from __future__ import annotations

from collections.abc import Mapping

from console.domain.line import LineState
from console.render.wording import STATE_CODES, fallback_name, keyed_name, state_word, visible, who_text
from console.resources import resource_path


def html_page(template: str, facts: Mapping[str, object]) -> str:
    """One page.

    Args:
        template: Name of a file in ``resources/templates``.
        facts: What the template speaks of; missing ones are a bug, not an empty place.
    """
    # The template engine is a third of the start of a command; only those that make a page pay for it.
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(resource_path("templates")),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals.update(
        states=tuple(LineState),
        state_word=state_word,
        state_code=STATE_CODES.__getitem__,
        keyed_name=keyed_name,
        fallback_name=fallback_name,
        who=who_text,
    )
    return environment.get_template(template).render(facts)


def _shown(value: object) -> object:
    # Markup is the engine's own word for what is escaped already.
    return visible(value) if isinstance(value, str) and not hasattr(value, "__html__") else value
