"""Provides the key card as a page of the window: it is printed and written beside everything else."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QPageSize

from console.domain.clock import in_zone
from console.domain.errors import RuleViolation
from console.paper.key_card import KeyCardPage
from console.paper.key_card_file import write_key_card
from console.paper.printing import ask_printer, ensure_taken, open_printer, printer_names
from console.services.settings import PaperName
from console.ui.beside import Beside
from console.ui.help.card_page import CardPage, CardRequest
from console.ui.help.key_card_words import key_card
from console.ui.page_context import Opening, PageContext
from console.ui.report.file_names import is_there, proposed_name
from console.ui.report.report_request import ReportForm

TITLE = "Lineboard key card"


def card_opening(context: PageContext) -> Opening:
    """Make the page of the key card."""
    page = CardPage(context.look.theme)
    beside = Beside(page)

    def prepare() -> None:
        situation = context.session.situation
        center = situation.set_up.center
        day = f"{in_zone(context.session.clock.now(), center.zone):%d %b %Y}"
        card = key_card(context.keys, center.name, exercise=situation.exercise, made=day)
        path = proposed_name(context.reports, situation, "key card", ReportForm.PDF, redacted=False)
        page.show_card(card, path, PaperName(context.settings.now.paper))
        beside.do(partial(ask_printer, printer_names), page.show_printers, lambda error: page.tell(error.sentence))

    def do(request: CardRequest) -> None:
        page.tell_busy("Printing ..." if request.printer else "Writing the file ...")
        beside.do(partial(carry_out, request), page.tell_done, lambda error: page.tell_done(error.sentence))

    page.print_asked.connect(do)
    page.save_asked.connect(do)
    return Opening(page=page, prepare=prepare)


def carry_out(request: CardRequest) -> str:
    """Print the card, or write it; what came of it as a sentence.

    Raises:
        RuleViolation: The file exists.
        StorageUnavailable: The printer or the disk refused.
    """
    if request.path is None:
        ask_printer(partial(_print, request))
        return f"Sent to {request.printer}."
    if is_there(request.path):
        raise RuleViolation(f"{request.path.name} exists and is not overwritten: choose another name")
    write_key_card(request.card, request.path, request.size)
    return f"Saved {request.path}"


def _print(request: CardRequest) -> None:
    printer = open_printer(request.printer, TITLE)
    printer.setPageSize(QPageSize(request.size))
    KeyCardPage(request.card, printer.pageLayout().fullRectPoints().size().toSizeF()).print_on(printer)
    ensure_taken(request.printer)
