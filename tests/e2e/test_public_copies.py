"""Public copies: whatever is planted in any text, no form of a public copy shows it, and each says how much is gone."""

from __future__ import annotations

import json

import pytest
from msgspec.structs import replace

from console.domain.redaction import redact
from console.domain.set_up import Center, SetUp
from console.render.document_files import FileForm, document_file
from console.render.masked_words import masked_json, masked_text
from helpers.planted_secrets import planted
from helpers.report_builder import public_report
from helpers.workbooks import whole_text


def shown(said: list[str], text: str) -> list[str]:
    return [one for one in said if one in text]


def test_every_secret_is_in_the_whole_report_and_none_in_its_public_copy() -> None:
    report, planter = planted()
    whole = "\n".join(facts_of(report))
    assert shown(planter.everything, whole)
    public = redact(report)
    assert shown(planter.everything, "\n".join(facts_of(public)) + "\n".join(facts_of(public.set_up))) == []


@pytest.mark.parametrize("form", list(FileForm))
def test_no_form_of_a_public_copy_shows_a_secret_that_the_whole_one_shows(form: FileForm) -> None:
    report, planter = planted()
    assert shown(planter.everything, whole_text(document_file(form, report)))
    assert shown([*planter.everything, "Kim Moran", "Jo Reyes"], whole_text(document_file(form, redact(report)))) == []


def test_the_counts_are_those_of_what_is_gone() -> None:
    report, planter = planted()
    said = replace(report, set_up=SetUp(center=Center(name="", timezone="UTC")), lines=())
    secret = ("trouble_number", "account", "circuit_id", "tsp_code")
    lines = [text for one in report.lines for text in facts_of(replace(one.line, **dict.fromkeys(secret)))]
    whole = "\n".join([*facts_of(said), *lines])
    masked = redact(report).masked
    assert masked is not None
    gone = {
        "names": len(shown(planter.names, whole)) + len(["KM", "JR"]),
        "phone_numbers": len(shown(planter.phones, whole)),
        "circuit_numbers": len(shown(planter.circuits, whole)) + len(shown(planter.troubles, whole)),
        "fallback_numbers": len(shown(planter.fallbacks, whole)) + len(["f2, which was tested"]),
    }
    assert {name: getattr(masked, name) for name in gone} == gone


@pytest.mark.parametrize("form", list(FileForm))
def test_every_form_says_how_much_it_withholds(form: FileForm) -> None:
    report = public_report()
    assert report.masked is not None
    text = whole_text(document_file(form, report))
    match form:
        case FileForm.JSON:
            assert json.loads(text)["masked"] == masked_json(report.masked)
        case FileForm.CSV:
            assert "masked_names,masked_phone_numbers" in text
        case _:
            assert masked_text(report.masked) in text


def facts_of(thing: object) -> list[str]:
    """Every text in it, however deep, as it stands."""
    fields = getattr(thing, "__struct_fields__", None)
    if fields is not None:
        return [text for name in fields for text in facts_of(getattr(thing, name))]
    if isinstance(thing, str):
        return [str(thing)]
    return [text for one in thing for text in facts_of(one)] if isinstance(thing, tuple | frozenset) else []
