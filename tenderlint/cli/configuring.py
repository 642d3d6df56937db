"""Settings for a command: from its options, from files, from a profile."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import click

from tenderlint.cli.options import Stopped, ruleset_from
from tenderlint.config.settings import CHOICES, Entry, Origin, Settings, settled
from tenderlint.report import FAIL_ON, Report
from tenderlint.rule import Ruleset

if TYPE_CHECKING:
    from tenderlint.ruleset import RulesetMistake

_Command = TypeVar("_Command", bound=Callable[..., Any])
_NAMES: Mapping[str, str] = {"everything": "all"}
"""Parameters of commands that are called otherwise in a file of settings."""
_SETTINGS = ("fail_on", "together", "everything", "experimental", "profile")


class Run(NamedTuple):
    """What a command works with."""

    settings: Settings
    ruleset: Ruleset

    @property
    def experimental(self) -> bool:
        """Whether to judge by rules on trial too."""
        return "experimental" in self.settings.words("status")

    def kept(self, report: Report) -> Report:
        """The report with what the settings keep for a reason."""
        if not self.settings.waivers or not self.settings.flag("honour_waivers"):
            return report
        from tenderlint.engine.waivers import with_waivers

        return with_waivers(report, [waiver for waiver, _ in self.settings.waivers])


def config_options(command: _Command) -> _Command:
    """Adds the options that say where settings come from."""
    options = (
        click.option(
            "--config",
            type=click.Path(path_type=Path),
            metavar="FILE",
            help="Settings to use, instead of the nearest tenderlint.toml above the first file.",
        ),
        click.option("--no-config", is_flag=True, help="Use no settings but these options."),
        click.option(
            "--profile",
            type=click.Choice(CHOICES["profile"]),
            help="For whom: a commissioner (few, certain), procurement, an auditor (everything).",
        ),
        click.option(
            "--no-waivers",
            is_flag=True,
            help="Keep no finding with a reason: neither by settings nor by a marked workbook.",
        ),
    )
    for option in reversed(options):
        command = option(command)
    return command


def fail_on_option(command: _Command) -> _Command:
    """Adds --fail-on to a command."""
    return click.option(
        "--fail-on",
        default="error,law",
        show_default=True,
        callback=_words,
        metavar="WORDS",
        help="What makes the exit code 1: several of error, warning, info, law, undecided; or "
        "never.",
    )(command)


def _words(_ctx: click.Context, _param: click.Parameter, value: str) -> tuple[str, ...]:
    words = tuple(word.strip() for word in value.split(",") if word.strip())
    for word in words:
        if word not in FAIL_ON:
            raise click.BadParameter(f"{word!r} is not one of {', '.join(FAIL_ON)}.")
    return words


def configured(inputs: Sequence[str], folder: Path | None) -> Run:
    """The settings and the rules of the running command.

    Args:
        inputs: what it reads; settings are looked for from the folder of the first upwards.
        folder: rules to add, as the command line gives them: a folder or `package:NAME`.

    Raises:
        Stopped: with every mistake in the settings, or in the rules.
    """
    context = click.get_current_context()
    path = _path(context, inputs)
    given = _given(context)
    if path is None and not (given.keys() & {"profile", "honour_waivers"}) and folder is None:
        return Run(settled(given=given), ruleset_from(None))
    return _configured(path, given, folder)


def _path(context: click.Context, inputs: Sequence[str]) -> Path | None:
    """The file of settings, if there is one."""
    asked: Path | None = context.params.get("config")
    if context.params.get("no_config"):
        if asked is not None:
            raise Stopped("--config and --no-config exclude each other; give one of them.")
        return None
    from tenderlint.config.toml_file import find_settings

    return asked if asked is not None else find_settings(_start(inputs))


def _start(inputs: Sequence[str]) -> Path:
    if not inputs or inputs[0] == "-":
        return Path()
    first = Path(inputs[0])
    return first if first.is_dir() else first.parent


def _given(context: click.Context) -> dict[str, object]:
    """What the command line itself sets, by the names of settings."""
    found: dict[str, object] = {}
    for name in _SETTINGS:
        source = context.get_parameter_source(name)
        if name in context.params and source is click.core.ParameterSource.COMMANDLINE:
            found[_NAMES.get(name, name)] = context.params[name]
    if context.params.get("no_waivers"):
        found["honour_waivers"] = False
    return found


def _configured(path: Path | None, given: dict[str, object], folder: Path | None) -> Run:
    from tenderlint.config.apply import applied
    from tenderlint.config.read import Found, read_settings
    from tenderlint.config.toml_file import shown
    from tenderlint.ruleset.packs import pack_name

    found = Found((), ()) if path is None else read_settings(path)
    settings = settled(found.layers, given)
    own = [] if folder is None else [Entry(folder, Origin("--rules"))]
    ruleset, faults = _with_folders([*settings.rules, *own])
    added = [one.value for one in (*settings.rules, *own)]
    names = (shown(one) if pack_name(one) is None else str(one) for one in added)
    files = (*settings.files, *names)
    result = applied(settings, ruleset, files)
    wrong = {*found.mistakes, *(() if faults else result.mistakes)}
    if wrong or faults:
        raise Stopped(_list(wrong, set(faults)))
    return Run(settings, result.ruleset)


def _with_folders(folders: Sequence[Entry[Path]]) -> tuple[Ruleset, list[RulesetMistake]]:
    """The built-in rules with those of folders added, one after the other."""
    ruleset = ruleset_from(None)
    if not folders:
        return ruleset, []
    from tenderlint.config.toml_file import shown
    from tenderlint.ruleset import RulesetError, RulesetMistake
    from tenderlint.ruleset.packs import load_added, pack_name

    for folder, origin in folders:
        if origin.line and pack_name(folder) is None and not folder.is_dir():
            message = f"{shown(folder)} is not a folder of rules"
            return ruleset, [RulesetMistake(origin.file, origin.line, message, origin.excerpt)]
        try:
            ruleset = load_added(folder, ruleset)
        except RulesetError as error:
            return ruleset, list(error.mistakes)
    return ruleset, []


def _list(settings: set[RulesetMistake], rules: set[RulesetMistake]) -> str:
    """Every mistake, and in what it is."""
    mistakes = sorted(settings | rules)
    noun = "mistake" if len(mistakes) == 1 else "mistakes"
    where = " and ".join(
        words for words, some in (("the settings", settings), ("the rules", rules)) if some
    )
    lines = "\n".join(map(str, mistakes))
    return f"{lines}\n{len(mistakes)} {noun} in {where}; mend them and run again."
