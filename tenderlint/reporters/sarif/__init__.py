"""`check --format sarif`: the report as SARIF 2.1.0, which code hosts and editors read."""

from tenderlint.reporters.sarif.log import sarif

__all__ = ["sarif"]
