"""Lineboard: one dispatch center logs the status of its own phone lines.

Layers, each importing only those to its left:
``domain <- storage | render <- services <- paper <- ui <- app <- cli <- __main__``.
Leaves beside them: ``paths``, ``resources``, ``diagnostics``, ``faults``, ``system_clock``;
``bootstrap`` and ``app`` are the two composition roots.
"""

__version__ = "0.1.0"
