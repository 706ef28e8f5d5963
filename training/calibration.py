"""One temperature per head: divide its logits by it, and the softmax means what it says."""

from pathlib import Path

import numpy as np
from scipy.optimize import minimize_scalar
from scipy.special import log_softmax, softmax

from corpora import Example
from labels import HEADS, TOKEN_HEADS
from predict import Forward, Prediction, predict
from rows import tag_words
from scoring import calibration_error
from suites import SUITES, Suite, class_logits, examples
from words import WordTokenizer

_LEFT_OUT = ("sst2",)  # part of sst_phrases


def labelled_logits(suite: Suite, given: list[Example], predictions: list[Prediction]) -> tuple[np.ndarray, np.ndarray]:
    """Gold [N] and logits [N, labels]: per text, or per word for the token heads."""
    if suite.task not in TOKEN_HEADS:
        return class_logits(suite, given, predictions)
    labels = HEADS[suite.task][2]
    gold, logits = [], []
    for example, prediction in zip(given, predictions, strict=True):
        unknown = example.entities_unknown if suite.task == "entities" else []
        asked = [not any(w.start < end and start < w.end for start, end in unknown) for w in prediction.words]
        gold += [
            g
            for g, ask in zip(tag_words(prediction.words, getattr(example, suite.task), labels), asked, strict=True)
            if ask
        ]
        logits.append(prediction.tokens[suite.task][np.array(asked, bool)])
    logits = np.concatenate(logits)
    logits[:, [i for i, label in enumerate(labels) if label.partition("-")[2] in suite.without]] = -1e9
    return np.array(gold), logits


def fit_temperature(gold: np.ndarray, logits: np.ndarray) -> float:
    """The temperature with the least negative log-likelihood."""

    def loss(log_temperature: float) -> float:
        scores = log_softmax(logits / np.exp(log_temperature), 1)
        return -scores[np.arange(len(gold)), gold].mean()

    return float(np.exp(minimize_scalar(loss, bounds=(-2, 2), method="bounded").x))


def fit(data: Path, forward: Forward, tokenizer: WordTokenizer, most: int | None = None, language: str = "en") -> tuple[dict[str, float], list[dict]]:
    """Temperatures fitted on the dev splits, and the calibration errors before and after."""
    temperatures, errors = {}, []
    for head in HEADS:
        parts = []
        for suite in SUITES[language]:
            if suite.task == head and suite.dev and suite.dataset not in _LEFT_OUT:
                given = examples(suite, data, "dev", most)
                predictions = predict(forward, tokenizer, [example.text for example in given])
                parts.append(labelled_logits(suite, given, predictions))
        gold, logits = (np.concatenate(arrays) for arrays in zip(*parts, strict=True))
        temperature = temperatures[head] = round(fit_temperature(gold, logits), 4)
        errors.append({
            "head": head,
            "before": round(calibration_error(softmax(logits, 1), gold), 4),
            "after": round(calibration_error(softmax(logits / temperature, 1), gold), 4),
        })  # fmt: skip
    return temperatures, errors
