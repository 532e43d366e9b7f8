"""The fonts that Qt puts into a PDF, freed of what depends on what else the program has shown before.

Qt marks a subset as bold (``macStyle``) by the wish for which it was first loaded anywhere in the process. No reader
of a PDF looks at it; yet it makes two files of what is one.
"""

from __future__ import annotations

import re
import struct
import zlib
from typing import Final

_STREAM: Final = b"\nstream\n"
_LENGTH: Final = re.compile(rb"/Length \d+ 0 R")
_RECORD: Final = struct.Struct(">4sIII")
_TABLES_AT: Final = 12
_HEAD: Final = b"head"
_ADJUSTMENT_AT: Final = 8
_STYLE_AT: Final = 44
"""Places in the table ``head`` (ISO/IEC 14496-22, 5.2.2)."""

_WORD: Final = 1 << 32


def without_style(body: bytes) -> bytes:
    """The object of an embedded font, its style as of any other."""
    said, stream, rest = body.partition(_STREAM)
    font = _plain(bytearray(zlib.decompress(rest[: rest.rindex(b"endstream")].rstrip(b"\n"))))
    packed = zlib.compress(font)
    return _LENGTH.sub(b"/Length %d" % len(packed), said) + stream + packed + b"\nendstream"


def _plain(font: bytearray) -> bytes:
    count = int.from_bytes(font[4:6], "big")
    for at in range(_TABLES_AT, _TABLES_AT + count * _RECORD.size, _RECORD.size):
        tag, checksum, offset, length = _RECORD.unpack_from(font, at)
        if tag == _HEAD:
            (style,) = struct.unpack_from(">H", font, offset + _STYLE_AT)
            (adjustment,) = struct.unpack_from(">I", font, offset + _ADJUSTMENT_AT)
            less = style << 16  # it is the upper half of its word, which counts in the table's sum and in the font's
            struct.pack_into(">H", font, offset + _STYLE_AT, 0)
            struct.pack_into(">I", font, offset + _ADJUSTMENT_AT, (adjustment + 2 * less) % _WORD)
            _RECORD.pack_into(font, at, tag, (checksum - less) % _WORD, offset, length)
    return bytes(font)
