"""From which confidence a label of feeling is said without reserve: marks chosen on dev splits, for models that `npm run certainty` does not measure.

Every set counts the same, however many texts it has. A label whose claims never reach the share gets a mark that no
confidence reaches.
"""

import math
from pathlib import Path

import numpy as np
from scipy.special import softmax

from labels import SENTIMENT
from predict import Forward, predict
from suites import SUITES, examples
from words import WordTokenizer

TARGETS = {"sure": 0.97, "likely": 0.8}  # this share of what is said is to be right, for each label
_LEAST_CLAIMS = 30
_NEVER = 1.01


def mark(confidence: np.ndarray, is_right: np.ndarray, weight: np.ndarray, target: float) -> float:
    """The least confidence from which on the share of right claims reaches the target."""
    order = np.argsort(-confidence, kind="stable")
    shares = np.cumsum((is_right * weight)[order]) / np.cumsum(weight[order])
    enough = [at for at in range(_LEAST_CLAIMS - 1, len(order)) if shares[at] >= target]
    return math.ceil(confidence[order][enough[-1]] * 10_000) / 10_000 if enough else _NEVER


def choose(data: Path, forward: Forward, tokenizer: WordTokenizer, temperature: float, most: int | None, language: str) -> dict[str, list[float]]:
    """`{"sure": marks, "likely": marks}`, in the order of the labels."""
    confidences, labels, rights, weights = [], [], [], []
    for suite in SUITES[language]:
        if suite.task != "sentiment" or not suite.dataset.startswith(f"{language}_"):
            continue
        given = examples(suite, data, "dev", most)
        gold = np.array([SENTIMENT.index(example.sentiment) for example in given])
        # As the product says it: neutral may be said of any text, also in a set that has none.
        logits = np.stack([prediction.pooled["sentiment"] for prediction in predict(forward, tokenizer, [e.text for e in given])])
        scores = softmax(logits / temperature, 1)
        confidences.append(scores.max(1))
        labels.append(scores.argmax(1))
        rights.append(scores.argmax(1) == gold)
        weights.append(np.full(len(given), 1 / len(given)))
    confidence, label, is_right, weight = map(np.concatenate, (confidences, labels, rights, weights))
    return {
        name: [mark(confidence[label == at], is_right[label == at], weight[label == at], target) for at in range(len(SENTIMENT))]
        for name, target in TARGETS.items()
    }
