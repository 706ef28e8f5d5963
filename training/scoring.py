"""Metrics: plain functions of gold and predicted labels."""

import numpy as np

from labels import bio_spans


def accuracy(gold: np.ndarray, predicted: np.ndarray) -> float:
    return float((gold == predicted).mean())


def macro_recall(gold: np.ndarray, predicted: np.ndarray) -> float:
    return float(np.mean([(predicted[gold == label] == label).mean() for label in np.unique(gold)]))


def f1(gold: np.ndarray, predicted: np.ndarray, label: int) -> float:
    hits = ((gold == label) & (predicted == label)).sum()
    return float(2 * hits / max(1, (gold == label).sum() + (predicted == label).sum()))


def macro_f1(gold: np.ndarray, predicted: np.ndarray) -> float:
    return float(np.mean([f1(gold, predicted, label) for label in np.unique(gold)]))


def span_counts(gold: list[str], predicted: list[str]) -> tuple[int, int, int]:
    """Spans found rightly, spans predicted, spans in the gold tags, of one sentence."""
    wanted, found = bio_spans(gold), bio_spans(predicted)
    return len(wanted & found), len(found), len(wanted)


def span_f1(counts: np.ndarray) -> float:
    """[N, 3] counts -> micro F1."""
    hits, found, wanted = counts.sum(0)
    return float(2 * hits / max(1, found + wanted))


def calibration_error(probabilities: np.ndarray, gold: np.ndarray, bins: int = 15) -> float:
    """Expected calibration error of the most likely label, equal-width bins."""
    confidence, right = probabilities.max(1), probabilities.argmax(1) == gold
    bucket = np.minimum((confidence * bins).astype(int), bins - 1)
    gaps = [
        (bucket == b).mean() * abs(confidence[bucket == b].mean() - right[bucket == b].mean())
        for b in range(bins)
        if (bucket == b).any()
    ]
    return float(sum(gaps))


def bootstrap(score, items: tuple[np.ndarray, ...], seed: int = 20, rounds: int = 1000) -> tuple[float, float]:
    """95 % percentile interval of `score(*items)` over resampled rows."""
    rng, size = np.random.default_rng(seed), len(items[0])
    draws = [rng.integers(0, size, size) for _ in range(rounds)]
    low, high = np.percentile([score(*(item[draw] for item in items)) for draw in draws], [2.5, 97.5])
    return float(low), float(high)
