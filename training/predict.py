"""Run an encoder over texts, as the extension does: words, token types, one pass, pooled means."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from labels import HEADS, SEQUENCE_HEADS, TOKEN_HEADS
from words import Word, WordTokenizer, token_types

# input_ids, attention_mask, token_type_ids [B, T] -> head -> [B, T, labels]
Forward = Callable[[np.ndarray, np.ndarray, np.ndarray], dict[str, np.ndarray]]


@dataclass
class Prediction:
    """Words of a text; per-word logits of the token heads, pooled logits of the others."""

    words: list[Word]
    tokens: dict[str, np.ndarray]
    pooled: dict[str, np.ndarray]


def predict(
    forward: Forward, tokenizer: WordTokenizer, texts: list[str], limit: int = 256, batch: int = 32
) -> list[Prediction]:
    inputs = [_encode(tokenizer, text, limit) for text in texts]
    order = sorted(range(len(texts)), key=lambda i: len(inputs[i][1]))
    results: list[Prediction | None] = [None] * len(texts)
    for begin in range(0, len(order), batch):
        chosen = order[begin : begin + batch]
        width = max(len(inputs[i][1]) for i in chosen)
        ids, mask, types = (np.zeros((len(chosen), width), np.int64) for _ in range(3))
        for row, index in enumerate(chosen):
            _, token_ids, own_types, _ = inputs[index]
            ids[row, : len(token_ids)] = token_ids
            types[row, : len(token_ids)] = own_types
            mask[row, : len(token_ids)] = 1
        logits = forward(ids, mask, types)
        for row, index in enumerate(chosen):
            words, token_ids, _, first = inputs[index]
            inner = {head: logits[head][row, 1 : len(token_ids) - 1] for head in HEADS}
            results[index] = Prediction(
                words,
                {head: inner[head][np.array(first, int)] for head in TOKEN_HEADS},
                {head: inner[head].mean(0) if len(first) else np.zeros(len(HEADS[head][2])) for head in SEQUENCE_HEADS},
            )
    return results


def _encode(tokenizer: WordTokenizer, text: str, limit: int) -> tuple[list[Word], list[int], list[int], list[int]]:
    """Words, token ids and token types with [CLS] and [SEP], and where each word's first token is."""
    words, ids, types, first = [], [tokenizer.cls_id], [0], []
    pairs = tokenizer.tokenize(text)
    for (word, word_ids), kind in zip(pairs, token_types(text, [word for word, _ in pairs]), strict=True):
        if len(ids) + len(word_ids) > limit - 1:
            break
        words.append(word)
        first.append(len(ids) - 1)
        ids += word_ids
        types += [kind] * len(word_ids)
    return words, [*ids, tokenizer.sep_id], [*types, 0], first


def word_tags(prediction: Prediction, head: str) -> list[str]:
    """The most likely BIO tag of each word."""
    return [HEADS[head][2][index] for index in prediction.tokens[head].argmax(-1)]
