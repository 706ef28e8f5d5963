"""Vectors that hold the extension's view of a text (docs/text-view.md) to the one that training reads.

    python text_view_golden.py [--out ../tests/fixtures/models/text-view-golden.json]

`readings`: what is read -> the ranges of code points that are read so, for every character of Python's Unicode version that is
not read as itself. `texts`: whole texts, their views, and places of both, in UTF-16 code units. All texts are our own.
"""

import argparse
import json
import sys
import unicodedata
from pathlib import Path

from text_view import read_char, view_text

TEXTS = (
    "",
    "plain ASCII, 12-34 and a\ttab\nand a line",
    "943\u00a0476\u202f5919 and IBAN\u2009GB33",
    "Hart\u00admann, zero\u200bwidth, \ufeffmark, \u200ejoin\u200d",
    "a \u2014 b, 1990\u20142001, 5\u200b\u2014\u200b7, 5 \u2014 7, x\u20149, 9\u2014x",
    "en\u2013dash, figure\u2012dash, minus \u22125, non\u2011breaking, \u2010",
    "\uff11\uff12\uff13 \uff21\uff22\uff43 \uff08\uff09 \uff01\uff0c\uff1a\uff1b\uff1f\uff5e \uffe5\uff19\uffe1",
    "\u0661\u0662\u0663 \u0967\u0968 \U0001d7d8\U0001d7e1 \U0001d7ce\u2014\u0665",
    "\ufb00 o\ufb03ce \ufb01ne \ufb05 \ufb06",
    "\u2764\ufe0f \U0001f469\u200d\U0001f467 \U0001f3f4\U000e0067\U000e007f 1\ufe0f\u20e3",
    "\u53ea\u5269\uff13\u4ef6\uff01\u3000\u4ef7\u683c\u2014\u2014\uffe5\uff19\uff19",
    "\U00020bb7\u91ce\u5bb6 \u3164 caf\u0301e \u0430\u0431",
)


def units(text: str, offset: int) -> int:
    """A code point offset in UTF-16 code units."""
    return len(text[:offset].encode("utf-16-le")) // 2


def readings() -> dict[str, list[list[int]]]:
    result: dict[str, list[list[int]]] = {}
    for code in range(sys.maxunicode + 1):
        char = chr(code)
        if 0xD800 <= code <= 0xDFFF or (reading := read_char(char)) == char:
            continue
        ranges = result.setdefault(reading, [])
        if ranges and ranges[-1][1] == code - 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    return result


def vector(text: str) -> dict:
    view = view_text(text)
    places = []
    for start in range(len(text)):
        first, last = view.span(start, start + 1)
        places.append([units(text, start), units(text, start + 1), units(view.text, first), units(view.text, last)])
    return {"text": text, "view": view.text, "places": places}


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--out", type=Path, default=Path("../tests/fixtures/models/text-view-golden.json"))
    options = arguments.parse_args()
    golden = {"unicode": unicodedata.unidata_version, "readings": readings(), "texts": [vector(text) for text in TEXTS]}
    options.out.write_text(json.dumps(golden, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
