"""Makes the pictures of `docs/pictures/` from what the program writes today.

Needs chromium, LibreOffice (`soffice`) and `pdftoppm`; run it with `python -m docs.make_pictures`
only when the pictures have to be made again.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

DOCS: Final = Path(__file__).parent
PICTURES: Final = DOCS / "pictures"
EXAMPLE: Final = DOCS.parent / "examples" / "community-transport.xlsx"
DAY: Final = "2026-11-22"
LARGEST: Final = 150 * 1024
_WIDE: Final = (900, 760)


def main() -> None:
    """Makes every picture; says which is larger than may be committed."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _outputs(folder)
        _of_page(folder / "report.html", "report.png")
        _of_page(folder / "tender-marked-decision-record.html", "record.png")
        _of_sheet(folder / "questions.xlsx", "The service", "questions.png", 660)
        _of_sheet(folder / "tender-marked.xlsx", "tenderlint", "marked-list.png", 660)
        _of_sheet(folder / "tender-marked.xlsx", "Conditions", "marked-sheet.png", 380)
    for path in sorted(PICTURES.glob("*.png")):
        size = path.stat().st_size
        sys.stdout.write(f"{path.name}: {size // 1024} KB{', too large' * (size > LARGEST)}\n")


def _outputs(folder: Path) -> None:
    """The files that the ten minutes lead to, in a folder of their own."""
    shutil.copyfile(EXAMPLE, folder / "tender.xlsx")
    _tenderlint(folder, "init", "questions.xlsx")
    day = ("--on", DAY, "--fail-on", "never")
    _tenderlint(folder, "check", "tender.xlsx", "-o", "report.html", *day)
    _tenderlint(folder, "check", "tender.xlsx", "--annotate", "tender-marked.xlsx", *day)
    from docs.decisions import decide

    decide(folder / "tender-marked.xlsx")
    _tenderlint(folder, "record", "tender-marked.xlsx", "--on", DAY)


def _tenderlint(folder: Path, *arguments: str) -> None:
    command = [sys.executable, "-m", "tenderlint", *arguments]
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)  # noqa: S603


def _of_page(page: Path, name: str) -> None:
    """The top of a page, as a browser shows it."""
    command = [
        "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
        f"--window-size={_WIDE[0]},{_WIDE[1]}", f"--screenshot={PICTURES / name}", page.as_uri(),
    ]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=120)  # noqa: S603


def _of_sheet(workbook: Path, sheet: str, name: str, height: int) -> None:
    """The top of a sheet, as LibreOffice prints it, one page wide; `height` is in pixels."""
    import openpyxl

    book = openpyxl.load_workbook(workbook)
    for other in book.worksheets:
        other.sheet_state = "visible" if other.title == sheet else "hidden"
    shown = book[sheet]
    book.active = shown
    shown.page_setup.orientation = "landscape"
    shown.page_setup.fitToWidth, shown.page_setup.fitToHeight = 1, 0
    shown.sheet_properties.pageSetUpPr.fitToPage = True
    shown.print_options.gridLines = True
    alone = workbook.with_name(f"{name}.xlsx")
    book.save(alone)
    _print(alone, name, height)


def _print(workbook: Path, name: str, height: int) -> None:
    """The top of the first printed page of a workbook as a picture, 1,000 pixels wide."""
    folder = workbook.parent
    office = [
        "soffice",
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder),
        str(workbook),
    ]
    subprocess.run(office, check=True, capture_output=True, timeout=180)  # noqa: S603
    stem = str(PICTURES / Path(name).stem)
    page = ["-f", "1", "-l", "1", "-singlefile", "-scale-to-x", "1000", "-scale-to-y", "-1"]
    part = ["-x", "0", "-y", "0", "-W", "1000", "-H", str(height)]
    picture = ["pdftoppm", "-png", *page, *part, str(workbook.with_suffix(".pdf")), stem]
    subprocess.run(picture, check=True, capture_output=True, timeout=120)  # noqa: S603


if __name__ == "__main__":
    main()
