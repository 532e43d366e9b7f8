from __future__ import annotations

from console.domain.quick_entry.commands import Clear, Options


def test_an_option_that_is_not_said_is_none_or_empty() -> None:
    assert Options() == Options(symptoms=(), refs=(), cleared=frozenset())
    assert not any((Options().scope, Options().basis, Options().when, Options().expected, Options().note))


def test_what_clears_is_written_as_it_is_typed() -> None:
    assert tuple(Clear) == ("~-", "^-", "#-", ";-")
