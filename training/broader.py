"""Public sets beyond film reviews and tweets: shops, software, finance, letters, forums, discussions, fiction.

Only their train splits; a fixed sample of the long ones. What their labels mean is in the README of the data.
"""

import random
from collections.abc import Callable
from pathlib import Path

import corpora
from corpora import Example, read_rows

SENTIMENT = ("twitter_financial_news", "emobank_valence", "senti4sd", "goemotions_sentiment", "clothing_reviews", "newsmtsc")
TOXICITY = ("hatemoji_build", "stormfront_hate", "hatexplain", "cad_reddit", "wiki_talk_toxicity", "convabuse")
ENTITIES = ("ner_tweebank", "ner_litbank", "ner_stackoverflow")
_MOST = 6000  # rows kept of a set
_CAD_BREAK = "[linebreak]"


def _sample(rows: list, seed: int) -> list:
    rows = list(rows)
    random.Random(seed).shuffle(rows)
    return rows[:_MOST]


def toxicity_of(data: Path, name: str, split: str) -> list[Example]:
    """Toxic or not. Rows whose label says neither (sexist against "not sexist") keep only the toxic ones."""
    kinds = corpora.entity_map(data, name)
    result = []
    for row in read_rows(data, name, split):
        label = kinds.get(row["label"], row["label"])
        if label is not None:
            result.append(Example(corpora.clean_tweet(row["text"].replace(_CAD_BREAK, "\n")), toxicity=label))
    return result


def readers(data: Path, seed: int) -> dict[str, Callable[[], list[Example]]]:
    """Corpus name -> how to read it; at most `_MOST` rows of each."""

    def sampled(read: Callable[[Path, str, str], list[Example]], name: str) -> Callable[[], list[Example]]:
        return lambda: _sample(read(data, name, "train"), seed)

    result = {name: sampled(corpora.sentiment_examples, name) for name in SENTIMENT}
    result |= {name: sampled(toxicity_of, name) for name in TOXICITY}
    return result | {name: sampled(corpora.entity_examples, name) for name in ENTITIES}
