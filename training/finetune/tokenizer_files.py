"""The tokenizer of a GGUF file as tokenizer.json and tokenizer_config.json, and back into a GGUF file's metadata."""

import json
from pathlib import Path

import gguf

NORMAL, UNKNOWN, CONTROL, USER_DEFINED, UNUSED, BYTE = 1, 2, 3, 4, 5, 6
META = "\u2581"

CL100K = r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|DIGITS| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
BYTE_LEVEL = {"type": "ByteLevel", "add_prefix_space": False, "trim_offsets": True, "use_regex": True}


def split_by(digits: str) -> dict:
    split = {"type": "Split", "pattern": {"Regex": CL100K.replace("DIGITS", digits)}, "behavior": "Isolated", "invert": False}
    return {"type": "Sequence", "pretokenizers": [split, {**BYTE_LEVEL, "use_regex": False}]}


# By the names that GGUF files give them, and as the tokenizers library writes them.
PRE_TOKENIZERS = {
    "gpt-2": BYTE_LEVEL,
    "smollm": {"type": "Sequence", "pretokenizers": [{"type": "Digits", "individual_digits": True}, BYTE_LEVEL]},
    "qwen2": split_by(r"\p{N}"),
    "llama-bpe": split_by(r"\p{N}{1,3}"),
}


def write_tokenizer(reader: gguf.GGUFReader, folder: Path) -> None:
    """Writes the tokenizer of a GGUF file as both files into a folder."""
    fields = reader.fields
    said = lambda name, otherwise=None: fields[name].contents() if name in fields else otherwise
    pieces, kinds = said("tokenizer.ggml.tokens"), said("tokenizer.ggml.token_type")
    is_bytes = said("tokenizer.ggml.model") == "gpt2"
    if not is_bytes and said("tokenizer.ggml.add_space_prefix", True):
        raise ValueError("Tokenizers that put a space before every text are not read.")
    kinds = kinds or [NORMAL] * len(pieces)
    # A run of spaces that stands for itself is written in spaces there, in U+2581 here.
    plain = [piece.replace(" ", META) if not is_bytes and kind == USER_DEFINED else piece for piece, kind in zip(pieces, kinds)]
    added = [
        {"id": number, "content": plain[number], "single_word": False, "lstrip": False, "rstrip": False, "normalized": kind == USER_DEFINED, "special": kind != USER_DEFINED}
        for number, kind in enumerate(kinds)
        if kind in (CONTROL, UNKNOWN, USER_DEFINED)
    ]
    vocabulary = {piece: number for number, piece in enumerate(plain)}
    unknown = said("tokenizer.ggml.unknown_token_id")
    model = {"type": "BPE", "dropout": None, "unk_token": None, "fuse_unk": not is_bytes, "byte_fallback": not is_bytes, "ignore_merges": False, "vocab": vocabulary}
    if is_bytes:
        name = said("tokenizer.ggml.pre", "gpt-2")
        if name not in PRE_TOKENIZERS:
            raise ValueError(f"The way {name} splits texts is not known.")
        parts = {"normalizer": None, "pre_tokenizer": PRE_TOKENIZERS[name], "decoder": BYTE_LEVEL}
        model |= {"merges": [merge.split(" ", 1) for merge in said("tokenizer.ggml.merges")], "ignore_merges": name == "llama-bpe"}
    else:
        spaces = {"type": "Replace", "pattern": {"String": " "}, "content": META}
        back = [{"type": "Replace", "pattern": {"String": META}, "content": " "}, {"type": "ByteFallback"}, {"type": "Fuse"}]
        parts = {"normalizer": spaces, "pre_tokenizer": None, "decoder": {"type": "Sequence", "decoders": back}}
        model |= {"merges": merges_of(plain, kinds, said("tokenizer.ggml.scores")), "unk_token": None if unknown is None else plain[unknown]}
    tokenizer = {"version": "1.0", "truncation": None, "padding": None, "added_tokens": added, **parts, "post_processor": None, "model": model}
    names = {
        key: plain[number]
        for key, name in (("bos_token", "bos"), ("eos_token", "eos"), ("pad_token", "padding"), ("unk_token", "unknown"))
        if (number := said(f"tokenizer.ggml.{name}_token_id")) is not None
    }
    config = {"tokenizer_class": "PreTrainedTokenizerFast", "add_bos_token": bool(said("tokenizer.ggml.add_bos_token", not is_bytes)), **names}
    if template := said("tokenizer.chat_template"):
        config["chat_template"] = template
    dump(folder / "tokenizer.json", tokenizer)
    dump(folder / "tokenizer_config.json", config)


def merges_of(pieces: list[str], kinds: list[int], scores: list[float]) -> list[list[str]]:
    """SentencePiece joins what makes the likeliest piece: all ways to make each piece of two, the likeliest piece first."""
    known = {piece for piece, kind in zip(pieces, kinds) if kind in (NORMAL, USER_DEFINED)}
    made = [number for number, kind in enumerate(kinds) if kind in (NORMAL, USER_DEFINED) and len(pieces[number]) > 1]
    made.sort(key=lambda number: (-scores[number], number))
    return [
        [piece[:at], piece[at:]]
        for piece in (pieces[number] for number in made)
        for at in range(1, len(piece))
        if piece[:at] in known and piece[at:] in known
    ]


def dump(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False) + "\n", encoding="utf-8")
