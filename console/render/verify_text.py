"""The outcome of checking the record in words."""

from __future__ import annotations

from console.render.seal_words import seal_digits
from console.render.verify_json import VerificationMade


def verify_text(made: VerificationMade) -> str:
    """One line a check, and the verdict."""
    lines = [f"{'ok    ' if check.ok else 'WRONG '}  {check.name}: {check.detail}" for check in made.checks]
    verdict = "Nothing is wrong" if made.ok else "Something is wrong; keep this record as it is and restore a backup"
    seal = f"{made.entries} entries, the last is {made.last_seq}, its fingerprint begins {seal_digits(made.digest)}"
    return "\n".join([*lines, f"{verdict}: {seal}."])
