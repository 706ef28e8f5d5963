"""The names that a token head tells, as the extension reads them off it (src/core/encoding/tags.ts): texts of one line, one tag per word."""

import numpy as np
from scipy.special import log_softmax

from labels import bio_spans

LEAST_CONFIDENCE = 0.4  # `entityThreshold` of the settings (src/core/run/settings.ts)


def legal_tags(logits: np.ndarray, labels: tuple[str, ...], temperature: float = 1.0) -> list[str]:
    """Logits [words, labels] -> the likeliest tags of which every I-X stands behind B-X or I-X (Viterbi), without what is less than likely.

    A name whose mean calibrated probability is below `LEAST_CONFIDENCE` is O: nobody is shown it.
    """
    if not len(logits):
        return []
    scores = log_softmax(logits / temperature, 1)
    best, back = scores[0] + _begins(labels), []
    steps = _steps(labels)
    for row in scores[1:]:
        ways = best[:, None] + steps
        back.append(ways.argmax(0))
        best = ways.max(0) + row
    path = [int(best.argmax())]
    for before in reversed(back):
        path.append(int(before[path[-1]]))
    tags = [labels[at] for at in reversed(path)]
    for first, end, kind in bio_spans(tags):
        begin, inside = labels.index(f"B-{kind}"), labels.index(f"I-{kind}")
        likely = np.exp(scores[first:end, begin]) + np.exp(scores[first:end, inside])
        if likely.mean() < LEAST_CONFIDENCE:
            tags[first:end] = ["O"] * (end - first)
    return tags


def _begins(labels: tuple[str, ...]) -> np.ndarray:
    return np.array([-np.inf if label.startswith("I-") else 0.0 for label in labels])


def _steps(labels: tuple[str, ...]) -> np.ndarray:
    """[from, to] -> 0 where the second may follow the first."""
    inside = np.array([label.startswith("I-") for label in labels])
    kinds = np.array([label[2:] for label in labels])
    may = ~inside[None] | (kinds[:, None] == kinds[None])
    return np.where(may, 0.0, -np.inf)
