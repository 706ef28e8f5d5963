"""Move the biases of a head to where the sets of dev, each by its own score, are read best on the whole.

    python balance.py MODEL [--language en] [--data ../../shared/data] [--rows 400] [--heads toxicity entities …]

A mixture has its labels in other shares than texts in the world have them: with many harmless texts of our own in it, a head learns
that most texts are harmless, and tells too little (Saerens et al. 2002). One number per kind of label, chosen on dev, puts that right:
B-PER and I-PER are moved together. The command shows which way the shipped file would go; `export.py` moves what a recipe names under
`balance`.
"""

import argparse
import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch

import calibration
from corpora import Example
from labels import HEADS, TOKEN_HEADS, columns
from predict import Forward, Prediction, predict
from recipe import Recipe
from refit import BIAS, write_heads
from shipped import forward_of, forward_with, load_shipped
from suites import DEVELOPMENT, SUITES, Suite, examples, judge
from words import WordTokenizer

STEP = 0.5  # of a logit, for each kind once: finer ones and longer ways follow the rows of dev
LEAST_GAIN = 0.1  # points of the mean that a step must bring: what is less is the lot of the rows
STAYS = ("ORG",)  # told more seldom, dev gains 0.3 points and our own cases lose brands that stand in a row
Shifts = dict[str, float]  # kind of label -> what is added to its logits


@dataclass(frozen=True)
class Read:
    """A set of dev and what was predicted for its rows."""

    suite: Suite
    given: list[Example]
    predictions: list[Prediction]


def read_dev(head: str, only: list[str] | None, data: Path, forward: Forward, tokenizer: WordTokenizer, most: int | None, language: str) -> list[Read]:
    """The dev splits of a head: all, or only these sets. A set that the head has none of is refused."""
    suites = {suite.dataset: suite for suite in DEVELOPMENT[language] if suite.task == head and suite.dev}
    if unknown := set(only or ()) - suites.keys():
        raise ValueError(f"{head} has no dev split of {', '.join(sorted(unknown))}")
    result = []
    for name, suite in suites.items():
        if only is None or name in only:
            given = examples(suite, data, "dev", most)
            result.append(Read(suite, given, predict(forward, tokenizer, [example.text for example in given])))
    return result


def kinds(head: str) -> list[str]:
    """What can be moved by itself: each type of name, B- and I- together; each class, of two the second."""
    labels = HEADS[head][2]
    if head in TOKEN_HEADS:
        return list(dict.fromkeys(label.partition("-")[2] for label in labels if label != "O"))
    return list(labels[1:] if len(labels) == 2 else labels)


def vector(shifts: Shifts, head: str) -> np.ndarray:
    """[labels]: what each logit is moved by."""
    labels = HEADS[head][2]
    return np.array([shifts.get(label, shifts.get(label.partition("-")[2], 0.0)) for label in labels])


def shifted(prediction: Prediction, head: str, shifts: Shifts) -> Prediction:
    part = "tokens" if head in TOKEN_HEADS else "pooled"
    logits = getattr(prediction, part)
    return replace(prediction, **{part: {**logits, head: logits[head] + vector(shifts, head)}})


def temperature_of(sets: list[Read], language: str) -> float:
    """As `export.py` fits it: on the sets of the card, or on these where none of them is one."""
    of_card = [read for read in sets if read.suite in SUITES[language]]
    parts = [calibration.labelled_logits(read.suite, read.given, read.predictions) for read in of_card or sets]
    return calibration.fit_temperature(*(np.concatenate(arrays) for arrays in zip(*parts, strict=True)))


def scores(sets: list[Read], head: str, shifts: Shifts, temperature: float) -> np.ndarray:
    """[sets], in per cent."""
    row = []
    for read in sets:
        score, items = judge(read.suite, read.given, [shifted(p, head, shifts) for p in read.predictions], temperature)
        row.append(100 * score(*items))
    return np.array(row)


def climb(sets: list[Read], head: str, language: str, tell: Callable[[Shifts, np.ndarray], None] = lambda *_: None) -> Shifts:
    """The best step of all kinds that were not moved yet, both ways, again and again, as long as one brings something."""
    temperature = temperature_of(sets, language)
    shifts: Shifts = {}
    best = scores(sets, head, shifts, temperature)
    tell(shifts, best)
    while ways := [{**shifts, kind: way} for kind in kinds(head) if kind not in (*STAYS, *shifts) for way in (-STEP, STEP)]:
        rows = [scores(sets, head, way, temperature) for way in ways]
        top = int(np.argmax([row.mean() for row in rows]))
        if rows[top].mean() < best.mean() + LEAST_GAIN:
            break
        shifts, best = ways[top], rows[top]
        tell(shifts, best)
    return shifts


def balance_heads(small: Path, whole: Path, recipe: Recipe, data: Path, tokenizer: WordTokenizer) -> dict[str, Shifts]:
    """Move the biases of a recipe's `balance` in the int8 file and in its float32 twin. Returns the shifts by head."""
    encoder, result = load_shipped(small), {}
    forward = forward_with(encoder, columns())
    for head, sets in recipe.balance.items():
        part = columns()[head]
        read = read_dev(head, sets, data, forward, tokenizer, recipe.dev_rows, recipe.language)
        result[head] = climb(read, head, recipe.language)
        bias = encoder.heads.bias.detach()[part] + torch.from_numpy(vector(result[head], head)).float()
        for path in (small, whole):
            write_heads(path, {BIAS: bias}, part)
        print(f"{head:14} {told(result[head])}", flush=True)
    return result


def told(shifts: Shifts) -> str:
    return ", ".join(f"{kind} {shift:+.2f}" for kind, shift in shifts.items()) or "as it is"


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("model", type=Path)
    arguments.add_argument("--language", default="en")
    arguments.add_argument("--data", type=Path, default=Path("../../shared/data"))
    arguments.add_argument("--rows", type=int, default=400)
    arguments.add_argument("--heads", nargs="+", default=list(HEADS))
    arguments.add_argument("--sets", nargs="+", help="only these")
    options = arguments.parse_args()
    tokenizer = WordTokenizer.from_file(options.model / "tokenizer.json")
    forward = forward_of(options.model / "onnx" / "model_quantized.onnx")
    for head in options.heads:
        sets = read_dev(head, options.sets, options.data, forward, tokenizer, options.rows, options.language)
        print(f"{head}; mean, and {json.dumps([read.suite.dataset for read in sets])}")
        climb(sets, head, options.language, lambda shifts, row: print(f"{row.mean():5.2f}  " + "  ".join(f"{value:5.1f}" for value in row), f" {told(shifts)}", flush=True))


if __name__ == "__main__":
    main()
