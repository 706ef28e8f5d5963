"""The view of a text that the extension reads instead of the text itself; `docs/text-view.md` defines it.

`src/core/text/text-view.ts` is the other side. `text_view_golden.py` writes vectors that hold the two together: the reading
of every character that is not read as itself, and whole texts.
"""

import re
import unicodedata

# Property Default_Ignorable_Code_Point (Unicode 14 and later have the same list), which Python does not know.
# Source: https://www.unicode.org/Public/14.0.0/ucd/DerivedCoreProperties.txt
_IGNORABLE = (
    (0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F),
    (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F), (0x3164, 0x3164), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF),
    (0xFFA0, 0xFFA0), (0xFFF0, 0xFFF8), (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A), (0xE0000, 0xE0FFF),
)  # fmt: skip
_LONG_DASHES = frozenset("\u2014\u2015\u2e3a\u2e3b\u301c\u3030\u30a0\ufe31\ufe32\ufe58")
_LIGATURES = ("ff", "fi", "fl", "ffi", "ffl", "st", "st")
_WIDE_SIGNS = {0xFFE0: "¢", 0xFFE1: "£", 0xFFE5: "¥", 0xFFE6: "₩"}
_WIDE_ASCII = ((0xFF02, 0xFF0B), (0xFF0E, 0xFF19), (0xFF1C, 0xFF1E), (0xFF20, 0xFF5D))


def _within(code: int, ranges: tuple[tuple[int, int], ...]) -> bool:
    return any(first <= code <= last for first, last in ranges)


def is_ignorable(char: str) -> bool:
    return _within(ord(char), _IGNORABLE)


def read_char(char: str) -> str:
    """What a character is read as, wherever it stands. The long dashes are left to `view_text`."""
    code = ord(char)
    if code < 0x80:
        return char
    if is_ignorable(char):
        return ""
    category = unicodedata.category(char)
    if category == "Zs":
        return " "
    if char in _LONG_DASHES:
        return char
    if category == "Pd" or code == 0x2212:
        return "-"
    if category == "Nd":
        return str(unicodedata.decimal(char))
    if 0xFB00 <= code <= 0xFB06:
        return _LIGATURES[code - 0xFB00]
    if _within(code, _WIDE_ASCII):
        return chr(code - 0xFEE0)
    return _WIDE_SIGNS.get(code, char)


class TextView:
    """`text` as it is read, and the way from places of the original to places of the view, in code points."""

    def __init__(self, text: str, starts: list[int]):
        self.text = text
        self._starts = starts  # for each code point of the original and its end: how long the view is before it

    def span(self, start: int, end: int) -> tuple[int, int]:
        """What stands in the view for `[start, end)` of the original; empty where all of it is left out."""
        return self._starts[start], self._starts[end]


_UNUSUAL = re.compile(r"[^\x00-\x7f]")


def view_text(original: str) -> TextView:
    if not _UNUSUAL.search(original):
        return TextView(original, list(range(len(original) + 1)))
    pieces, starts, length, last = [], [], 0, ""
    for at, char in enumerate(original):
        reading = read_char(char)
        if char in _LONG_DASHES and last.isascii() and last.isdigit() and _digit_follows(original, at + 1):
            reading = "-"
        starts.append(length)
        pieces.append(reading)
        length += len(reading)
        last = reading[-1] if reading else last
    return TextView("".join(pieces), [*starts, length])


def _digit_follows(original: str, at: int) -> bool:
    """Whether the next character is a decimal digit, behind at most eight that are left out."""
    for char in original[at : at + 9]:
        if not is_ignorable(char):
            return unicodedata.category(char) == "Nd"
    return False
