from __future__ import annotations

from console.services.changes import ChangeSet
from helpers.desks import SampleDesk


def test_a_change_names_the_batch_of_its_entries(desk: SampleDesk) -> None:
    changes = desk.log("911d")
    assert changes.batch == changes.entries[0].batch
    assert changes.batch is not None
    assert ChangeSet().batch is None
