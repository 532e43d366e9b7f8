from __future__ import annotations

import pytest

from console.late import late


def test_it_is_what_it_stands_for_once_it_is_called() -> None:
    assert late("console.domain.phone", "national")("+12035550142") == "(203) 555-0142"


def test_what_is_named_wrongly_is_noticed_at_the_call() -> None:
    wrong = late("console.domain.phone", "nothing_of_the_kind")
    with pytest.raises(AttributeError, match="nothing_of_the_kind"):
        wrong()
