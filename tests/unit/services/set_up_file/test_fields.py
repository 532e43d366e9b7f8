from __future__ import annotations

from console.domain.line import Origin
from console.services.set_up_file.faults import Faults
from console.services.set_up_file.fields import Table, did_you_mean, quoted


def table(**values: object) -> Table:
    return Table(place="line 1", values=dict(values), faults=Faults(file_name="f.toml"), is_new=True)


def test_a_fault_names_file_table_and_reason() -> None:
    one = table()
    one.fault("key is missing")
    one.faults.add(None, "empty")
    assert one.faults.sentences == ["f.toml: line 1: key is missing", "f.toml: empty"]


def test_a_near_word_is_proposed_and_a_far_one_is_not() -> None:
    assert did_you_mean("adnim", ["911", "admin"]) == ' (did you mean "admin"?)'
    assert did_you_mean("zzz", ["911", "admin"]) == ""
    assert did_you_mean("a" * 500, ["a" * 400]) == ""


def test_a_shown_value_stays_on_one_line_and_short() -> None:
    assert quoted("a\nb\x1b[31m") == '"a?b?[31m"'
    assert len(quoted("x" * 500)) == 62


def test_a_key_left_out_keeps_what_was_there_before() -> None:
    one = table()
    assert one.text("area", "North") == "North"
    assert one.whole("verify_every_h", 5, 1, 9) == 5
    assert one.choice("origin", Origin, Origin.TTY) is Origin.TTY
    assert one.texts("aliases", ("ll",)) == ("ll",)
    assert one.flag("retired", before=True)
    assert one.faults.sentences == []


def test_a_fault_keeps_what_was_there_before() -> None:
    one = table(verify_every_h="soon", retired=1, aliases=3)
    assert one.whole("verify_every_h", 5, 1, 9) == 5
    assert one.flag("retired", before=True)
    assert one.texts("aliases", ("ll",)) == ("ll",)
    assert len(one.faults.sentences) == 3


def test_a_list_keeps_each_thing_once_and_is_not_endless() -> None:
    assert table(serves=[1, 1, "1", 2]).items("serves") == (1, "1", 2)
    long = table(serves=list(range(300)))
    assert long.items("serves") is None
    assert "at most 200 fit" in long.faults.sentences[0]
