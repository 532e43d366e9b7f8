"""A set-up file as TOML: read within limits, refused in a sentence when it is none."""

from __future__ import annotations

import tomllib

from console.domain.errors import RuleViolation

MOST_BYTES = 1_000_000
_LONGEST_ROW = 10_000
_NUMBER_BITS = 64


def parse_document(text: str | bytes, file_name: str) -> dict[str, object]:
    """The tables of a file.

    Raises:
        RuleViolation: It is too long, no UTF-8, or no TOML.
    """
    raw = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    if len(raw) > MOST_BYTES:
        raise RuleViolation(
            f"{file_name}: the file is {len(raw):,} bytes long, at most {MOST_BYTES:,} are read; is it a set-up file?"
        )
    try:
        document = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        row = raw.count(b"\n", 0, error.start) + 1
        raise RuleViolation(f"{file_name}: text line {row} is not UTF-8; save the file as UTF-8") from None
    longest = max(document.split("\n"), key=len)
    if len(longest) > _LONGEST_ROW:
        raise RuleViolation(f"{file_name}: a text line is longer than {_LONGEST_ROW:,} characters; break it up")
    try:
        found = tomllib.loads(document)
        _require_small_numbers(found)
    except (ValueError, RecursionError) as error:
        raise RuleViolation(f"{file_name}: the file is not valid TOML: {_why_no_toml(error)}") from None
    return found


def _require_small_numbers(value: object) -> None:
    """TOML's whole numbers have 64 bits; ``tomllib`` takes any, and one written 0xff... can be too long to be shown.

    Raises:
        ValueError: There is a longer one, as tomllib itself says of one with thousands of digits.
    """
    match value:
        case dict():
            for one in value.values():
                _require_small_numbers(one)
        case list():
            for one in value:
                _require_small_numbers(one)
        case int() if value.bit_length() > _NUMBER_BITS:
            raise ValueError("a whole number of more than 64 bits")


def _why_no_toml(error: ValueError | RecursionError) -> str:
    """The reason with its "line" kept apart from our ``[[line]]``."""
    if isinstance(error, RecursionError):
        return "it is nested too deeply"
    if isinstance(error, tomllib.TOMLDecodeError):
        return str(error).replace("(at line ", "(text line ")
    return "it holds a whole number of more than 64 bits"
