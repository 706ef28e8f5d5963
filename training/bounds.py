"""What no shift of biases could better: each test set read with the biases that suit it best, chosen on that very set.

    python bounds.py MODEL [--data ../../shared/data] [--rows 1000] [--sets ner_conll2003 tweeteval_hate …]

An upper bound for the question whether a missed figure is one of balance or of knowledge. Looks at test splits, so nothing here may ever choose
anything. Sets of toxicity are also read at every shift, for one and the same head reads all of them.
"""

import argparse
import json
from pathlib import Path

import numpy as np

from balance import Read, Shifts, kinds, scores, told
from predict import predict
from shipped import forward_of
from suites import DEVELOPMENT, examples
from words import WordTokenizer

SETS = ("sst2", "ner_btc", "ner_conll2003", "tweeteval_offensive", "tweeteval_hate")
STEPS = (1.0, 0.5, 0.25)  # of a logit
LADDER = np.arange(-3, 3.25, 0.5)


def best_of(read: Read, head: str, temperature: float) -> tuple[Shifts, float]:
    """Coordinate ascent without bounds, from no shift at all."""
    shifts: Shifts = {}
    best = scores([read], head, shifts, temperature)[0]
    for step in STEPS:
        while True:
            ways = [{**shifts, kind: shifts.get(kind, 0.0) + way} for kind in kinds(head) for way in (-step, step)]
            found = [scores([read], head, way, temperature)[0] for way in ways]
            top = int(np.argmax(found))
            if found[top] <= best:
                break
            shifts, best = ways[top], found[top]
    return {kind: shift for kind, shift in shifts.items() if shift}, best


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("model", type=Path)
    arguments.add_argument("--data", type=Path, default=Path("../../shared/data"))
    arguments.add_argument("--rows", type=int, default=1000)
    arguments.add_argument("--sets", nargs="+", default=SETS)
    options = arguments.parse_args()
    tokenizer = WordTokenizer.from_file(options.model / "tokenizer.json")
    forward = forward_of(options.model / "onnx" / "model_quantized.onnx")
    heads = json.loads((options.model / "config.json").read_text(encoding="utf-8"))["gloss"]["heads"]
    toxic = []
    for suite in DEVELOPMENT["en"]:
        if suite.dataset not in options.sets or not suite.test:
            continue
        given = examples(suite, options.data, "test", options.rows)
        read = Read(suite, given, predict(forward, tokenizer, [example.text for example in given]))
        temperature = heads[suite.task]["temperature"]
        shifts, best = best_of(read, suite.task, temperature)
        print(f"{suite.dataset}: {scores([read], suite.task, {}, temperature)[0]:.1f}, at best {best:.1f} with {told(shifts)}", flush=True)
        if suite.task == "toxicity":
            toxic.append(read)
    if len(toxic) > 1:
        print("toxic by  " + "  ".join(read.suite.dataset for read in toxic))
        for shift in LADDER:
            print(f"{shift:+8.2f}  " + "  ".join(f"{value:{len(read.suite.dataset)}.1f}" for read, value in zip(toxic, scores(toxic, "toxicity", {"toxic": shift}, 1.0), strict=True)))


if __name__ == "__main__":
    main()
