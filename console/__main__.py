"""``python -m console`` and the ``lineboard`` command."""

from __future__ import annotations

import sys

from console.cli.program import main as run


def main() -> None:
    """Run the command line and leave with its exit status."""
    sys.exit(run())


if __name__ == "__main__":
    main()
