"""The command line: commands of a few lines, loaded when they are called."""

from tenderlint.cli.group import main

__all__ = ["main"]
