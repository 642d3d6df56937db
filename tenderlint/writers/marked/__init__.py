"""The workbook back, marked: a copy with a comment at each finding and a sheet of all findings."""

from tenderlint.writers.marked.companion import companion_workbook
from tenderlint.writers.marked.marking import Marked, mark_workbook

__all__ = ["Marked", "companion_workbook", "mark_workbook"]
