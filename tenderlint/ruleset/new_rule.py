"""A new rule to start from: a file that loads, and whose examples come out as they say."""

from __future__ import annotations

import re
from difflib import get_close_matches
from pathlib import Path

from tenderlint.rule import Ruleset

_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", re.ASCII)
_LONGEST_ID = 60
_NOT_LETTERS = re.compile(r"[^a-z0-9]+")
_ORDERS = frozenset("always avoid check dont ensure forbid must never prevent should".split())
"""Words that tell what to do; a rule's name says what is wrong."""
_EMPTY = frozenset("bad barrier barriers check issue problem rule test wrong".split())
"""Words at the end of a name that say nothing of the defect."""

_SKELETON = """\
# The name says what is wrong and reads well after "allow": allow {id}.
# Change every line, run “tenderlint rules test FOLDER”, and run it again after each change.
id: {id}
title: {title}
principle: {principle}
status: experimental  # “advisory” once you trust it; “stable” if a source sets its yardstick
since: {version}
confidence: medium
scope: lot
# The facts that can be named here: tenderlint facts
when: service.for_residents
levels:
  - {{severity: warning, flag: not preparation.held}}
basis:
  - {{cite: "The page that asks for this", url: "https://example.org/", force: judgement}}
asks: Is published without asking providers first.
affects: Local groups cannot say what would keep them out.
change_to: "“We invite providers to a conversation before the tender.”"
# Under “replace”, words that are right whatever stands around them: rules/README.md
keep_if: providers were asked for the same service within the last year
yardstick: one conversation with providers before the tender (ours; your council may change it)
why: |
  Say in two or three sentences what happens to a local provider.
mistaken_when: |
  Say when this is flagged and does no harm.
examples:
  - name: providers were not asked
    given: {{service.for_residents: true, preparation.held: false}}
    expect: violated
    severity: warning
  - name: providers were asked
    given: {{service.for_residents: true, preparation.held: true}}
    expect: satisfied
  - name: not a service for residents
    given: {{service.for_residents: false}}
    expect: not-applicable
  - name: not stated
    given: {{service.for_residents: true}}
    expect: undetermined
    missing: [preparation.held]
"""


class NewRuleError(ValueError):
    """A new rule cannot be written; the message says why and what to do."""


def write_new_rule(folder: Path, principle: str, name: str, ruleset: Ruleset) -> Path:
    """Writes `<folder>/<principle>/<name>.yaml` and returns its path.

    Raises:
        NewRuleError: the name or the principle is none, or the rule is there already.
    """
    _check(principle, name, ruleset)
    path = folder / principle / f"{name}.yaml"
    title = name.replace("-", " ").capitalize()
    text = _SKELETON.format(id=name, title=title, principle=principle, version=ruleset.version)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise NewRuleError(f"{path} is there already; it was left as it is.") from None
    except OSError as error:
        raise NewRuleError(f"{path} could not be written: {error.strerror}.") from error
    return path


def _check(principle: str, name: str, ruleset: Ruleset) -> None:
    principles = [known.id for known in ruleset.principles]
    if principle not in principles:
        close = get_close_matches(principle, principles, n=1)
        hint = f" Did you mean {close[0]}?" if close else ""
        raise NewRuleError(
            f"{principle!r} is not a principle.{hint} They are: {', '.join(principles)}."
        )
    if not _ID.fullmatch(name) or len(name) > _LONGEST_ID:
        better = better_name(name)
        hint = f", for example {better}" if better else ""
        raise NewRuleError(
            f"{name!r} is not a name: use at most {_LONGEST_ID} small letters, figures and single "
            f"hyphens{hint}."
        )
    if name in {rule.id for rule in ruleset.rules}:
        raise NewRuleError(
            f"There is a rule {name} already; read it with: tenderlint explain {name}"
        )


def better_name(name: str) -> str:
    """A name that says what is wrong, so that it reads well after "allow"; empty if none is left.

    "Must check: price" asks for something to be done; "allow price…" says what is let through.
    """
    words = [word for word in _NOT_LETTERS.split(name.lower().replace("'", "")) if word]
    while words and (words[0] in _ORDERS or not words[0][0].isalpha()):
        words = words[1:]
    while len(words) > 1 and words[-1] in _EMPTY:
        words = words[:-1]
    better = ""
    for word in words:
        longer = f"{better}-{word}" if better else word
        if len(longer) > _LONGEST_ID:
            break
        better = longer
    return better
