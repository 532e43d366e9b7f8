"""Provides the way in for someone whose initials are not in the record yet, such as a stand-in: an entry adds them."""

from __future__ import annotations

from functools import partial

from console.domain.set_up import Operator
from console.services.changes import ChangeSet
from console.services.set_up_file.writer import table_text, values_of
from console.services.writing import Writing
from console.ui.session import Session
from console.ui.shift.sign_on import Added, NotAdded


def add_oneself(session: Session, operator: Operator, on_done: Added, on_failed: NotAdded) -> None:
    """Log that this person is an operator from now on, as said by the person.

    Args:
        on_failed: Told a sentence.
    """
    text = table_text("operator", [values_of(operator)])
    job = partial(_add, text, operator)
    session.write(job, lambda _changes: on_done(), lambda error: on_failed(error.sentence))


def _add(text: str, operator: Operator, record: Writing) -> ChangeSet:
    return record.set_ups.apply(text, "What was typed", by=operator.initials)
