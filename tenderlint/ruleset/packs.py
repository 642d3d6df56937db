"""Rule packs: folders of rules in installed packages, used only where they are asked for.

A package offers its rules by an entry point of the group `tenderlint.rules`. Its name is that of
the pack; its value is the package, or a folder in it, with dots. Only files are read: the package
is not imported, and none of its code runs.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tenderlint.condition.types import did_you_mean
from tenderlint.rule import Ruleset
from tenderlint.ruleset.mistakes import RulesetError, RulesetMistake

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP: Final = "tenderlint.rules"
MARK: Final = "package:"
"""Where rules are asked for, the name of a pack stands behind it."""

_NAME: Final = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", re.ASCII)
_LONGEST_NAME: Final = 40
_STEP: Final = re.compile(r"\w+", re.ASCII)
"""What may stand between the dots of an entry point."""


def pack_name(where: str | Path) -> str | None:
    """The name of the pack that is asked for; None for a folder."""
    text = str(where)
    return text.removeprefix(MARK) if text.startswith(MARK) else None


def load_added(where: Path, base: Ruleset) -> Ruleset:
    """A ruleset with the rules of a folder or of a pack added.

    Args:
        where: the folder; or `package:NAME`.
        base: the ruleset that they are added to.

    Raises:
        RulesetError: with every mistake in them; or there is no such pack.
    """
    from tenderlint.ruleset.load import load_ruleset

    name = pack_name(where)
    return load_ruleset(where, base) if name is None else _load_pack(name, base)


def _load_pack(name: str, base: Ruleset) -> Ruleset:
    from tenderlint.ruleset.load import load_ruleset

    point = _entry_point(name)
    package = point.dist.name if point.dist else point.module
    folder = _folder(name, point, package)
    try:
        return load_ruleset(folder, base, f"{name}:")
    except RulesetError as error:
        raise RulesetError(
            one._replace(file=_file(one.file, name, package, folder)) for one in error.mistakes
        ) from None


def _file(file: str, name: str, package: str, folder: Path) -> str:
    """A file of a pack as a user can look it up: by the package, and by its place in the pack."""
    path = Path(file)
    inside = path.relative_to(folder).as_posix() if path.is_relative_to(folder) else file
    place = "" if inside == "." else f"/{inside}"
    return f"{MARK}{name}{place} (of the package {package})"


def _refused(name: str, message: str) -> RulesetError:
    return RulesetError([RulesetMistake(f"{MARK}{name}", 0, message)])


def _entry_point(name: str) -> EntryPoint:
    """The one entry point of that name.

    Raises:
        RulesetError: no package offers it, or several do.
    """
    from importlib.metadata import entry_points

    if not _NAME.fullmatch(name) or len(name) > _LONGEST_NAME:
        message = "is no name of a rule pack: use small letters, figures and single hyphens"
        raise _refused(name[:_LONGEST_NAME], message)
    every = entry_points(group=GROUP)
    found = {point.dist.name if point.dist else "": point for point in every if point.name == name}
    if not found:
        hint = did_you_mean(name, tuple(sorted(every.names)))
        message = f"no installed package has rules of that name{hint}; install it first"
        raise _refused(name, message)
    if len(found) > 1:
        packages = " and ".join(sorted(found))
        raise _refused(name, f"{packages} both have rules of that name; uninstall one of them")
    return next(iter(found.values()))


def _folder(name: str, point: EntryPoint, package: str) -> Path:
    """Where the pack's rules stand, found without importing anything.

    Raises:
        RulesetError: there is no such folder in the package.
    """
    from importlib.util import find_spec

    top, *below = point.value.replace(":", ".").split(".")
    try:
        spec = find_spec(top)
    except (ImportError, ValueError):
        spec = None
    places = (spec.submodule_search_locations if spec else None) or ()
    for place in places:
        folder = Path(place, *below)
        if all(map(_STEP.fullmatch, below)) and folder.is_dir():
            return folder
    message = f"the package {package} says that its rules are in {point.value}, which is no folder"
    raise _refused(name, f"{message}; install it again, or tell who made it")
