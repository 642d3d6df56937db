"""Links between pages that stand elsewhere in the project than in the site."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from typing import Final

from docs.navigation import OUTSIDE

_LINK: Final = re.compile(r"(?<!!)\[([^\[\]]*)\]\((?!\w+:|#|/)([^)\s#]+)(#[^)\s]*)?\)")
_IN_SITE: Final = {there: here for here, there in OUTSIDE.items()}


def with_site_links(text: str, page: str, is_file: Callable[[str], bool]) -> str:
    """Text of `page`, by its name in the site, whose links lead to where the pages stand there.

    A link to a file of the project that is in no site becomes its words. One that leads nowhere
    stays as it is, and the builder reports it. `is_file` knows the paths of the project.
    """
    source = OUTSIDE.get(page, f"docs/{page}")

    def moved(match: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(source), match[2]))
        place = _IN_SITE.get(target, target.removeprefix("docs/"))
        if place == target:
            return match[1] if is_file(target) else match[0]
        here = posixpath.relpath(place, posixpath.dirname(page) or ".")
        return f"[{match[1]}]({here}{match[3] or ''})"

    return _LINK.sub(moved, text)
