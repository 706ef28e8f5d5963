"""Examples as arrays: what `prepare.py` writes and `train.py` reads."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from corpora import Example, Spans, viewed
from labels import DARK_PATTERN, ENTITIES, PERSONAL, SENTIMENT, SEQUENCE_HEADS, TOXICITY
from words import Word, WordTokenizer, cased_letters, casing_class, line_starts

IGNORE = -100  # this token teaches the head nothing
OPEN = -1  # not annotated in full: O, or one of the types in OPEN_TYPES

OPEN_TYPES = {"entities": ("MISC",), "personal": ("TITLE", "GROUP", "DATE", "AGE")}

_TOKEN_COLUMNS = ("ids", "first", "letters", "casing", "line", "entities", "personal")
_ROW_COLUMNS = ("length", "is_sentence", *SEQUENCE_HEADS)
_SEQUENCE_LABELS = {"sentiment": SENTIMENT, "toxicity": TOXICITY, "dark_pattern": DARK_PATTERN}


def tag_words(words: list[Word], spans: Spans, labels: tuple[str, ...], outside: int = 0) -> list[int]:
    """One BIO label id per word; a word that a span touches belongs to it."""
    tags = [outside] * len(words)
    for start, end, kind in spans:
        prefix = "B"
        for index, word in enumerate(words):
            if word.start < end and start < word.end:
                tags[index] = labels.index(f"{prefix}-{kind}")
                prefix = "I"
    return tags


def encode(example: Example, tokenizer: WordTokenizer, limit: int) -> dict:
    """One example as `{column: list}` over its first `limit` tokens, special tokens excluded."""
    example = viewed(example)
    pairs = tokenizer.tokenize(example.text)
    words = [word for word, _ in pairs]
    entities, personal = [IGNORE] * len(words), [IGNORE] * len(words)
    if example.entities is not None:
        entities = tag_words(words, example.entities, ENTITIES, OPEN if example.entities_open else 0)
        for start, end in example.entities_unknown:
            for index, word in enumerate(words):
                if word.start < end and start < word.end and entities[index] <= 0:
                    entities[index] = IGNORE
    if example.personal is not None:
        personal = tag_words(words, example.personal, PERSONAL, OPEN if example.personal_open else 0)
    row = {column: [] for column in _TOKEN_COLUMNS}
    starts = line_starts(example.text, words)
    for (word, ids), starts_line, entity, person in zip(pairs, starts, entities, personal, strict=True):
        rest = len(ids) - 1
        row["ids"] += ids
        row["first"] += [1] + [0] * rest
        row["letters"] += [cased_letters(word.text)] * len(ids)
        row["casing"] += [casing_class(word.text)] * len(ids)
        row["line"] += [int(starts_line)] * len(ids)
        row["entities"] += [entity] + [IGNORE] * rest
        row["personal"] += [person] + [IGNORE] * rest
    row = {column: values[:limit] for column, values in row.items()}
    row["length"] = len(row["ids"])
    row["is_sentence"] = int(example.is_sentence)
    for head, labels in _SEQUENCE_LABELS.items():
        value = getattr(example, head)
        row[head] = IGNORE if value is None else labels.index(value)
    return row


@dataclass
class Corpus:
    """Many rows: token columns lie end to end, `start[i]:start[i + 1]` is row i."""

    name: str
    columns: dict[str, np.ndarray]

    def __post_init__(self):
        self.start = np.concatenate([[0], np.cumsum(self.columns["length"])])
        self.is_chinese = self.name.startswith("zh_")

    def __len__(self) -> int:
        return len(self.columns["length"])

    def tokens(self, row: int) -> dict[str, np.ndarray]:
        begin, end = self.start[row], self.start[row + 1]
        return {column: self.columns[column][begin:end] for column in _TOKEN_COLUMNS}

    @classmethod
    def encode(cls, name: str, examples: list[Example], tokenizer: WordTokenizer, limit: int) -> "Corpus":
        rows = [encode(example, tokenizer, limit) for example in examples]
        rows = [row for row in rows if row["length"]]
        columns = {c: np.array([v for row in rows for v in row[c]], np.int32) for c in _TOKEN_COLUMNS}
        columns |= {c: np.array([row[c] for row in rows], np.int32) for c in _ROW_COLUMNS}
        return cls(name, columns)

    def save(self, folder: Path) -> None:
        np.savez_compressed(folder / f"{self.name}.npz", **self.columns)

    @classmethod
    def load(cls, folder: Path, name: str) -> "Corpus":
        with np.load(folder / f"{name}.npz") as file:
            return cls(name, dict(file))
