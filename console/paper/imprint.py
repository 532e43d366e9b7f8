"""What a PDF file says of itself: whose it is, when it was made, in which language; the same file for the same facts.

Qt has a setter for part of it, writes the time of this PC whatever is asked, and numbers its objects at random. A
library that reads and writes any PDF would take longer to load than a report takes to make; what Qt writes is always
of one kind, and this little of it is put right here.
"""

from __future__ import annotations

import re
from datetime import datetime
from hashlib import sha256
from html import escape
from typing import Final
from uuid import UUID

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import qVersion

from console import __version__
from console.paper.embedded_font import without_style
from console.paper.pdf_objects import PdfObjects, read_objects, written
from console.render.wording import visible

LANGUAGE: Final = "en-US"
"""Of what the program says; what people typed may be in any (RFC 5646)."""

_CREATOR: Final = f"Lineboard {__version__}"

_UNUSED_INK: Final = re.compile(rb"/P?CSpcmyk (?:\d+ 0 R|/DeviceCMYK)\n")
"""Qt names inks on every page that no page uses, and that PDF/A-1 does not allow beside this output intent."""

_NEEDS: Final = b"<<\n/ColorSpace"
"""So begins what a page needs."""

_FONT: Final = b"<< /Type /FontDescriptor"
_FONT_FILE: Final = b"<<\n/Length1"
_SUBSET: Final = re.compile(rb"/[A-Z]{6}\+")
"""Before the name of a font of which only part is embedded: six letters (PDF 1.4, 5.5.3), of Qt's at random."""

_NO_SIGNS: Final = {0xFFFE: "\ufffd", 0xFFFF: "\ufffd"}
"""No XML may hold them."""

_XMP: Final = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<pdf:Producer>{producer}</pdf:Producer>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<xmp:CreatorTool>{creator}</xmp:CreatorTool>
{dates}</rdf:Description>
<rdf:Description rdf:about="" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
<xmpMM:DocumentID>uuid:{identity}</xmpMM:DocumentID>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>1</pdfaid:part>
<pdfaid:conformance>B</pdfaid:conformance>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""

_DATES: Final = "".join(f"<xmp:{name}>{{0}}</xmp:{name}>\n" for name in ("CreateDate", "ModifyDate", "MetadataDate"))


class Imprint(Struct, frozen=True, kw_only=True):
    """Whose a document is, and when it was made.

    Attributes:
        author: The center: never a person, a login or a PC.
        made_at: In the zone of the center; None = it is of no time, and says none.
    """

    author: str
    made_at: datetime | None


def imprinted(made: bytes, title: str, imprint: Imprint) -> bytes:
    """What Qt made, with everything that is known of the document said in it: the same bytes for the same pages."""
    parts = read_objects(made)
    bodies = {number: _put_right(body) for number, body in parts.bodies.items()}
    bodies[parts.info] = _info(title, imprint)
    bodies[parts.root] = bodies[parts.root].replace(
        b"/Type /Catalog", b"/Type /Catalog\n/Lang (%b)" % LANGUAGE.encode()
    )
    bodies[parts.metadata] = b""
    said = replace(parts, bodies=bodies)
    identity = _identity(said)
    bodies[parts.metadata] = _metadata(title, imprint, identity)
    return written(said, identity)


def _identity(parts: PdfObjects) -> bytes:
    return sha256(written(parts, b"")).digest()[:16]


def _put_right(body: bytes) -> bytes:
    if body.startswith(_NEEDS):
        return _UNUSED_INK.sub(b"", body)
    if body.startswith(_FONT_FILE):
        return without_style(body)
    return _SUBSET.sub(b"/AAAAAA+", body) if body.startswith(_FONT) else body


def _info(title: str, imprint: Imprint) -> bytes:
    said = {"Title": title, "Author": imprint.author, "Creator": _CREATOR, "Producer": _producer()}
    lines = [b"/%b %b" % (name.encode(), _text(_shown(text))) for name, text in said.items()]
    if imprint.made_at is not None:
        offset = f"{imprint.made_at:%z}"
        at = f"D:{imprint.made_at:%Y%m%d%H%M%S}{offset[:3]}'{offset[3:5]}'".encode()
        lines += [b"/%b (%b)" % (name, at) for name in (b"CreationDate", b"ModDate")]
    return b"<<\n%b\n>>" % b"\n".join(lines)


def _metadata(title: str, imprint: Imprint, identity: bytes) -> bytes:
    said = _XMP.format(
        title=escape(_shown(title)),
        author=escape(_shown(imprint.author)),
        language=LANGUAGE,
        producer=_producer(),
        creator=_CREATOR,
        dates="" if imprint.made_at is None else _DATES.format(imprint.made_at.isoformat(timespec="seconds")),
        identity=UUID(bytes=identity),
    ).encode()
    return b"<<\n/Type /Metadata /Subtype /XML\n/Length %d\n>>\nstream\n%b\nendstream" % (len(said), said)


def _producer() -> str:
    return f"Qt {qVersion()}"


def _shown(text: str) -> str:
    return visible(text).translate(_NO_SIGNS)


def _text(text: str) -> bytes:
    return b"<FEFF%b>" % text.encode("utf-16-be").hex().upper().encode()
