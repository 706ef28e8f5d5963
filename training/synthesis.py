"""More texts with names and personal data: other names in sentences that are labelled, and own templates.

Every choice comes from one seeded generator. Values come from the training splits and from
`word_lists.py`, `newsroom.py` and `world.py`, so that names and addresses stop being tied to the sentences around them.
"""

import random
from dataclasses import replace

import newsroom
import technical
from corpora import GENERATED_UNANNOTATED, Example, Spans, from_personal_spans
from everyday import ADDRESS_BLOCKS, TEMPLATES
from inventor import Inventor
from own import strays

Row = tuple[str, Spans, int]
_PRESIDIO_OF = {"PER": "PERSON", "ORG": "ORGANIZATION", "LOC": "GPE"}


class Synthesis:
    def __init__(self, rows: list[Row], generated: list[Row], named: list[Example], seed: int):
        self._random = random.Random(seed)
        self._rows = rows
        self._generated = generated
        pool: dict[str, list[str]] = {}
        for text, spans, _ in [*rows, *generated]:
            for start, end, label in spans:
                label = {"LOCATION": "GPE", "ADDRESS": "STREET_ADDRESS"}.get(label, label)
                pool.setdefault(label, []).append(text[start:end])
        for example in named:
            for start, end, kind in example.entities:
                if kind in _PRESIDIO_OF and _is_name(example.text, start, end):
                    pool[_PRESIDIO_OF[kind]].append(example.text[start:end])
        self._invent = Inventor(pool, self._random)

    def examples(self, swapped: int, own: int) -> list[Example]:
        result = [self._swap(*self._random.choice(self._rows)[:2]) for _ in range(swapped)]
        result += [
            self._swap(*self._random.choice(self._generated)[:2], GENERATED_UNANNOTATED) for _ in range(swapped // 3)
        ]
        return result + [self._own() for _ in range(own)]

    def _swap(self, text: str, spans: Spans, unannotated: tuple[str, ...] = ()) -> Example:
        """The same sentence with other values. Addresses in pieces keep their pieces."""
        pieces = sum(label == "STREET_ADDRESS" for _, _, label in spans) > 1
        built, at, moved = "", 0, []
        for start, end, label in sorted(spans):
            value = text[start:end]
            built += text[at:start]
            if label in ("PERSON", "ORGANIZATION", "GPE", "LOCATION", "NRP", "AGE", "TITLE"):
                value = self._invent.value(label, value)
            elif label in ("STREET_ADDRESS", "ADDRESS") and not pieces:
                value = self._invent.value("STREET_ADDRESS", value)
            elif label in ("DATE_TIME", "ZIP_CODE") and self._random.random() < 0.5:
                value = self._invent.value(label, value)
            moved.append((len(built), len(built) + len(value), label))
            built, at = built + value, end
        return from_personal_spans(built + text[at:], moved, unannotated)

    def newsroom(self, count: int) -> list[Example]:
        """Sentences of news and sports pages. Only their names are known."""
        return [replace(self._own(newsroom.TEMPLATES), personal=None) for _ in range(count)]

    def technical(self, count: int) -> list[Example]:
        """Numbers and codes that are nobody's. What names may be in them is not said."""
        return [replace(self._own(technical.TEMPLATES), entities=None, entities_open=()) for _ in range(count)]

    def names(self, count: int) -> list[Example]:
        """Names where they mislead: in lists, capitals and signatures, and what is named and is no person."""
        return [replace(self._own(strays.NAMED), personal=None) for _ in range(count)]

    def rooms(self, count: int) -> list[Example]:
        """Rooms, levels and counts: nobody's data."""
        return [replace(self._own(strays.NOBODYS), entities=None, entities_open=()) for _ in range(count)]

    def _own(self, templates: list[str] = TEMPLATES) -> Example:
        template = self._random.choice(templates).replace("{PIECES}", self._random.choice(ADDRESS_BLOCKS))
        template = template.replace("\\n", "\n")
        built, spans = "", []
        for part in template.split("{"):
            slot, brace, rest = part.partition("}")
            if not brace:
                built += part
                continue
            label, value = self._invent.slot(slot)
            if label:
                spans.append((len(built), len(built) + len(value), label))
            built += value + rest
        return from_personal_spans(built, spans)


def with_other_names(examples: list[Example], seed: int) -> list[Example]:
    """The sentences that hold names, each with other names of the same types from all of them.

    Dai and Adel 2020, "An Analysis of Simple Data Augmentation for Named Entity Recognition":
    mention replacement.
    """
    rng = random.Random(seed)
    pool: dict[str, list[str]] = {}
    for example in examples:
        for start, end, kind in example.entities:
            if _is_name(example.text, start, end):
                pool.setdefault(kind, []).append(example.text[start:end])
    return [_renamed(example, pool, rng) for example in examples if example.entities]


def _is_name(text: str, start: int, end: int) -> bool:
    """A handle or a single letter stands for nobody else."""
    return end - start > 1 and "@" not in text[max(0, start - 2) : end]


def _renamed(example: Example, pool: dict[str, list[str]], rng: random.Random) -> Example:
    text, built, at, moved = example.text, "", 0, []
    shifts = [(0, 0)]
    for start, end, kind in sorted(example.entities):
        value = text[start:end]
        if _is_name(text, start, end) and rng.random() < 0.8:
            value = rng.choice(pool[kind])
        built += text[at:start]
        moved.append((len(built), len(built) + len(value), kind))
        built, at = built + value, end
        shifts.append((end, len(built) - end))

    def shift(place: int) -> int:
        return place + next(by for end, by in reversed(shifts) if end <= place)

    handles = [(shift(start), shift(start) + end - start) for start, end in example.entities_unknown]
    return replace(example, text=built + text[at:], entities=moved, entities_unknown=handles, tokens=None)
