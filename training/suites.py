"""The labelled sets an encoder is scored on, and how each is scored."""

import random
from dataclasses import dataclass
from pathlib import Path

import numpy as np

import broader
import chinese
import corpora
from corpora import Example
from decoding import legal_tags
from labels import DARK_PATTERN, HEADS, SENTIMENT, TOXICITY, bio_spans
from predict import Prediction
from rows import tag_words
from scoring import accuracy, f1, macro_f1, macro_recall, span_counts, span_f1


@dataclass(frozen=True)
class Suite:
    dataset: str
    task: str
    metric: str
    dev: bool = True
    test: bool = True
    without: tuple[str, ...] = ()  # entity types that the set does not label


ENGLISH = (
    Suite("sst2", "sentiment", "accuracy"),
    Suite("sst_phrases", "sentiment", "macro recall"),
    Suite("tweeteval_sentiment", "sentiment", "macro recall"),
    Suite("ner_uner_ewt", "entities", "span F1", without=("MISC",)),
    Suite("ner_btc", "entities", "span F1", without=("MISC",)),
    Suite("ner_wnut17", "entities", "span F1"),
    Suite("ner_conll2003", "entities", "span F1", dev=False, without=("MISC",)),
    Suite("ner_crossner_music", "entities", "span F1", dev=False),
    Suite("ner_crossner_literature", "entities", "span F1", dev=False),
    Suite("tweeteval_offensive", "toxicity", "macro F1"),
    Suite("davidson_hate_offensive", "toxicity", "macro F1"),
    Suite("tweeteval_hate", "toxicity", "macro F1", dev=False),
    Suite("ec_darkpattern", "dark_pattern", "F1"),
    Suite("pii_presidio_v2", "personal", "span F1"),
    Suite("pii_presidio_v2", "entities", "span F1", without=("MISC",)),
)

# Kinds of text beyond the first sets; some were read in training, `dev` tells how far it carries.
BROADER = (
    *(Suite(name, "sentiment", "macro recall") for name in broader.SENTIMENT),
    *(Suite(name, "toxicity", "macro F1") for name in broader.TOXICITY),
    Suite("checklist_sentiment", "sentiment", "macro recall"),
    Suite("toxigen_demos", "toxicity", "macro F1"),
    Suite("ner_tweebank", "entities", "span F1"),
    Suite("ner_litbank", "entities", "span F1", without=("MISC",)),
    Suite("ner_uner_pud", "entities", "span F1", without=("MISC",)),
    Suite("ner_worldwide", "entities", "span F1", without=("MISC",)),
    Suite("ner_stackoverflow", "entities", "span F1", without=("MISC",)),
)

# The Chinese encoder reads English words within Chinese sentences: what it keeps of English is measured beside.
CHINESE = (
    Suite("zh_waimai_10k", "sentiment", "accuracy"),
    Suite("zh_online_shopping_9_cats", "sentiment", "accuracy"),
    Suite("zh_cold", "toxicity", "macro F1"),
    Suite("zh_ner_msra", "entities", "span F1", without=("MISC",)),
    Suite("zh_ner_uner_gsdsimp", "entities", "span F1", without=("MISC",)),
    Suite("zh_smp2020_weibo", "sentiment", "macro recall"),
    Suite("zh_finfe", "sentiment", "macro recall"),
    Suite("zh_ner_aishell", "entities", "span F1", without=("MISC",)),
    Suite("zh_ner_cluener", "entities", "span F1"),
    Suite("sst2", "sentiment", "accuracy"),
    Suite("ner_uner_ewt", "entities", "span F1", without=("MISC",)),
    Suite("tweeteval_offensive", "toxicity", "macro F1"),
    Suite("ec_darkpattern", "dark_pattern", "F1"),
    Suite("pii_presidio_v2", "personal", "span F1"),
)

SUITES = {"en": ENGLISH, "zh": CHINESE}  # language -> the sets of its card
DEVELOPMENT = {"en": (*ENGLISH, *BROADER), "zh": CHINESE}  # language -> the sets that are looked at while training
_WITHOUT_NEUTRAL = ("sst2", "zh_waimai_10k", "zh_online_shopping_9_cats")


def examples(suite: Suite, data: Path, split: str, most: int | None = None) -> list[Example]:
    """The rows of a set, in the view that the extension reads; with `most` a fixed sample of so many."""
    rows = _examples(suite, data, split)
    if most is not None:
        random.Random(most).shuffle(rows)
    return [corpora.viewed(example) for example in rows[:most]]


def _examples(suite: Suite, data: Path, split: str) -> list[Example]:
    name = suite.dataset
    if name.startswith("zh_"):
        return chinese.examples(data, name, split)
    if name == "pii_presidio_v2":
        return corpora.personal_examples(data, split)
    if name == "tweeteval_hate":
        return corpora.hate_examples(data, split)
    if name == "ec_darkpattern":
        return corpora.dark_pattern_examples(data, split)
    if suite.task == "entities":
        return corpora.entity_examples(data, name, split)
    if suite.task == "toxicity" and name in (*broader.TOXICITY, "toxigen_demos"):
        return broader.toxicity_of(data, name, split)
    if suite.task == "toxicity":
        return corpora.toxicity_examples(data, name, split)
    return corpora.sentiment_examples(data, name, split)


_CLASSES = {"sentiment": SENTIMENT, "toxicity": TOXICITY, "dark_pattern": DARK_PATTERN}
_SCORES = {"accuracy": accuracy, "macro recall": macro_recall, "macro F1": macro_f1, "F1": lambda g, p: f1(g, p, 1)}


def judge(suite: Suite, given: list[Example], predictions: list[Prediction], temperature: float = 1.0):
    """`(score, arrays)`: one entry per row in each array, so that rows can be resampled. `temperature` is that of the suite's head."""
    if suite.task in _CLASSES:
        gold, logits = class_logits(suite, given, predictions)
        return _SCORES[suite.metric], (gold, logits.argmax(1))
    if suite.dataset.startswith("zh_"):
        counts = [_count_characters(suite, e, p, temperature) for e, p in zip(given, predictions, strict=True)]
        return span_f1, (np.array(counts),)
    compare = _compare_tokens if given[0].tokens else _compare_words
    counts = [span_counts(*compare(suite, e, p, temperature)) for e, p in zip(given, predictions, strict=True)]
    return span_f1, (np.array(counts),)


def class_logits(suite: Suite, given: list[Example], predictions: list[Prediction]) -> tuple[np.ndarray, np.ndarray]:
    """Gold labels [N] and pooled logits [N, labels]. Where a set has no neutral, it is never chosen."""
    gold = np.array([_CLASSES[suite.task].index(getattr(example, suite.task)) for example in given])
    logits = np.stack([prediction.pooled[suite.task] for prediction in predictions])
    if suite.dataset in _WITHOUT_NEUTRAL:
        logits[:, SENTIMENT.index("neutral")] = -1e9
    return gold, logits


def _told(suite: Suite, prediction: Prediction, temperature: float) -> list[str]:
    """The tags of the words, without the types that the set does not know."""
    tags = legal_tags(prediction.tokens[suite.task], HEADS[suite.task][2], temperature)
    return ["O" if tag.partition("-")[2] in suite.without else tag for tag in tags]


def _compare_tokens(suite: Suite, example: Example, prediction: Prediction, temperature: float) -> tuple[list[str], list[str]]:
    """Gold and predicted tags per token of the set; a token answers with its first word."""
    starts = dict(zip((word.start for word in prediction.words), _told(suite, prediction, temperature), strict=True))
    predicted = [starts.get(start, "O") for start, _ in example.tokens]
    gold, at = [], {start: (end, kind) for start, end, kind in example.entities}
    inside = (0, "")
    for start, end in example.tokens:
        inside = at.get(start, inside)
        gold.append(f"{'B' if start in at else 'I'}-{inside[1]}" if end <= inside[0] else "O")
    return gold, predicted


def _count_characters(suite: Suite, example: Example, prediction: Prediction, temperature: float) -> tuple[int, int, int]:
    """Spans found rightly, predicted and in the gold labels, by their places in the text: Chinese has no spaces to agree on."""
    tags = _told(suite, prediction, temperature)
    words = prediction.words
    found = {(words[first].start, words[end - 1].end, kind) for first, end, kind in bio_spans(tags)}
    wanted = set(getattr(example, suite.task))
    return len(found & wanted), len(found), len(wanted)


def _compare_words(suite: Suite, example: Example, prediction: Prediction, temperature: float) -> tuple[list[str], list[str]]:
    """The same per word. What lies inside an address is no question for the entity head."""
    labels = HEADS[suite.task][2]
    gold = [labels[i] for i in tag_words(prediction.words, getattr(example, suite.task), labels)]
    predicted = _told(suite, prediction, temperature)
    if suite.task == "entities":
        for index, word in enumerate(prediction.words):
            if any(word.start < end and start < word.end for start, end in example.entities_unknown):
                predicted[index] = gold[index]
    return gold, predicted
