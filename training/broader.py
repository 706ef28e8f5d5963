"""Public sets beyond film reviews and tweets: shops, software, finance, letters, forums, discussions, fiction.

Only their train splits; a fixed sample of the long ones. What their labels mean is in the README of the data.
"""

import random
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


def broader_corpora(data: Path, seed: int) -> dict[str, list[Example]]:
    """Corpus name -> labelled examples."""
    result = {name: corpora.sentiment_examples(data, name, "train") for name in SENTIMENT}
    result |= {name: toxicity_of(data, name, "train") for name in TOXICITY}
    result |= {name: corpora.entity_examples(data, name, "train") for name in ENTITIES}
    return {name: _sample(rows, seed) for name, rows in result.items()}
