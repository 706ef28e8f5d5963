"""Write the model card from what was measured: `card.md` with its tables filled in.

python card.py recipes/gloss-encoder.json --work WORK [--model ../assets/models/gloss-encoder]
"""

import argparse
import json
from pathlib import Path

from balance import Shifts, told
from recipe import SHIPPED, Recipe

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
    ("own_negation", "our own pairs of sentences that differ by what is negated", "ours, Apache-2.0"),
    ("own_emoji", "our own facts with one emoji", "ours, Apache-2.0"),
    ("posts_with_emoji", "of OLID via TweetEval and GoEmotions, the posts with an emoji", "as these two state it"),
    ("own_irony", "our own irony, and strong words of praise", "ours, Apache-2.0"),
    ("own_facts", "our own news, minutes, notices and instructions without feeling", "ours, Apache-2.0"),
    ("own_manners", "our own contempt without swear words, and its harmless twins", "ours, Apache-2.0"),
    ("own_names", "our own lists of names, and names of things; the names are Faker's and of training splits", "ours, Apache-2.0; Faker is MIT"),
    ("own_rooms", "our own rooms, levels and counts", "ours, Apache-2.0"),
    ("twitter_financial_news", "Twitter Financial News Sentiment", "MIT, as its card states"),
    ("emobank_valence", "EmoBank, valence", "CC BY-SA 4.0"),
    ("senti4sd", "Senti4SD, Stack Overflow", "MIT; texts CC BY-SA"),
    ("goemotions_sentiment", "GoEmotions, grouped by sentiment", "Apache-2.0; Reddit comments"),
    ("clothing_reviews", "Women's E-Commerce Clothing Reviews", "CC0, as quoted; none stated in the copy"),
    ("newsmtsc", "NewsMTSC", "MIT-style repository; sentences of US news, no licence of the data stated"),
    ("hatemoji_build", "HatemojiBuild", "CC BY 4.0"),
    ("stormfront_hate", "Hate speech of a forum, de Gibert et al. 2018", "CC BY-SA 3.0 ES"),
    ("hatexplain", "HateXplain", "MIT; none stated in the copy"),
    ("cad_reddit", "Contextual Abuse Dataset", "CC BY 4.0, unverified; none stated in the copy"),
    ("wiki_talk_toxicity", "Context toxicity, Wikipedia discussions, Pavlopoulos et al. 2020", "Apache-2.0 repository; texts CC BY-SA"),
    ("convabuse", "ConvAbuse", "CC BY 4.0"),
    ("ner_tweebank", "Tweebank-NER", "Apache-2.0 repository; tweets under Twitter's terms"),
    ("ner_litbank", "LitBank", "CC BY 4.0; novels in the public domain"),
    ("ner_stackoverflow", "StackOverflowNER", "MIT; texts CC BY-SA"),
    ("pii_synthetic", "our own synthesis from it and from `generated_large` (templates of v2 train only), and our own letters, forms and chats", "MIT"),
)
CHINESE_SOURCES = (
    ("zh_waimai_10k", "waimai_10k, reviews of meals delivered (ChineseNlpCorpus)", "none; source unknown"),
    ("zh_online_shopping_9_cats", "online_shopping_10_cats without hotels, reviews of goods, those up to 90 characters (ChineseNlpCorpus)", "none; source unknown"),
    ("zh_cold", "COLD, offensive language, Deng et al. 2022", "Apache-2.0"),
    ("zh_ner_msra", "MSRA names (SIGHAN 2006), sentences up to 90 characters", "none stated; research"),
    ("zh_ner_uner_gsdsimp", "Universal NER, Chinese GSDSIMP", "CC BY-SA 4.0"),
    ("zh_ner_aishell", "AISHELL-NER, its dev part", "Apache-2.0"),
    ("zh_personal", "our own letters, forms and chats in Chinese", "ours, Apache-2.0; Faker is MIT"),
    ("zh_own_negation", "our own praise and blame in Chinese that one word turns round, and irony", "ours, Apache-2.0"),
    ("zh_own_facts", "our own minutes, news and notices in Chinese without feeling", "ours, Apache-2.0"),
    ("zh_own_manners", "our own contempt in Chinese, and its harmless twins", "ours, Apache-2.0"),
    ("zh_own_adverts", "our own sales tricks and plain offers in Chinese", "ours, Apache-2.0"),
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
    """What int8 weights and rounded activations take on the test sets, the greatest loss with its interval over the same rows."""
    differences = [row for row in rows if row["split"] == "test" and row["variant"] == "int8 less float32"]
    if not differences:
        return "It was not compared with float32."
    mean = sum(row["value"] for row in differences) / len(differences)
    worst = min(differences, key=lambda row: row["value"])
    return (
        f"Against float32 the {len(differences)} test sets differ by {mean:+.2f} on the mean; the greatest loss is {-worst['value']:.1f} "
        f"({worst['dataset']}, {worst['rows']:,} rows, {-worst['high']:.1f} to {-worst['low']:.1f})."
    )


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
    where = "shared CPU cores" if run["device"] == "cpu" else "one GPU"
    return f"{run['steps']:,} steps of {run['tokens']:,} tokens{how}{taught}, in {run['minutes']:.0f} minutes on {where}"


def trained(recipe: Recipe, runs: list[dict], shifts: dict[str, Shifts]) -> str:
    """How the model was made: what came before the recipe, its runs in order, maps that were fitted after them and biases that were moved."""
    starts = [recipe.run(name).start for name in recipe.lineage()]
    joints = ["; beside it, " if start == last else "; then " for last, start in zip([None, *starts], starts)]
    before = [f"{recipe.before.training}; that was {recipe.before.version}"] if recipe.before else []
    fitted = [f"the map of {refit.head} fitted once more on the states of the rounded network" for refit in recipe.refit]
    shares = ", ".join(f"{100 * share:.0f}% of those {'before' if name == SHIPPED else f'after `{name}`'}" for name, share in recipe.mean.items())
    gains = ", ".join(f"{100 * share:.0f}% of what `{name}` changed" for name, share in recipe.mean.items() if name != SHIPPED)
    mean = [f"to the weights before are added {gains}" if recipe.mean.get(SHIPPED, 0) < 0 else f"of the weights the mean, {shares}"] if recipe.mean else []
    moved = "; ".join(f"{head}: {told(shift)}" for head, shift in shifts.items())
    balanced = [f"the biases moved to where dev is read best ({moved})"] if moved else []
    parts = [*(("; then ", part) for part in before), *zip(joints, map(described, runs), strict=True), *(("; then ", part) for part in (*mean, *fitted, *balanced))]
    return "".join(joint + part for joint, part in parts).removeprefix("; then ")


def sources(recipe: Recipe, runs: list[dict], fitted: dict[str, int]) -> str:
    """What was read: passes of the model that the recipe starts from, and rows since."""
    known = {name: (title, licence) for name, title, licence in (*CHINESE_SOURCES, *SOURCES)}
    before = recipe.before.passes if recipe.before else {}
    readings = [*(run["read"] for run in runs), fitted]
    since = {name: sum(read.get(name, 0) for read in readings) for name in known}
    if unnamed := {*before, *(name for read in readings for name in read)} - known.keys():
        raise ValueError(f"the card knows no licence of {', '.join(sorted(unnamed))}")
    lines = [
        f"| {title} | {licence} | {f'{before[name]:.1f}' if name in before else '–'} | {since[name]:,} |"
        for name, (title, licence) in known.items()
        if name in before or since[name]
    ]
    return table("| source | licence, as stated | passes before | rows since |", lines)


def behaviours(model: Path) -> str:
    """The functional tests by kind, the worst first, as `npm run quality -- --functional --record` measured them."""
    told = model / "metrics.json"
    rows = [row for row in json.loads(told.read_text()) if row["task"] == "functional"] if told.exists() else []
    lines = [
        f"| {row['dataset']} | {row['rows']} | **{100 * row['value']:.0f}** ({100 * row['low']:.0f}–{100 * row['high']:.0f}) |"
        for row in sorted(rows, key=lambda row: row["value"])
    ]
    return table("| kind | texts | right |", lines) if lines else "Not measured."


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("recipe", type=Path)
    arguments.add_argument("--work", type=Path, required=True)
    arguments.add_argument("--model", type=Path, default=Path("../assets/models/gloss-encoder"))
    options = arguments.parse_args()
    rows = json.loads((options.work / "metrics.json").read_text())["rows"]
    config = json.loads((options.model / "config.json").read_text())
    recipe = Recipe.read(options.recipe)
    runs = [json.loads((options.work / f"{name}.json").read_text()) for name in recipe.lineage()]
    fitted = json.loads((options.work / "refit.json").read_text())
    shifts = json.loads((options.work / "balance.json").read_text())
    megabytes = sum(p.stat().st_size for p in options.model.rglob("*") if p.is_file()) / 1e6
    template = "card.md" if recipe.language == "en" else f"card-{recipe.language}.md"
    card = Path(__file__).with_name(template).read_text(encoding="utf-8").format(
        layers=config["num_hidden_layers"],
        vocabulary=f"{config['vocab_size']:,}",
        test_rows=f"{recipe.test_rows:,}" if recipe.test_rows else "all",
        version=config["gloss"]["version"],
        max_tokens=config["gloss"]["maxTokens"],
        megabytes=f"{megabytes:.1f}",
        training=trained(recipe, runs, shifts),
        heads=heads(config),
        sources=sources(recipe, runs, fitted),
        gap=gap(rows),
        test_scores=scores(rows, "test"),
        dev_scores=scores(rows, "dev"),
        calibration=calibration(rows),
        behaviours=behaviours(options.model),
    )  # fmt: skip
    (options.model / "README.md").write_text(card, encoding="utf-8")


if __name__ == "__main__":
    main()
