"""Text of people and files reaches the screen through one door, which never reads it as markup.

The manual alone is read as markup: it comes with the program, and its view loads nothing and follows no link outside.
"""

from __future__ import annotations

import ast

import pytest

from helpers.source_tree import Module, dotted, imported, own_modules, snippet

DOOR = "console.ui.widgets.plain_text"
MANUAL = "console.ui.help.manual_view"
READS_THE_MANUAL = {"console.ui.help.manual_page"}
GUESSES_MARKUP = {
    "QErrorMessage", "QLabel", "QMessageBox", "QStaticText", "QTextBrowser", "QTextDocument", "QTextEdit",
    "QWhatsThis", "QGraphicsTextItem", "QSplashScreen",
}  # fmt: skip
READS_MARKUP = {"setHtml", "insertHtml", "appendHtml", "setMarkdown", "fromHtml"}
TIP_SETTERS = {"setToolTip", "setStatusTip", "setWhatsThis", "showText"}


def _risks(module: Module) -> list[str]:
    if not module.name.startswith(("console.ui", "console.app", "console.paper")) or module.name in (DOOR, MANUAL):
        return []
    called = [f"{module.at(node)} {name}" for name, node in module.calls() if _is_risk(name, node)]
    return called + _inheriting(module) + _tips_in_models(module)


def _is_risk(name: str, call: ast.Call) -> bool:
    first, _, last = name.rpartition(".")
    makes = last in GUESSES_MARKUP or first.rpartition(".")[2] in GUESSES_MARKUP
    return makes or last in READS_MARKUP or (last in TIP_SETTERS and not _tip_is_safe(call))


def _tip_is_safe(call: ast.Call) -> bool:
    """Whether what is shown is our own literal or went through ``tooltip_text``."""
    return any(
        isinstance(argument, ast.Call) and dotted(argument.func).endswith("tooltip_text") for argument in call.args
    ) or all(isinstance(argument, ast.Constant) for argument in call.args)


def _inheriting(module: Module) -> list[str]:
    classes = (node for node in ast.walk(module.tree) if isinstance(node, ast.ClassDef))
    return [
        f"{module.at(node)} class {node.name}"
        for node in classes
        if any(dotted(parent).rpartition(".")[2] in GUESSES_MARKUP for parent in node.bases)
    ]


def _tips_in_models(module: Module) -> list[str]:
    names_role = any(isinstance(node, ast.Attribute) and node.attr == "ToolTipRole" for node in ast.walk(module.tree))
    goes_through = any(name.endswith("tooltip_text") for name, _ in module.calls())
    return [f"{module.place} ToolTipRole"] if names_role and not goes_through else []


def test_text_reaches_the_screen_through_the_one_door() -> None:
    assert [found for module in own_modules() for found in _risks(module)] == []


def test_nothing_but_the_page_of_the_manual_reaches_what_reads_markup() -> None:
    reaching = {
        module.name
        for module in own_modules()
        for node in ast.walk(module.tree)
        if any(name.startswith(MANUAL) for name in imported(node))
    }
    assert reaching == READS_THE_MANUAL


@pytest.mark.parametrize(
    "text",
    [
        "QLabel(note)",
        "QtWidgets.QLabel()",
        "QMessageBox.warning(self, title, note)",
        "class Big(QLabel): pass",
        "document.setHtml(note)",
        "chip.setToolTip(note)",
        "QStaticText(note)",
        "index.data(Qt.ItemDataRole.ToolTipRole)",
    ],
)
def test_a_way_around_the_door_is_noticed(text: str) -> None:
    assert len(_risks(snippet(text))) == 1


@pytest.mark.parametrize(
    "text",
    ["plain_label(note)", "chip.setToolTip(tooltip_text(note))", "button.setToolTip('Close')", "def f(a: QLabel): a"],
)
def test_the_door_itself_is_open(text: str) -> None:
    assert _risks(snippet(text)) == []
