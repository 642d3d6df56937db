"""HTML elements as values: a plain text becomes HTML in one way only, and is escaped there."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import Final

from tenderlint.reporters.page import Place, Source

_EMPTY: Final = {"meta": ">", "path": "/>", "rect": "/>"}
"""Elements of ours that have no content, and how each ends; in a drawing it has to be closed."""


class Html(str):
    """Text that is HTML already. Whatever is made of it by other means is plain text again."""

    __slots__ = ()


Inner = str | None
"""What stands in an element: HTML as it is, plain text escaped, nothing for None."""


def element(name: str, /, *inner: Inner, **attributes: str) -> Html:
    """An element; `class_` is the attribute "class", `aria_label` is "aria-label"."""
    named = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(value)}"'
        for key, value in attributes.items()
    )
    if name in _EMPTY:
        return Html(f"<{name}{named}{_EMPTY[name]}")
    return Html(f"<{name}{named}>{joined(*inner)}</{name}>")


def block(name: str, /, *inner: Inner, **attributes: str) -> Html:
    """An element whose parts stand on lines of their own."""
    return element(name, Html("\n"), lines(inner), Html("\n"), **attributes)


def joined(*inner: Inner) -> Html:
    """The parts one after the other."""
    return Html("".join(map(_as_html, inner)))


def lines(inner: Iterable[Inner]) -> Html:
    """The parts on a line each; those that are empty are left out."""
    return Html("\n".join(_as_html(part) for part in inner if part))


def items(parts: Iterable[Inner], **attributes: str) -> Html | None:
    """A list; none if it would be empty."""
    entries = [element("li", part) for part in parts if part]
    return block("ul", *entries, **attributes) if entries else None


def folded(summary: Inner, *inner: Inner) -> Html:
    """Parts that are shown when their summary is opened, and always on paper."""
    return block("details", element("summary", summary), *inner)


def link(text: Inner, url: str) -> Html:
    """A link to a source elsewhere; the text alone without an address."""
    if not url:
        return joined(text)
    return element("a", text, href=url, rel="noopener noreferrer")


def authority(source: Source) -> Html:
    """The sentence on an authority, as a link to it."""
    return link(source.sentence, source.url)


def apart(text: str) -> Html:
    """Words of a tender within ours: their direction does not change that of ours."""
    return element("bdi", text)


def place(where: Place, known: str = "") -> Html:
    """A file and the place in it; the place alone in a file that is `known`."""
    spot = element("span", apart(where.spot), class_="spot") if where.spot else None
    if spot and where.file == known:
        return spot
    return joined(apart(where.file), Html(" ") if spot else None, spot)


def _as_html(part: Inner) -> str:
    if part is None or isinstance(part, Html):
        return part or ""
    return escape(part)
