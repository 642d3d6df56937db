"""UK councils by name: nation, kind, region, population in 2020, and what took their place.

Source: mySociety's public list of UK local authorities, whose facts are those of the Office for
National Statistics; see `tenderlint.facts.council_table`. Nothing is parsed before the first
question. A name that fits no council, or more than one, is answered with None: nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final, NamedTuple

from tenderlint.facts.council_table import TABLE
from tenderlint.quantities.patterns import lazy


class Council(NamedTuple):
    """A local authority, present or former."""

    name: str
    nation: str
    """As in `buyer.nation`: england, scotland, wales or northern-ireland."""
    region: str
    """The English region; empty elsewhere and for authorities across regions."""
    kind: str
    """county, district, unitary, metropolitan-district, london-borough, city-corporation,
    combined-authority or strategic-authority."""
    population: int | None
    """How many people lived there in 2020, where the source says so."""
    current: bool
    successors: tuple[str, ...] = ()
    """Of a former authority, those that took its place, where the source names them."""


class _Form(NamedTuple):
    """One name of a council, and the words of type that a longer form of it may carry."""

    council: Council
    types: frozenset[str]


_BEFORE: Final = lazy(
    r"(?:the )?(?:"
    r"council of the |cyngor (?:bwrdeistref sirol |sir |dinas )?|borough council of |"
    r"(?:royal |london |metropolitan )?borough of |"
    r"(?:city and county|county|city|district) of "
    r")?"
)
_AFTER: Final = lazy(
    r"(?: (?:city and district|metropolitan|county|city|district|borough|unitary|council))+"
)
_SHORT: Final = {
    "mbc": "metropolitan borough council",
    "mdc": "metropolitan district council",
    "cbc": "county borough council",
    "bc": "borough council",
    "dc": "district council",
}
_TYPES: Final = frozenset("metropolitan county city district borough london royal".split())
_BY_KIND: Final = {
    "london-borough": {"london", "borough"},
    "metropolitan-district": {"metropolitan", "district", "borough", "city"},
    "unitary": {"district", "borough", "city"},
}
"""Words of type that a council of this kind may be called by beyond those of its own name.

A district has none: beside Lichfield District Council there is a parish's Lichfield City Council.
"""

_WORDS_OF_A_COUNCIL: Final = frozenset("council borough corporation authority".split())


def council_named(name: str) -> Council | None:
    """The council of this name, in any form that is not in doubt; None for every other name.

    "Leeds", "City of Leeds", "The Leeds City Council" and "Leeds City Council (Adults & Health)"
    are one council; "Dover Town Council" is not Dover District Council.
    """
    return _named(name)


@lru_cache(maxsize=256)
def _named(name: str) -> Council | None:
    for form in _forms(name):
        found = _find(_key(form))
        if found is not None:
            return found
    return None


def _forms(name: str) -> Iterator[str]:
    """The name as it is; without what stands in brackets; and what stands before a dash."""
    yield name
    bare = re.sub(r"\([^()]*\)", " ", name)
    yield bare
    first = re.split(r"\s[-–—]\s", bare, maxsplit=1)[0]
    if not _WORDS_OF_A_COUNCIL.isdisjoint(_key(first).split()):
        yield first


def _find(key: str) -> Council | None:
    found = _by_name().get(key)
    if found is None:
        stem, types = _stem(key)
        found = [form.council for form in _by_place().get(stem, ()) if types <= form.types]
    distinct = list(dict.fromkeys(found))
    current = [council for council in distinct if council.current] or distinct
    return current[0] if len(current) == 1 else None


def _key(name: str) -> str:
    """Lower case letters and figures, words a space apart, "and" for "&", no leading "the"."""
    plain = name.lower().replace("&amp;", "&").replace("&", " and ").replace("'", "")
    if not plain.isascii():
        import unicodedata

        apart = unicodedata.normalize("NFKD", plain.replace("’", ""))
        plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
    words = re.findall(r"[a-z0-9]+", plain)
    return " ".join(words[1:] if words[:1] == ["the"] else words)


def _stem(key: str) -> tuple[str, frozenset[str]]:
    """The place in a name, and the words of type around it."""
    words = " ".join(_SHORT.get(word, word) for word in key.split())
    before = _BEFORE.match(words)
    start = before.end() if before else 0
    after = next((m for m in _AFTER.finditer(words, start) if m.end() == len(words)), None)
    end = after.start() if after else len(words)
    around = f"{words[:start]} {words[end:]}".split()
    return words[start:end], _TYPES.intersection(around)


@cache
def _by_name() -> dict[str, list[Council]]:
    found: dict[str, list[Council]] = {}
    for council, names in _councils():
        for name in names:
            found.setdefault(_key(name), []).append(council)
    return found


@cache
def _by_place() -> dict[str, list[_Form]]:
    """Councils by the place in their names; the City of London is not all of London."""
    found: dict[str, list[_Form]] = {}
    for council, names in _councils():
        if council.kind != "city-corporation":
            stems = [_stem(_key(name)) for name in names]
            types = frozenset().union(*(words for _, words in stems), _by_kind(council))
            for stem, _ in stems:
                found.setdefault(stem, []).append(_Form(council, types))
    return found


def _by_kind(council: Council) -> set[str]:
    extra = _BY_KIND.get(council.kind, set())
    return extra - {"city"} if "County" in council.name else extra


@cache
def _councils() -> tuple[tuple[Council, tuple[str, ...]], ...]:
    """Every authority of the table, with all its names, the official one first."""
    return tuple(_entries())


def _entries() -> Iterator[tuple[Council, tuple[str, ...]]]:
    for block in TABLE.split("# ")[1:]:
        heading, _, body = block.partition("\n")
        nation, region, kind = (part.strip("- ") for part in heading.split("|"))
        for entry in " ".join(body.split()).split("; "):
            yield _council(entry, nation.lower().replace(" ", "-"), region, kind)


def _council(entry: str, nation: str, region: str, kind: str) -> tuple[Council, tuple[str, ...]]:
    here, former, after = entry.partition(" >")
    words, _, last = here.rpartition(" ")
    population = int(last) if last.isdigit() else None
    names = tuple((words if population is not None else here).split(" = "))
    successors = tuple(part.strip() for part in after.split(" + ") if part.strip())
    return Council(names[0], nation, region, kind, population, not former, successors), names
