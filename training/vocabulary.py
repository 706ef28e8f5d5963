"""The tokenizer: MiniLM's, with emoji in the places that BERT left unused.

BERT knows hardly any emoji, and a word with one unknown character is wholly unknown. The most
frequent emoji of the training tweets take `[unused…]` entries, alone and as a continuation
(`##…`); no id moves and the table keeps its size.
"""

import json
import unicodedata
from collections import Counter

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
    before = Tokenizer.from_str(tokenizer_json)
    spec = json.loads(tokenizer_json)
    spec["truncation"] = spec["padding"] = None
    vocabulary = spec["model"]["vocab"]
    unused = sorted((index, entry) for entry, index in vocabulary.items() if entry.startswith("[unused"))
    named_by = {}
    for char in frequent_emoji(texts):
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
