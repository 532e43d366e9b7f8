"""The contact and fallback sheet as a self-contained HTML page."""

from __future__ import annotations

from console.domain.contacts import Contacts
from console.render.contact_words import ContactWords
from console.render.html_page import html_page


def contacts_html(sheet: Contacts) -> str:
    """The page."""
    return html_page("contacts.html", {"words": ContactWords(sheet)})
