"""Contracts Finder's own exports: its CSV, its workbook of one sheet, its search as JSON."""
