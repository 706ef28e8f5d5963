"""The Chinese corpora, read into the one shape of `corpora.py`, and the readers of the Chinese recipe."""

import random
import re
from collections.abc import Callable
from pathlib import Path

import corpora
from corpora import Example, Spans, read_rows
from own import zh_texts
from rows import OPEN_TYPES

SENTIMENT = ("zh_waimai_10k", "zh_online_shopping_9_cats", "zh_smp2020_weibo", "zh_finfe")
ENTITIES = ("zh_ner_msra", "zh_ner_uner_gsdsimp", "zh_ner_aishell", "zh_ner_cluener")
_MSRA_DEV = 1500  # its last rows: whole articles, so that no neighbour of a dev sentence is trained on
_LONGEST = 90  # characters of a review that is trained on: short ones teach as much in less time
_TOXICITY = {"offensive": "toxic", "safe": "not_toxic"}
_WORK = re.compile(r"《([^《》]{1,24})》")


def _rows(data: Path, name: str, split: str) -> list[dict]:
    if name != "zh_ner_msra" or split == "test":
        return read_rows(data, name, split)
    rows = read_rows(data, name, "train")
    return rows[:-_MSRA_DEV] if split == "train" else rows[-_MSRA_DEV:]


def examples(data: Path, name: str, split: str) -> list[Example]:
    """One of the Chinese sets as it is measured."""
    if name in ENTITIES:
        return entity_examples(data, name, split)
    rows = _rows(data, name, split)
    if name in SENTIMENT:
        return [Example(row["text"], sentiment=row["label"]) for row in rows]
    return [Example(row["text"], toxicity=_TOXICITY[row["label"]]) for row in rows]


def _is_spaced(before: str, after: str) -> bool:
    """Whether a space stands between two tokens: only between words of Latin letters or digits, of which one is longer than one."""
    return before.isascii() and after.isascii() and before[-1].isalnum() and after[0].isalnum() and len(before) + len(after) > 2


def entity_examples(data: Path, name: str, split: str) -> list[Example]:
    """Tokens are characters or words, joined as Chinese is written. `tokens` keeps where each one lies."""
    kinds = corpora.entity_map(data, name)
    result = []
    for row in _rows(data, name, split):
        text, tokens, spans = "", [], []
        is_open = False
        for token, tag in zip(row["tokens"], row["tags"], strict=True):
            if tokens and _is_spaced(text[tokens[-1][0] : tokens[-1][1]], token):
                text += " "
            start, text = len(text), text + token
            tokens.append((start, len(text)))
            prefix, _, kind = tag.partition("-")
            kind = kinds.get(kind, kind)
            if prefix == "I" and is_open and spans[-1][2] == kind:
                spans[-1] = (spans[-1][0], len(text), kind)
            elif prefix in "BI":
                spans.append((start, len(text), kind))
            is_open = prefix in "BI"
        result.append(Example(text, [span for span in spans if span[2]], tokens=tokens))
    return result


# --- what patterns are sure of ----------------------------------------------------------------

_DIGIT = r"[\d〇零一二三四五六七八九十两]"
_PATTERNS = (
    ("DATE", rf"(?:{_DIGIT}{{2,4}}年)?{_DIGIT}{{1,3}}月{_DIGIT}{{1,3}}[日号]"),
    ("DATE", rf"(?:19|20|一九|二[〇零0]){_DIGIT}{{2}}年(?:{_DIGIT}{{1,2}}月)?"),
    ("DATE", r"(?:星期|礼拜|周)[一二三四五六日天]"),
    ("AGE", rf"{_DIGIT}{{1,3}}岁"),
    ("GROUP", r"(?:汉|满|回|藏|壮|苗|彝|侗|瑶|白|傣|维吾尔|蒙古|朝鲜|哈萨克|土家)族"),
    ("TITLE", r"(?<=[\u4e00-\u9fff])(?:先生|女士|小姐)"),
)


def silver_spans(text: str) -> Spans:
    """Personal labels for ordinary text; the first pattern that claims a character keeps it."""
    spans: Spans = []
    for kind, pattern in _PATTERNS:
        for match in re.finditer(pattern, text):
            if not any(match.start() < end and start < match.end() for start, end, _ in spans):
                spans.append((match.start(), match.end(), kind))
    return sorted(spans)


def _with_works(example: Example) -> Example:
    """Nobody labelled works in Chinese: what stands in 《》 and is no other name is one, so that MISC is not unlearnt."""
    for match in _WORK.finditer(example.text):
        if not any(match.start() < end and start < match.end() for start, end, _ in example.entities):
            example.entities.append((*match.span(1), "MISC"))
    return example


def clean_text(given: list[Example]) -> list[Example]:
    """Ordinary sentences: neither toxic nor a sales trick, no feeling, what patterns are sure of as personal data, no address."""
    for example in given:
        example.sentiment, example.toxicity, example.dark_pattern = "neutral", "not_toxic", "none"
    return without_addresses([_with_works(example) for example in given])


def without_addresses(given: list[Example]) -> list[Example]:
    for example in given:
        example.personal, example.personal_open = silver_spans(example.text), OPEN_TYPES["personal"]
    return given


def _short(given: list[Example], seed: int) -> list[Example]:
    """The short rows, in an order of their own."""
    given = [example for example in given if len(example.text) <= _LONGEST]
    random.Random(seed).shuffle(given)
    return given


def readers(data: Path, counts: dict[str, int], seed: int) -> dict[str, Callable[[], list[Example]]]:
    """Corpus name -> how to read or write it."""

    def read(name: str) -> list[Example]:
        return _short(examples(data, name, "train"), seed)

    return {
        "zh_waimai_10k": lambda: without_addresses(read("zh_waimai_10k")),
        "zh_online_shopping_9_cats": lambda: without_addresses(read("zh_online_shopping_9_cats")),
        "zh_smp2020_weibo": lambda: read("zh_smp2020_weibo"),
        "zh_cold": lambda: without_addresses(read("zh_cold")),
        # Sentences without a name teach little: one in three of them stays.
        "zh_ner_msra": lambda: clean_text([e for i, e in enumerate(read("zh_ner_msra")) if e.entities or i % 3 == 0]),
        "zh_ner_uner_gsdsimp": lambda: clean_text(read("zh_ner_uner_gsdsimp")),
        "zh_ner_aishell": lambda: clean_text(read("zh_ner_aishell")),
        "zh_personal": lambda: zh_texts.personal(counts["zh_personal"], seed),
        "zh_own_negation": lambda: zh_texts.negated(counts["zh_own_negation"], seed),
        "zh_own_facts": lambda: zh_texts.factual(counts["zh_own_facts"], seed),
        "zh_own_manners": lambda: zh_texts.mannered(counts["zh_own_manners"], seed),
        "zh_own_adverts": lambda: zh_texts.advertised(counts["zh_own_adverts"], seed),
    }
