"""Move the bias of a label to where the sets of dev, each by its own score, are read best on the whole.

    python balance.py MODEL [--language en] [--data ../../shared/data] [--rows 400] [--heads toxicity entities …]

A mixture has its labels in other shares than texts in the world have them: with many harmless texts of our own in it, a head learns
that most texts are harmless, and tells too little (Saerens et al. 2002). One number per head, chosen on dev, puts that right. The command shows
what each shift of the shipped file would do; `export.py` moves what a recipe names under `balance`.
"""

import argparse
import json
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

import calibration
from corpora import Example
from labels import HEADS, TOKEN_HEADS, columns
from predict import Forward, Prediction, predict
from recipe import Recipe
from refit import BIAS, write_heads
from shipped import forward_of, forward_with, load_shipped
from suites import DEVELOPMENT, SUITES, Suite, examples, judge
from words import WordTokenizer

SHIFTS = [step / 4 for step in range(-8, 9)]  # of a logit
LABELS = {"entities": "O", "personal": "O", "toxicity": "toxic", "dark_pattern": "dark_pattern", "sentiment": "neutral"}


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


def shifted(prediction: Prediction, head: str, label: str, shift: float) -> Prediction:
    towards = np.zeros(len(HEADS[head][2]))
    towards[HEADS[head][2].index(label)] = shift
    part = "tokens" if head in TOKEN_HEADS else "pooled"
    logits = getattr(prediction, part)
    return replace(prediction, **{part: {**logits, head: logits[head] + towards}})


def temperature_of(sets: list[Read], language: str) -> float:
    """As `export.py` fits it: on the sets of the card, or on these where none of them is one."""
    of_card = [read for read in sets if read.suite in SUITES[language]]
    parts = [calibration.labelled_logits(read.suite, read.given, read.predictions) for read in of_card or sets]
    return calibration.fit_temperature(*(np.concatenate(arrays) for arrays in zip(*parts, strict=True)))


def scores(sets: list[Read], head: str, label: str, language: str) -> np.ndarray:
    """[shifts, sets], in per cent."""
    temperature = temperature_of(sets, language)
    table = []
    for shift in SHIFTS:
        row = []
        for read in sets:
            score, items = judge(read.suite, read.given, [shifted(p, head, label, shift) for p in read.predictions], temperature)
            row.append(100 * score(*items))
        table.append(row)
    return np.array(table)


def best(table: np.ndarray) -> float:
    """The shift with the best mean; of equals the smallest."""
    means = np.round(table.mean(1), 2)
    return min((abs(shift), shift) for shift, mean in zip(SHIFTS, means, strict=True) if mean == means.max())[1]


def balance_heads(small: Path, whole: Path, recipe: Recipe, data: Path, tokenizer: WordTokenizer) -> dict[str, float]:
    """Move the biases of a recipe's `balance` in the int8 file and in its float32 twin. Returns the shifts by head."""
    encoder, shifts = load_shipped(small), {}
    forward = forward_with(encoder, columns())
    for head, sets in recipe.balance.items():
        label, part = LABELS[head], columns()[head]
        read = read_dev(head, sets, data, forward, tokenizer, recipe.dev_rows, recipe.language)
        shifts[head] = best(scores(read, head, label, recipe.language))
        bias = encoder.heads.bias.detach()[part].clone()
        bias[HEADS[head][2].index(label)] += shifts[head]
        for path in (small, whole):
            write_heads(path, {BIAS: bias}, part)
        print(f"{head:14} {label} {shifts[head]:+.2f}", flush=True)
    return shifts


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("model", type=Path)
    arguments.add_argument("--language", default="en")
    arguments.add_argument("--data", type=Path, default=Path("../../shared/data"))
    arguments.add_argument("--rows", type=int, default=400)
    arguments.add_argument("--heads", nargs="+", default=list(LABELS))
    arguments.add_argument("--sets", nargs="+", help="only these")
    options = arguments.parse_args()
    tokenizer = WordTokenizer.from_file(options.model / "tokenizer.json")
    forward = forward_of(options.model / "onnx" / "model_quantized.onnx")
    for head in options.heads:
        sets = read_dev(head, options.sets, options.data, forward, tokenizer, options.rows, options.language)
        table = scores(sets, head, LABELS[head], options.language)
        print(f"{head}, {LABELS[head]}: best {best(table):+.2f}; columns {json.dumps([read.suite.dataset for read in sets])}")
        for shift, row in zip(SHIFTS, table, strict=True):
            print(f"{shift:+5.2f}  {row.mean():5.2f}  " + "  ".join(f"{value:5.1f}" for value in row), flush=True)


if __name__ == "__main__":
    main()
