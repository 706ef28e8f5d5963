"""Labelled texts: every corpus read into one shape, `Example`.

Nothing here is random, and nothing is written anywhere.
"""

import gzip
import html
import json
import re
from dataclasses import dataclass, field, replace
from pathlib import Path

from text_view import view_text

Spans = list[tuple[int, int, str]]


@dataclass
class Example:
    """A text and what is known about it. `None` means: not labelled for this head.

    Spans are half-open, in code points. Types in `*_open` were not annotated in this corpus:
    a token without a label may still be one of them.
    """

    text: str
    entities: Spans | None = None
    entities_open: tuple[str, ...] = ()
    entities_unknown: list[tuple[int, int]] = field(default_factory=list)
    personal: Spans | None = None
    personal_open: tuple[str, ...] = ()
    sentiment: str | None = None
    toxicity: str | None = None
    dark_pattern: str | None = None
    is_sentence: bool = True
    tokens: list[tuple[int, int]] | None = None


def viewed(example: Example) -> Example:
    """The example as the extension reads it: in the view of its text, with every place in that view."""
    view = view_text(example.text)
    if view.text == example.text:
        return example

    def moved(spans: Spans | None) -> Spans | None:
        return spans and [(*place, kind) for start, end, kind in spans if (place := view.span(start, end))[0] < place[1]]

    return replace(
        example,
        text=view.text,
        entities=moved(example.entities),
        personal=moved(example.personal),
        entities_unknown=[view.span(*place) for place in example.entities_unknown],
        tokens=example.tokens and [view.span(*place) for place in example.tokens],
    )


def read_rows(data: Path, name: str, split: str) -> list[dict]:
    with gzip.open(data / name / f"{split}.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


# --- sequence labels -------------------------------------------------------------------------

_TREEBANK = {"-lrb-": "(", "-rrb-": ")", "-LRB-": "(", "-RRB-": ")", "``": '"', "''": '"', "\\/": "/", "\\*": "*"}
_TREEBANK_PATTERN = re.compile("|".join(re.escape(mark) for mark in _TREEBANK))


def clean_treebank(text: str) -> str:
    return _TREEBANK_PATTERN.sub(lambda match: _TREEBANK[match.group()], text)


def clean_tweet(text: str) -> str:
    """Decode literal `\\u2019` escapes, `\\"` and HTML entities."""
    text = re.sub(r"\\u([0-9a-fA-F]{4})", lambda match: chr(int(match.group(1), 16)), text)
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return html.unescape(text.replace('\\"', '"').replace("\\n", " "))


def join_contractions(text: str) -> str:
    """`do n't` -> `don't`, `it 's` -> `it's`: how people write."""
    return re.sub(r" (n't|n’t)\b", r"\1", text)


def sentiment_examples(data: Path, name: str, split: str) -> list[Example]:
    clean = clean_treebank if name in ("sst_phrases", "sst2") else clean_tweet
    return [
        Example(clean(row["text"]), sentiment=row["label"], is_sentence=row.get("sentence", True))
        for row in read_rows(data, name, split)
    ]


_TOXIC = {"offensive": "toxic", "hate": "toxic", "not_offensive": "not_toxic", "neither": "not_toxic"}


def toxicity_examples(data: Path, name: str, split: str) -> list[Example]:
    return [Example(clean_tweet(row["text"]), toxicity=_TOXIC[row["label"]]) for row in read_rows(data, name, split)]


def hate_examples(data: Path, split: str) -> list[Example]:
    """Hateful or not, scored with the toxicity head: a test of transfer, never of training."""
    rows = read_rows(data, "tweeteval_hate", split)
    return [
        Example(clean_tweet(row["text"]), toxicity="toxic" if row["label"] == "hate" else "not_toxic") for row in rows
    ]


def dark_pattern_examples(data: Path, split: str) -> list[Example]:
    return [Example(row["text"], dark_pattern=row["label"]) for row in read_rows(data, "ec_darkpattern", split)]


# --- entities --------------------------------------------------------------------------------

_NO_MISC = ("ner_uner_ewt", "ner_btc", "ner_uner_pud", "ner_litbank")


def entity_map(data: Path, name: str) -> dict[str, str]:
    maps = json.loads((data / "label_map.json").read_text())
    return maps.get("ner_crossner_*" if "crossner" in name else name, {})


def entity_examples(data: Path, name: str, split: str) -> list[Example]:
    """Tokens joined by single spaces; `tokens` keeps where each one lies in the text.

    A Twitter handle is a person or an organisation in BTC and nothing in WNUT17: BTC is right.
    """
    kinds = entity_map(data, name)
    result = []
    for row in read_rows(data, name, split):
        text, tokens, spans = "", [], []
        for token, tag in zip(row["tokens"], row["tags"], strict=True):
            token = clean_treebank(token)
            start = len(text) + bool(text)
            text = f"{text} {token}" if text else token
            tokens.append((start, len(text)))
            prefix, _, kind = tag.partition("-")
            kind = kinds.get(kind, kinds.get("*", kind))
            if prefix == "I" and spans and spans[-1][2] == kind and spans[-1][3] == len(tokens) - 1:
                spans[-1] = (spans[-1][0], len(text), kind, len(tokens))
            elif prefix in "BI":
                spans.append((start, len(text), kind, len(tokens)))
        labelled = [span[:3] for span in spans if span[2]]
        missing = ("MISC",) if name in _NO_MISC else ()
        handles = [(start, end) for start, end in tokens if end - start > 1 and text[start] == "@"]
        unknown = handles if name == "ner_wnut17" else []
        result.append(Example(text, labelled, missing, unknown, tokens=tokens))
    return result


# --- personal data ---------------------------------------------------------------------------

_ENTITY_OF = {"PERSON": "PER", "ORGANIZATION": "ORG", "GPE": "LOC", "LOCATION": "LOC"}
_PERSONAL_OF = {
    "STREET_ADDRESS": "ADDRESS",
    "ADDRESS": "ADDRESS",
    "ZIP_CODE": "ZIP",
    "TITLE": "TITLE",
    "NRP": "GROUP",
    "DATE_TIME": "DATE",
    "AGE": "AGE",
}
_BETWEEN = re.compile(r"[\s,;.>]*")
_HONORIFIC = re.compile(r"(?:Mr|Mrs|Ms|Miss|Dr|Prof|Mx|Sir)\.?", re.IGNORECASE)


def from_personal_spans(text: str, spans: Spans, unannotated: tuple[str, ...] = ()) -> Example:
    """One text with Presidio's labels, seen by the entity head and the personal head.

    Towns inside an address are neither entities nor not: there the entity head learns nothing. Pieces of
    one address (street, flat) are one.
    """
    entities, personal, addresses = [], [], []
    for start, end, label in sorted(spans):
        if label == "PERSON" and _HONORIFIC.fullmatch(text[start:end]):
            label = "TITLE"
        if label in _ENTITY_OF:
            entities.append((start, end, _ENTITY_OF[label]))
        kind = _PERSONAL_OF.get(label)
        if kind == "ADDRESS":
            addresses.append((start, end))
            if personal and personal[-1][2] == "ADDRESS" and _BETWEEN.fullmatch(text[personal[-1][1] : start]):
                start = personal.pop()[0]
        if kind:
            personal.append((start, end, kind))
    return Example(
        text,
        entities=entities,
        entities_open=("MISC",),
        entities_unknown=addresses,
        personal=personal,
        personal_open=unannotated,
        toxicity="not_toxic",
        dark_pattern="none",
    )


def personal_rows(data: Path, name: str, split: str) -> list[tuple[str, Spans, int]]:
    """`(text, spans, template)` with Presidio's own labels."""
    return [
        (row["text"], [(s["start"], s["end"], s["label"]) for s in row["spans"]], row["template_id"])
        for row in read_rows(data, name, split)
    ]


GENERATED_UNANNOTATED = ("GROUP", "DATE", "AGE", "TITLE")


def personal_examples(data: Path, split: str) -> list[Example]:
    return [from_personal_spans(text, spans) for text, spans, _ in personal_rows(data, "pii_presidio_v2", split)]


def generated_rows(data: Path) -> list[tuple[str, Spans, int]]:
    """`pii_presidio_generated_large` without the templates that dev or test of v2 are made of."""
    known = {template for _, _, template in personal_rows(data, "pii_presidio_v2", "train")}
    return [row for row in personal_rows(data, "pii_presidio_generated_large", "train") if row[2] in known]
