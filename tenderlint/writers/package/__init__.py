"""Patches an OOXML package: what is not touched keeps its bytes, packed as they were.

A part is never parsed and written again. Places in it are found with expat (`nodes_of`,
`read_worksheet`), texts are put in at these places (`Patch`), and `write_package` copies every
other part as it stands in the archive.
"""

from tenderlint.writers.package.archive import write_package
from tenderlint.writers.package.nodes import Node, UnpatchableError, encoding_of, nodes_of
from tenderlint.writers.package.parts import Draft, add_content_type, free_name, related
from tenderlint.writers.package.patch import Patch
from tenderlint.writers.package.text import attribute_text, element_text, plain_characters
from tenderlint.writers.package.worksheet import RowNode, Worksheet, read_worksheet

__all__ = [
    "Draft",
    "Node",
    "Patch",
    "RowNode",
    "UnpatchableError",
    "Worksheet",
    "add_content_type",
    "attribute_text",
    "element_text",
    "encoding_of",
    "free_name",
    "nodes_of",
    "plain_characters",
    "read_worksheet",
    "related",
    "write_package",
]
