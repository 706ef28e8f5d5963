"""The first step of a recipe: read the labelled data, settle the tokenizer, write the token arrays of its mixtures.

python prepare.py recipes/gloss-encoder.json --work WORK [--data ../../shared/data]
"""

import argparse
import json
import random
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path

import bge
import broader
import chinese
import corpora
import hanzi
from corpora import Example
from own import texts
from recipe import BGE, HANZI, MODEL, SHIPPED, SHIPPED_WITH_FEELINGS, Recipe, base_folder
from reviews import feedback
from rows import OPEN_TYPES, Corpus
from silver import silver_spans
from synthesis import Synthesis, with_other_names
from vocabulary import add_emoji, add_feelings, is_emoji, names_of_emoji
from words import WordTokenizer

_TWEETS = ("semeval_tweets", "tweeteval_offensive", "davidson_hate_offensive")
_ENGLISH = ("sst_phrases", "semeval_tweets", "ner_uner_ewt", "ner_btc", "ner_wnut17", "tweeteval_offensive", "pii_presidio", "ec_darkpattern")  # whose words the Chinese encoder knows
Reader = Callable[[], list[Example]]


def natural(examples: list[Example]) -> list[Example]:
    """Every other row without entity labels as people write it: don't, not do n't."""
    for example in examples[::2]:
        example.text = corpora.join_contractions(example.text)
    return examples


def clean_text(examples: list[Example]) -> list[Example]:
    """Ordinary text: not toxic, no sales tricks, and what patterns are sure of as personal data."""
    for example in examples:
        example.toxicity, example.dark_pattern = "not_toxic", "none"
    return without_addresses(examples)


def without_addresses(examples: list[Example]) -> list[Example]:
    """Posts, offers, ordinary text: hardly an address in them, other personal data as far as patterns are sure."""
    for example in examples:
        example.personal, example.personal_open = silver_spans(example.text), OPEN_TYPES["personal"]
    return examples


def with_emoji(examples: list[Example]) -> list[Example]:
    return [example for example in examples if any(map(is_emoji, example.text))]


def readers(data: Path, counts: dict[str, int], seed: int) -> dict[str, Reader]:
    """Corpus name -> how to read or write it; `counts` says how many rows of our own are made."""

    @cache
    def phrases() -> list[Example]:
        return natural(corpora.sentiment_examples(data, "sst_phrases", "train"))

    @cache
    def named(name: str) -> list[Example]:
        return corpora.entity_examples(data, f"ner_{name}", "train")

    @cache
    def crossner() -> list[Example]:
        return [
            example
            for name in ("ner_crossner_music", "ner_crossner_literature")
            for split in ("train", "dev")
            for example in corpora.entity_examples(data, name, split)
        ]

    def with_names() -> list[Example]:
        return [*named("uner_ewt"), *named("btc"), *named("wnut17"), *crossner()]

    @cache
    def personal() -> list:
        return corpora.personal_rows(data, "pii_presidio_v2", "train")

    @cache
    def synthesis() -> Synthesis:
        return Synthesis(personal(), corpora.generated_rows(data), with_names(), seed)

    def sentiment(name: str) -> Reader:
        return lambda: corpora.sentiment_examples(data, name, "train")

    def toxicity(name: str) -> Reader:
        return lambda: without_addresses(corpora.toxicity_examples(data, name, "train"))

    return {
        "sst_sentences": lambda: [example for example in phrases() if example.is_sentence],
        "sst_phrases": lambda: [e for e in phrases() if not e.is_sentence and e.sentiment != "neutral"],
        "sst_neutral": lambda: [e for e in phrases() if not e.is_sentence and e.sentiment == "neutral"],
        "vader_movie": sentiment("vader_movie"),
        "feedback": lambda: feedback(counts["feedback"], seed),
        "semeval_tweets": sentiment("semeval_tweets"),
        "tweeteval_offensive": toxicity("tweeteval_offensive"),
        "davidson_hate_offensive": toxicity("davidson_hate_offensive"),
        "ec_darkpattern": lambda: without_addresses(corpora.dark_pattern_examples(data, "train")),
        "ner_renamed": lambda: with_other_names(with_names(), seed),
        "ner_uner_ewt": lambda: clean_text(named("uner_ewt")),
        "ner_btc": lambda: named("btc"),
        "ner_wnut17": lambda: named("wnut17"),
        "ner_crossner": crossner,
        "ner_newsroom": lambda: synthesis().newsroom(counts["ner_newsroom"]),
        "technical": lambda: synthesis().technical(counts["technical"]),
        "pii_presidio": lambda: [corpora.from_personal_spans(text, spans) for text, spans, _ in personal()],
        "pii_synthetic": lambda: synthesis().examples(counts["pii_swapped"], counts["pii_own"]),
        "posts_with_emoji": lambda: with_emoji([*toxicity("tweeteval_offensive")(), *sentiment("goemotions_sentiment")()]),
        "own_negation": lambda: texts.negated(counts["own_negation"], seed),
        "own_emoji": lambda: texts.with_emoji(counts["own_emoji"], seed),
        "own_irony": lambda: texts.ironic(counts["own_irony"], seed),
        "own_facts": lambda: texts.factual(counts["own_facts"], seed),
        "own_manners": lambda: texts.mannered(counts["own_manners"], seed),
        "own_names": lambda: synthesis().names(counts["own_names"]),
        "own_rooms": lambda: synthesis().rooms(counts["own_rooms"]),
        **broader.readers(data, seed),
        **chinese.readers(data, counts, seed),
    }


def write_tokenizer(recipe: Recipe, read: dict[str, Reader], work: Path) -> WordTokenizer:
    """The tokenizer that ships already, alone or with more emoji, or MiniLM's with the emoji of the tweets."""
    target = work / "tokenizer.json"
    if recipe.tokenizer == SHIPPED:
        shutil.copy(MODEL / "tokenizer.json", target)
        if recipe.base == BGE:
            bge.write_base(work, recipe.layers, names_of_emoji(target))
    elif recipe.tokenizer == SHIPPED_WITH_FEELINGS:
        spec, named_by = add_feelings((MODEL / "tokenizer.json").read_text(encoding="utf-8"))
        target.write_text(spec, encoding="utf-8")
        (work / "emoji.json").write_text(json.dumps(named_by))
    elif recipe.tokenizer == HANZI:
        hanzi.write_base(work, MODEL / "tokenizer.json", lambda: [e.text for name in _ENGLISH for e in read[name]()[:15000]], recipe.layers)
    else:
        tweets = [example.text for name in _TWEETS for example in read[name]()]
        spec, named_by = add_emoji((base_folder() / "tokenizer.json").read_text(encoding="utf-8"), tweets)
        target.write_text(spec, encoding="utf-8")
        (work / "emoji.json").write_text(json.dumps(named_by))
    return WordTokenizer.from_file(target)


def needed(name: str, given: list[Example], recipe: Recipe) -> list[Example]:
    """All rows of a corpus; where the recipe says so, a sample of as many as its mixtures read."""
    read = [mixture[name].rows for mixture in recipe.mixtures.values() if name in mixture]
    if not recipe.sampled or None in read:
        return given
    return random.Random(recipe.seed).sample(given, min(len(given), sum(read)))


def prepare(recipe: Recipe, work: Path, data: Path) -> None:
    work.mkdir(parents=True, exist_ok=True)
    read = readers(data, recipe.counts, recipe.seed)
    tokenizer = write_tokenizer(recipe, read, work)
    wanted = {name for mixture in recipe.mixtures.values() for name in mixture}
    if unknown := wanted - read.keys():
        raise ValueError(f"nobody knows how to read {', '.join(sorted(unknown))}")
    for name, reader in read.items():
        if name in wanted:
            corpus = Corpus.encode(name, needed(name, reader(), recipe), tokenizer, recipe.limit)
            corpus.save(work)
            print(f"{name:26} {len(corpus):7,} rows {int(corpus.start[-1]):9,} tokens", flush=True)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("recipe", type=Path)
    arguments.add_argument("--work", type=Path, required=True)
    arguments.add_argument("--data", type=Path, default=Path("../../shared/data"))
    options = arguments.parse_args()
    prepare(Recipe.read(options.recipe), options.work, options.data)


if __name__ == "__main__":
    main()
