from __future__ import annotations

from console.storage.record_reader import EntryFilter
from helpers.desks import SampleDesk


def test_the_feed_reads_newest_first_and_page_by_page(desk: SampleDesk) -> None:
    for n in range(5):
        desk.log(f"n note {n}")
    book = desk.reading.log_book
    first = book.newest(2)
    assert [entry.act.note for entry in first] == ["note 4", "note 3"]
    assert [entry.act.note for entry in book.before(first[-1].seq, 2)] == ["note 2", "note 1"]


def test_what_others_logged_meanwhile_is_found(desk: SampleDesk) -> None:
    last = desk.reading.log_book.last_seq()
    desk.log("3d")
    desk.log("3u")
    assert [entry.seq for entry in desk.reading.log_book.after(last)] == [last + 1, last + 2]


def test_entries_are_found_by_words_and_by_line(desk: SampleDesk) -> None:
    desk.log("3d ;fiber cut near Avon")
    desk.log("9d ;fiber too")
    book = desk.reading.log_book
    assert [entry.act.line for entry in book.search("fiber")] == [9, 3]
    assert [entry.act.line for entry in book.search('"fiber cut"')] == [3]
    assert [entry.act.note for entry in book.about_line(3, 1)] == ["fiber cut near Avon"]


def test_a_line_is_read_back_page_by_page(desk: SampleDesk) -> None:
    for text in ("3d", "9d", "3g", "9u", "3u"):
        desk.log(text)
    book = desk.reading.log_book
    first = book.about_line(3, 2)
    assert [entry.act.state for entry in first] == ["operational", "degraded"]
    assert [entry.act.state for entry in book.about_line(3, 1, before=first[-1].seq)] == ["down"]


def test_a_page_knows_whether_more_follows(desk: SampleDesk) -> None:
    desk.log("3d")
    (last,) = desk.log("3u").entries
    book = desk.reading.log_book
    only = EntryFilter(line=3, limit=1)
    assert book.has_more(only, last.seq - 1)
    assert not book.has_more(only, last.seq)
    assert list(book.every_entry(EntryFilter(line=3, limit=None)))[-1] == book.entry(last.seq)
    assert book.entries(EntryFilter(after_seq=last.seq - 1)) == (book.entry(last.seq),)
