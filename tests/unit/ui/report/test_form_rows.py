from __future__ import annotations

from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from console.ui.report.form_rows import FieldRow, FormRows, side_by_side


def test_rows_come_and_go_with_their_labels(qtbot: QtBot) -> None:
    form = QWidget()
    qtbot.addWidget(form)
    first, second = QLineEdit(), QLineEdit()
    rows = FormRows(form)
    one = (FieldRow(label="&First", field=first),)
    two = (FieldRow(label="Second", field=second, beside=side_by_side(second)),)
    rows.add(one)
    rows.add(two)
    form.show()
    labels = {label.text(): label for label in form.findChildren(QLabel)}
    assert labels["&First"].buddy() is first
    rows.show(two, wanted=False)
    assert (second.isVisible(), labels["Second"].isVisible(), first.isVisible()) == (False, False, True)
    rows.show(two, wanted=True)
    assert (second.isVisible(), labels["Second"].isVisible()) == (True, True)
