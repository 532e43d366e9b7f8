from __future__ import annotations

import pytest

from console.domain.errors import RuleViolation
from console.domain.line import Line
from console.services.set_up_file import read_set_up

CENTER = '[center]\nname = "Ridgefield"\ntimezone = "America/New_York"\n'


def line_with(text: str, group: str = "911") -> Line:
    file = f'{CENTER}[[line]]\nkey = 1\nname = "A line"\ngroup = "{group}"\n{text}\n'
    (line,) = read_set_up(file, "f.toml", None).lines
    return line


def fault_of(text: str, table: str = "line") -> str:
    required = {
        "line": 'key = 1\nname = "A line"\ngroup = "911"\n',
        "fallback": 'key = 1\nlabel = "A number"\nkind = "place"\n',
        "operator": 'initials = "KM"\nname = "Kim"\n',
        "shift": 'name = "Day"\nstart = "07:00"\nend = "15:00"\n',
        "center": "",
    }[table]
    said = text.split(" = ", maxsplit=1)[0]
    rows = "".join(f"{row}\n" for row in required.splitlines() if not row.startswith(f"{said} ="))
    head = "" if table == "center" else f"[[{table}]]\n"
    with pytest.raises(RuleViolation) as caught:
        read_set_up(f"{CENTER}{head}{rows}{text}\n", "f.toml", None)
    (fault,) = caught.value.sentence.split("\n")
    return fault


@pytest.mark.parametrize("key", ["0", "100", "-1", "1.0", '"1"', "true", "[1]"])
def test_a_key_is_a_whole_number_from_1_to_99(key: str) -> None:
    assert "key" in fault_of(f"key = {key}")


def test_a_key_left_out_is_named_by_the_place_of_its_table() -> None:
    with pytest.raises(RuleViolation, match=r"^f\.toml: line 1: key is missing$"):
        read_set_up(f'{CENTER}[[line]]\nname = "A"\ngroup = "other"\n', "f.toml", None)


@pytest.mark.parametrize("number", ["+1 203 555 0142", "203 555 0142", "(203) 555-0142", "+44 20 7946 0018"])
def test_a_number_valid_in_its_country_is_taken(number: str) -> None:
    found = line_with(f'number = "{number}"').number
    assert found in ("+12035550142", "+442079460018")


@pytest.mark.parametrize("number", ["911", "555 0142", "+1 203 555 01421", "soon", "+999 1"])
def test_a_number_not_valid_in_its_country_is_refused(number: str) -> None:
    for name in ("number", "trouble_number"):
        assert f'{name} "{number}" is not a valid phone number in US' in fault_of(f'{name} = "{number}"')


def test_a_number_without_plus_is_read_in_the_country_of_the_center() -> None:
    text = f'{CENTER}country = "gb"\n[[line]]\nkey = 1\nname = "A"\ngroup = "other"\nnumber = "020 7946 0018"\n'
    change = read_set_up(text, "f.toml", None)
    assert change.lines[0].number == "+442079460018"
    assert change.center is not None
    assert change.center.country == "GB"


@pytest.mark.parametrize(
    ("alias", "reason"),
    [
        ("911", "the name of a group"),
        ("School", "the name of a group"),
        ("up", "the word of a state"),
        ("OOS", "the word of a state"),
        ("maintenance", "the word of a state"),
        ("x", "too short"),
        ("vz2", "letters only"),
        ("north side", "letters only"),
        ("at&t", "letters only"),
    ],
)
def test_an_alias_that_could_be_misread_is_refused(alias: str, reason: str) -> None:
    assert reason in fault_of(f'aliases = ["{alias}"]')


def test_one_alias_may_be_given_to_several_lines() -> None:
    lines = "".join(f'[[line]]\nkey = {key}\nname = "L{key}"\ngroup = "911"\naliases = ["wls"]\n' for key in (1, 2))
    assert [line.aliases for line in read_set_up(CENTER + lines, "f.toml", None).lines] == [("wls",), ("wls",)]


def test_letters_of_any_script_make_an_alias() -> None:
    assert line_with('aliases = ["Señal", "école"]').aliases == ("señal", "école")


def test_an_origin_is_only_for_911_lines() -> None:
    assert line_with('origin = "wireless"').origin == "wireless"
    with pytest.raises(RuleViolation, match="origin is only for lines of group 911, not of group admin"):
        line_with('origin = "wireless"', group="admin")


@pytest.mark.parametrize("code", ["TSP12345C-E1", "TSP0A000M-02", "tsp12345c-53"])
def test_a_tsp_code_is_kept_in_capitals(code: str) -> None:
    assert line_with(f'tsp_code = "{code}"').tsp_code == code.upper()


@pytest.mark.parametrize(
    "code", ["TSP12345C", "12345C-E1", "TSP12345O-E1", "TSP12345C-E6", "TSP12345C-E1X", "TSP12345C-61"]
)
def test_a_malformed_tsp_code_is_refused(code: str) -> None:
    assert "is not a TSP authorization code such as TSP12345C-E1" in fault_of(f'tsp_code = "{code}"')


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('name = ""', "name is empty"),
        ('name = "  "', "name is empty"),
        ('name = "a\\u0000b"', "control character"),
        ('name = "a\\nb"', "control character"),
        ('name = "a\\u202eb"', "control character"),
        (f'name = "{"n" * 101}"', "at most 100 fit"),
        (f'area = "{"n" * 301}"', "at most 300 fit"),
        ("name = 3", "is to be a text in quotes"),
        ('aliases = "ll"', "is to be a list"),
        ('aliases = ["ll", 3]', "an item of aliases is to be a text in quotes"),
        ('aliases = [""]', "has an empty item"),
        ("verify_every_h = 0", "is not between 1 and"),
        ("verify_every_h = true", "is to be a whole number"),
        ("verify_every_h = 1.5", "is to be a whole number"),
        ('retired = "yes"', "is to be true or false"),
        ('origin = "cable"', "is not one of landline, wireless, voip, text, tty"),
        ("origin = 1", "origin is to be a text in quotes"),
        ("split_from = 1", "split_from names the line itself"),
        ("split_from = 9", "split_from 9 is not the key of a line"),
        ("keys = 1", "is not a key of this table"),
    ],
)
def test_a_line_that_says_something_wrong_is_refused_with_the_reason(text: str, reason: str) -> None:
    assert reason in fault_of(text)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('kind = "tempory"', 'kind "tempory" is not one of ten_digit, temporary, admin'),
        ('kind = "neighbor"', "number is missing; only the kinds text, place and advice may leave it out"),
        ('serves = ["admn"]', 'did you mean "admin"?'),
        ("serves = [true]", "neither a line key nor one of"),
        ("serves = [4]", "serves names line 4, which is not the key of a line"),
        ("rides_on = [4]", "rides_on names line 4, which is not the key of a line"),
        ('rides_on = ["911"]', "which is no line key"),
        ("test_every_d = -1", "is not between 1 and"),
    ],
)
def test_a_fallback_number_that_says_something_wrong_is_refused_with_the_reason(text: str, reason: str) -> None:
    assert reason in fault_of(text, "fallback")


@pytest.mark.parametrize("kind", ["text", "place", "advice"])
def test_the_kinds_without_a_number_may_leave_it_out(kind: str) -> None:
    text = f'{CENTER}[[fallback]]\nkey = 1\nlabel = "Way out"\nkind = "{kind}"\n'
    assert read_set_up(text, "f.toml", None).fallbacks[0].number is None


@pytest.mark.parametrize("initials", ["K", "KMORA", "1KM", "K M", "K-M", "ÉK"])
def test_initials_are_2_to_4_letters_or_digits_with_a_letter_first(initials: str) -> None:
    assert "2-4 letters or digits with a letter first" in fault_of(f'initials = "{initials}"', "operator")


@pytest.mark.parametrize("start", ["7:00", "24:00", "07:60", "07.00", "0700", "٠٧:٠٠"])
def test_a_shift_starts_at_a_time_of_the_day(start: str) -> None:
    assert "is not a time such as" in fault_of(f'start = "{start}"', "shift")


def test_a_time_without_quotes_is_refused_with_the_reason() -> None:
    assert "start is to be a text in quotes" in fault_of("start = 07:00:00", "shift")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("late_after_min = -1", "is not between 0 and"),
        ("late_after_min = false", "is to be a whole number"),
        ('country = "USA"', "is not a two-letter country code"),
        ('position = ""', "position is empty"),
        ('told = ["Chief", ""]', "told has an empty item"),
        ('tolled = ["Chief"]', 'did you mean "told"?'),
    ],
)
def test_a_center_that_says_something_wrong_is_refused_with_the_reason(text: str, reason: str) -> None:
    assert reason in fault_of(text, "center")


@pytest.mark.parametrize(
    "zone", ["Nowhere/Land", "America", "../etc/passwd", "/etc/localtime", "EST5EDT\\u0000", "x" * 99]
)
def test_only_an_iana_time_zone_is_taken(zone: str) -> None:
    with pytest.raises(RuleViolation, match="timezone"):
        read_set_up(f'[center]\nname = "A"\ntimezone = "{zone}"\n', "f.toml", None)


def test_a_cleared_origin_makes_an_undivided_line() -> None:
    assert line_with('origin = ""').origin is None


def test_empty_initials_are_refused_once() -> None:
    assert fault_of('initials = ""', "operator") == "f.toml: operator 1: initials is empty"


def test_text_is_kept_in_nfc_without_blanks_around_it() -> None:
    assert line_with('area = "  Cafe\\u0301 "').area == "Café"
