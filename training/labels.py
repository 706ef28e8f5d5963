"""What the encoder answers: five heads over one token representation."""

ENTITY_TYPES = ("PER", "ORG", "LOC", "MISC")
PERSONAL_TYPES = ("ADDRESS", "ZIP", "TITLE", "GROUP", "DATE", "AGE")


def bio(types: tuple[str, ...]) -> tuple[str, ...]:
    return ("O", *(f"{prefix}-{kind}" for kind in types for prefix in "BI"))


ENTITIES = bio(ENTITY_TYPES)
PERSONAL = bio(PERSONAL_TYPES)
SENTIMENT = ("negative", "neutral", "positive")
TOXICITY = ("not_toxic", "toxic")
DARK_PATTERN = ("none", "dark_pattern")

# Head name -> (ONNX output, kind, labels), in the order of the columns of the last linear map.
HEADS = {
    "entities": ("logits", "token", ENTITIES),
    "sentiment": ("sentiment", "sequence", SENTIMENT),
    "toxicity": ("toxicity", "sequence", TOXICITY),
    "dark_pattern": ("dark_pattern", "sequence", DARK_PATTERN),
    "personal": ("personal", "token", PERSONAL),
}
TOKEN_HEADS = ("entities", "personal")
SEQUENCE_HEADS = ("sentiment", "toxicity", "dark_pattern")


def columns() -> dict[str, slice]:
    """Head name -> its columns in the `[..., 29]` output of the last linear map."""
    result, start = {}, 0
    for name, (_, _, labels) in HEADS.items():
        result[name] = slice(start, start + len(labels))
        start += len(labels)
    return result


def bio_spans(tags: list[str]) -> set[tuple[int, int, str]]:
    """BIO tags -> `{(first, end, type)}`; an I- without a matching B- opens a span (conlleval)."""
    spans, start, kind = set(), None, None
    for index, tag in enumerate([*tags, "O"]):
        prefix, _, tag_kind = tag.partition("-")
        if start is not None and (prefix != "I" or tag_kind != kind):
            spans.add((start, index, kind))
            start = None
        if prefix == "B" or (prefix == "I" and start is None):
            start, kind = index, tag_kind
    return spans
