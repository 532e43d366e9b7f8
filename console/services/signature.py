"""Who is logging: the rule by which an entry gets its initials (contract §2, "Who")."""

from __future__ import annotations

from msgspec import Struct

from console.domain.errors import RuleViolation
from console.domain.ids import Initials
from console.domain.set_up import SetUp


class Signature(Struct, frozen=True, kw_only=True):
    """Who says it, and who keyed it when that is somebody else."""

    by: Initials
    keyed_by: Initials | None = None


def sign(set_up: SetUp, *, prefix: Initials | None = None, signed_on: Initials | None = None) -> Signature:
    """Find who is logging: the prefix, else who is signed on, else the only operator of the record.

    Raises:
        RuleViolation: Nobody can be named, or the initials are not in the record.
    """
    keyed_by = known_operator(set_up, signed_on) if signed_on else None
    if prefix is not None:
        by = known_operator(set_up, prefix)
        return Signature(by=by, keyed_by=keyed_by if keyed_by != by else None)
    if keyed_by is not None:
        return Signature(by=keyed_by)
    in_service = [operator.initials for operator in set_up.operators if not operator.retired]
    if len(in_service) == 1:
        return Signature(by=in_service[0])
    raise RuleViolation(_nobody(in_service), candidates=tuple(in_service))


def known_operator(set_up: SetUp, initials: Initials) -> Initials:
    """The initials as the record writes them.

    Raises:
        RuleViolation: They are not in the record.
    """
    operator = set_up.operator(initials)
    if operator is None:
        known = tuple(one.initials for one in set_up.operators if not one.retired)
        raise RuleViolation(
            f"{initials.upper()!r} is not an operator of this record; known are {', '.join(known) or 'none yet'}: "
            "use one of these, or add an [[operator]] with lineboard setup",
            candidates=known,
        )
    return operator.initials


def _nobody(in_service: list[Initials]) -> str:
    if not in_service:
        return "who is logging this? The record has no operators yet: add an [[operator]] with lineboard setup"
    return (
        f"who is logging this? Say it with a prefix ({in_service[0]}: ...) or --by; known are {', '.join(in_service)}"
    )
