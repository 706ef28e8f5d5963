"""The tokenizer: MiniLM's, with emoji in the places that BERT left unused.

BERT knows hardly any emoji, and a word with one unknown character is wholly unknown. The most
frequent emoji of the training tweets take `[unused…]` entries, alone and as a continuation
(`##…`); no id moves and the table keeps its size.
"""

import json
import unicodedata
from collections import Counter
from pathlib import Path

from tokenizers import Tokenizer

EMOJI_LIMIT = 400
_MINIMUM_COUNT = 5


def is_emoji(char: str) -> bool:
    return ord(char) >= 0x2190 and unicodedata.category(char) in ("So", "Sk") and bool(unicodedata.name(char, ""))


def frequent_emoji(texts: list[str]) -> list[str]:
    counts = Counter(char for text in texts for char in text if is_emoji(char))
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return [char for char, count in ranked[:EMOJI_LIMIT] if count >= _MINIMUM_COUNT]


def add_emoji(tokenizer_json: str, texts: list[str]) -> tuple[str, dict[int, list[int]]]:
    """The new tokenizer, and for each new id the ids of the words of the emoji's Unicode name."""
    return _with_signs(tokenizer_json, frequent_emoji(texts))


def _with_signs(tokenizer_json: str, signs: list[str]) -> tuple[str, dict[int, list[int]]]:
    """Signs that the vocabulary has not take places that BERT left unused, as long as there are any."""
    before = Tokenizer.from_str(tokenizer_json)
    spec = json.loads(tokenizer_json)
    spec["truncation"] = spec["padding"] = None
    vocabulary = spec["model"]["vocab"]
    unused = sorted((index, entry) for entry, index in vocabulary.items() if entry.startswith("[unused"))
    named_by = {}
    for char in signs:
        if char in vocabulary:
            continue
        name = before.encode(unicodedata.name(char).lower(), add_special_tokens=False).ids
        for entry in (char, f"##{char}"):
            index, old = unused.pop(0)
            del vocabulary[old]
            vocabulary[entry] = index
            named_by[index] = name
    spec["model"]["vocab"] = dict(sorted(vocabulary.items(), key=lambda item: item[1]))
    return json.dumps(spec, ensure_ascii=False), named_by


# Faces and hands of Unicode, hearts, and the signs of praise and blame: what people feel with.
FEELINGS = (*range(0x1F600, 0x1F650), *range(0x1F910, 0x1F930), *range(0x1F970, 0x1F97B), 0x1F9D0, 0x2639, 0x263A, *range(0x1FAE0, 0x1FAE8),
            *range(0x1FAF0, 0x1FAF7), 0x2763, 0x2764, *range(0x1F493, 0x1F4A0), *range(0x1F9E1, 0x1F9E2), *range(0x1F90D, 0x1F910), 0x1F5A4,
            *range(0x1F446, 0x1F451), 0x1F44F, 0x1F4A9, 0x1F4AA, 0x1F4AF, 0x1F47F, 0x1F47B, 0x1F480, 0x1F31F, 0x2B50, 0x2728, 0x1F525, 0x1F389,
            0x1F38A, 0x1F3C6, 0x1F947, 0x1F948, 0x1F949, 0x1F4A2, 0x1F494, 0x270A, 0x270B, 0x270C, 0x1F595, 0x1F596)  # fmt: skip


def add_feelings(tokenizer_json: str) -> tuple[str, dict[int, list[int]]]:
    """The tokenizer with every emoji of `FEELINGS`, and for each id that is new the ids of the words of its Unicode name."""
    known = [chr(code) for code in dict.fromkeys(FEELINGS) if unicodedata.name(chr(code), "")]
    return _with_signs(tokenizer_json, known)


def names_of_emoji(tokenizer: Path) -> dict[int, str]:
    """The id of every entry of a tokenizer.json that is one emoji, alone or as a continuation, and its Unicode name."""
    vocabulary = json.loads(tokenizer.read_text(encoding="utf-8"))["model"]["vocab"]
    signs = {index: entry.removeprefix("##") for entry, index in vocabulary.items()}
    return {index: unicodedata.name(sign).lower() for index, sign in sorted(signs.items()) if len(sign) == 1 and is_emoji(sign)}


def ids_of_emoji(tokenizer: Path) -> list[int]:
    return list(names_of_emoji(tokenizer))
