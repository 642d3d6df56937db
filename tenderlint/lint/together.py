"""Several files as one tender: what each says, put together before any of it is resolved."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tenderlint.lint.length import added_up
from tenderlint.lint.lots import is_notice, same_lots
from tenderlint.lint.reading import Unread, readings, too_little
from tenderlint.lint.tables import join_tables
from tenderlint.readers import Source
from tenderlint.report import FileProblem
from tenderlint.resolve import Read, resolve
from tenderlint.statements import Form, Problem, Reading, Stage, Statement

_OVER = (Stage.CANCELLATION, Stage.AWARD)
"""Where one document says that it is over, nothing in the others can be changed."""


class SeveralTendersError(ValueError):
    """Files that were given as one tender hold several; the message says which."""


def read_together(sources: Iterable[Source]) -> list[Read | FileProblem]:
    """The one tender of all sources, and every file that could not be read.

    A file that could not be read is a problem of the tender too: whatever it holds was not
    judged. Where no file could be read there is no tender.

    Raises:
        SeveralTendersError: the sources hold several tenders.
    """
    found: list[Reading] = []
    unread: list[Unread] = []
    for item in readings(sources):
        if isinstance(item, Unread):
            unread.append(item)
        else:
            found.append(item)
    if not any(one.stands_alone for one in found):
        nothing = [too_little(one) for one in found]
        return [one.of_file for one in (*unread, *nothing)]
    whole = combine(found)
    lost = tuple(Problem(_sentence(one.message), one.location) for one in unread)
    whole = whole._replace(problems=(*whole.problems, *lost))
    return [
        Read(whole, resolve(whole.statements)),
        *(one._replace(no_tender=False).of_file for one in unread),
    ]


def _sentence(message: str) -> str:
    """What could not be read, as a sentence: "This file is empty; save the tender again."."""
    return message if message[:1].isupper() else f"This file {message}."


def combine(found: Sequence[Reading]) -> Reading:
    """One reading from several of the same tender.

    The best source gives the name and stands first: a notice before any other file. Lots are
    matched by `same_lots`, items that stand in several files by `join_tables`.

    Raises:
        SeveralTendersError: they are of several tenders.
    """
    _refuse_several(found)
    if len(found) == 1:
        return found[0]
    ordered = sorted(found, key=_rank)
    voices, problems = same_lots(ordered)
    tables = join_tables([_only_live_parts(said, voices) for said in added_up(voices)])
    best = ordered[0]
    return Reading(
        id=best.id,
        title=next((one.title for one in ordered if one.title), ""),
        stage=_stage(ordered),
        root=best.root,
        statements=tables.statements,
        problems=(
            *(problem for one in ordered for problem in one.problems),
            *problems,
            *tables.problems,
        ),
        ignored=(*(passage for one in ordered for passage in one.ignored), *tables.set_aside),
        unread=tuple(passage for one in ordered for passage in one.unread),
        others=tuple(one.root for one in ordered[1:]),
        decisions=tuple(decision for one in ordered for decision in one.decisions),
        answers=tuple(sheet for one in ordered for sheet in one.answers),
    )


def _rank(reading: Reading) -> tuple[bool, bool, bool, int]:
    """The best source first: a notice, other JSON, a workbook, a Word document, a PDF.

    Answers about a tender are no source of it by themselves, so that they come last.
    """
    form = tuple(Form).index(reading.form)
    answers = bool(reading.answers) and not reading.stands_alone
    return answers, not is_notice(reading), reading.root.pointer is None, form


def _stage(ordered: Sequence[Reading]) -> Stage:
    stages = [one.stage for one in ordered]
    return next((stage for stage in (*_OVER, Stage.TENDER) if stage in stages), stages[0])


def _refuse_several(found: Sequence[Reading]) -> None:
    """Two notices of different procurements, or one file with several tenders, are no pack."""
    seen: list[Reading] = []
    for reading in found:
        for other in seen:
            same_file = other.root.file == reading.root.file
            notices = is_notice(other) and is_notice(reading)
            if other.id != reading.id and (same_file or notices):
                raise SeveralTendersError(
                    f"{_named(other)}, {_named(reading)}: these are two tenders.\n"
                    "Give --together the files of one tender, or leave it out to judge each alone."
                )
        if reading.id not in {other.id for other in seen}:
            seen.append(reading)


def _named(reading: Reading) -> str:
    return f"{reading.root.file} holds {reading.id}"


def _only_live_parts(
    said: Sequence[Statement], voices: Sequence[Sequence[Statement]]
) -> tuple[Statement, ...]:
    """Without what a file says it does not hold, where another file holds it."""
    held = {
        one.pointer.field
        for voice in voices
        for one in voice
        if one.pointer.field.startswith("document.has_") and one.value is True
    }
    return tuple(one for one in said if one.pointer.field not in held or one.value is True)
