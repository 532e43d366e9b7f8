from __future__ import annotations

from helpers.house_figures import Figure, cycles, house_figures, table
from helpers.source_tree import Module, lines_of, own_modules, snippet

MODULE_LINES = 300
DOMAIN_MODULE_LINES = 200
FUNCTION_LINES = 40


def _too_long(module: Module) -> list[str]:
    limit = DOMAIN_MODULE_LINES if module.name.startswith("console.domain") else MODULE_LINES
    found = [f"{module.place} has {module.lines} lines"] if module.lines > limit else []
    long = ((function, lines_of(function)) for function in module.functions())
    return found + [f"{module.at(node)} {node.name} has {n} lines" for node, n in long if n > FUNCTION_LINES]


def test_modules_and_functions_stay_small() -> None:
    assert [found for module in own_modules() for found in _too_long(module)] == []


def test_a_module_one_line_too_long_is_noticed() -> None:
    assert _too_long(snippet("x = 1\n" * 300)) == []
    assert _too_long(snippet("x = 1\n" * 301)) == ["console/ui/example.py has 301 lines"]
    assert _too_long(snippet("x = 1\n" * 201, "console/domain/x.py")) == ["console/domain/x.py has 201 lines"]


def test_a_function_one_line_too_long_is_noticed() -> None:
    assert _too_long(snippet("def f() -> None:\n" + "    x = 1\n" * 39)) == []
    assert _too_long(snippet("def f() -> None:\n" + "    x = 1\n" * 40)) == ["console/ui/example.py:1 f has 41 lines"]


def test_the_house_keeps_its_figures() -> None:
    figures = house_figures(own_modules())
    assert all(figure.ok for figure in figures), "\n" + table(figures)


def test_each_figure_can_be_missed() -> None:
    lazy = "    from console.ui import b\n"
    swallowing = "    try:\n        pass\n    except Exception:\n        pass\n"
    bad = "def f(a):\n" + lazy * 4 + swallowing * 4 + "    x = 1\n" * 400
    ring = (
        snippet(bad, "console/ui/a.py"),
        snippet("from console.ui import a\n" + "x = 1\n" * 400, "console/ui/b.py"),
    )
    assert [figure.name for figure in house_figures(ring) if figure.ok] == []


def test_a_ring_of_imports_is_found_whole() -> None:
    graph = {"a": {"b"}, "b": {"c"}, "c": {"a"}, "d": {"a"}}
    assert cycles(graph) == [("a", "b", "c")]


def test_a_handler_that_raises_again_swallows_nothing() -> None:
    text = "try:\n    x = 1\nexcept BaseException:\n    x = 2\n    raise\n"
    assert _broad(snippet(text)).found == 0


def _broad(module: Module) -> Figure:
    return next(
        figure
        for figure in house_figures((module, snippet("def f() -> int:\n    return 1\n")))
        if figure.name.startswith("handlers")
    )
