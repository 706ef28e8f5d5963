"""The mixture of a run: how often each corpus is read, how much its rows count, how it is re-cased and joined.

It stands in a recipe (`recipes/<model>.json`), under `mixtures`, by name.
"""

from dataclasses import dataclass, field

import numpy as np

from labels import HEADS


@dataclass(frozen=True)
class Source:
    """One corpus of a mixture.

    `passes` counts readings of the whole corpus, `rows` readings of single rows; one of the two is given.
    `family` names the corpora it may be joined with. `lower` is how often it is read in lower case, `join` how often a
    row is joined with others. `weights` says how much its labels count by head, `classes` by label of a head.
    `taught`: whether teachers are believed about what its rows label; about the rest they always are.
    """

    family: str
    passes: float | None = None
    rows: int | None = None
    lower: float = 0.15
    join: float = 0.5
    weights: dict[str, float] = field(default_factory=dict)
    classes: dict[str, list[float]] = field(default_factory=dict)
    taught: bool = True

    def __post_init__(self):
        if (self.passes is None) == (self.rows is None):
            raise ValueError(f"a source says either how many passes or how many rows: {self}")
        for head in (*self.weights, *self.classes):
            if head not in HEADS:
                raise ValueError(f"no such head: {head}")
        for head, classes in self.classes.items():
            if len(classes) != len(HEADS[head][2]):
                raise ValueError(f"{head} has {len(HEADS[head][2])} labels, not {len(classes)}")

    def wanted(self, scale: float, size: int) -> int:
        """How many rows of a corpus of `size` rows are read."""
        return round(scale * (self.rows if self.rows is not None else self.passes * size))

    def weight(self, head: str, label: int) -> float:
        return self.weights.get(head, 1.0) * (self.classes[head][label] if head in self.classes else 1.0)


Mixture = dict[str, Source]


def read_mixture(spec: dict[str, dict]) -> Mixture:
    """Refuses fields it does not know (`TypeError`) and heads that do not exist."""
    return {name: Source(**source) for name, source in spec.items()}
