"""More texts with personal data: slots of Presidio's training templates refilled, and own templates.

Every choice comes from one seeded generator. Values come from the training split and from
`word_lists.py`, so that names and addresses stop being tied to the sentences around them.
"""

import random

from corpora import GENERATED_UNANNOTATED, Example, Spans, from_personal_spans
from inventor import Inventor
from word_lists import TEMPLATES

Row = tuple[str, Spans, int]


class Synthesis:
    def __init__(self, rows: list[Row], generated: list[Row], seed: int):
        self._random = random.Random(seed)
        self._rows = rows
        self._generated = generated
        pool: dict[str, list[str]] = {}
        for text, spans, _ in [*rows, *generated]:
            for start, end, label in spans:
                label = {"LOCATION": "GPE", "ADDRESS": "STREET_ADDRESS"}.get(label, label)
                pool.setdefault(label, []).append(text[start:end])
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

    def _own(self) -> Example:
        template = self._random.choice(TEMPLATES).replace("\\n", "\n")
        built, spans = "", []
        for part in template.split("{"):
            slot, brace, rest = part.partition("}")
            if not brace:
                built += part
                continue
            label, value = self._invent.slot(slot)
            spans.append((len(built), len(built) + len(value), label))
            built += value + rest
        return from_personal_spans(built, spans)
