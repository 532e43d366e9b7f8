"""The objects of a PDF file as Qt writes it, put in an order that is the same each time.

Qt numbers some of them as its hash tables have them, which is another order in every process.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from msgspec import Struct

_REFERENCE: Final = re.compile(rb"\b(\d+) 0 R\b")
_ROW: Final = 20
"""Bytes of one line of the table of places (PDF 1.4, 3.4.3)."""

_STREAM: Final = b"\nstream\n"


class PdfObjects(Struct, frozen=True, kw_only=True):
    """The parts of one file.

    Attributes:
        head: What is before the first object.
        bodies: Of the objects by number, without what begins and ends them.
        root, info: Numbers of the two that the file names by itself.
    """

    head: bytes
    bodies: Mapping[int, bytes]
    root: int
    info: int

    @property
    def metadata(self) -> int:
        """Number of the object that holds the XMP."""
        return _named(b"Metadata", self.bodies[self.root])


def read_objects(made: bytes) -> PdfObjects:
    """Take apart what Qt made: one table of places, nothing appended, nothing encrypted."""
    table = int(made[made.rindex(b"startxref") :].split()[1])
    trailer = made.index(b"trailer", table)
    count = int(made[table:trailer].split()[2])
    rows = made.index(b"0000000000 65535 f", table)
    places = {number: int(made[rows + number * _ROW :][:10]) for number in range(1, count)}
    ends = dict(zip(sorted(places.values()), [*sorted(places.values())[1:], table], strict=True))
    return PdfObjects(
        head=made[: min(ends)],
        bodies={number: _body(made[place : ends[place]]) for number, place in places.items()},
        root=_named(b"Root", made[trailer:]),
        info=_named(b"Info", made[trailer:]),
    )


def written(parts: PdfObjects, identity: bytes) -> bytes:
    """The file again, its objects in the order in which they are met from its root; what none leads to is left out.

    Args:
        identity: Stands in the file as its ID.
    """
    order = {number: at for at, number in enumerate([parts.info, *reached(parts)], start=1)}
    file, places = bytearray(parts.head), []
    for number, at in order.items():
        places.append(len(file))
        file += b"%d 0 obj\n%b\nendobj\n" % (at, _renumbered(parts.bodies[number], order))
    table, named = len(file), identity.hex().encode()
    file += b"xref\n0 %d\n0000000000 65535 f \n" % (len(order) + 1)
    file += b"".join(b"%010d 00000 n \n" % place for place in places)
    file += b"trailer\n<<\n/Size %d\n/Info %d 0 R\n/Root %d 0 R\n" % (len(order) + 1, 1, order[parts.root])
    file += b"/ID [<%b> <%b>]\n>>\nstartxref\n%d\n%%%%EOF\n" % (named, named, table)
    return bytes(file)


def reached(parts: PdfObjects) -> Iterator[int]:
    """Numbers of the objects that the root leads to, itself first, each one once, in the order they are met."""
    met, ahead = set(), [parts.root]
    while ahead:
        number = ahead.pop()
        if number not in met:
            met.add(number)
            yield number
            ahead.extend(reversed(_referred(parts.bodies[number])))


def _named(name: bytes, text: bytes) -> int:
    found = re.search(rb"/%b (\d+) 0 R" % name, text)
    if found is None:
        raise ValueError(f"Qt writes PDF files in another way: no {name.decode()} in it")
    return int(found[1])


def _body(whole: bytes) -> bytes:
    return whole[whole.index(b"obj\n") + 4 : whole.rindex(b"endobj")].rstrip(b"\n")


def _referred(body: bytes) -> list[int]:
    return [int(number) for number in _REFERENCE.findall(body.partition(_STREAM)[0])]


def _renumbered(body: bytes, order: Mapping[int, int]) -> bytes:
    said, stream, data = body.partition(_STREAM)
    return _REFERENCE.sub(lambda found: b"%d 0 R" % order[int(found[1])], said) + stream + data
