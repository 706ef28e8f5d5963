"""Our own Chinese texts as labelled examples. Every choice comes from a seed."""

import random
import re

from corpora import Example, from_personal_spans
from own import zh_adverts, zh_facts, zh_feelings, zh_manners, zh_personal
from own.grammar import fill
from own.zh_inventor import Inventor

_CHOICE = re.compile(r"\[([^\[\]]*\|[^\[\]]*)\]")


def _typed(text: str, rng: random.Random) -> str:
    """As people type: now and then without the last full stop, with another mark, or with spaces for commas."""
    draw = rng.random()
    if text.endswith("。"):
        text = text[:-1] + ("" if draw < 0.3 else "！" if draw < 0.45 else "～" if draw < 0.5 else "。")
    if rng.random() < 0.12:
        text = text.replace("，", rng.choice((" ", ",", "")))
    return text


def _feelings(module, labels: dict[str, float], count: int, seed: int) -> list[Example]:
    rng = random.Random(seed)
    result = []
    for label in rng.choices(list(labels), list(labels.values()), k=count):
        text = fill(rng.choice(getattr(module, label.upper())), module.SLOTS, rng)
        result.append(Example(_typed(text, rng), sentiment=label))
    return result


def negated(count: int, seed: int) -> list[Example]:
    """Praise, blame and questions about the same things, of which many differ by what is negated."""
    return _feelings(zh_feelings, {"positive": 0.42, "negative": 0.42, "neutral": 0.16}, count, seed)


def factual(count: int, seed: int) -> list[Example]:
    examples = _feelings(zh_facts, {"positive": 0.06, "negative": 0.06, "neutral": 0.88}, count, seed)
    for example in examples:
        example.toxicity = "not_toxic"
        if example.sentiment == "neutral":
            example.dark_pattern = "none"
    return examples


def _either(module, yes: list[str], no: list[str], share: float, count: int, seed: int) -> list[tuple[str, bool]]:
    rng = random.Random(seed)
    drawn = [rng.random() < share for _ in range(count)]
    return [(_typed(fill(rng.choice(yes if is_it else no), module.SLOTS, rng), rng), is_it) for is_it in drawn]


def mannered(count: int, seed: int) -> list[Example]:
    """Contempt (four in ten) and its harmless twins."""
    drawn = _either(zh_manners, zh_manners.TOXIC, zh_manners.NOT_TOXIC, 0.4, count, seed)
    return [Example(text, toxicity="toxic" if is_toxic else "not_toxic") for text, is_toxic in drawn]


def advertised(count: int, seed: int) -> list[Example]:
    """Sales tricks (half) and plain offers."""
    drawn = _either(zh_adverts, zh_adverts.DARK_PATTERN, zh_adverts.NONE, 0.5, count, seed)
    return [Example(text, dark_pattern="dark_pattern" if is_trick else "none", toxicity="not_toxic") for text, is_trick in drawn]


def personal(count: int, seed: int) -> list[Example]:
    """Letters, forms and chats with personal data, and (one in five) numbers and places that are nobody's."""
    rng = random.Random(seed)
    invent = Inventor(rng)
    return [_filled(rng.choice(zh_personal.NOBODYS if rng.random() < 0.2 else zh_personal.TEMPLATES), invent, rng) for _ in range(count)]


def _filled(template: str, invent: Inventor, rng: random.Random) -> Example:
    before = None
    while before != template:
        before, template = template, _CHOICE.sub(lambda match: rng.choice(match[1].split("|")), template)
    built, spans = "", []
    for part in template.split("{"):
        slot, brace, rest = part.partition("}")
        if not brace:
            built += part
            continue
        label, value = invent.slot(slot)
        if label:
            spans.append((len(built), len(built) + len(value), label))
        built += value + rest
    return from_personal_spans(built, spans)
