"""From rows to batches: the mixture, re-casing, wrapping lines, joining rows, sorting by length.

A *plan* lists every row of the run. Rows become *sequences* of one to five segments; sequences
of similar length share a batch. S counts the segments of a batch.
"""

import random
from collections.abc import Iterator

import numpy as np
import torch

from labels import SEQUENCE_HEADS, TOKEN_HEADS
from mixture import Mixture
from rows import IGNORE, Corpus
from words import LINE_START, WordTokenizer

MAX_TOKENS = 192
BATCHES = 4  # of a step: two of long and two of short sequences
_POOL = 6000  # sequences sorted by length at a time


_UPPER, _TITLE = 0.07, 0.05
_WRAPPED, _NEW_LINE = 0.08, 0.4


def recase(letters: np.ndarray, casing: np.ndarray, lower: float, rng: random.Random) -> np.ndarray:
    """Casing classes as if the text were written in lower case, ALL CAPS or Title Case."""
    draw = rng.random()
    if draw < lower:
        return np.zeros_like(casing)
    if draw < lower + _UPPER:
        return letters
    if draw < lower + _UPPER + _TITLE:
        return np.minimum(letters, 1)
    return casing


def wrap(line: np.ndarray, first: np.ndarray, rng: random.Random) -> np.ndarray:
    """Line starts as if a text of one line had been cut into lines of a few words each, as mails are."""
    if line.any() or rng.random() >= _WRAPPED:
        return line
    word = np.cumsum(first) - 1
    return ((word % rng.randint(5, 14) == 0) & (word > 0)).astype(line.dtype)


class Plan:
    def __init__(self, corpora: dict[str, Corpus], mixture: Mixture, scale: float, tokenizer: WordTokenizer, seed: int):
        self.corpora, self._mixture = corpora, mixture
        self._rng = random.Random(seed)
        self._tokenizer = tokenizer
        self._full_stops = {is_wide: tokenizer.word_ids(mark)[0] for is_wide, mark in ((False, "."), (True, "。"))}
        self._ends = {tokenizer.word_ids(mark)[0] for mark in ".!?。！？"}
        self._sequences = self._draw(scale)

    def _draw(self, scale: float) -> list[list[tuple[str, int]]]:
        """Rows of each family in random order, cut into sequences; a fifth joins across families."""
        families: dict[str, list[tuple[str, int]]] = {}
        for name, source in self._mixture.items():
            wanted, rows = source.wanted(scale, len(self.corpora[name])), []
            while len(rows) < wanted:
                order = list(range(len(self.corpora[name])))
                self._rng.shuffle(order)
                rows += order
            for row in rows[:wanted]:
                family = "mixed" if self._rng.random() < 0.2 else source.family
                families.setdefault(family, []).append((name, row))
        sequences = []
        for rows in families.values():
            self._rng.shuffle(rows)
            while rows:
                sequences.append(self._take(rows))
        self._rng.shuffle(sequences)
        return sequences

    def _take(self, rows: list[tuple[str, int]]) -> list[tuple[str, int]]:
        sequence = [rows.pop()]
        wanted = self._rng.randint(2, 5) if self._rng.random() < self._mixture[sequence[0][0]].join else 1
        tokens = self._length(sequence[0])
        while rows and len(sequence) < wanted and self._mixture[rows[-1][0]].join:
            tokens += self._length(rows[-1]) + 1
            if tokens > MAX_TOKENS - 2:
                break
            sequence.append(rows.pop())
        return sequence

    def _length(self, row: tuple[str, int]) -> int:
        return int(self.corpora[row[0]].columns["length"][row[1]])

    def steps(self, tokens: int) -> Iterator[list[dict]]:
        """The batches of each step, each of about `tokens` tokens."""
        for begin in range(0, len(self._sequences), _POOL):
            pool = sorted(self._sequences[begin : begin + _POOL], key=self._width)
            groups, group = [], []
            for sequence in pool:
                if group and (len(group) + 1) * self._width(sequence) > tokens:
                    groups.append(group)
                    group = []
                group.append(sequence)
            groups.append(group)
            pairs = [(groups[i], groups[-1 - i]) for i in range(len(groups) // 2)]
            self._rng.shuffle(pairs)
            for first, second in zip(pairs[::2], pairs[1::2], strict=False):
                yield [self._collate(group) for group in first + second]

    def count(self, tokens: int) -> int:
        """About how many `steps` there are."""
        return int(sum(map(self._width, self._sequences)) * 1.015 / (BATCHES * tokens))

    def _width(self, sequence: list[tuple[str, int]]) -> int:
        """The tokens of a sequence with [CLS], [SEP] and full stops between rows."""
        return sum(map(self._length, sequence)) + len(sequence) + 1

    def _collate(self, group: list[list[tuple[str, int]]]) -> dict[str, torch.Tensor]:
        lines, segments = [], []
        for sequence in group:
            lines.append(self._line(sequence, segments))
        width = max(len(line["ids"]) for line in lines)
        batch = {}
        for column, padding in (("ids", 0), ("token_types", 0), ("first", 0), ("segment", -1), *((head, IGNORE) for head in TOKEN_HEADS)):
            table = np.full((len(lines), width), padding, np.int64)
            for row, line in enumerate(lines):
                table[row, : len(line[column])] = line[column]
            batch[column] = torch.from_numpy(table)
        lengths = torch.tensor([len(line["ids"]) for line in lines])
        batch["taught"] = torch.tensor([segment["taught"] for segment in segments])
        batch["mask"] = (torch.arange(width)[None] < lengths[:, None]).long()
        for head in SEQUENCE_HEADS:
            batch[head] = torch.tensor([segment[head][0] for segment in segments])
            batch[f"{head}_weight"] = torch.tensor([segment[head][1] for segment in segments], dtype=torch.float32)
        return batch

    def _line(self, sequence: list[tuple[str, int]], segments: list[dict]) -> dict[str, list[int]]:
        """One sequence as columns of token values; its segments are appended to `segments`."""
        line = {
            "ids": [self._tokenizer.cls_id],
            "token_types": [0],
            "first": [0],
            "segment": [-1],
            "entities": [IGNORE],
            "personal": [IGNORE],
        }
        for name, row in sequence:
            corpus, source = self.corpora[name], self._mixture[name]
            tokens = corpus.tokens(row)
            line["ids"] += tokens["ids"].tolist()
            starts = wrap(tokens["line"], tokens["first"], self._rng)
            if line["ids"][1:] and self._rng.random() < _NEW_LINE:
                starts = np.where(np.cumsum(tokens["first"]) == 1, 1, starts)
            casing = recase(tokens["letters"], tokens["casing"], source.lower, self._rng)
            line["token_types"] += (casing + LINE_START * starts).tolist()
            line["first"] += tokens["first"].tolist()
            line["entities"] += tokens["entities"].tolist()
            line["personal"] += tokens["personal"].tolist()
            line["segment"] += [len(segments)] * len(tokens["ids"])
            if len(sequence) > 1 and tokens["ids"][-1] not in self._ends and self._rng.random() < 0.6:
                for column, value in zip(line, (self._full_stops[corpus.is_chinese], 0, 0, len(segments), IGNORE, IGNORE), strict=True):
                    line[column].append(value)
            segments.append({head: self._weighted(name, row, head) for head in SEQUENCE_HEADS} | {"taught": source.taught})
        for column, value in zip(line, (self._tokenizer.sep_id, 0, 0, -1, IGNORE, IGNORE), strict=True):
            line[column].append(value)
        return line

    def _weighted(self, name: str, row: int, head: str) -> tuple[int, float]:
        label = int(self.corpora[name].columns[head][row])
        return label, 1.0 if label == IGNORE else self._mixture[name].weight(head, label)
