"""What can be taught: a task of Gloss, from a word or from a file that Gloss exported, and rows as prompts with their answers."""

import json
from dataclasses import dataclass
from pathlib import Path

from .codec import Codec
from .prompts import (
    NONE,
    SAYING_NOTHING,
    SENTIMENT,
    Field,
    Label,
    Order,
    Prompt,
    RecordTask,
    label_text,
    labels_of_reader,
    record_prompt,
    rule_in_words,
    sort_prompt,
    write_prompt,
    write_record,
)
from .rows import Row

# Gloss shows no more labels to a model.
LIMIT_LABELS = 20


@dataclass(frozen=True)
class Taught:
    """A prompt's ids and those of its answer."""

    prompt: list[int]
    answer: list[int]


@dataclass(frozen=True)
class Task:
    kind: str
    title: str
    order: Order | None = None
    record: RecordTask | None = None
    instruction: str = ""

    @property
    def is_choice(self) -> bool:
        return self.order is not None

    def prompt(self, codec: Codec, text: str) -> Prompt:
        if self.order:
            return sort_prompt(self.order, text)
        return record_prompt(self.record, codec.follows, text) if self.record else write_prompt(self.instruction, text)

    def answer(self, row: Row) -> str:
        if self.order:
            return label_text(row.target)
        return write_record(self.record.fields, row.target) if self.record else row.target

    def taught(self, codec: Codec, row: Row) -> Taught:
        """Where the last token of the prompt joins with the answer's first, it belongs to the answer, as in the extension."""
        prompt = self.prompt(codec, row.text)
        bare, answer = codec.ids(prompt), self.answer(row)
        whole = codec.ids(prompt, answer)
        shared = next((at for at, (left, right) in enumerate(zip(bare, whole)) if left != right), min(len(bare), len(whole)))
        end = [] if self.order else [codec.eos]
        return Taught(whole[:shared], whole[shared:] + end)


def kind_of(given: str) -> str:
    """`sort`, `sentiment`, or the kind that stands in the file of a task."""
    return given if given in ("sort", "sentiment") else json.loads(Path(given).read_text(encoding="utf-8"))["kind"]


def read_task(given: str, rows: list[Row], title: str) -> Task:
    """`sort`, `sentiment`, or the file of a task. Labels of `sort` are those of the rows, in the order of their first."""
    if given == "sentiment":
        return Task("sentiment", title, order=SENTIMENT)
    if given == "sort":
        names = dict.fromkeys(row.target for row in rows if row.target != NONE.name)
        return Task("sort", title, order=labels_of_reader(tuple(Label(name) for name in checked(list(names)))))
    spec = json.loads(Path(given).read_text(encoding="utf-8"))
    kind, title = spec["kind"], spec.get("title", title)
    if kind == "sort":
        labels = tuple(Label(one["name"], one.get("description")) for one in spec["labels"])
        checked([label.name for label in labels])
        return Task(kind, title, order=labels_of_reader(labels))
    if kind == "record":
        names = {"isList": "is_list", "mayBeMissing": "may_be_missing"}
        fields = tuple(Field(**{names.get(key, key): tuple(value) if key == "choices" else value for key, value in one.items()}) for one in spec["fields"])
        return Task(kind, title, record=RecordTask(fields, tuple(spec.get("examples", ()))))
    if kind == "judge":
        return Task(kind, title, order=rule_in_words(spec["rule"], tuple(spec.get("breaks", ())), tuple(spec.get("keeps", ()))))
    if kind == "write":
        return Task(kind, title, instruction=spec["instruction"])
    raise ValueError(f"A task of the kind {kind} is not known.")


def checked(names: list[str]) -> list[str]:
    if not 2 <= len(names) <= LIMIT_LABELS:
        raise ValueError(f"There are {len(names)} labels; Gloss sorts into 2 to {LIMIT_LABELS}.")
    if len({name.strip().lower() for name in names}) < len(names):
        raise ValueError("Two labels have the same name.")
    return names


def neutral_rows(task: Task) -> list[Row]:
    """Texts that say nothing, once for each label: Gloss divides answers by what a model leans to there, and is to find that it leans to nothing."""
    return [Row(text, label.name) for text in SAYING_NOTHING for label in task.order.shown] if task.order else []
