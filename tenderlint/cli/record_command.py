"""`tenderlint record`."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import click

from tenderlint.cli.codes import CLEAN
from tenderlint.cli.configuring import Run, config_options, configured
from tenderlint.cli.files import new_files
from tenderlint.cli.options import Day, Stopped, today, write
from tenderlint.cli.together import one_tender, together_option
from tenderlint.lint import Inputs, JudgedTender, gather, judged, judged_by
from tenderlint.report import FileProblem, Report
from tenderlint.rule import Ruleset

_SUFFIXES = (".docx", ".html", ".htm")


@click.command("record", short_help="Write the decision record of a marked workbook.")
@click.argument("inputs", nargs=-1, required=True, metavar="MARKED.xlsx")
@click.option(
    "-o",
    "--output",
    "outputs",
    multiple=True,
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Where to write it, .docx or .html; may be given twice. Without it, both beside the file.",
)
@click.option("--force", is_flag=True, help="Write over a record that is there already.")
@click.option("--on", type=Day(), help="Judge as on this day; dates in the tender still count.")
@click.option(
    "--rules",
    "folder",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="Add rules to the built-in ones: those of a folder, or of an installed package, as "
    "package:NAME.",
)
@together_option
@config_options
def command(
    inputs: tuple[str, ...],
    outputs: tuple[Path, ...],
    on: date | None,
    folder: Path | None,
    *,
    force: bool,
    together: bool,
    **_settings: object,
) -> int:
    """Write the one-page decision record of a marked workbook, as a Word document and HTML.

    MARKED.xlsx is a marked copy in which someone chose change or keep beside the findings and
    answered the questions. It is judged again, so that what was changed since shows. With
    --together, the other files of the tender stand beside it.
    """
    if len(inputs) > 1 and not together:
        raise Stopped("Give one marked workbook; several files of one tender go with --together.")
    targets = outputs or _beside(Path(inputs[0]))
    sources = gather(inputs, together=together)
    _check_names(targets, sources)
    own, day = configured(inputs, folder), on or today()
    with one_tender():
        found = _decided(sources, own, day, together=together)
    if not found:
        raise Stopped(
            f"{', '.join(inputs)}: holds no sheet of answers, so there is nothing to record; mark "
            "the workbook first, and answer on the sheet that it gets."
        )
    contents = _written(found, own.ruleset, day, targets)
    new_files(contents, force=force)
    write("".join(f"wrote {target}\n" for target in targets))
    return CLEAN


def _beside(source: Path) -> tuple[Path, ...]:
    name = f"{source.stem}-decision-record"
    return tuple(source.with_name(f"{name}{suffix}") for suffix in (".docx", ".html"))


def _check_names(targets: Iterable[Path], inputs: Inputs) -> None:
    for target in targets:
        if target.suffix.lower() not in _SUFFIXES:
            raise Stopped(f"{target}: a record is written as .docx or .html; name the file so.")
        for source in inputs.sources:
            if source.path is not None and _is_same(source.path, target):
                raise Stopped(f"{target}: is what the record is read from; name another file.")


def _is_same(source: Path, target: Path) -> bool:
    return source.exists() and target.exists() and source.samefile(target)


def _decided(inputs: Inputs, own: Run, day: date, *, together: bool) -> list[JudgedTender]:
    """The tenders that were decided about, with what the settings keep.

    Raises:
        Stopped: a file cannot be read.
    """
    tenders: list[JudgedTender] = []
    problems: list[FileProblem] = list(inputs.problems)
    for item in judged(inputs, own.ruleset, day, experimental=own.experimental, together=together):
        if isinstance(item, FileProblem):
            problems.append(item)
        elif item.read.reading.answers:
            alone = Report(judged_by(own.ruleset), day.toordinal(), (item.report,), ())
            tenders.append(item._replace(report=own.kept(alone).tenders[0]))
    if problems:
        raise Stopped("\n".join(f"{one.file}: {one.message}" for one in problems))
    return tenders


def _written(
    found: Iterable[JudgedTender], ruleset: Ruleset, day: date, targets: Iterable[Path]
) -> dict[Path, bytes]:
    from tenderlint.writers.record import decision_record, docx_record, html_record

    by = judged_by(ruleset)
    records = [decision_record(one.report, one.read, by, day.toordinal(), ruleset) for one in found]
    return {
        target: (docx_record if target.suffix.lower() == ".docx" else html_record)(records)
        for target in targets
    }
