from __future__ import annotations

import random
import re

import pytest
from msgspec.structs import replace

from console.paper.pdf import document_pdf
from console.paper.pdf_objects import PdfObjects, reached, read_objects, written
from console.paper.report_pages import report_pages
from helpers.pdf_reading import font_names, open_pdf, page_texts
from helpers.report_builder import outage_report

pytestmark = pytest.mark.usefixtures("qapp")

IDENTITY = bytes(range(16))


@pytest.fixture(scope="module")
def made(qapp: object) -> bytes:
    return document_pdf(report_pages(outage_report()))


def numbered_anew(parts: PdfObjects, chance: random.Random) -> PdfObjects:
    """The same file as another process of Qt might have written it."""
    numbers = list(parts.bodies)
    others = dict(zip(numbers, chance.sample(numbers, len(numbers)), strict=True))

    def moved(body: bytes) -> bytes:
        said, stream, data = body.partition(b"\nstream\n")
        return re.sub(rb"\b(\d+) 0 R", lambda found: b"%d 0 R" % others[int(found[1])], said) + stream + data

    bodies = {others[number]: moved(body) for number, body in parts.bodies.items()}
    return replace(parts, bodies=bodies, root=others[parts.root], info=others[parts.info])


def test_the_file_says_the_same_in_its_new_order(made: bytes) -> None:
    again = written(read_objects(made), IDENTITY)
    assert page_texts(again) == page_texts(made)
    assert font_names(again) == font_names(made)
    with open_pdf(again) as pdf, open_pdf(made) as before:
        assert pdf.check_pdf_syntax() == []
        assert pdf.docinfo["/Title"] == before.docinfo["/Title"]
        assert [bytes(part) for part in pdf.trailer["/ID"].as_list()] == [IDENTITY, IDENTITY]


@pytest.mark.parametrize("seed", range(5))
def test_however_the_objects_were_numbered_the_file_is_the_same(made: bytes, seed: int) -> None:
    parts = read_objects(made)
    assert written(numbered_anew(parts, random.Random(seed)), IDENTITY) == written(parts, IDENTITY)


def test_what_nothing_leads_to_is_left_out(made: bytes) -> None:
    parts = read_objects(made)
    more = replace(parts, bodies={**parts.bodies, 999: b"(nobody asks for it)"})
    assert 999 not in list(reached(more))
    assert written(more, IDENTITY) == written(parts, IDENTITY)


def test_a_number_in_what_is_drawn_is_no_reference(made: bytes) -> None:
    parts = read_objects(made)
    stream = next(n for n, body in parts.bodies.items() if b"\nstream\n" in body and n in list(reached(parts)))
    changed = {**parts.bodies, stream: b"<<\n/Length 8\n>>\nstream\n999 0 R \nendstream"}
    assert b"999 0 R" in written(replace(parts, bodies=changed), IDENTITY)


def test_a_file_that_names_no_root_is_refused(made: bytes) -> None:
    with pytest.raises(ValueError, match="another way: no Root"):
        read_objects(made.replace(b"/Root", b"/Roof"))
