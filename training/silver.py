"""Personal labels for ordinary text, by pattern: sure ones only, everything else stays open."""

import re

from corpora import Spans
from word_lists import GROUPS, MONTHS, PLURAL_GROUPS, WEEKDAYS

_MONTH = rf"(?:{'|'.join(MONTHS)}|(?:{'|'.join(month[:3] for month in MONTHS)})\.?)"
_PATTERNS = (
    ("DATE", rf"(?:(?:{'|'.join(WEEKDAYS)}) ?,? )?{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?: ?, ?\d{{4}})?\b"),
    ("DATE", rf"\b\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}(?: \d{{4}})?\b"),
    ("DATE", rf"\b{_MONTH} \d{{4}}\b"),
    ("DATE", r"\b\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})\b"),
    ("DATE", r"\b\d{4}-\d{2}-\d{2}\b"),
    ("DATE", rf"\b(?:{'|'.join(WEEKDAYS)})\b"),
    ("DATE", r"(?<=\bin )(?:19|20)\d{2}\b"),
    ("GROUP", rf"\b(?:{'|'.join(GROUPS + PLURAL_GROUPS)})\b"),
    ("TITLE", r"\b(?:Mr|Mrs|Ms|Dr|Prof)\b\.?(?= [A-Z])"),
    ("AGE", r"\b\d{1,2}(?=(?: |-)years?(?: |-)old\b)"),
    ("AGE", r"(?<=\baged )\d{1,2}\b"),
)


def silver_spans(text: str) -> Spans:
    """The first pattern that claims a character keeps it."""
    spans: Spans = []
    for kind, pattern in _PATTERNS:
        for match in re.finditer(pattern, text):
            if not any(match.start() < end and start < match.end() for start, end, _ in spans):
                spans.append((match.start(), match.end(), kind))
    return sorted(spans)
