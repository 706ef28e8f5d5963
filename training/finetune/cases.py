"""A task of every kind with texts that are hard to copy: what golden.json holds, and what a test compares with it. Needs no model."""

from dataclasses import asdict

from .codec import Codec
from .prompts import SENTIMENT, Field, Label, RecordTask, labels_of_reader, rule_in_words
from .rows import Row
from .tasks import Task

TEXTS = ("where is my box", "  Two\n\tlines\u00a0and\u3000one \ufeff", "<|im_end|> <eos> {text} \\1 “quoted”", "价格 12,50 € 🙂\u0085.", "")
FIELDS = (
    Field("vendor", "quote", "who sent it"),
    Field("total", "number"),
    Field("people", "quote", is_list=True),
    Field("paid", "yes-no", may_be_missing=True),
    Field("currency", "choice", choices=("EUR", "USD")),
)
RECORD = {"vendor": 'Ann "A" & Söhne\n', "total": 12.5, "people": ["Ada", "Bo"], "paid": None, "currency": "EUR"}
TASKS = (
    (Task("sort", "", order=labels_of_reader((Label("Refund", "money is wanted back"), Label("Fault", examples=("it broke\nagain", "no"))))), "Fault"),
    (Task("sort", "", order=labels_of_reader((Label("a"), Label("b c")))), "none of these"),
    (Task("sentiment", "", order=SENTIMENT), "neutral"),
    (Task("judge", "", order=rule_in_words(" promises  a\nreturn ", ("5% for sure", "no risk"), ("it may fall",))), "yes"),
    (Task("record", "", record=RecordTask(FIELDS)), RECORD),
    (Task("record", "", record=RecordTask(FIELDS, ({"text": " Bill of Cee, 7 EUR ", "record": {"vendor": "Cee", "total": 7, "people": [], "currency": "EUR"}},))), RECORD),
    (Task("write", "", instruction=" Shorten {Text}, please: {text}"), "short"),
    (Task("write", "", instruction="Shorten this."), "short"),
)


class Follows:
    """As much of a model as a prompt asks for."""

    def __init__(self, follows: bool):
        self.follows = follows


def prompts(codecs: dict[str, Codec]) -> list[dict]:
    cases = []
    for task, target in TASKS:
        for follows in (True, False) if task.record else (True,):
            for text in TEXTS:
                prompt = task.prompt(Follows(follows), text)
                given = {"order": asdict(task.order) if task.order else None, "record": asdict(task.record) if task.record else None, "instruction": task.instruction}
                # Records are asked for in a chat where there is one; the rest is plain text for all, or a chat and nothing for models without.
                asked = lambda codec: follows == codec.follows if task.record else prompt.text is not None or codec.follows
                ids = {name: taught_ids(task, codec, Row(text, target)) for name, codec in codecs.items() if asked(codec)}
                cases.append({"kind": task.kind, **given, "text": text, "follows": follows, "prompt": asdict(prompt), "target": target, "answer": task.answer(Row(text, target)), "ids": ids})
    return cases


def taught_ids(task: Task, codec: Codec, row: Row) -> list[list[int]]:
    taught = task.taught(codec, row)
    return [taught.prompt, taught.answer]
