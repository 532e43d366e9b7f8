"""The program's own source, read once: what the architecture tests look at."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "console"

FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Module:
    """One source file.

    Attributes:
        name: As it is imported; a package goes by its folder's name.
        place: Where it lies, from the repo's top, with forward slashes.
    """

    name: str
    place: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        """The parsed file."""
        return ast.parse(self.text, self.place)

    @property
    def lines(self) -> int:
        """Lines of the file."""
        return len(self.text.splitlines())

    @property
    def is_package(self) -> bool:
        """Whether this is the ``__init__`` of a folder."""
        return self.place.endswith("__init__.py")

    def functions(self) -> Iterator[FunctionNode]:
        """Every function and method, nested ones too."""
        for node in ast.walk(self.tree):
            if isinstance(node, FunctionNode):
                yield node

    def calls(self) -> Iterator[tuple[str, ast.Call]]:
        """Every call, with the dotted name of what is called (``?.now`` where it begins with no name)."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Call):
                yield dotted(node.func), node

    def at(self, node: ast.AST) -> str:
        """Where a node stands, to be clicked on."""
        return f"{self.place}:{getattr(node, 'lineno', 0)}"


def module_of(path: Path, root: Path = ROOT) -> Module:
    """Read one file."""
    place = path.relative_to(root)
    parts = place.with_suffix("").parts
    name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
    return Module(name, place.as_posix(), path.read_text(encoding="utf-8"))


def snippet(text: str, place: str = "console/ui/example.py") -> Module:
    """A module made of text, to see a check fail."""
    return Module(place.removesuffix(".py").replace("/", "."), place, text)


@lru_cache(maxsize=1)
def own_modules() -> tuple[Module, ...]:
    """Every module of the package, by name."""
    return tuple(module_of(path) for path in sorted(PACKAGE.rglob("*.py")))


def lines_of(function: FunctionNode) -> int:
    """Lines a function takes, from its ``def`` to its end, docstring included."""
    return (function.end_lineno or function.lineno) - function.lineno + 1


def dotted(node: ast.expr) -> str:
    """``a.b.c`` of names and attributes."""
    match node:
        case ast.Name(id=name):
            return name
        case ast.Attribute(value=value, attr=attribute):
            return f"{dotted(value)}.{attribute}"
        case _:
            return "?"


def imported(node: ast.AST) -> tuple[str, ...]:
    """The full names an import statement asks for; nothing for any other node."""
    match node:
        case ast.Import(names=names):
            return tuple(alias.name for alias in names)
        case ast.ImportFrom(module=str(module), names=names, level=0):
            return tuple(f"{module}.{alias.name}" for alias in names)
        case _:
            return ()
