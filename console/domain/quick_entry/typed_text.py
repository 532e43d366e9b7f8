"""Text as typed: which characters can be read, and the form in which words are kept."""

from __future__ import annotations

import re
import unicodedata

from console.domain.errors import Refusal

LONGEST = 4000
"""Characters of one quick entry; nobody types more, and a pasted file is refused."""

_UNREADABLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_BLANK = re.compile(r"[\t\n\v\f\r\x85\u2028\u2029\u200b\ufeff\u202a-\u202e\u2066-\u2069]")


def readable(text: str) -> str | Refusal:
    """The text with tabs, line ends and invisible direction signs as blanks, each character in its place.

    Other control characters, lone surrogates and noncharacters are refused: they cannot be stored or shown.
    """
    if len(text) > LONGEST:
        return Refusal(
            sentence=f"This entry has {len(text)} characters and one may have {LONGEST}: say it in several entries",
            position=LONGEST,
        )
    if text.isprintable():
        return text
    bad = _UNREADABLE.search(text)
    if bad is None:
        return _BLANK.sub(" ", text)
    return Refusal(
        sentence=f"The character U+{ord(bad.group()):04X} cannot be kept in the record: take it out and press Enter",
        position=bad.start(),
        candidates=(_UNREADABLE.sub("", text),),
    )


def kept(text: str) -> str:
    """The form in which the record keeps words: composed (NFC), no blanks around them."""
    return unicodedata.normalize("NFC", text).strip()
