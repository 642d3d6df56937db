"""What `show` reads of one workbook of the corpus, beside what is true of it.

- A truth is *right* if the tender holds its value under its field, lot and item, whichever cell the
  tool names for it; *wrong* if it holds another value there; *missed* if it holds none.
- Something read that is no truth is *wrong* too if it contradicts one: another value for a truth
  that is also held rightly; or a value that stands in a cell which truth knows to say something
  else, of which nothing was read rightly (a cell misread: a wrong field, lot or item); or anything
  in a tender that does not exist.
- Whatever else is read is *beyond the list*: it may be true, and is listed to be looked at.
- A statement from a place from which nothing may be taken counts as *forbidden*, apart from these,
  even where another place says the same.

Some truths may be read in two ways: a weight of price or quality as a label or as a criterion of
that name, and an extension as the term with every extension. A field whose sources contradict each
other so that `show` gives no value holds none.

What is derived and what `document.*` says of the files is not counted, the kind of a criterion or
an indicator by its name apart; nor is a criterion's name
and kind or an insurance's kind beside a truth on that criterion or insurance, whose item it only
spells out; nor what stands in a place that the case calls open.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any, Final, NamedTuple

from tenderlint.lint import read_inputs
from tenderlint.model import FIELDS
from tenderlint.quantities import Unit
from tenderlint.readers import Source
from tenderlint.report import FileProblem
from tenderlint.reporters.show_json import show_json
from tenderlint.resolve import Read
from tenderlint.ruleset import builtin_ruleset
from tests.workbook_corpus.agreement import words
from tests.workbook_corpus.case import Case, Fact, Truth

ON: Final = date(2026, 11, 22)
_NAMES: Final = {
    "criterion.name", "criterion.kind", "insurance.kind", "standard.name", "indicator.name",
}  # fmt: skip
_PRICE: Final = re.compile(r"\b(price|cost|pris)\b")
_SOCIAL: Final = re.compile(r"social value|gwerth cymdeithasol")
_NUMBERED: Final = re.compile(r"^(?:lot\s+\w+\s*[-–:]\s*|\d+(?:\.\d+)*[.)]?\s+)")


class Said(NamedTuple):
    """One fact that `show` prints."""

    name: str
    value: Any
    lot: str | None
    lot_title: str | None
    item: str | None
    item_names: tuple[str, ...]
    how: str
    place: str
    text: str

    def __str__(self) -> str:
        lot = f" lot {self.lot}" if self.lot else ""
        item = f" [{self.item}]" if self.item else ""
        return f"{self.place}: {self.name}{lot}{item} = {self.value!r} “{self.text[:80]}”"


class Outcome(NamedTuple):
    """What became of one truth, or what one thing read is worth."""

    kind: str
    """ "right", "wrong", "missed", "forbidden" or "beyond"."""
    told: str


def outcomes(case: Case) -> list[Outcome]:
    """Every outcome of a case."""
    reads = [
        item
        for item in read_inputs([Source(f"{case.name}.xlsx", data=case.build())])
        if not isinstance(item, FileProblem)
    ]
    tenders = [said_in(tender) for tender in _shown(reads)]
    found = [Outcome("forbidden", told) for told in _forbidden(case, reads)]
    truths: dict[str, list[Fact]] = defaultdict(list)
    for fact in case.facts:
        truths[fact.tender].append(fact)
    for tag, number in paired(truths, tenders):
        known = truths[tag] if tag is not None else []
        read = tenders[number] if number is not None else []
        found += compared(case, known, read, exists=tag is not None)
    return found


def _shown(reads: Sequence[Read]) -> list[dict[str, Any]]:
    limits = builtin_ruleset().limit
    shape = json.loads(show_json(reads, (), limits, ON.toordinal()))
    return list(shape["tenders"])


def said_in(tender: dict[str, Any]) -> list[Said]:
    titles = {lot["id"]: lot["title"] for lot in tender["lots"]}
    names: dict[tuple[str, str | None, str], list[str]] = defaultdict(list)
    counted = [
        fact
        for fact in tender["facts"]
        if (fact["how"] != "derived" or fact["name"] in _NAMES)
        and not fact["name"].startswith("document.")
    ]
    for fact in counted:
        if fact["name"].partition(".")[2] in {"name", "kind", "basis"} and fact["item"]:
            names[_collection(fact["name"]), fact["lot"], fact["item"]].append(str(fact["value"]))
    return [
        Said(
            fact["name"],
            fact["value"],
            fact["lot"],
            titles.get(fact["lot"]),
            fact["item"],
            tuple(names[_collection(fact["name"]), fact["lot"], fact["item"] or ""]),
            fact["how"],
            f"{fact['location']['sheet']}!{fact['location']['cell']}",
            " ".join(fact["text"].split()),
        )
        for fact in counted
    ]


def _collection(name: str) -> str:
    return name.partition(".")[0]


def _forbidden(case: Case, reads: Iterable[Read]) -> Iterator[str]:
    """Every live statement, also one behind a fact that another place states first."""
    for read in reads:
        for pointer, entry in read.resolution.entries.items():
            for said in entry.statements:
                if pointer.field.startswith("document."):
                    continue
                if _at(case.never, f"{said.location.sheet}!{said.location.cell}"):
                    place = f"{said.location.sheet}!{said.location.cell}"
                    yield f"{place}: {pointer.field} “{said.verbatim[:80]}”"


def _at(places: Sequence[str], place: str) -> bool:
    return place in places or place.rpartition("!")[0] in places


def paired(
    truths: dict[str, list[Fact]], tenders: Sequence[list[Said]]
) -> Iterator[tuple[str | None, int | None]]:
    """Each tender that is with the one read that agrees with it most; what is left over, alone."""
    ranked = sorted(
        (
            (_agreeing(known, read), tag, number)
            for tag, known in truths.items()
            for number, read in enumerate(tenders)
        ),
        key=lambda entry: -entry[0],
    )
    tags, numbers = dict.fromkeys(truths), dict.fromkeys(range(len(tenders)))
    for agreeing, tag, number in ranked:
        if agreeing and tag in tags and number in numbers:
            del tags[tag], numbers[number]
            yield tag, number
    if len(truths) == 1 and tags and numbers:
        yield next(iter(tags)), numbers.popitem()[0]
        tags = {}
    yield from ((tag, None) for tag in tags)
    yield from ((None, number) for number in numbers)


def _agreeing(truths: Sequence[Fact], read: Sequence[Said]) -> int:
    return sum(
        any(_same_key(truths, truth, said) and _agrees(truths, truth, said) for said in read)
        for truth in truths
    )


def compared(
    case: Case, truths: Sequence[Fact], read: Sequence[Said], *, exists: bool = True
) -> Iterator[Outcome]:
    """What became of each truth of one tender, and what each other thing read of it is worth."""
    matched: set[int] = set()
    rightly: set[str] = set()
    valued = [said for said in read if said.value is not None]
    for truth in truths:
        rivals = [n for n, said in enumerate(valued) if _same_key(truths, truth, said)]
        right = [n for n in rivals if _agrees(truths, truth, valued[n])]
        matched.update(right or rivals)
        if right:
            rightly.add(truth.place)
            yield Outcome("right", _told(truth))
        elif rivals:
            yield Outcome("wrong", f"{_told(truth)} BUT {valued[rivals[0]]}")
        else:
            yield Outcome("missed", _told(truth))
    unread = {fact.place for fact in case.facts} - rightly
    for number, said in enumerate(valued):
        if number in matched or _at((*case.open, *case.never), said.place):
            continue
        if not exists:
            yield Outcome("wrong", f"no such tender: {said}")
        elif not _spelt_out(truths, said):
            yield Outcome(_worth(truths, said, unread), str(said))


def _worth(truths: Sequence[Fact], said: Said, unread: set[str]) -> str:
    if any(_same_key(truths, truth, said) for truth in truths):
        return "wrong"
    if said.name == "criterion.kind" and said.value != _kind_of(said):
        return "wrong"
    return "wrong" if said.how == "stated" and said.place in unread else "beyond"


def _spelt_out(truths: Sequence[Fact], said: Said) -> bool:
    """Whether it only says of which item a truth is, and says that rightly."""
    if said.name == "criterion.kind" and said.value != _kind_of(said):
        return False
    if said.name not in _NAMES:
        return False
    return any(
        _same_lot(truth, said)
        and (
            (_collection(truth.name) == _collection(said.name) and _same_item(truth, said))
            or _weighs(truth, said)
        )
        for truth in truths
    )


def _kind_of(said: Said) -> str:
    """The kind of a criterion by the words of its name."""
    name = words(" ".join(n for n in (*said.item_names, said.item or "") if n != said.value))
    if _SOCIAL.search(name.replace("-", " ")):
        return "social-value"
    return "price" if _PRICE.search(name) else "quality"


def _same_key(truths: Sequence[Fact], truth: Fact, said: Said) -> bool:
    """Whether both are about the same field of the same lot and item."""
    if not _same_lot(truth, said):
        return False
    if truth.name == said.name:
        return _same_item(truth, said)
    if truth.name == "term.extension" and said.name == "term.maximum":
        return _longest(truths, truth) is not None
    if said.name == "criterion.weight":
        return _weighs(truth, said)
    return truth.name == "criterion.weight" and _weighed(truth, said)


def _agrees(truths: Sequence[Fact], truth: Fact, said: Said) -> bool:
    if truth.name == "term.extension" and said.name == "term.maximum":
        return alike(_longest(truths, truth), said.value, said.name)
    return alike(truth.value, said.value, truth.name)


def _longest(truths: Sequence[Fact], extension: Fact) -> float | None:
    """The term with the extension, where truth knows both."""
    for one in truths:
        if one.name == "term.initial" and one.lot == extension.lot:
            parts = (one.value, extension.value)
            if all(isinstance(part, int | float) for part in parts):
                return float(sum(part for part in parts if isinstance(part, int | float)))
    return None


def _weighs(truth: Fact, said: Said) -> bool:
    """Whether a criterion that was read is the price or the quality of a label that is true."""
    names = (*said.item_names, said.item or "")
    if truth.name == "award.stated_price_weight":
        return bool(_PRICE.search(words(" ".join(names))))
    return truth.name == "award.stated_quality_weight" and "quality" in map(words, names)


def _weighed(truth: Fact, said: Said) -> bool:
    """Whether a label that was read is the price or the quality of a criterion that is true."""
    if said.name == "award.stated_price_weight":
        return bool(_PRICE.search(words(truth.item)))
    return said.name == "award.stated_quality_weight" and words(truth.item) == "quality"


def _same_lot(truth: Fact, said: Said) -> bool:
    if truth.lot is None or said.lot is None:
        return truth.lot == said.lot
    return words(truth.lot) in {
        words(said.lot),
        words(said.lot).removeprefix("lot").strip(" -"),
        words(said.lot_title or ""),
    }


def _same_item(truth: Fact, said: Said) -> bool:
    if truth.item is None:
        return True
    ours = _slug(truth.item)
    theirs = {_slug(one) for one in (*said.item_names, said.item or "")} - {""}
    if truth.name.startswith("standard."):
        return any(f"-{ours}-" in f"-{one}-" or f"-{one}-" in f"-{ours}-" for one in theirs)
    return ours in theirs


def _slug(text: str) -> str:
    return re.sub(r"\W+", "-", _NUMBERED.sub("", words(text))).strip("-")


def alike(truth: Truth, value: Any, name: str) -> bool:
    """Whether two values are the same: numbers as numbers, texts by their words."""
    if isinstance(truth, bool) or isinstance(value, bool):
        return truth is value
    if isinstance(truth, int | float) and isinstance(value, int | float):
        return abs(truth - value) < 1e-6
    if FIELDS[name].unit is Unit.TEXT:
        return _slug(str(truth)) == _slug(str(value)) or name == "standard.name"
    return bool(truth == value)


def _told(fact: Fact) -> str:
    lot = f" lot {fact.lot}" if fact.lot else ""
    item = f" [{fact.item}]" if fact.item else ""
    return f"{fact.place}: {fact.name}{lot}{item} = {fact.value!r}"
