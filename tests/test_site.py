"""The site: every page is in it, its links lead somewhere, and it builds without a warning."""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from docs.make_pictures import LARGEST, PICTURES
from docs.navigation import OUTSIDE, navigation
from docs.site_links import with_site_links
from docs.write_docs import DOCS
from tests.commands import ROOT

PAGES = sorted(
    path.relative_to(ROOT).as_posix()
    for folder in (ROOT, DOCS, ROOT / "rules")
    for path in (folder.rglob("*.md") if folder == DOCS else folder.glob("*.md"))
)
LOADED = re.compile(
    r"""<(?:script|img|iframe|link)\b[^>]*?(?:src|href)=["']?(?:https?:)?//[^"'>]+"""
)


def _listed(entries: list) -> list[str]:
    found = []
    for entry in entries:
        for target in entry.values():
            found += [target] if isinstance(target, str) else _listed(target)
    return found


def _anchors(page: Path) -> set[str]:
    """The anchors of a page's headings, as code hosts and the site make them."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    plain = [re.sub(r"[^\w\s-]", "", heading).strip().lower() for heading in headings]
    return {re.sub(r"\s", "-", heading) for heading in plain}


def _leads_nowhere(page: str) -> list[str]:
    text = re.sub(r"```.*?```", "", (ROOT / page).read_text(encoding="utf-8"), flags=re.DOTALL)
    lost = []
    for link in re.findall(r"\]\(([^)\s]+)\)", text):
        target, _, anchor = link.partition("#")
        place = (ROOT / page).parent / target if target else ROOT / page
        if re.match(r"https?://", link):
            continue
        if not place.exists() or (anchor and anchor not in _anchors(place)):
            lost.append(link)
    return lost


@pytest.mark.parametrize("page", PAGES)
def test_every_link_of_a_page_leads_somewhere(page: str) -> None:
    assert _leads_nowhere(page) == []


def test_a_link_that_leads_nowhere_is_found(tmp_path: Path, monkeypatch) -> None:
    (tmp_path / "a.md").write_text("# A b\n[x](b.md) [y](#a-b) [z](#c)\n", encoding="utf-8")
    monkeypatch.setattr(sys.modules[__name__], "ROOT", tmp_path)
    assert _leads_nowhere("a.md") == ["b.md", "#c"]


def test_every_page_is_in_the_navigation_once() -> None:
    listed = _listed(navigation(DOCS))
    pages = [path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.md")]
    assert sorted(listed) == sorted([*pages, *OUTSIDE])


def test_the_pages_from_elsewhere_are_there() -> None:
    assert [source for source in OUTSIDE.values() if not (ROOT / source).is_file()] == []


@pytest.mark.parametrize(
    ("text", "page", "expected"),
    [
        pytest.param("[a](../rules/README.md)", "index.md", "[a](writing-rules.md)", id="outside"),
        pytest.param("[a](json.md#x)", "index.md", "[a](json.md#x)", id="beside, with an anchor"),
        pytest.param("[a](docs/json.md)", "contributing.md", "[a](json.md)", id="from outside"),
        pytest.param("[a](../json.md)", "rules/index.md", "[a](../json.md)", id="a folder up"),
        pytest.param("[a](../CHANGELOG.md)", "index.md", "[a](changes.md)", id="what changed"),
        pytest.param("[a](https://x.org/b.md)", "index.md", "[a](https://x.org/b.md)", id="web"),
        pytest.param("[a](#b)", "index.md", "[a](#b)", id="this page"),
        pytest.param("[a](../Makefile)", "index.md", "a", id="a file in no site"),
        pytest.param("[a](../gone)", "index.md", "[a](../gone)", id="leads nowhere"),
    ],
)
def test_links_lead_to_where_pages_stand_in_the_site(text: str, page: str, expected: str) -> None:
    assert with_site_links(text, page, lambda path: path == "Makefile") == expected


def test_the_pictures_are_few_small_and_all_shown() -> None:
    pictures = {path.name: path.stat().st_size for path in PICTURES.iterdir()}
    text = (DOCS / "ten-minutes.md").read_text(encoding="utf-8")
    shown = re.findall(r"!\[[^\]]{20,}\]\(pictures/([\w.-]+)\)", text)
    assert sorted(shown) == sorted(pictures)
    assert len(pictures) <= 5
    assert max(pictures.values()) <= LARGEST


def test_the_site_is_built_strictly_and_not_in_silence() -> None:
    (line,) = re.findall(r"mkdocs build.*", (ROOT / "Makefile").read_text(encoding="utf-8"))
    assert line == "mkdocs build --strict"  # in silence, warnings are not counted


@pytest.mark.skipif(importlib.util.find_spec("mkdocs") is None, reason="needs the extra `site`")
def test_the_site_builds_without_a_warning_and_loads_nothing_from_elsewhere(tmp_path: Path) -> None:
    site = tmp_path / "site"
    built = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        check=False,
        timeout=300,
    )
    assert built.returncode == 0, built.stderr.decode()
    assert b"WARNING" not in built.stderr
    front = (site / "index.html").read_text(encoding="utf-8")
    assert "Ten minutes for commissioners" in front
    assert "readers" in (site / "architecture.html").read_text(encoding="utf-8")
    assert [path.name for path in site.rglob("*.py")] == []
    loaded = {
        link for path in site.rglob("*.html") for link in LOADED.findall(path.read_text("utf-8"))
    }
    assert loaded == set()
    assert [page for page in _listed(navigation(DOCS)) if _shown_otherwise(page, site)] == []


def _shown_otherwise(page: str, site: Path) -> bool:
    """Whether the site shows fewer or more lists, tables and codes than code hosts do."""
    from markdown_it import MarkdownIt

    text = (ROOT / OUTSIDE.get(page, f"docs/{page}")).read_text(encoding="utf-8")
    expected = MarkdownIt("commonmark").enable("table").render(text)
    whole = (site / page).with_suffix(".html").read_text(encoding="utf-8")
    shown = whole.partition('itemprop="articleBody"')[2].partition("<footer>")[0]
    tags = ("<li>", "<table", "<td", "<pre", "<h2", "<code", "<img")
    return any(expected.count(tag) != shown.count(tag) for tag in tags)
