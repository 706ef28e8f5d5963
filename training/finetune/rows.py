"""Rows of texts with what belongs to each: from a table, from Gloss's exports, from a folder; and which of them are held out."""

import csv
import gzip
import json
import random
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from .prompts import NONE


@dataclass(frozen=True)
class Row:
    text: str
    # A label, a record, or the text that is to be written.
    target: object
    # Rows of one group (one template, one author, one document) are never parted between teaching and testing.
    group: str | None = None


# What rows without a label of their own are called in tables.
NONE_NAMES = ("", "none", "(none)", NONE.name)


def read_rows(path: Path, text: str = "text", target: str = "label", group: str | None = None) -> list[Row]:
    """CSV and TSV with a head, JSON Lines (also gzipped, as Gloss exports its test sets), a task of Gloss with examples, or a folder whose folders are labels."""
    if path.is_dir():
        return [Row(file.read_text(encoding="utf-8"), folder.name) for folder in sorted(path.iterdir()) if folder.is_dir() for file in sorted(folder.glob("*.txt"))]
    kind = "".join(path.suffixes).lower()
    if kind.endswith(".json"):
        return rows_of_task(json.loads(path.read_text(encoding="utf-8")))
    if kind.endswith((".jsonl", ".jsonl.gz")):
        opened = gzip.open(path, "rt", encoding="utf-8") if kind.endswith(".gz") else path.open(encoding="utf-8")
        with opened as lines:
            return [row_of(json.loads(line), text, target, group) for line in lines if line.strip()]
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [row_of(one, text, target, group) for one in csv.DictReader(file, delimiter="\t" if kind.endswith(".tsv") else ",")]


def row_of(one: dict, text: str, target: str, group: str | None) -> Row:
    for column in (text, *([group] if group else [])):
        if one.get(column) is None:
            raise ValueError(f"A row has no {column}; there are {', '.join(map(str, one))}.")
    found = one.get(target, one.get("record"))
    if found is None:
        # A table of records: each further column is a field, an empty cell says nothing.
        found = {name: value or None for name, value in one.items() if name not in (text, group)}
    if isinstance(found, int):
        found = str(found)
    if isinstance(found, str) and found.strip().lower() in NONE_NAMES:
        found = NONE.name
    return Row(one[text], found.strip() if isinstance(found, str) else found, str(one[group]) if group else None)


def rows_of_task(spec: dict) -> list[Row]:
    """The examples within a task that Gloss exported."""
    if spec.get("kind") == "sort":
        return [Row(text, label["name"]) for label in spec["labels"] for text in label["examples"]]
    if spec.get("kind") == "judge":
        return [Row(text, answer) for key, answer in (("breaks", "yes"), ("keeps", "no")) for text in spec.get(key, ())]
    return [Row(one["text"], one["record"]) for one in spec.get("examples", ())]


def split(rows: list[Row], share: float, seed: int) -> tuple[list[Row], list[Row]]:
    """Parts off about a share of the rows, of every label alike, groups whole."""
    by_label = defaultdict(list)
    for row in rows:
        by_label[row.target if isinstance(row.target, str) else None].append(row)
    kept, held_out, side = [], [], {}
    for label in sorted(by_label, key=str):
        groups = defaultdict(list)
        for number, row in enumerate(by_label[label]):
            groups[row.group if row.group is not None else f"\0{number}"].append(row)
        names = sorted(groups)
        random.Random(f"{seed} {label}").shuffle(names)
        left = round(share * len(by_label[label]))
        for name in names:
            # A group with rows of several labels goes where the first of them went.
            is_out = side.setdefault(name, left > 0) if not name.startswith("\0") else left > 0
            (held_out if is_out else kept).extend(groups[name])
            left -= len(groups[name]) if is_out else 0
    return kept, held_out
