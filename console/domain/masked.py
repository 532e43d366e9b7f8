"""How much a public copy withholds, by kind."""

from __future__ import annotations

from msgspec import Struct


class Masked(Struct, frozen=True, kw_only=True):
    """How many different things were withheld; the same one in two places counts once.

    Attributes:
        names: Operators.
        phone_numbers: Numbers in texts.
        circuit_numbers: Circuit ids, TSP codes, account numbers, and numbers to call in trouble.
        fallback_numbers: Those the public was not sent to.
    """

    names: int = 0
    phone_numbers: int = 0
    circuit_numbers: int = 0
    fallback_numbers: int = 0
