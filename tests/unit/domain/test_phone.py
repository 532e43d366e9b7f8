from __future__ import annotations

import pytest

from console.domain.phone import national, to_e164, without_extension


@pytest.mark.parametrize(
    ("typed", "country", "stored", "shown"),
    [
        ("203-555-0142", "US", "+12035550142", "(203) 555-0142"),
        ("+1 203 555 0142", "US", "+12035550142", "(203) 555-0142"),
        ("+1 203 555 0142", "GB", "+12035550142", "(203) 555-0142"),
        ("(203) 555-0100 ext 12", "US", "+12035550100;ext=12", "(203) 555-0100 ext. 12"),
        ("020 7946 0958", "GB", "+442079460958", "020 7946 0958"),
    ],
)
def test_a_number_is_stored_as_e164_and_shown_in_national_format(
    typed: str, country: str, stored: str, shown: str
) -> None:
    assert to_e164(typed, country) == stored
    assert national(stored) == shown


@pytest.mark.parametrize("typed", ["", "911", "555-0142", "not a number", "+1 203 555 01421", "1" * 300])
def test_what_is_no_valid_number_of_its_country_is_refused_in_a_sentence(typed: str) -> None:
    with pytest.raises(ValueError, match="is not a valid phone number of its country") as caught:
        to_e164(typed, "US")
    assert len(str(caught.value)) < 200


def test_what_is_no_stored_number_is_shown_as_it_is() -> None:
    assert national("ask the chief") == "ask the chief"


@pytest.mark.parametrize(("stored", "plain"), [("+12035550142;ext=12", "+12035550142"), ("x", None), (None, None)])
def test_a_stored_number_is_compared_without_its_extension(stored: str | None, plain: str | None) -> None:
    assert without_extension(stored) == plain
