"""Write the model card from what was measured: `card.md` with its tables filled in.

python card.py recipes/gloss-encoder.json --work WORK [--model ../assets/models/gloss-encoder]
"""

import argparse
import json
import math
from pathlib import Path

SOURCES = (
    ("sst_sentences", "Stanford Sentiment Treebank, sentences", "no explicit licence; standard research set"),
    ("sst_phrases", "the same, phrases with sentiment", "as above"),
    ("sst_neutral", "the same, neutral phrases", "as above"),
    ("vader_movie", "VADER's film review snippets", "MIT repository; Rotten Tomatoes snippets"),
    ("feedback", "our own sentences of customers and colleagues", "ours, Apache-2.0"),
    ("semeval_tweets", "SemEval-2017 task 4 tweets", "no licence file in the copy; believed CC BY 3.0, unverified"),
    ("tweeteval_offensive", "OLID via TweetEval", "released without restrictions; original terms may apply"),
    ("davidson_hate_offensive", "Davidson et al. 2017", "MIT"),
    ("ner_uner_ewt", "Universal NER, English EWT", "CC BY-SA 4.0"),
    ("ner_btc", "Broad Twitter Corpus", "CC BY 4.0"),
    ("ner_wnut17", "WNUT 2017", "CC BY 4.0"),
    ("ner_crossner", "CrossNER, music and literature, train and dev", "MIT repository; Wikipedia text, CC BY-SA"),
    ("ner_renamed", "the four sets above with other names in them, of training splits and Faker", "as above; Faker is MIT"),
    ("ner_newsroom", "our own templates of tickers and score tables", "ours, Apache-2.0"),
    ("technical", "our own lines of parts, tickets, logs, and of other languages", "ours, Apache-2.0"),
    ("ec_darkpattern", "EC dark patterns, Yamana laboratory", "Apache-2.0"),
    ("pii_presidio", "Presidio research, synthetic v2, train", "MIT"),
    ("pii_synthetic", "our own synthesis from it and from `generated_large` (templates of v2 train only), and our own letters, forms and chats", "MIT"),
)
VARIANTS = ("float32", "lower-cased", "upper-cased")


def table(header: str, lines: list[str]) -> str:
    return "\n".join([header, "|---" * header.count(" | ") + "|---|", *lines])


def scores(rows: list[dict], split: str) -> str:
    groups: dict[tuple, dict[str, dict]] = {}
    for row in rows:
        if row["split"] == split and row["variant"] in ("int8", *VARIANTS):
            groups.setdefault((row["dataset"], row["task"], row["metric"]), {})[row["variant"]] = row
    lines = []
    for names, variants in groups.items():
        shipped = variants["int8"]
        interval = f"**{shipped['value']:.1f}** ({shipped['low']:.1f}–{shipped['high']:.1f})"
        others = [f"{variants[v]['value']:.1f}" if v in variants else "–" for v in VARIANTS]
        lines.append(f"| {' | '.join([*names, str(shipped['rows']), interval, *others])} |")
    return table("| set | head | metric | rows | shipped int8 | float32 | lower-cased | UPPER-CASED |", lines)


def gap(rows: list[dict]) -> str:
    """What int8 weights and rounded activations cost at most, rounded up."""
    values = {(r["dataset"], r["task"], r["metric"], r["variant"]): r["value"] for r in rows if r["split"] == "test"}
    losses = [
        (value - values[(*names, "int8")], names[0]) for (*names, variant), value in values.items() if variant == "float32"
    ]
    most, dataset = max(losses)
    if most <= 0:
        return "Against float32 no test set loses anything."
    return f"Against float32 no test set loses more than {math.ceil(10 * most) / 10:.1f} ({dataset})."


def calibration(rows: list[dict]) -> str:
    pairs: dict[tuple, dict[str, float]] = {}
    for row in rows:
        if row["metric"] == "calibration error":
            pairs.setdefault((row["dataset"], row["split"], row["task"]), {})[row["variant"]] = row["value"]
    lines = [f"| {' | '.join(names)} | {p['uncalibrated']:.1f} | {p['calibrated']:.1f} |" for names, p in pairs.items()]
    return table("| set | split | head | before | after |", lines)


def heads(config: dict) -> str:
    lines = []
    for name, head in config["gloss"]["heads"].items():
        cells = (name, f"`{head['output']}`", head["kind"], ", ".join(head["labels"]), f"{head['temperature']:.3f}")
        lines.append(f"| {' | '.join(cells)} |")
    return table("| head | output | kind | labels | temperature |", lines)


def described(run: dict) -> str:
    how = " with the rounding of int8" if run["int8"] else ""
    taught = f", taught by {run['teachers']}" if run["teachers"] else ""
    where = "two shared CPU cores (AMX)" if run["device"] == "cpu" else "one GPU"
    return f"{run['steps']:,} steps of {run['tokens']:,} tokens{how}{taught}, in {run['minutes']:.0f} minutes on {where}"


def sources(runs: list[dict]) -> str:
    passes = {name: sum(run["passes"].get(name, 0) for run in runs) for name, _, _ in SOURCES}
    lines = [f"| {title} | {licence} | {passes[name]:.1f} |" for name, title, licence in SOURCES]
    return table("| source | licence, as stated | passes |", lines)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("recipe", type=Path)
    arguments.add_argument("--work", type=Path, required=True)
    arguments.add_argument("--model", type=Path, default=Path("../assets/models/gloss-encoder"))
    options = arguments.parse_args()
    rows = json.loads((options.work / "metrics.json").read_text())["rows"]
    config = json.loads((options.model / "config.json").read_text())
    recipe = Recipe.read(options.recipe)
    runs = [json.loads((options.work / f"{name}.json").read_text()) for name in runs_that_led_to(recipe)]
    megabytes = sum(p.stat().st_size for p in options.model.rglob("*") if p.is_file()) / 1e6
    card = Path(__file__).with_name("card.md").read_text(encoding="utf-8").format(
        version=config["gloss"]["version"],
        max_tokens=config["gloss"]["maxTokens"],
        megabytes=f"{megabytes:.1f}",
        training="; then ".join(map(described, runs)),
        heads=heads(config),
        sources=sources(runs),
        gap=gap(rows),
        test_scores=scores(rows, "test"),
        dev_scores=scores(rows, "dev"),
        calibration=calibration(rows),
    )  # fmt: skip
    (options.model / "README.md").write_text(card, encoding="utf-8")


if __name__ == "__main__":
    main()
