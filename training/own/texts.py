"""Our own texts of the kinds that labelled sets lack, as labelled examples. Every choice comes from a seed."""

import random
from types import ModuleType

from corpora import Example
from own import emoji, facts, irony, manners, negation
from own.grammar import fill, typed

_ORDER = ("positive", "negative", "neutral")


def _feelings(module: ModuleType, count: int, seed: int, shares: tuple[float, float, float], is_typed: bool = True) -> list[Example]:
    """Sentences of a module's templates; `shares` says how many are positive, negative and neutral."""
    rng = random.Random(seed)
    by_label = {"positive": module.POSITIVE, "negative": module.NEGATIVE, "neutral": module.NEUTRAL}
    result = []
    for label in rng.choices(_ORDER, shares, k=count):
        text = fill(rng.choice(by_label[label]), module.SLOTS, rng)
        result.append(Example(typed(text, rng) if is_typed else text[:1].upper() + text[1:], sentiment=label))
    return result


def negated(count: int, seed: int) -> list[Example]:
    return _feelings(negation, count, seed, (0.45, 0.4, 0.15))


def with_emoji(count: int, seed: int) -> list[Example]:
    return _feelings(emoji, count, seed, (0.4, 0.4, 0.2))


def ironic(count: int, seed: int) -> list[Example]:
    return _feelings(irony, count, seed, (0.45, 0.55, 0.0))


def factual(count: int, seed: int) -> list[Example]:
    examples = _feelings(facts, count, seed, (0.08, 0.08, 0.84), is_typed=False)
    for example in examples:
        example.toxicity, example.dark_pattern = "not_toxic", "none"
    return examples


def mannered(count: int, seed: int) -> list[Example]:
    """Contempt without swear words (four in ten) and its harmless twins."""
    rng = random.Random(seed)
    result = []
    for _ in range(count):
        is_toxic = rng.random() < 0.4
        text = fill(rng.choice(manners.TOXIC if is_toxic else manners.NOT_TOXIC), manners.SLOTS, rng)
        result.append(Example(typed(text, rng), toxicity="toxic" if is_toxic else "not_toxic"))
    return result
