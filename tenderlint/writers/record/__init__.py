"""The decision record: on one page what was considered, changed and kept, by whom and when."""

from tenderlint.writers.record.docx import docx_record
from tenderlint.writers.record.html import html_record
from tenderlint.writers.record.record import DecisionRecord, decision_record

__all__ = ["DecisionRecord", "decision_record", "docx_record", "html_record"]
