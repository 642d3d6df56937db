"""Before you publish: what to do that no draft can show, by the regimes still possible."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tenderlint.condition import evaluator
from tenderlint.engine.conditional import in_words
from tenderlint.facts import View
from tenderlint.quantities import Range
from tenderlint.report import Authority, ToDo
from tenderlint.rule import Point


def todo_list(
    points: Iterable[Point], views: Sequence[View], today: int, law_date: int
) -> tuple[ToDo, ...]:
    """The points that apply or may apply; none for what was published before today.

    Args:
        points: every point, in the order in which it is shown.
        views: the tender as a whole under each regime still possible.
        today: the day of the judgement, as an ordinal.
        law_date: the day whose law applies, as an ordinal; a point not in force then is left out.
    """
    if _is_published(views[0], today):
        return ()
    found = (_todo(point, views) for point in points if point.basis.in_time(law_date))
    return tuple(one for one in found if one is not None)


def _is_published(view: View, today: int) -> bool:
    days = [lot.value("timetable.published") for lot in view.lots]
    return any(isinstance(day, Range) and day.high < today for day in days)


def _todo(point: Point, views: Sequence[View]) -> ToDo | None:
    basis = point.basis
    holds = evaluator(basis.holds.tree) if basis.holds else None
    answers = {True if holds is None else holds(view) for view in views}
    if answers == {False}:
        return None
    condition = "" if answers == {True} else in_words(basis, views, {})
    return ToDo(point.id, point.says, Authority(basis.cite, basis.url, basis.force, condition))
