"""Phone numbers: read as a person writes them, stored as E.164, shown in national format.

The library loads with the first number, not with the program: a look at a quiet board shows none.
"""

from __future__ import annotations

_EXTENSION = ";ext="


def to_e164(text: str, country: str) -> str:
    """The form in which the record keeps a number: E.164, with ``;ext=`` when there is an extension.

    Args:
        country: ISO 3166 code in which a number without ``+`` is read.

    Raises:
        ValueError: It is no number, or not a valid one of its country; the text is a sentence.
    """
    import phonenumbers

    try:
        number = phonenumbers.parse(text, country)
    except phonenumbers.NumberParseException:
        raise ValueError(_sentence(text, country)) from None
    if not phonenumbers.is_valid_number(number):
        raise ValueError(_sentence(text, country))
    extension = f"{_EXTENSION}{number.extension}" if number.extension else ""
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164) + extension


def national(stored: str) -> str:
    """The national format of a stored number, its extension included; what is no stored number comes back as it is."""
    import phonenumbers

    try:
        number = phonenumbers.parse(stored, None)
    except phonenumbers.NumberParseException:
        return stored
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL)


def without_extension(stored: str | None) -> str | None:
    """A stored number, E.164 without its extension; None for what is none."""
    import phonenumbers

    try:
        number = phonenumbers.parse(stored or "")
    except phonenumbers.NumberParseException:
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _sentence(text: str, country: str) -> str:
    return (
        f'"{text[:40]}" is not a valid phone number of its country (read as {country} without "+"): '
        "write it whole, with its area code"
    )
