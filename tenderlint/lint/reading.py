"""Sources to tenders: each read by itself, and what could not be read listed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tenderlint.provenance import Location
from tenderlint.readers import NoTenderError, Source, UnreadableError, read_source
from tenderlint.report import FileProblem
from tenderlint.resolve import Read, resolve
from tenderlint.statements import Problem, Reading


class Unread(NamedTuple):
    """A source, or a part of one, that could not be read."""

    location: Location
    message: str
    """What follows the place: "is empty; save the tender again"."""
    no_tender: bool = False
    """It was read, and there is no tender in it."""

    @property
    def of_file(self) -> FileProblem:
        """The same as a problem of the run."""
        where = str(self.location)
        file = self.location.file
        place = file if where == "whole file" else f"{file}, {where}"
        return FileProblem(place, self.message, no_tender=self.no_tender)


def readings(sources: Iterable[Source]) -> Iterator[Reading | Unread]:
    """Every reading of every source; what cannot be read never stops the others."""
    for source in sources:
        place = Location(source.name)
        try:
            for item in read_source(source):
                if isinstance(item, Problem):
                    yield Unread(item.location, item.message)
                else:
                    yield item
        except UnreadableError as error:
            yield Unread(place, str(error), isinstance(error, NoTenderError))
        except (Exception, RecursionError) as error:  # noqa: BLE001 - the last line of defence
            # A fault of ours on one stranger's file must not cost the user the other files.
            fault = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
            message = (
                f"could not be read; this is a fault in tenderlint, please report it ({fault})"
            )
            yield Unread(place, message)


def too_little(reading: Reading) -> Unread:
    """That a document says too little to be a tender by itself."""
    message = (
        "says too little to be a tender by itself; if it is part of one, give all parts with "
        "--together"
    )
    return Unread(reading.root, message, no_tender=True)


def read_all(sources: Iterable[Source]) -> Iterator[Read | FileProblem]:
    """Every tender of every source, each on its own."""
    for item in readings(sources):
        if isinstance(item, Unread):
            yield item.of_file
        elif not item.stands_alone:
            yield too_little(item).of_file
        else:
            yield Read(item, resolve(item.statements))
