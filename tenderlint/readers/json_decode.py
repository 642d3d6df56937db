"""Bytes to JSON values: encodings, syntax errors with line and column, and a cap on depth."""

from __future__ import annotations

import codecs
import json
from typing import Any, NoReturn

import msgspec

from tenderlint.readers.source import UnreadableError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Newer interpreters word the trailing comma differently; both stand here.
_EXPECTED = {
    "Expecting value": "a value was expected",
    "Expecting ',' delimiter": "a comma or a closing bracket was expected",
    "Expecting ':' delimiter": "a colon was expected",
    "Expecting property name enclosed in double quotes": "a name in double quotes was expected",
    "Illegal trailing comma before end of object": "a name was expected after the comma",
    "Illegal trailing comma before end of array": "a value was expected after the comma",
    "Unterminated string starting at": "the text that begins here lacks its closing quotes",
    "Invalid control character at": "a line break or tab inside a text must be written \\n or \\t",
    "Extra data": "the end of the document was expected; "
    "several documents in one file stand one on each line",
}
_EXPORT_AGAIN = "correct it there, or export the notice again"


def decode(raw: bytes, *, line: int = 1) -> Any:  # noqa: ANN401 - a JSON value
    """The value of a JSON text; of a name that stands twice in an object, the last.

    `line` is the number in its file of the text's first line.

    Raises:
        UnreadableError: with line, column and what was expected there.
    """
    try:
        return msgspec.json.decode(raw)
    except RecursionError:
        _refuse_depth()
    except (msgspec.MsgspecError, ValueError):
        return _decode_slowly(raw, line - 1)


def encoding_of(head: bytes) -> str:
    """The encoding that the first four bytes of a JSON text show (RFC 8259 asks for UTF-8)."""
    for mark, name in _BOMS:
        if head.startswith(mark):
            return name
    if len(head) >= 4:
        if head[0] == 0:
            return "utf-32-be" if head[1] == 0 else "utf-16-be"
        if head[1] == 0:
            return "utf-32-le" if head[2] == 0 else "utf-16-le"
    return "utf-8"


def in_utf8(raw: bytes) -> bytes:
    """The same text in UTF-8 without a byte order mark.

    Raises:
        UnreadableError: the bytes are not of the encoding that they begin with.
    """
    encoding = encoding_of(raw[:4])
    if encoding == "utf-8":
        return raw
    if encoding == "utf-8-sig":
        return raw[len(codecs.BOM_UTF8) :]
    try:
        return raw.decode(encoding).encode()
    except UnicodeError as error:
        name = encoding.upper()
        message = f"begins as {name} but is not {name} throughout; save it as UTF-8"
        raise UnreadableError(message) from error


def _decode_slowly(raw: bytes, lines_before: int) -> Any:  # noqa: ANN401 - a JSON value
    """What the fast decoder refused: read after all (1e9999 is a number), or the reason said."""
    text = _unicode(raw, lines_before)
    try:
        value = json.loads(text, parse_constant=_refuse_constant)
        json.dumps(value, ensure_ascii=False).encode()
    except json.JSONDecodeError as error:
        expected = _EXPECTED.get(error.msg, "this cannot stand here")
        if error.pos >= len(text.rstrip()):
            expected = f"the file ends too early; {expected}"
        raise UnreadableError(
            _syntax(lines_before + error.lineno, error.colno, expected)
        ) from error
    except RecursionError:
        _refuse_depth()
    except UnicodeEncodeError as error:
        message = "holds half a character (\\ud800 to \\udfff alone); export the notice again"
        raise UnreadableError(message) from error
    except ValueError as error:
        raise UnreadableError(f"is not valid JSON: {error}; {_EXPORT_AGAIN}") from error
    return value


def _unicode(raw: bytes, lines_before: int) -> str:
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        line = lines_before + before.count(b"\n") + 1
        column = len(before.rpartition(b"\n")[2].decode()) + 1
        message = (
            f"is not UTF-8: line {line}, column {column} holds a byte of another encoding; "
            "save it as UTF-8"
        )
        raise UnreadableError(message) from error


def _syntax(line: int, column: int, expected: str) -> str:
    return f"is not valid JSON: line {line}, column {column}: {expected}; {_EXPORT_AGAIN}"


def _refuse_constant(name: str) -> NoReturn:
    message = f"{name} is not a JSON number, leave the figure out or write null"
    raise ValueError(message)


def _refuse_depth() -> NoReturn:
    # The interpreter's own limit, about a thousand; a notice has about twelve.
    raise UnreadableError("nests too deeply for a notice; export the notice again")
