"""The template: a workbook of plain questions, generated from the model, that teaches."""

from tenderlint.writers.template.workbook import template

__all__ = ["template"]
