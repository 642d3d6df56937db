"""OCDS data flattened into the sheets of a workbook, as flatten-tool and its kin write it.

Each array has a sheet of its own, each heading is a path into the release
(`tender/items/0/classification/id`), and each row repeats the ids of what it belongs to.
"""
