"""A report as a page: what every long form of it says, in order, whatever the format."""

from tenderlint.reporters.page.lay_out import page_of
from tenderlint.reporters.page.values import (
    Card,
    Chapter,
    Contradiction,
    Count,
    Lost,
    Page,
    Place,
    Source,
    TenderPage,
    ToDos,
)

__all__ = [
    "Card",
    "Chapter",
    "Contradiction",
    "Count",
    "Lost",
    "Page",
    "Place",
    "Source",
    "TenderPage",
    "ToDos",
    "page_of",
]
