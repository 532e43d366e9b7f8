from __future__ import annotations

import pytest
from msgspec.structs import replace

from console.domain.line import Line, LineGroup
from console.domain.quick_entry.vocabulary import Vocabulary, misspelled, similar
from console.domain.set_up import Center, SetUp
from helpers.quick_entries import SET_UP, VOCABULARY


def test_911_is_its_voice_lines_and_911all_every_line_of_it() -> None:
    assert VOCABULARY.groups["911"] == (1, 2, 3, 4, 5)
    assert VOCABULARY.groups["911all"] == (1, 2, 3, 4, 5, 6, 11)


def test_a_911_line_without_an_origin_is_a_voice_line() -> None:
    undivided = Line(key=1, name="911", group=LineGroup.NINE_ONE_ONE)
    set_up = SetUp(center=Center(name="x", timezone="UTC"), lines=(undivided,))
    assert Vocabulary.of(set_up).groups["911"] == (1,)


def test_the_other_groups_are_their_lines_in_service() -> None:
    assert VOCABULARY.groups["admin"] == (7, 8)
    assert VOCABULARY.groups["school"] == (9,)
    assert VOCABULARY.groups["other"] == ()


@pytest.mark.parametrize(
    ("word", "keys"),
    [
        ("ll", (1,)),
        ("wls", (2, 3, 4)),
        ("verizon", (3,)),
        ("ver", (3,)),
        ("wl", (2, 3, 4)),
        ("école", (8,)),
        ("911", (1, 2, 3, 4, 5)),
        ("admin", (7, 8)),
        ("sch", (9,)),
    ],
)
def test_an_alias_a_group_or_a_prefix_names_one_set_of_lines(word: str, keys: tuple[int, ...]) -> None:
    assert tuple(VOCABULARY.sets_named(word)) == (keys,)


@pytest.mark.parametrize("word", ["w", "v", "d", "up", "down", "trunk", "oth", "nobody", ""])
def test_state_words_single_letters_and_aliases_of_retired_lines_name_none(word: str) -> None:
    assert not VOCABULARY.sets_named(word)


def test_a_prefix_of_aliases_of_one_line_is_no_riddle_but_of_two_sets_is() -> None:
    assert tuple(VOCABULARY.sets_named("int")) == ((8,),)
    assert set(VOCABULARY.sets_named("tt")) == {(11,)}
    assert set(VOCABULARY.sets_named("t")) == set()
    assert len(_with_alias("vo").sets_named("vo")) == 1
    assert len(_with_alias("void").sets_named("vo")) == 2


def _with_alias(alias: str) -> Vocabulary:
    school = next(line for line in SET_UP.lines if line.key == 9)
    others = (line for line in SET_UP.lines if line.key != 9)
    lines = (*others, replace(school, aliases=(*school.aliases, alias)))
    return Vocabulary.of(replace(SET_UP, lines=lines))


def test_lines_stand_in_the_order_of_their_keys() -> None:
    assert VOCABULARY.keys_in_service == (1, 2, 3, 4, 5, 6, 7, 8, 9, 11)


def test_only_aliases_that_no_line_in_service_has_count_as_retired() -> None:
    assert VOCABULARY.retired_aliases == {"trunk": (12,)}


def test_retired_operators_are_known_as_such() -> None:
    assert set(VOCABULARY.operators) == {"KM", "JR", "D2"}
    assert VOCABULARY.retired_operators == {"OLD"}


def test_words_that_look_alike_are_found() -> None:
    assert VOCABULARY.like_target("verison")[0] == "verizon"
    assert similar("x" * 4000, ("abc",)) == ()


def test_a_slip_of_the_fingers_is_no_other_word() -> None:
    assert misspelled("dwon", ("down", "oos")) == ("down",)
    assert misspelled("dwn", ("down", "oos")) == ("down",)
    assert misspelled("works", ("oos", "d")) == ()
    assert misspelled("done", ("down",)) == ()
    assert misspelled("odwn", ("down",)) == ()


def test_words_of_a_name_or_a_carrier_name_lines_in_service() -> None:
    verizon = next(line for line in SET_UP.lines if line.key == 3)
    vocabulary = Vocabulary.of(replace(SET_UP, lines=(replace(verizon, carrier="Cellco"),)))
    assert vocabulary.named_in_words("cellco") == (3,)
    assert VOCABULARY.named_in_words("wireless") == (2, 3, 4)
    assert VOCABULARY.named_in_words("mobile") == (4,)
    assert VOCABULARY.named_in_words("trunk") == ()
