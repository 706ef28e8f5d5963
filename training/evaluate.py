"""Score the exported encoder, as shipped, with 95 % bootstrap intervals.

    python evaluate.py --work WORK [--language zh] [--splits dev test] [--sets NAME …] [--rows N]

Writes `WORK/metrics.json`, for the model card, after each set; with `--sets` the others keep what they had. What the product itself reaches with the file, detectors and
overlaps included, is measured by `npm run quality`.

Each set is scored with the int8 file, rounding as the extension does, and with the float32 graph in `WORK/onnx`, or where that is gone with the
weights of the int8 file in float32; what int8 takes has an interval of its own, over the same rows. Test sets of the English encoder are scored lower-cased and upper-cased, too (int8). Calibration errors use the temperatures of config.json.
"""

import argparse
import json
from pathlib import Path

from scipy.special import softmax

import calibration
from corpora import Example
from predict import Forward, predict
from scoring import bootstrap, calibration_error
from session import forward_of as forward_of_graph
from shipped import exact_forward_of, forward_of
from suites import SUITES, Suite, examples, judge
from words import WordTokenizer


def recased(text: str, case) -> str:
    """The text in another case, character by character, so that no offset moves."""
    return "".join(changed if len(changed := case(char)) == 1 else char for char in text)


def named(suite: Suite, split: str, metric: str, variant: str) -> dict:
    return {"dataset": suite.dataset, "split": split, "task": suite.task, "metric": metric, "variant": variant}


def measured(score, items: tuple, rounds: int = 1000) -> dict:
    """The score in per cent with its interval, and over how many rows."""
    low, high = bootstrap(score, items, rounds=rounds)
    values = {"value": score(*items), "low": low, "high": high}
    return {name: round(100 * value, 2) for name, value in values.items()} | {"rows": len(items[0])}


def less(score, count: int):
    """What one prediction scores less another of the same rows: takes the `count` arrays of either."""
    return lambda *items: score(*items[:count]) - score(*items[count:])


def calibration_rows(suite: Suite, split: str, given, predictions, temperature: float) -> list[dict]:
    gold, logits = calibration.labelled_logits(suite, given, predictions)
    return [
        named(suite, split, "calibration error", variant)
        | measured(calibration_error, (softmax(logits / divisor, 1), gold), rounds=100)
        for variant, divisor in (("uncalibrated", 1.0), ("calibrated", temperature))
    ]


def suite_rows(suite: Suite, split: str, given: list[Example], small: Forward, whole: Forward, heads: dict, tokenizer, is_recased: bool):
    """Everything that is measured on one split of one set."""
    texts = [example.text for example in given]
    runs = [("int8", small, texts), ("float32", whole, texts)]
    if split == "test" and is_recased:
        runs += [
            (f"{case.__name__}-cased", small, [recased(t, case) for t in texts]) for case in (str.lower, str.upper)
        ]
    temperature, rows, judged = heads[suite.task]["temperature"], [], {}
    for variant, forward, inputs in runs:
        predictions = predict(forward, tokenizer, inputs)
        score, judged[variant] = judge(suite, given, predictions, temperature)
        rows.append(named(suite, split, suite.metric, variant) | measured(score, judged[variant]))
        if variant == "int8":
            rows += calibration_rows(suite, split, given, predictions, temperature)
    rows.append(named(suite, split, suite.metric, "int8 less float32") | measured(less(score, len(judged["int8"])), (*judged["int8"], *judged["float32"])))
    return rows


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--work", type=Path, required=True)
    arguments.add_argument("--model", type=Path, default=Path("../assets/models/gloss-encoder"))
    arguments.add_argument("--data", type=Path, default=Path("../../shared/data"))
    arguments.add_argument("--splits", nargs="+", default=["dev", "test"])
    arguments.add_argument("--rows", type=int, help="at most so many rows of a set, a fixed sample")
    arguments.add_argument("--sets", nargs="+", help="only these")
    arguments.add_argument("--language", default="en", help="whose sets: en or zh")
    options = arguments.parse_args()
    tokenizer = WordTokenizer.from_file(options.model / "tokenizer.json")
    small = forward_of(options.model / "onnx" / "model_quantized.onnx")
    graph = options.work / "onnx" / "model.onnx"
    whole = forward_of_graph(graph) if graph.exists() else exact_forward_of(options.model / "onnx" / "model_quantized.onnx")
    heads = json.loads((options.model / "config.json").read_text())["gloss"]["heads"]

    told = options.work / "metrics.json"
    rows = json.loads(told.read_text())["rows"] if options.sets and told.exists() else []
    for split in options.splits:
        for suite in SUITES[options.language]:
            if not getattr(suite, split) or (options.sets and suite.dataset not in options.sets):
                continue
            given = examples(suite, options.data, split, options.rows)
            new = suite_rows(suite, split, given, small, whole, heads, tokenizer, options.language == "en")
            same = (suite.dataset, split, suite.task)
            rows = [row for row in rows if (row["dataset"], row["split"], row["task"]) != same] + new
            told.write_text(json.dumps({"rows": rows}, indent=1))
            shown = "  ".join(f"{r['variant']} {r['value']:.2f} [{r['low']:.1f}, {r['high']:.1f}]" for r in new)
            print(f"{split:5}{suite.dataset:24}{suite.task:13}{suite.metric:13}{shown}", flush=True)


if __name__ == "__main__":
    main()
