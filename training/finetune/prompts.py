"""The prompts of Gloss's tasks, byte for byte as src/decoder/work writes them. golden.json holds the two together:
tests/test_prompts.py compares it with what is written here, tests/training/finetune-prompts.slow.test.ts with what the extension writes.

A model is taught the very text that it will be asked with: a space more at the end, and what it has learnt is not found.
"""

import json
import re
from dataclasses import dataclass, field
from itertools import zip_longest

# What JavaScript calls white space; Python's has U+0085 and four more, and lacks U+FEFF.
SPACE = "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
SPACES = re.compile(f"[{SPACE}]+")


@dataclass(frozen=True)
class Prompt:
    """What a model goes on from: turns of a chat (role, text), or plain text for a model that completes."""

    text: str | None = None
    turns: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Label:
    name: str
    description: str | None = None
    examples: tuple[str, ...] = ()


@dataclass(frozen=True)
class Order:
    """Labels and what they tell of a text, as `SortOrder` in TypeScript."""

    title: str
    labels: tuple[Label, ...]
    may_be_none: bool = False
    # Whether Gloss takes a running mean of what it has read out of the answers.
    learns: bool = True

    @property
    def shown(self) -> tuple[Label, ...]:
        return (*self.labels, NONE) if self.may_be_none else self.labels


NONE = Label("none of these", "anything else")

# Texts that say nothing: what a model answers for them is its leaning, which Gloss divides its answers by.
SAYING_NOTHING = ("N/A", "…", "This is a text.", "It was the usual one, as always.")

SENTIMENT = Order(
    "Sentiment",
    (
        Label(
            "negative",
            examples=(
                "the battery died after two days and support never wrote back",
                "a slow, clumsy sequel that wastes its cast",
                "I wanted to like this place, but the soup was cold and the waiter rude.",
            ),
        ),
        Label(
            "neutral",
            examples=(
                "The meeting was moved from Tuesday to Thursday.",
                "it runs for ninety minutes and is set in Lisbon",
                "The parcel contains a charger, a cable and a manual.",
            ),
        ),
        Label(
            "positive",
            examples=(
                "Setup took a minute and it has worked beautifully ever since!",
                "a warm and funny film with a wonderful lead",
                "not what I expected, but what a lovely surprise",
            ),
        ),
    ),
)


def labels_of_reader(labels: tuple[Label, ...]) -> Order:
    """Labels that somebody types into the panel: a text may belong to none of them."""
    return Order("Label", labels, may_be_none=True)


def rule_in_words(rule: str, breaks: tuple[str, ...], keeps: tuple[str, ...]) -> Order:
    words = SPACES.sub(" ", rule.strip(SPACE))
    return Order("Breaks the rule", (Label("yes", words, breaks), Label("no", "anything else", keeps)), learns=False)


def in_one_line(text: str) -> str:
    return SPACES.sub(" ", text).strip(SPACE)


def sort_prompt(order: Order, passage: str) -> Prompt:
    labels = order.shown
    rounds = zip_longest(*([(text, label.name) for text in label.examples] for label in labels))
    examples = [f"Text: {in_one_line(text)}\n{order.title}: {name}\n\n" for one in rounds for text, name in filter(None, one)]
    head = ""
    if not examples or any(label.description for label in labels):
        head = f"{order.title}, one of:\n" + "".join(f"- {label.name}: {label.description}\n" if label.description else f"- {label.name}\n" for label in labels) + "\n"
    return Prompt(f"{head}{''.join(examples)}Text: {in_one_line(passage)}\n{order.title}:")


def label_text(name: str) -> str:
    """What follows a prompt of `sort_prompt`: the line break tells “other” from “others”."""
    return f" {name}\n"


@dataclass(frozen=True)
class Field:
    name: str
    type: str = "quote"
    description: str | None = None
    choices: tuple[str, ...] = ()
    is_list: bool = False
    may_be_missing: bool = False


@dataclass(frozen=True)
class RecordTask:
    fields: tuple[Field, ...]
    examples: tuple[dict, ...] = field(default=())


def record_prompt(task: RecordTask, follows: bool, passage: str) -> Prompt:
    fields = "\n".join(f"- {one.name}: {one.description}" if one.description else f"- {one.name}" for one in task.fields)
    shown = [(example["text"].strip(SPACE), write_record(task.fields, example["record"])) for example in task.examples]
    if follows:
        system = ("system", f"Extract the following fields from the text and answer with a JSON object:\n{fields}")
        turns = [turn for text, record in shown for turn in (("user", text), ("assistant", record))]
        return Prompt(turns=(system, *turns, ("user", passage.strip(SPACE))))
    examples = "".join(f"Text:\n{text}\nRecord:\n{record}\n\n" for text, record in shown)
    return Prompt(f"A record of each text, with these fields:\n{fields}\n\n{examples}Text:\n{passage.strip(SPACE)}\nRecord:\n")


def write_record(fields: tuple[Field, ...], record: dict) -> str:
    """A record as the grammar has a model write it: on one line, the fields in their order."""
    written = []
    for one in fields:
        value = record.get(one.name)
        items = [] if value is None else value if isinstance(value, list) else [value]
        text = f"[{', '.join(map(json_text, items))}]" if one.is_list else json_text(items[0] if items else None)
        written.append(f"{json_text(one.name)}: {text}")
    return f"{{{', '.join(written)}}}"


def json_text(value: object) -> str:
    """As JSON.stringify writes a scalar."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return json.dumps(value, ensure_ascii=False)


def write_prompt(instruction: str, passage: str) -> Prompt:
    asked, text = instruction.strip(SPACE), passage.strip(SPACE)
    if not re.search(r"\{text\}", asked, re.IGNORECASE):
        return Prompt(turns=(("system", asked), ("user", text)))
    return Prompt(turns=(("user", re.sub(r"\{text\}", lambda _: text, asked, flags=re.IGNORECASE)),))
