"""`python -m tenderlint`, and the `tenderlint` command."""

from __future__ import annotations

from tenderlint.cli import main

__all__ = ["main"]

if __name__ == "__main__":
    main()
