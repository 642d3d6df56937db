"""One release, which is one published notice, to everything that it says."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from tenderlint.readers.ocds.about import about, buyer
from tenderlint.readers.ocds.approach import approach
from tenderlint.readers.ocds.criteria import award_criteria
from tenderlint.readers.ocds.extent import extent
from tenderlint.readers.ocds.lots import Lot, lots_of
from tenderlint.readers.ocds.nodes import Node, Said, child, text
from tenderlint.readers.ocds.passages import read_passages
from tenderlint.readers.ocds.place import area
from tenderlint.readers.ocds.procedure import division, procedure
from tenderlint.readers.ocds.route import route
from tenderlint.readers.ocds.shapes import misshapen_members
from tenderlint.readers.ocds.stage import stage_of
from tenderlint.readers.ocds.suitability import suitability
from tenderlint.readers.ocds.term import term
from tenderlint.readers.ocds.texts import conditions_given, texts_of
from tenderlint.readers.ocds.timetable import timetable
from tenderlint.statements import Passage, Problem, Reading, Stage, Statement


def read_release(release: Node) -> Reading:
    """What the release says, each statement with the address of the value that says it."""
    tender = child(release, "tender") or release.at({}, "tender")
    stage = stage_of(release, tender)
    said = list(
        chain(
            misshapen_members(release),
            about(tender),
            buyer(release),
            _of_tender(release, tender, stage),
        )
    )
    identity = text(release, "ocid") or text(release, "id")
    title = text(tender, "title")
    return Reading(
        id="" if identity is None else identity.value,
        title="" if title is None else title.value.strip(),
        stage=stage,
        root=release.location(),
        statements=tuple(one for one in said if type(one) is Statement),
        problems=tuple(one for one in said if type(one) is Problem),
        unread=tuple(one for one in said if type(one) is Passage),
    )


def _of_tender(release: Node, tender: Node, stage: Stage) -> Iterator[Said]:
    lots, doubled = lots_of(tender)
    yield from doubled
    yield from procedure(tender, lots)
    yield from route(release, tender, lots)
    yield from approach(release, tender, lots)
    yield from division(tender)
    yield from timetable(release, tender, stage)
    everything = (Lot(None, tender), *lots)
    for lot in everything:
        yield from extent(lot)
        yield from suitability(lot)
        yield from term(lot)
    yield from area(tender, lots)
    yield from award_criteria(everything)
    yield from conditions_given(tender, lots)
    yield from read_passages(texts_of(release, tender, lots))
