"""The ``[attention]`` table of a set-up file: which kinds are switched off, and how long silence may last."""

from __future__ import annotations

from collections.abc import Mapping

from console.domain.attention_item import AttentionKind, AttentionSwitches
from console.domain.line import LineGroup
from console.services.set_up_file.fields import Table, did_you_mean, quoted

ATTENTION_KEYS = ("off", "no_update_min")
_KINDS = {str(kind): kind for kind in AttentionKind}
_GROUPS = {str(group): group for group in LineGroup}
_DAY_MIN = 24 * 60

WHY_ALWAYS_ON = "it puts the record itself in doubt"
"""Why a kind can't be switched off."""


def read_attention(table: Table, before: AttentionSwitches) -> AttentionSwitches:
    """The switches as this table says, the rest as before; each of its two keys replaces what was said before."""
    table.check_names(ATTENTION_KEYS)
    return AttentionSwitches(off=_off(table, before.off), no_update_min=_no_update_min(table, before.no_update_min))


def _off(table: Table, before: frozenset[AttentionKind]) -> frozenset[AttentionKind]:
    said = table.texts("off", tuple(before))
    found = set()
    for word in said:
        kind = _KINDS.get(word)
        if kind is None:
            table.fault(f"off {quoted(word)} is not a kind of attention item{did_you_mean(word, _KINDS)}")
        elif kind.always_on:
            table.fault(f"off {quoted(word)} can't be switched off: {WHY_ALWAYS_ON}")
        else:
            found.add(kind)
    return frozenset(found)


def _no_update_min(table: Table, before: Mapping[LineGroup, int]) -> Mapping[LineGroup, int]:
    """Minutes by group; 0 is as good as left out: it never asks."""
    if "no_update_min" not in table.values:
        return before
    said = table.values["no_update_min"]
    if not isinstance(said, dict):
        table.fault(f'no_update_min is to be a table such as {{ "911" = 60 }}, not {quoted(said)}')
        return before
    found: dict[LineGroup, int] = {}
    for word, minutes in said.items():
        group = _GROUPS.get(word)
        if group is None:
            table.fault(f"no_update_min {quoted(word)} is not a group of lines{did_you_mean(word, _GROUPS)}")
        elif type(minutes) is not int or not 0 <= minutes <= _DAY_MIN:
            table.fault(f"no_update_min of {word} is to be whole minutes from 0 (never) to {_DAY_MIN}")
        elif minutes:
            found[group] = minutes
    return {group: found[group] for group in LineGroup if group in found}
