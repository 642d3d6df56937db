"""Reads a workbook: xlsx and xlsm here, ods, xls and xlsb through a child process.

Values are never taken from hidden rows, columns or sheets, from struck-out words, comments, or
sheets that a newer one replaces; those words are handed on apart. Macros are never run and links
to other files never followed.
"""

from __future__ import annotations
