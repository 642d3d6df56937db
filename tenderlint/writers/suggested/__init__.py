"""A copy of a workbook with suggestions beside the old words, and the list of them."""
