"""tenderlint finds what in a draft tender keeps local community providers out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tenderlint.version import __version__

if TYPE_CHECKING:
    from tenderlint.lint import check

__all__ = ["__version__", "check"]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - the module's own public names
    # The command line starts faster if importing the package imports nothing else.
    if name == "check":
        from tenderlint.lint import check

        return check
    raise AttributeError(f"module 'tenderlint' has no attribute {name!r}")
