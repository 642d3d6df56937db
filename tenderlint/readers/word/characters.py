"""Characters that Word writes as elements, and symbols of its special fonts."""

from __future__ import annotations

CHARACTERS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
"""What elements of a run stand for; a soft hyphen stands for nothing."""

_SYMBOL = {
    0xA3: "≤", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈",
    0xD7: "·", 0x2D: "−", 0xA2: "′", 0xB2: "″", 0xAE: "→",
}  # fmt: skip
_MARKS = {0xFC: "✓", 0xFB: "✗", 0xA8: "☐", 0xFE: "☑", 0xFD: "☒", 0x6F: "☐", 0xE0: "→"}
_ITEMS = frozenset({0x6C, 0x6E, 0x71, 0x75, 0x76, 0x77, 0x9F, 0xA7, 0xB7, 0xD8, 0xF0})
"""Shapes of Wingdings that stand before the items of a list."""


def symbol(font: str, code: str) -> str:
    """The character that a symbol shows; a space if it is a mere picture."""
    try:
        number = int(code[:6], 16)
    except ValueError:
        return " "
    # Symbol fonts have their characters in the private use area.
    low = number & 0xFF if 0xF000 <= number <= 0xF0FF else number
    folded = font.lower()
    if folded == "symbol":
        return _SYMBOL.get(low, chr(low) if 0x20 <= low < 0x40 else " ")
    if folded.startswith(("wingdings", "webdings")):
        return "•" if low in _ITEMS else _MARKS.get(low, " ")
    printable = 0x20 <= number < 0xD800 or 0xF900 <= number <= 0x10FFFF
    return chr(number) if printable else " "
