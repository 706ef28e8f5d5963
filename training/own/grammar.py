"""Sentences from templates: `[one|another]` is a choice, `{slot}` is filled from a list, which may hold choices too."""

import random
import re

_CHOICE = re.compile(r"\[([^\[\]]*)\]")
_SLOT = re.compile(r"\{(\w+)\}")
Slots = dict[str, list[str]]


def lines(text: str) -> list[str]:
    """One entry per line that is not empty; `\\n` inside a line is a line break of the text."""
    return [line.strip().replace("\\n", "\n") for line in text.strip().splitlines() if line.strip()]


def words(text: str) -> list[str]:
    """Entries set apart by `|`, over several lines."""
    return [" ".join(entry.split()) for entry in text.strip().split("|") if entry.strip()]


def fill(template: str, slots: Slots, rng: random.Random) -> str:
    """One sentence of a template. No slot is filled twice with the same entry."""
    used: set[str] = set()

    def entry(match: re.Match) -> str:
        free = [e for e in slots[match[1]] if e not in used] or slots[match[1]]
        used.add(chosen := rng.choice(free))
        return chosen

    before = None
    while before != template:
        before, template = template, _SLOT.sub(entry, _CHOICE.sub(lambda m: rng.choice(m[1].split("|")), template))
    return _tidy(template)


def _tidy(text: str) -> str:
    text = re.sub(r"[ ]{2,}", " ", re.sub(r" +([,.!?;:])", r"\1", text)).strip()
    return re.sub(r"\ba (?=[aeiou])", "an ", text)


def typed(text: str, rng: random.Random) -> str:
    """As people type: now and then in lower case, without the last full stop, with `n't` curly or without apostrophe."""
    draw = rng.random()
    text = text[:1].upper() + text[1:] if draw >= 0.12 else text.lower()
    if text.endswith(".") and rng.random() < 0.25:
        text = text[:-1] + rng.choice(("", "!", ""))
    if rng.random() < 0.3:
        text = text.replace("'", "’")
    elif rng.random() < 0.06:
        text = text.replace("n't", "nt")
    return text
