from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextBlock, QTextDocument, QTextTable
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from console.ui.help.manual_view import ManualView, plain_words
from console.ui.theme import Theme
from helpers.pixels import share_of

TEXT = """# Title

Type `3d` and *Enter*. See [below](#keeping-it-safe), [the board](board.md#rows) and [outside](https://example.org/x).

| a | b |
|---|---|
| 1 | 2 |

""" + "\n\n".join(f"Paragraph {n} with words." for n in range(60)) + """

## Keeping it safe!

The end.
"""  # fmt: skip


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> ManualView:
    view = ManualView(theme)
    qtbot.addWidget(view)
    view.resize(600, 400)
    view.show()
    view.show_topic(TEXT)
    return view


def test_it_shows_markdown_and_cannot_be_typed_in(view: ManualView) -> None:
    assert "Type 3d and Enter." in view.toPlainText()
    assert view.isReadOnly()


def test_nothing_is_fetched_from_anywhere(view: ManualView, tmp_path: Path) -> None:
    picture = tmp_path / "picture.png"
    image = QImage(200, 200, QImage.Format.Format_RGB32)
    image.fill(0xFF00FF)
    image.save(str(picture))
    view.show_topic(f"![seen]({QUrl.fromLocalFile(str(picture)).toString()})\n\n<img src='{picture}'>")
    assert share_of(view.grab().toImage(), QImage(str(picture)).pixelColor(0, 0)) == 0
    plain = QTextDocument()
    plain.setMarkdown(f"![seen]({QUrl.fromLocalFile(str(picture)).toString()})")
    assert plain.size().height() > 200  # any other document would have fetched it


def test_markup_inside_stays_text(view: ManualView) -> None:
    view.show_topic("a <b>bold</b> word")
    assert view.toPlainText() == "a <b>bold</b> word"


def test_a_link_to_a_heading_goes_there(view: ManualView) -> None:
    view.anchorClicked.emit(QUrl("#keeping-it-safe"))
    assert view.verticalScrollBar().value() > 0
    view.go_to("no-such-heading")
    assert view.verticalScrollBar().value() > 0


def test_a_link_to_another_topic_is_asked_for(qtbot: QtBot, view: ManualView) -> None:
    with qtbot.waitSignal(view.topic_asked) as asked:
        view.anchorClicked.emit(QUrl("board.md#rows"))
    assert asked.args == ["board", "rows"]


def test_a_link_outside_leads_nowhere(qtbot: QtBot, view: ManualView) -> None:
    shown = view.toPlainText()
    with qtbot.assertNotEmitted(view.topic_asked):
        view.anchorClicked.emit(QUrl("https://example.org/x"))
        view.anchorClicked.emit(QUrl("file:///etc/hostname"))
    assert view.toPlainText() == shown
    assert not view.openLinks()
    assert not view.openExternalLinks()


def test_tab_goes_on_at_once_and_links_are_reached_with_the_arrows(qtbot: QtBot, view: ManualView) -> None:
    view.activateWindow()
    QTest.qWaitForWindowActive(view)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert view.textCursor().selectedText() == ""
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.textCursor().selectedText() == "below"
    QTest.keyClick(view, Qt.Key.Key_Right)
    with qtbot.waitSignal(view.topic_asked) as asked:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert asked.args == ["board", "rows"]
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert view.textCursor().selectedText() == "below"


def test_words_are_marked_and_can_be_gone_to(view: ManualView) -> None:
    assert view.mark("paragraph") == 60
    assert len(view.extraSelections()) == 60
    view.go_to_place(59)
    assert view.textCursor().selectedText() == "Paragraph"
    assert view.verticalScrollBar().value() > 0
    view.go_to_place(60)
    assert view.mark("") == 0
    assert view.extraSelections() == []


def test_it_follows_the_look_and_the_text_size_and_one_stays_where_one_reads(view: ManualView, theme: Theme) -> None:
    view.go_to("keeping-it-safe")
    size = view.document().defaultFont().pointSizeF()
    view.apply_theme(theme.zoomed(2.0))
    assert view.document().defaultFont().pointSizeF() == 2 * size
    bar = view.verticalScrollBar()
    assert bar.value() > bar.maximum() / 2


def test_what_is_typed_stands_in_the_typeface_of_the_program(view: ManualView, theme: Theme) -> None:
    families = {
        piece.fragment().text(): piece.fragment().charFormat().font().family()
        for block in _blocks(view.document())
        for piece in block  # type: ignore[attr-defined]
    }
    assert families["3d"] == theme.mono_family


def test_tables_are_as_wide_as_the_text(view: ManualView) -> None:
    (table,) = [one for one in view.document().rootFrame().childFrames() if isinstance(one, QTextTable)]
    assert table.format().width().rawValue() == 100


def test_words_are_looked_for_without_the_marks_of_markdown() -> None:
    assert plain_words("Type `3d` and **Enter**.\n") == "Type 3d and Enter."


def _blocks(document: QTextDocument) -> list[QTextBlock]:
    block, found = document.begin(), []
    while block.isValid():
        found.append(block)
        block = block.next()
    return found
