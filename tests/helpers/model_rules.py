"""Watches a model: from now on every change that breaks the rules of Qt's models fails the test."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel
from PySide6.QtTest import QAbstractItemModelTester


class WatchedModel:
    """A model under Qt's own model tester, which warns; and a warning of Qt fails any test."""

    def __init__(self, model: QAbstractItemModel) -> None:
        self._model = model
        self._watching = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)

    def check(self) -> None:
        """Look through the whole model now."""
        fresh = QAbstractItemModelTester(self._model, QAbstractItemModelTester.FailureReportingMode.Warning)
        fresh.deleteLater()
