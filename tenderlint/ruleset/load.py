"""From a folder of YAML files to a ruleset, with every mistake in it reported at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path

from tenderlint.condition.types import did_you_mean
from tenderlint.rule import Compound, Parameter, Point, Principle, Rule, Ruleset
from tenderlint.ruleset.build import RuleBuilder
from tenderlint.ruleset.compounds import CompoundBuilder, PointBuilder
from tenderlint.ruleset.document import MAXIMUM_BYTES, Document, parse_document
from tenderlint.ruleset.extending import Extension
from tenderlint.ruleset.mistakes import RulesetError, RulesetMistake
from tenderlint.ruleset.parameters import build_parameter
from tenderlint.ruleset.shapes import (
    ChecklistShape,
    CompoundShape,
    ParametersShape,
    RulesetShape,
    RuleShape,
    checked,
)

MAXIMUM_FILES = 2_000

CHECKLIST = "before-you-publish.yaml"
TOGETHER = "together"
"""The folder of the compounds."""

_NO_RULES = ("parameters", TOGETHER)
"""Folders that hold something else than rules."""


def load_ruleset(folder: Path, base: Ruleset | None = None, prefix: str = "") -> Ruleset:
    """The ruleset in a folder: `ruleset.yaml`, `parameters/*.yaml`, `<principle>/<id>.yaml`.

    Args:
        folder: where the files stand.
        base: a ruleset to add to; its principles and parameters may be used and its rules stay.
            A folder that adds to a base needs no `ruleset.yaml`.
        prefix: what the ids of the folder's rules, compounds and points begin with; inside the
            folder they are named without it.

    Raises:
        RulesetError: with every mistake in every file.
    """
    return _Loader(folder, base, prefix).load()


def stands_alone(folder: Path) -> bool:
    """Whether a folder holds a ruleset of its own: it names its principles, and extends none."""
    try:
        text = (folder / "ruleset.yaml").read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return False
    data = parse_document(text, "ruleset.yaml").data
    return isinstance(data, dict) and "extends" not in data


class _Loader:
    def __init__(self, folder: Path, base: Ruleset | None, prefix: str) -> None:
        self.folder = folder
        self.base = base
        self.prefix = prefix
        self.mistakes: list[RulesetMistake] = []
        self._parameters_wrong = False

    def load(self) -> Ruleset:
        if not self.folder.is_dir():
            raise RulesetError([RulesetMistake(str(self.folder), 0, "is not a folder of rules")])
        head = self._head()
        parameters = self._parameters(head)
        principles = {principle.id for principle in head.principles} if head else None
        rules = self._rules(parameters, principles)
        every = (*(head.rules if head else ()), *rules)
        named = {rule.id: rule for rule in every}
        named |= {rule.id.removeprefix(self.prefix): rule for rule in rules}
        compounds = list(self._compounds(named, principles))
        points = self._checklist(parameters)
        self._note_strays()
        if self.mistakes or head is None:
            raise RulesetError(self.mistakes)
        return head._replace(
            parameters=parameters,
            rules=every,
            compounds=(*head.compounds, *compounds),
            checklist=(*head.checklist, *points),
        )

    def _documents(self, paths: Iterable[Path]) -> Iterator[tuple[Path, Document]]:
        some = list(islice(paths, MAXIMUM_FILES + 1))
        if len(some) > MAXIMUM_FILES:
            self._note(self.folder, f"holds more than {MAXIMUM_FILES:,} files")
            return
        for path in sorted(some):
            document = self._document(path)
            if document is not None:
                yield path, document

    def _note_strays(self) -> None:
        """A rule that stands where none is looked for would silently not run."""
        read = {"ruleset.yaml", CHECKLIST}
        found = (
            path for level in ("", "*/", "*/*/") for path in self.folder.glob(f"{level}*.y*ml")
        )
        for path in islice(found, MAXIMUM_FILES):
            depth = len(path.relative_to(self.folder).parts)
            if path.suffix == ".yml":
                self._note(path, f"is not read: name it {path.stem}.yaml")
            elif path.suffix == ".yaml" and depth != 2 and path.name not in read:
                self._note(path, "is not read: a rule stands in <principle>/<id>.yaml")

    def _document(self, path: Path) -> Document | None:
        try:
            if path.stat().st_size > 4 * MAXIMUM_BYTES:
                self._note(path, f"is longer than {MAXIMUM_BYTES:,} characters")
                return None
            text = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            reason = getattr(error, "strerror", None) or "it is not UTF-8 text"
            self._note(path, f"could not be read: {reason}")
            return None
        document = parse_document(text, str(path))
        self.mistakes.extend(document.mistakes)
        return None if document.mistakes else document

    def _note(self, path: Path, message: str) -> None:
        self.mistakes.append(RulesetMistake(str(path), 0, message))

    def _head(self) -> Ruleset | None:
        path = self.folder / "ruleset.yaml"
        if self.base is not None and not path.exists():
            return self.base
        document = self._document(path)
        if document is None:
            return None
        shape, mistakes = checked(RulesetShape, document)
        self.mistakes.extend(mistakes)
        if shape is None:
            return None
        if self.base is not None:
            return self._extended(shape, document, self.base)
        if shape.extends or shape.parameters or shape.switch_off:
            self.mistakes.append(document.mistake(("extends",), "there is no ruleset to extend"))
        if not shape.principles:
            self.mistakes.append(document.mistake((), "“principles” is missing"))
        names = [principle.id for principle in shape.principles]
        for position, name in enumerate(names):
            if name in names[:position]:
                place = ("principles", position, "id")
                self.mistakes.append(document.mistake(place, f"“{name}” exists already"))
        principles = tuple(Principle(p.id, p.title, p.source) for p in shape.principles)
        return Ruleset(shape.name, shape.version, principles, {}, ())

    def _extended(self, shape: RulesetShape, document: Document, base: Ruleset) -> Ruleset:
        if shape.extends is None:
            message = f"“extends” is missing: write extends: {base.name}"
            self.mistakes.append(document.mistake((), message))
            return base
        if shape.principles:
            message = f"the principles are those of {base.name}: leave them out"
            self.mistakes.append(document.mistake(("principles",), message))
        extension = Extension(shape, document, base)
        changed = extension.apply()
        self.mistakes.extend(extension.mistakes)
        return changed

    def _parameters(self, head: Ruleset | None) -> dict[str, Parameter]:
        found = dict(head.parameters) if head else {}
        before = len(self.mistakes)
        for _, document in self._documents((self.folder / "parameters").glob("*.yaml")):
            shape, mistakes = checked(ParametersShape, document)
            self.mistakes.extend(mistakes)
            for name, parameter in (shape.parameters if shape else {}).items():
                if name in found:
                    path = ("parameters", name)
                    self.mistakes.append(document.mistake(path, f"“{name}” exists already"))
                built = build_parameter(name, parameter, document)
                self.mistakes.extend(built.mistakes)
                found[name] = built.parameter
        self._parameters_wrong = len(self.mistakes) > before
        return found

    def _rules(
        self, parameters: Mapping[str, Parameter], principles: set[str] | None
    ) -> list[Rule]:
        found: list[Rule] = []
        known = {rule.id for rule in self.base.rules} if self.base else set()
        paths = [path for path in self.folder.glob("*/*.yaml") if path.parent.name not in _NO_RULES]
        if not paths and not (self.base and (self.folder / "ruleset.yaml").exists()):
            self._note(self.folder, "holds no rules: a rule stands in <principle>/<id>.yaml")
        for path, document in self._documents(paths):
            shape, mistakes = checked(RuleShape, document)
            self.mistakes.extend(mistakes)
            if shape is None:
                continue
            self._check_identity(shape, path, document, principles, known)
            known.add(self.prefix + shape.id)
            builder = RuleBuilder(
                shape, document, parameters, every_limit_known=not self._parameters_wrong
            )
            rule = builder.build()
            self.mistakes.extend(builder.mistakes)
            if rule is not None:
                found.append(rule._replace(id=self.prefix + rule.id))
        return found

    def _compounds(
        self, rules: Mapping[str, Rule], principles: set[str] | None
    ) -> Iterator[Compound]:
        known = {compound.id for compound in self.base.compounds} if self.base else set()
        known |= {rule.id for rule in rules.values()}
        for path, document in self._documents((self.folder / TOGETHER).glob("*.yaml")):
            shape, mistakes = checked(CompoundShape, document)
            self.mistakes.extend(mistakes)
            if shape is None:
                continue
            self._check_name(shape.id, path, document, known)
            if principles is not None and shape.principle not in principles:
                message = f"“{shape.principle}” is not a principle of this ruleset"
                self.mistakes.append(document.mistake(("principle",), message))
            known.add(self.prefix + shape.id)
            builder = CompoundBuilder(shape, document, rules)
            compound = builder.build()
            self.mistakes.extend(builder.mistakes)
            if compound is not None:
                yield self._named(compound, rules)

    def _named(self, compound: Compound, rules: Mapping[str, Rule]) -> Compound:
        """The same, by the whole ids of itself and of its parts."""

        def whole(names: Iterable[str]) -> tuple[str, ...]:
            return tuple(rules[name].id for name in names)

        return compound._replace(
            id=self.prefix + compound.id,
            parts=tuple(whole(group) for group in compound.parts),
            examples=tuple(one._replace(parts=whole(one.parts)) for one in compound.examples),
        )

    def _checklist(self, parameters: Mapping[str, Parameter]) -> tuple[Point, ...]:
        path = self.folder / CHECKLIST
        document = self._document(path) if path.exists() else None
        if document is None:
            return ()
        shape, mistakes = checked(ChecklistShape, document)
        self.mistakes.extend(mistakes)
        if shape is None:
            return ()
        builder = PointBuilder(document, parameters)
        points = builder.build(shape)
        self.mistakes.extend(builder.mistakes)
        return tuple(point._replace(id=self.prefix + point.id) for point in points)

    def _check_name(self, name: str, path: Path, document: Document, known: set[str]) -> None:
        if name != path.stem:
            message = f"“{name}” stands in a file named {path.name}: name it {name}.yaml"
            self.mistakes.append(document.mistake(("id",), message))
        if self.prefix + name in known:
            self.mistakes.append(document.mistake(("id",), f"“{name}” exists already"))

    def _check_identity(
        self,
        shape: RuleShape,
        path: Path,
        document: Document,
        principles: set[str] | None,
        known: set[str],
    ) -> None:
        self._check_name(shape.id, path, document, known)
        if principles is None:
            return
        if shape.principle not in principles:
            hint = did_you_mean(shape.principle, tuple(principles))
            message = f"“{shape.principle}” is not a principle of this ruleset{hint}"
            self.mistakes.append(document.mistake(("principle",), message))
        elif shape.principle != path.parent.name:
            message = f"the file stands in {path.parent.name}/, its principle is {shape.principle}"
            self.mistakes.append(document.mistake(("principle",), message))
