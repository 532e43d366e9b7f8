"""The ICS 214 Activity Log as JSON: the eight blocks by name, the activity as entries of contract §4."""

from __future__ import annotations

from console.domain.clock import iso
from console.domain.ics_214 import Ics214
from console.render.entry_json import JsonObject, entry_json
from console.render.ics_214_words import FORM
from console.render.masked_words import masked_json


def ics_214_json(form: Ics214) -> JsonObject:
    """Everything ``report --document ics-214 --format json`` says; a block nobody filled is empty."""
    zone, blocks = form.set_up.center.zone, form.blocks
    activity = sorted(form.activity, key=lambda entry: (entry.act.occurred_at, entry.seq))
    return {
        "form": FORM,
        "center": form.set_up.center.name,
        "exercise": form.exercise,
        "redacted": form.redacted,
        "masked": masked_json(form.masked) if form.masked is not None else None,
        "incident_name": blocks.incident,
        "operational_period": {
            "from": iso(form.period.start, zone),
            "to": iso(form.period.end, zone),
            "seconds": form.period.seconds,
        },
        "name": blocks.name,
        "ics_position": blocks.position,
        "home_agency": blocks.agency,
        "resources": [
            {"name": one.name, "ics_position": one.position, "home_agency": one.agency} for one in blocks.resources
        ],
        "activity": [entry_json(entry, zone) for entry in activity],
        "prepared_by": {"name": blocks.name, "position": blocks.position, "at": iso(form.made_at, zone)},
        "seal": {
            "entries": form.seal.entries,
            "last_seq": form.seal.last_seq,
            "digest": form.seal.digest,
        },
    }
