"""The figures the house keeps company with: ``python tests/helpers/house_figures.py`` prints them."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[1]))

from helpers.source_tree import FunctionNode, Module, imported, lines_of, own_modules


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure beside its limit; ``found`` is ok up to and including ``limit``."""

    name: str
    found: float
    limit: float
    at_least: bool = False

    @property
    def ok(self) -> bool:
        """Whether the figure keeps its limit."""
        return self.found >= self.limit if self.at_least else self.found <= self.limit


def house_figures(modules: Sequence[Module]) -> tuple[Figure, ...]:
    """Measure all of them on these modules."""
    sizes = sorted(module.lines for module in modules if not module.is_package)
    functions = [function for module in modules for function in module.functions()]
    typed = sum(is_typed(function) for function in functions)
    return (
        Figure("median module, lines", median(sizes), 119),
        Figure("90th percentile of modules, lines", quantiles(sizes, n=10)[-1], 299),
        Figure("median function, lines", median(lines_of(function) for function in functions), 9),
        Figure("import cycles", len(cycles(import_graph(modules))), 0),
        Figure("imports of our own inside functions", sum(len(lazy_imports(module)) for module in modules), 3),
        Figure("functions fully typed, %", 100 * typed / len(functions), 100, at_least=True),
        Figure("handlers that swallow any exception", sum(len(broad_handlers(module)) for module in modules), 3),
    )


def is_typed(function: FunctionNode) -> bool:
    """Whether the result and every argument but ``self`` and ``cls`` carry a type."""
    given = function.args
    arguments = [*given.posonlyargs, *given.args, *given.kwonlyargs, given.vararg, given.kwarg]
    named = [argument for argument in arguments if argument is not None and argument.arg not in {"self", "cls"}]
    return function.returns is not None and all(argument.annotation is not None for argument in named)


def lazy_imports(module: Module) -> list[str]:
    """Where imports of our own code stand inside functions."""
    inside = {node for function in module.functions() for node in ast.walk(function)}
    return [module.at(node) for node in inside if any(is_own(name) for name in imported(node))]


def broad_handlers(module: Module) -> list[str]:
    """Where any exception at all is caught and not raised again."""
    return [
        module.at(node)
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ExceptHandler) and catches_all(node) and not raises_again(node)
    ]


def catches_all(handler: ast.ExceptHandler) -> bool:
    """Whether this handler takes every exception."""
    named = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any(name is None or (isinstance(name, ast.Name) and name.id in _EVERYTHING) for name in named)


def raises_again(handler: ast.ExceptHandler) -> bool:
    """Whether the handler ends by letting the exception go on."""
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None


def is_own(name: str) -> bool:
    """Whether an imported name is of this package."""
    return name.partition(".")[0] == "console"


def import_graph(modules: Iterable[Module]) -> dict[str, set[str]]:
    """Which of our modules each imports, for type checks and inside functions too."""
    known = {module.name: module for module in modules}
    graph: dict[str, set[str]] = {}
    for module in known.values():
        named = (name for node in ast.walk(module.tree) for name in imported(node) if is_own(name))
        targets = {name if name in known else name.rpartition(".")[0] for name in named}
        graph[module.name] = (targets & known.keys()) - {module.name}
    return graph


def cycles(graph: Mapping[str, set[str]]) -> list[tuple[str, ...]]:
    """The groups of modules that import one another in a ring."""
    reach = {start: reachable(graph, start) for start in graph}
    rings = {tuple(sorted(other for other in reach[start] if start in reach[other])) for start in graph}
    return sorted(ring for ring in rings if ring)


def reachable(graph: Mapping[str, set[str]], start: str) -> set[str]:
    """Everything a module imports, directly or not; itself only if it is in a ring."""
    found: set[str] = set()
    waiting = list(graph[start])
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += graph[name]
    return found


def table(figures: Sequence[Figure]) -> str:
    """The figures as a person reads them."""
    width = max(len(figure.name) for figure in figures)
    rows = [
        f"{figure.name:{width}}  {figure.found:8g}  {'>=' if figure.at_least else '<='} {figure.limit:<5g}"
        f" {'ok' if figure.ok else 'NOT OK'}"
        for figure in figures
    ]
    return "\n".join(rows)


_EVERYTHING = {"Exception", "BaseException"}


if __name__ == "__main__":
    measured = house_figures(own_modules())
    print(table(measured))
    sys.exit(not all(figure.ok for figure in measured))
