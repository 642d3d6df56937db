"""Settings as values: what is set, to what, and where that is said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from tenderlint.report import FAIL_ON, Waiver
from tenderlint.rule import Severity, Status
from tenderlint.statements import Confidence

T = TypeVar("T")


class Origin(NamedTuple):
    """Where something is set."""

    file: str
    """A file; or in words what else sets it."""
    line: int = 0
    """Counted from 1; 0 where there are no lines."""
    excerpt: str = ""
    """The line as it stands."""

    def __str__(self) -> str:
        """As a person would look it up: "tenderlint.toml:3"."""
        return f"{self.file}:{self.line}" if self.line else self.file


BUILT_IN = Origin("built in")


class Entry(NamedTuple, Generic[T]):
    """Something that is set, and where."""

    value: T
    origin: Origin


class Grade(NamedTuple):
    """Another severity for a rule."""

    severity: Severity
    reason: str


class NewValue(NamedTuple):
    """Another value for a number that is a judgement."""

    value: str | int
    reason: str


PROFILES: Mapping[str, Mapping[str, object]] = {
    "commissioner": {"status": ("stable",), "confidence": "medium", "legal_points": False},
    "procurement": {},
    "auditor": {
        "status": tuple(str(one) for one in Status),
        "confidence": "low",
        "all": True,
        "honour_waivers": False,
    },
}
"""What each profile sets; the rest is as built in."""

DEFAULTS: Mapping[str, object] = {
    "fail_on": ("error", "law"),
    "together": False,
    "all": False,
    "status": ("stable", "advisory"),
    "confidence": "low",
    "legal_points": True,
    "honour_waivers": True,
    "select": (),
}
"""What holds where nobody sets anything else; this is the profile procurement."""

CHOICES: Mapping[str, tuple[str, ...]] = {
    "profile": tuple(PROFILES),
    "fail_on": FAIL_ON,
    "status": tuple(str(one) for one in Status),
    "confidence": (str(Confidence.MEDIUM), str(Confidence.LOW)),
}
"""The words that a setting may have."""


@dataclass(frozen=True, slots=True)
class Layer:
    """What one source sets: a file, a profile, the command line."""

    file: str = ""
    values: Mapping[str, Entry[object]] = field(default_factory=dict)
    rules: tuple[Entry[Path], ...] = ()
    unwaivable: tuple[Entry[str], ...] = ()
    ignore: Mapping[str, Entry[str]] = field(default_factory=dict)
    severity: Mapping[str, Entry[Grade]] = field(default_factory=dict)
    parameters: Mapping[str, Entry[NewValue]] = field(default_factory=dict)
    waivers: tuple[Entry[Waiver], ...] = ()


@dataclass(frozen=True, slots=True)
class Settings(Layer):
    """What is in force, and from where."""

    files: tuple[str, ...] = ()
    """The files of settings that were read, the strongest first."""

    def flag(self, name: str) -> bool:
        """A setting that is true or false."""
        return self.values[name].value is True

    def word(self, name: str) -> str:
        """A setting that is one word."""
        return str(self.values[name].value)

    def words(self, name: str) -> tuple[str, ...]:
        """A setting that is several words."""
        value = self.values[name].value
        return tuple(map(str, value)) if isinstance(value, tuple) else ()


def settled(files: tuple[Layer, ...] = (), given: Mapping[str, object] | None = None) -> Settings:
    """What is in force: the command line beats files, files beat a profile.

    Args:
        files: what files set, the weakest first: one that extends another stands after it.
        given: what the command line sets, by setting; the names of options are their origins.
    """
    given = dict(given or {})
    experimental = given.pop("experimental", False)
    said = {name: Entry(value, Origin(_option(name))) for name, value in given.items()}
    of_files = {name: entry for layer in files for name, entry in layer.values.items()}
    chosen = (of_files | said).get("profile", Entry("procurement", BUILT_IN))
    origin = Origin(f"profile {chosen.value}")
    of_profile = {n: Entry(v, origin) for n, v in PROFILES[str(chosen.value)].items()}
    defaults = {name: Entry(value, BUILT_IN) for name, value in DEFAULTS.items()}
    values = {"profile": chosen, **defaults, **of_profile, **of_files, **said}
    if experimental:
        values["status"] = _with_experimental(values["status"])
    return Settings(
        values=values,
        rules=tuple(one for layer in files for one in layer.rules),
        unwaivable=tuple(one for layer in files for one in layer.unwaivable),
        ignore={name: one for layer in files for name, one in layer.ignore.items()},
        severity={name: one for layer in files for name, one in layer.severity.items()},
        parameters={name: one for layer in files for name, one in layer.parameters.items()},
        waivers=tuple(one for layer in files for one in layer.waivers),
        files=tuple(layer.file for layer in reversed(files)),
    )


def _with_experimental(status: Entry[object]) -> Entry[object]:
    chosen = status.value if isinstance(status.value, tuple) else ()
    return Entry(tuple(dict.fromkeys((*chosen, "experimental"))), Origin("--experimental"))


def _option(name: str) -> str:
    return "--no-waivers" if name == "honour_waivers" else f"--{name.replace('_', '-')}"
