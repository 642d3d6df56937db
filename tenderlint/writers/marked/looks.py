"""The looks of the sheet of findings as cell formats, added to a workbook's own."""

from __future__ import annotations

from typing import NamedTuple

from tenderlint.writers.marked.listing import Look
from tenderlint.writers.marked.styles import StyleBook


class _Recipe(NamedTuple):
    """What a look is made of."""

    size: int = 9
    bold: bool = False
    colour: str = "FF1A1A1A"
    fill: str = ""
    edge: str = "FFD5D9DE"
    """The colour of the lines around it; empty for none."""
    number: int = 0
    """The built-in number format: 0 general, 3 thousands, 14 a day, 49 text."""
    underline: bool = False
    wrap: bool = True
    centred: bool = False


_RECIPES = {
    Look.TITLE: _Recipe(14, bold=True, colour="FF14324A", edge=""),
    Look.VERDICT: _Recipe(11, bold=True, edge=""),
    Look.HEADING: _Recipe(bold=True, colour="FFFFFFFF", fill="FF14324A", edge="FF14324A"),
    Look.BAND: _Recipe(10, bold=True, colour="FF14324A", fill="FFDCE6EF", edge="", wrap=False),
    Look.TEXT: _Recipe(),
    Look.STRONG: _Recipe(bold=True),
    Look.QUIET: _Recipe(9, colour="FF4A5560", edge=""),
    Look.LINK: _Recipe(colour="FF0B5394", underline=True),
    Look.ERROR: _Recipe(bold=True, colour="FF9B1C1F", fill="FFFBE9E9", centred=True),
    Look.WARNING: _Recipe(bold=True, colour="FF8A4B00", fill="FFFFF3DC", centred=True),
    Look.INFO: _Recipe(bold=True, colour="FF1F5FA8", fill="FFE7F0FA", centred=True),
    Look.NONE: _Recipe(bold=True, colour="FF4A5560", fill="FFEFF1F3", centred=True),
    Look.ANSWER: _Recipe(fill="FFFFFDE7", edge="FFB8A44C", number=49),
    Look.DAY: _Recipe(fill="FFFFFDE7", edge="FFB8A44C", number=14),
    Look.NUMBER: _Recipe(fill="FFFFFDE7", edge="FFB8A44C"),
    Look.HIDDEN: _Recipe(8, colour="FF808080", edge="", wrap=False, number=49),
}


def add_looks(styles: StyleBook) -> dict[Look, int]:
    """Adds every look; its cell format's number by look."""
    return {look: _format(styles, recipe) for look, recipe in _RECIPES.items()}


def _format(styles: StyleBook, recipe: _Recipe) -> int:
    font = styles.add("fonts", _font(recipe).replace("§", styles.prefix))
    fill = styles.add("fills", _fill(recipe.fill).replace("§", styles.prefix)) if recipe.fill else 0
    border = styles.add("borders", _border(recipe.edge).replace("§", styles.prefix))
    vertical = "center" if recipe.size > 9 else "top"
    across = ' horizontal="center"' if recipe.centred else ""
    wrapped = ' wrapText="1"' if recipe.wrap else ""
    xml = (
        f'<§xf numFmtId="{recipe.number}" fontId="{font}" fillId="{fill}" borderId="{border}" '
        'xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" '
        f'applyAlignment="1"><§alignment vertical="{vertical}"{across}{wrapped}/></§xf>'
    )
    return styles.add("cellXfs", xml.replace("§", styles.prefix))


def _font(recipe: _Recipe) -> str:
    bold = "<§b/>" if recipe.bold else ""
    underline = "<§u/>" if recipe.underline else ""
    return (
        f'<§font>{bold}{underline}<§sz val="{recipe.size}"/><§color rgb="{recipe.colour}"/>'
        '<§name val="Arial"/><§family val="2"/></§font>'
    )


def _fill(colour: str) -> str:
    return (
        f'<§fill><§patternFill patternType="solid"><§fgColor rgb="{colour}"/>'
        '<§bgColor indexed="64"/></§patternFill></§fill>'
    )


def _border(colour: str) -> str:
    if not colour:
        return "<§border><§left/><§right/><§top/><§bottom/><§diagonal/></§border>"
    sides = "".join(
        f'<§{side} style="thin"><§color rgb="{colour}"/></§{side}>'
        for side in ("left", "right", "top", "bottom")
    )
    return f"<§border>{sides}<§diagonal/></§border>"
