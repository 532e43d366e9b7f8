from __future__ import annotations

import struct
import zlib

import pytest

from console.paper.embedded_font import without_style
from console.paper.pdf import document_pdf
from console.paper.pdf_objects import read_objects
from console.paper.report_pages import report_pages
from helpers.report_builder import outage_report

pytestmark = pytest.mark.usefixtures("qapp")

_MAGIC = 0xB1B0AFBA


def font_of(body: bytes) -> bytes:
    return zlib.decompress(body.partition(b"\nstream\n")[2].rpartition(b"endstream")[0].rstrip(b"\n"))


def checksum(data: bytes) -> int:
    padded = data + bytes(-len(data) % 4)
    words: tuple[int, ...] = struct.unpack(f">{len(padded) // 4}I", padded)
    return sum(words) % 2**32


def head_of(font: bytes) -> tuple[int, int, bytes]:
    """Where it is named in the list of tables, its sum as said there, and the table."""
    at = font.index(b"head")
    said, offset, length = struct.unpack_from(">III", font, at + 4)
    return at, said, font[offset : offset + length]


def bodies() -> list[bytes]:
    made = read_objects(document_pdf(report_pages(outage_report())))
    return [body for body in made.bodies.values() if body.startswith(b"<<\n/Length1")]


def test_no_font_says_that_it_is_bold_and_every_sum_is_right() -> None:
    found = bodies()
    assert len(found) == 3
    for body in found:
        font = font_of(without_style(body))
        _, said, head = head_of(font)
        assert head[44:46] == b"\0\0"
        assert said == checksum(head[:8] + bytes(4) + head[12:])
        whole = font.replace(head, head[:8] + bytes(4) + head[12:])
        assert int.from_bytes(head[8:12], "big") == (_MAGIC - checksum(whole)) % 2**32


def test_whatever_qt_said_of_the_style_the_font_is_the_same() -> None:
    for body in bodies():
        font = bytearray(font_of(body))
        at, said, head = head_of(bytes(font))
        offset = bytes(font).index(head)
        other = 1 - head[45]
        step = (other - head[45]) << 16
        font[offset + 45] = other
        struct.pack_into(">I", font, at + 4, (said + step) % 2**32)
        adjusted = (int.from_bytes(head[8:12], "big") - 2 * step) % 2**32
        struct.pack_into(">I", font, offset + 8, adjusted)
        again = body.partition(b"\nstream\n")[0] + b"\nstream\n" + zlib.compress(bytes(font)) + b"\nendstream"
        assert without_style(again) == without_style(body)


def test_the_length_of_the_font_is_said_where_it_is() -> None:
    for body in bodies():
        said, _, rest = without_style(body).partition(b"\nstream\n")
        assert b" 0 R" not in said
        assert b"/Length %d\n" % len(rest.removesuffix(b"\nendstream")) in said
