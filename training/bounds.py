"""What no shift of biases could better: each test set read with the biases that suit it best, chosen on that very set.

    python bounds.py MODEL [--data ../../shared/data] [--rows 1000] [--sets ner_conll2003 tweeteval_hate …]

MODEL is a folder as it ships, or what a run of a recipe leaves: `WORK/RUN.pt`.

An upper bound for the question whether a missed figure is one of balance or of knowledge; for several sets of a head also with one shift for all of them. Looks at test splits, so nothing here may ever choose
anything. Sets of toxicity are also read at every shift, for one and the same head reads all of them.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import torch

import development
from balance import Read, Shifts, kinds, scores, told
from model import Encoder
from predict import Forward, predict
from quantization import meet_int8
from recipe import SETTINGS
from shipped import forward_of, shape_of
from suites import DEVELOPMENT, examples
from words import WordTokenizer

SETS = ("sst2", "ner_btc", "ner_conll2003", "tweeteval_offensive", "tweeteval_hate")
STEPS = (1.0, 0.5, 0.25)  # of a logit
LADDER = np.arange(-3, 3.25, 0.5)


def best_of(sets: list[Read], head: str, temperature: float) -> tuple[Shifts, float]:
    """The shift that suits the mean of these sets best: coordinate ascent without bounds, from no shift at all."""
    shifts: Shifts = {}
    best = scores(sets, head, shifts, temperature).mean()
    for step in STEPS:
        while True:
            ways = [{**shifts, kind: shifts.get(kind, 0.0) + way} for kind in kinds(head) for way in (-step, step)]
            found = [scores(sets, head, way, temperature).mean() for way in ways]
            top = int(np.argmax(found))
            if found[top] <= best:
                break
            shifts, best = ways[top], found[top]
    return {kind: shift for kind, shift in shifts.items() if shift}, best


def opened(model: Path) -> tuple[Forward, WordTokenizer, dict]:
    """What reads, its words, and the heads with their temperatures: for weights of a run those of the file that ships."""
    if model.suffix != ".pt":
        settings = json.loads((model / "config.json").read_text(encoding="utf-8"))
        return forward_of(model / "onnx" / "model_quantized.onnx"), WordTokenizer.from_file(model / "tokenizer.json"), settings["gloss"]["heads"]
    weights = torch.load(model, weights_only=True)
    encoder = Encoder(shape_of(weights, len(weights["embeddings.word_embeddings.weight"])))
    encoder.load_state_dict(weights)
    meet_int8(encoder)
    heads = json.loads(SETTINGS.read_text(encoding="utf-8"))["gloss"]["heads"]
    return development.forward_of(encoder.eval()), WordTokenizer.from_file(model.parent / "tokenizer.json"), heads


def tell(what: str, sets: list[Read], head: str, heads: dict) -> None:
    temperature = heads[head]["temperature"]
    shifts, best = best_of(sets, head, temperature)
    print(f"{what}: {scores(sets, head, {}, temperature).mean():.1f}, at best {best:.1f} with {told(shifts)}", flush=True)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("model", type=Path)
    arguments.add_argument("--data", type=Path, default=Path("../../shared/data"))
    arguments.add_argument("--rows", type=int, default=1000)
    arguments.add_argument("--sets", nargs="+", default=SETS)
    options = arguments.parse_args()
    forward, tokenizer, heads = opened(options.model)
    by_head: dict[str, list[Read]] = {}
    for suite in DEVELOPMENT["en"]:
        if suite.dataset not in options.sets or not suite.test:
            continue
        given = examples(suite, options.data, "test", options.rows)
        read = Read(suite, given, predict(forward, tokenizer, [example.text for example in given]))
        by_head.setdefault(suite.task, []).append(read)
        tell(suite.dataset, [read], suite.task, heads)
    for head, sets in by_head.items():
        if len(sets) > 1:
            tell(f"{head}, one shift for {len(sets)} sets", sets, head, heads)
    toxic = by_head.get("toxicity", [])
    if len(toxic) > 1:
        print("toxic by  " + "  ".join(read.suite.dataset for read in toxic))
        for shift in LADDER:
            print(f"{shift:+8.2f}  " + "  ".join(f"{value:{len(read.suite.dataset)}.1f}" for read, value in zip(toxic, scores(toxic, "toxicity", {"toxic": shift}, 1.0), strict=True)))


if __name__ == "__main__":
    main()
