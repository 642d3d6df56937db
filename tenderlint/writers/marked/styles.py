"""Cell formats added behind those that a workbook has; none of its own changes its number."""

from __future__ import annotations

from collections.abc import Iterator

from tenderlint.rule import Severity
from tenderlint.writers.package import Node, Patch, UnpatchableError, nodes_of
from tenderlint.writers.package.patch import with_attributes

MARK_COLOURS = {
    Severity.ERROR: "FF9B1C1F",
    Severity.WARNING: "FFC77700",
    Severity.INFO: "FF1F5FA8",
    Severity.NONE: "FF5B6B79",
}
"""Dark red, amber, blue and grey, as marks at a row's edge have them; words say the same."""

_CONTAINERS = ("fonts", "fills", "borders", "cellXfs")
_BEFORE_LEFT = ("start", "end")


class StyleBook:
    """The styles part, and what is added to it.

    Raises:
        UnpatchableError: it lacks what every cell format needs.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._root = nodes_of(data)
        self._patch = Patch(data)
        self.prefix = self._root.prefix
        self._nodes = {name: self._container(name) for name in _CONTAINERS}
        self._xml: dict[str, list[str]] = {
            name: [self._patch.text(child) for child in node.children]
            for name, node in self._nodes.items()
        }
        self._own = {name: len(found) for name, found in self._xml.items()}
        self._made: dict[tuple[str, str], int] = {}
        for name, found in self._xml.items():
            for number, xml in enumerate(found):
                self._made.setdefault((name, xml), number)

    def add(self, container: str, xml: str) -> int:
        """Adds a font, fill, border or cell format unless it is there already; its number."""
        known = self._made.get((container, xml))
        if known is None:
            self._xml[container].append(xml)
            known = self._made[container, xml] = len(self._xml[container]) - 1
        return known

    def marked(self, number: int, severity: Severity) -> int:
        """The cell format of a number with a thick coloured left edge."""
        colour = MARK_COLOURS[severity]
        left = f'<§left style="thick"><§color rgb="{colour}"/></§left>'.replace("§", self.prefix)
        return self._with_left(number, left)

    def unmarked(self, number: int) -> int:
        """The cell format of a number without our edge: the one it was made from, if it is here."""
        xf = self._format(number)
        border = self._border(xf)
        plain = _with_left(border, "")
        for other in range(self._own["cellXfs"]):
            candidate = self._format(other)
            same = _but_for_border(candidate) == _but_for_border(xf)
            alike = same and _with_left(self._border(candidate), "") == plain
            if alike and not self.is_mark(other):
                return other
        return self._with_left(number, f"<{self.prefix}left/>")

    def marks(self) -> frozenset[int]:
        """The numbers of all cell formats that have an edge of ours."""
        found = range(self._own["cellXfs"])
        return frozenset(number for number in found if self.is_mark(number))

    def is_mark(self, number: int) -> bool:
        """Whether a cell format has an edge of ours."""
        left = _left_of(self._border(self._format(number)))
        return 'style="thick"' in left and any(c in left for c in MARK_COLOURS.values())

    def result(self) -> bytes:
        """The styles part with everything that was added."""
        for name, node in self._nodes.items():
            added = self._xml[name][self._own[name] :]
            if added:
                self._patch.append(node, "".join(added))
                if node.get("count") is not None:
                    self._patch.set(node, "count", str(len(self._xml[name])))
        return self._patch.result()

    def _container(self, name: str) -> Node:
        node = self._root.child(name)
        if node is None:
            raise UnpatchableError(f"has styles without {name}")
        return node

    def _format(self, number: int) -> str:
        formats = self._xml["cellXfs"]
        if number >= len(formats):
            raise UnpatchableError("has a cell with a format that is not there")
        return formats[number]

    def _border(self, xf: str) -> str:
        number = nodes_of(xf.encode()).attributes.get("borderId", "0")
        borders = self._xml["borders"]
        if not number.isdecimal() or int(number) >= len(borders):
            raise UnpatchableError("has a cell format with a border that is not there")
        return borders[int(number)]

    def _with_left(self, number: int, left: str) -> int:
        xf = self._format(number)
        border = self.add("borders", _with_left(self._border(xf), left))
        changed = with_attributes(xf, borderId=str(border), applyBorder="1")
        return self.add("cellXfs", changed)


def _sides(border: str) -> Iterator[Node]:
    yield from nodes_of(border.encode()).children


def _left_of(border: str) -> str:
    data = border.encode()
    return next((data[n.start : n.end].decode() for n in _sides(border) if n.local == "left"), "")


def _with_left(border: str, left: str) -> str:
    """A border with another left side."""
    data = border.encode()
    root, patch = nodes_of(data), Patch(data)
    old = root.child("left")
    if old is not None:
        patch.replace(old.start, old.end, left)
    elif root.empty:
        patch.append(root, left)
    else:
        before = [node.end for node in root.children if node.local in _BEFORE_LEFT]
        patch.insert(max(before, default=root.head), left)
    return patch.result().decode()


def _but_for_border(xf: str) -> str:
    """A cell format's source without what names its border, to compare it with another."""
    return with_attributes(xf, borderId="", applyBorder="")
