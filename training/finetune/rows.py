"""Rows of texts with what belongs to each: from a table, from Gloss's exports, from a folder; and which of them are held out."""

import csv
import gzip
import json
import random
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from .prompts import NONE, in_one_line


@dataclass(frozen=True)
class Row:
    text: str
    # A label, a record, or the text that is to be written.
    target: object
    # Rows of one group (one template, one author, one document) are never parted between teaching and testing.
    group: str | None = None


# What rows without a label of their own are called in tables.
NONE_NAMES = ("", "none", "(none)", NONE.name)
# Whose rows they are, in a test set that Gloss exported: its own tasks, and those of its user, which begin alike.
GLOSS_TASKS, USER_TASKS = ("sentiment", "entities", "compliance"), "user/"


def read_rows(path: Path, kind: str = "sort", text: str = "text", target: str = "label", group: str | None = None) -> list[Row]:
    """Rows for a task of a kind: CSV and TSV with a head, JSON Lines (also gzipped, as Gloss exports its test sets), a task of Gloss with examples, or a folder whose folders are labels."""
    if path.is_dir():
        return [Row(file.read_text(encoding="utf-8"), label_of(folder.name, kind)) for folder in sorted(path.iterdir()) if folder.is_dir() for file in sorted(folder.glob("*.txt"))]
    suffixes = "".join(path.suffixes).lower()
    if suffixes.endswith(".json"):
        return rows_of_task(json.loads(path.read_text(encoding="utf-8")))
    if suffixes.endswith((".jsonl", ".jsonl.gz")):
        opened = gzip.open(path, "rt", encoding="utf-8") if suffixes.endswith(".gz") else path.open(encoding="utf-8")
        with opened as lines:
            found = of_this_kind([(number, json.loads(line)) for number, line in enumerate(lines, 1) if line.strip()], kind)
    else:
        with path.open(encoding="utf-8-sig", newline="") as file:
            found = list(enumerate(csv.DictReader(file, delimiter="\t" if suffixes.endswith(".tsv") else ","), 1))
    return [row_of(number, one, kind, text, target, group) for number, one in found]


def of_this_kind(found: list[tuple[int, dict]], kind: str) -> list[tuple[int, dict]]:
    """Without the rows that Gloss exported of other tasks: those of findings have no label, and those of several tasks mean nothing together."""
    owner = lambda one: one["task"] if isinstance(one.get("task"), str) and (one["task"] in GLOSS_TASKS or one["task"].startswith(USER_TASKS)) else None
    if number := next((number for number, one in found if not isinstance(one, dict)), None):
        raise ValueError(f"Row {number} is no object.")
    fits = lambda name: name is None or (name == "sentiment" if kind == "sentiment" else name.startswith(USER_TASKS))
    kept = [(number, one) for number, one in found if fits(owner(one))]
    owners = sorted({name for _, one in kept if (name := owner(one))})
    if len(owners) > 1:
        raise ValueError(f"These are rows of several tasks: {', '.join(owners)}. Choose one before you export.")
    if found and not kept:
        raise ValueError(f"No row is of such a task; there are rows of {', '.join(sorted({str(owner(one)) for _, one in found}))}.")
    return kept


def row_of(number: int, one: dict, kind: str, text: str, target: str, group: str | None) -> Row:
    columns = (text, *([group] if group else []), *([target] if kind != "record" else []))
    for column in columns:
        if column not in one or (one[column] is None and column != target):
            raise ValueError(f"Row {number} has no {column}; there are {', '.join(map(str, one))}.")
    if not isinstance(one[text], str):
        raise ValueError(f"Row {number}: its {text} is no text.")
    if kind == "record":
        found = record_of(one, (text, group))
    elif (found := label_of(one[target], kind)) is None:
        raise ValueError(f"Row {number}: its {target} is no label and no text.")
    return Row(one[text], found, str(one[group]) if group else None)


def label_of(found: object, kind: str) -> str | None:
    """A label or an answer as text; None where it is neither. Only a sort knows texts that belong to none of its labels."""
    if isinstance(found, int | float):
        found = json.dumps(found)
    if kind == "sort" and (found is None or (isinstance(found, str) and found.strip().lower() in NONE_NAMES)):
        return NONE.name
    return found.strip() if isinstance(found, str) else None


def record_of(one: dict, others: tuple[str | None, ...]) -> object:
    """What stands under `record`; in a table each further column is a field, and an empty cell says nothing."""
    if "record" in one:
        return {} if one["record"] is None else one["record"]
    return {name: None if value == "" else value for name, value in one.items() if name not in others}


def rows_of_task(spec: dict) -> list[Row]:
    """The examples within a task that Gloss exported."""
    if spec.get("kind") == "sort":
        return [Row(text, label["name"]) for label in spec["labels"] for text in label["examples"]]
    if spec.get("kind") == "judge":
        return [Row(text, answer) for key, answer in (("breaks", "yes"), ("keeps", "no")) for text in spec.get(key, ())]
    return [Row(one["text"], one["record"]) for one in spec.get("examples", ())]


def split(rows: list[Row], share: float, seed: int, has_labels: bool = True) -> tuple[list[Row], list[Row]]:
    """Parts off about a share of the rows, of every label alike, groups whole. Without groups, rows of the same words are one."""
    kept, held_out, side = [], [], {}
    for label, alike in by_label(rows, has_labels).items():
        groups = defaultdict(list)
        for row in alike:
            groups[words_of(row) if row.group is None else row.group].append(row)
        names = sorted(groups)
        random.Random(f"{seed} {label}").shuffle(names)
        left = round(share * len(alike))
        for name in names:
            # A group with rows of several labels goes where the first of them went.
            is_out = side.setdefault(name, left > 0)
            (held_out if is_out else kept).extend(groups[name])
            left -= len(groups[name]) if is_out else 0
    return kept, held_out


def apart(rows: list[Row], held_out: list[Row]) -> list[Row]:
    """The rows whose words are not in the test as well, be it in a file of its own or in another group: what was taught word by word tests nothing."""
    tested = {words_of(row) for row in held_out}
    return [row for row in rows if words_of(row) not in tested]


def sample(rows: list[Row], limit: int, seed: int, has_labels: bool = True) -> list[Row]:
    """At most so many rows, of every label its share, one among the other: Gloss takes a running mean of its answers, which labels in turn would bend."""
    placed = []
    for label, alike in by_label(rows, has_labels).items():
        chance = random.Random(f"{seed} {label}")
        placed += [((at + chance.random()) / len(alike), row) for at, row in enumerate(chance.sample(alike, len(alike)))]
    return [row for _, row in sorted(placed, key=lambda one: one[0])[:limit]]


def by_label(rows: list[Row], has_labels: bool) -> dict[str, list[Row]]:
    """Rows by their label, labels in the order of the alphabet; records and texts that are to be written are all of one."""
    found = defaultdict(list)
    for row in rows:
        found[str(row.target) if has_labels else ""].append(row)
    return dict(sorted(found.items()))


def words_of(row: Row) -> str:
    return in_one_line(row.text).casefold()
