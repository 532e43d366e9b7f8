"""Provides the key card as a page of the window: it is printed and written beside everything else."""

from __future__ import annotations

from functools import partial

from console.domain.clock import in_zone
from console.domain.errors import RuleViolation, StorageUnavailable
from console.paper.document_printing import Printed, PrintOrder, print_document
from console.paper.paperwork import pages_of, write_paperwork
from console.paper.printing import NO_PRINTER, ask_printer, printer_names
from console.services.settings import PaperName
from console.ui.beside import Beside
from console.ui.help.card_page import CardPage, CardRequest
from console.ui.help.key_card_words import key_card
from console.ui.page_context import Opening, PageContext
from console.ui.report.file_names import is_there, proposed_name
from console.ui.report.report_request import ReportForm


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
        make = partial(pages_of, request.card, request.paper)
        return _told(ask_printer(partial(print_document, make, PrintOrder(printer=request.printer))))
    if is_there(request.path):
        raise RuleViolation(f"{request.path.name} exists and is not overwritten: choose another name")
    try:
        request.path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageUnavailable(f"{request.path} can't be written ({error.strerror}): choose another place") from error
    write_paperwork(request.card, request.path, request.paper)
    return f"Saved {request.path}"


def _told(printed: Printed | None) -> str:
    if printed is None:
        return NO_PRINTER
    if printed.stands_still:
        return f"Sent to {printed.printer}, which stands still: see to the printer."
    return f"Sent to {printed.printer}."
