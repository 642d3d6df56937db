"""The version, as a constant: reading it from package metadata would slow every start."""

__version__ = "0.1.0"
