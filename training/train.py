"""One run of a recipe: fine-tune an encoder on all heads at once, on a few CPU cores or on a GPU.

    python train.py recipes/gloss-encoder.json RUN --work WORK [--data ../../shared/data] [--device cuda]

Writes `WORK/RUN.pt`, and `WORK/RUN.json` with what was measured on the dev splits. A run that was interrupted
goes on from its last checkpoint (`WORK/RUN.part.pt`).
"""

import argparse
import json
import math
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from datetime import datetime, timedelta
from pathlib import Path

import torch

import development
from batches import BATCHES, Plan
from labels import SEQUENCE_HEADS, TOKEN_HEADS
from losses import HEAD_WEIGHTS, head_losses
from precision import Bfloat16Copy, Float32
from quantization import meet_int8
from recipe import EMOJI, Optimizer, Recipe, Run
from rows import IGNORE, Corpus
from teachers import Teachers, soft_losses
from vocabulary import ids_of_emoji
from words import WordTokenizer

INITIAL_SEED = 20  # of the heads
THREADS = 2  # each takes whole batches: no barriers inside a batch when the machine is shared
CHECKPOINT_SECONDS = 180


def freeze(encoder: torch.nn.Module, layers: int) -> None:
    """Leaves the embeddings and the lowest layers as they are; 0 freezes nothing."""
    if not layers:
        return
    for module in (encoder.embeddings, *encoder.layers[:layers]):
        module.requires_grad_(False)


def learn_only(encoder: torch.nn.Module, rows: list[int]) -> None:
    """Nothing learns but these rows of the table of words: a text without them is read as before, to the bit."""
    encoder.requires_grad_(False)
    words = encoder.embeddings.word_embeddings.weight.requires_grad_(True)
    kept = torch.zeros(len(words), 1)
    kept[rows] = 1
    words.register_hook(lambda gradient: gradient * kept.to(gradient))


def optimizer_for(encoder: torch.nn.Module, constants: Optimizer) -> torch.optim.AdamW:
    groups = {}
    for name, parameter in encoder.named_parameters():
        if not parameter.requires_grad:
            continue
        rate = constants.head_rate if name.startswith("heads.") else constants.rate
        decay = constants.weight_decay if parameter.ndim > 1 and "embeddings" not in name else 0.0
        groups.setdefault((rate, decay), []).append(parameter)
    return torch.optim.AdamW(
        [{"params": params, "lr": rate, "weight_decay": decay} for (rate, decay), params in groups.items()],
        betas=(0.9, 0.98),
        fused=True,
    )


def usual_weights(batches: list[dict]) -> dict[str, float]:
    """Head -> how much the labels of a step weigh together."""
    weights = dict.fromkeys(HEAD_WEIGHTS, 0.0)
    for batch in batches:
        for head in TOKEN_HEADS:
            weights[head] += float((batch[head] != IGNORE).sum())
        for head in SEQUENCE_HEADS:
            weights[head] += float(batch[f"{head}_weight"][batch[head] != IGNORE].sum())
    return weights


class Training:
    """The state of a run: what a checkpoint holds, and one step."""

    def __init__(self, recipe: Recipe, run: Run, work: Path, device: str, emoji: list[int]):
        self.run, self.device, self.warm_up = run, device, recipe.optimizer.warm_up
        torch.manual_seed(INITIAL_SEED)
        self.encoder = recipe.begin(run, work).train()
        torch.manual_seed(run.seed)
        if run.only == EMOJI:
            learn_only(self.encoder, emoji)
        else:
            freeze(self.encoder, run.freeze)
        self.encoder.to(device)
        self.optimizer = optimizer_for(self.encoder, recipe.optimizer)
        self.rates = [run.rate * group["lr"] for group in self.optimizer.param_groups]
        self.copied = (Bfloat16Copy if run.precision == "bfloat16" else Float32)(self.encoder)
        self.teachers = Teachers(self.copied.network, recipe.teachers(run, work)) if run.teachers else None
        self.is_rounding = False
        self.step, self.seconds = 0, 0.0
        self.usual: dict[str, float] = {}
        self.recent = dict.fromkeys(HEAD_WEIGHTS, 0.0)
        threads = THREADS if device == "cpu" else 1
        self._workers = ThreadPoolExecutor(threads, initializer=torch.set_num_threads, initargs=(1,))

    def save(self, path: Path) -> None:
        state = {"encoder": self.encoder.state_dict(), "optimizer": self.optimizer.state_dict()}
        recent = {head: float(loss) for head, loss in self.recent.items()}
        state |= {"step": self.step, "seconds": self.seconds, "usual": self.usual, "recent": recent, "run": asdict(self.run)}
        torch.save(state, path.with_suffix(".writing"))
        path.with_suffix(".writing").replace(path)

    def load(self, path: Path) -> bool:
        """Goes on from a checkpoint, unless it is one of another run by this name. Returns whether it does."""
        state = torch.load(path, weights_only=True)
        if state["run"] != asdict(self.run):
            return False
        self.encoder.load_state_dict(state["encoder"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.step, self.seconds, self.usual, self.recent = (state[k] for k in ("step", "seconds", "usual", "recent"))
        self.copied.take_weights()
        return True

    def learn_step(self, batches: list[dict], done: float) -> None:
        """One step of the optimizer; `done` is the share of the run, which sets the rate and when rounding begins."""
        if self.run.int8 and not self.is_rounding and done >= self.run.int8_from:
            meet_int8(self.copied.network)
            self.is_rounding = True
        self.step += 1
        for head, weight in usual_weights(batches).items():
            before = self.usual.get(head, weight)
            self.usual[head] = max(1.0, before + (weight - before) / min(self.step, 200))
        for group, rate in zip(self.optimizer.param_groups, self.rates, strict=True):
            group["lr"] = rate * min(done / self.warm_up, (1 - done) / (1 - self.warm_up))
        for losses in self._workers.map(self._learn, batches):
            for head, loss in losses.items():
                self.recent[head] += (len(batches) * loss - self.recent[head]) * 0.005
        self.copied.hand_over_gradients()
        torch.nn.utils.clip_grad_norm_(self.encoder.parameters(), 1.0)
        self.optimizer.step()
        self.optimizer.zero_grad()
        self.copied.take_weights()

    def _learn(self, batch: dict) -> dict[str, torch.Tensor]:
        batch = {name: column.to(self.device, non_blocking=True) for name, column in batch.items()}
        logits = self.copied.network(batch["ids"], batch["mask"], batch["token_types"]).float()
        losses = {head: loss / self.usual[head] for head, loss in head_losses(logits, batch).items()}
        if self.teachers:
            soft = soft_losses(logits, batch, self.teachers.answers(batch))
            weight = self.run.teaching
            for head in self.run.taught:
                losses[head] = (1 - weight) * losses[head] + weight / BATCHES * soft[head]
        sum(HEAD_WEIGHTS[head] * loss for head, loss in losses.items()).backward()
        return {head: loss.detach() for head, loss in losses.items()}


def clock_of(device: str) -> Callable[[], float]:
    """Seconds of work: on a GPU those of the clock, on processors the time that each thread really got, which others may take away."""
    return time.time if device == "cuda" else lambda: time.process_time() / THREADS


def seconds_until(clock: str | None) -> float:
    """From now until the next time that it is so late, as `19:30`; for ever where nothing is said."""
    if clock is None:
        return math.inf
    hour, minute = map(int, clock.split(":"))
    now = datetime.now()
    end = now.replace(hour=hour, minute=minute, second=0)
    return ((end if end > now else end + timedelta(days=1)) - now).total_seconds()


def train(recipe: Recipe, run: Run, work: Path, data: Path, device: str, until: str | None = None) -> None:
    torch.set_num_threads(2)
    tokenizer = WordTokenizer.from_file(work / "tokenizer.json")
    mixture = recipe.mixtures[run.mixture]
    plan = Plan({name: Corpus.load(work, name) for name in mixture}, mixture, run.scale, tokenizer, run.seed)
    training = Training(recipe, run, work, device, ids_of_emoji(work / "tokenizer.json"))
    part = work / f"{run.name}.part.pt"
    if part.exists() and training.load(part):
        print(f"goes on at step {training.step}, {training.seconds:.0f} s", flush=True)
    total, behind = plan.count(run.tokens), training.step
    clock = clock_of(device)
    began, saved = clock() - training.seconds, time.time()
    woke, allowed = time.time(), seconds_until(until)
    print(f"{total} steps", flush=True)
    for number, batches in enumerate(plan.steps(run.tokens), 1):
        if number <= behind:
            continue
        training.seconds = clock() - began
        late = behind / total + (1 - behind / total) * (time.time() - woke) / allowed
        done = max(number / total, training.seconds / 60 / run.minutes, late)
        if done >= 1:
            break
        training.learn_step(batches, done)
        if number % 20 == 0:
            shown = " ".join(f"{head} {float(value):.3f}" for head, value in training.recent.items())
            print(f"{number}/{total} {training.seconds:.0f}s {shown}", flush=True)
        if time.time() - saved > CHECKPOINT_SECONDS:
            training.save(part)
            saved = time.time()
    encoder = training.encoder.cpu()
    torch.save(encoder.state_dict(), work / f"{run.name}.pt")
    passes = run.scale * min(1.0, training.step / total)
    told = {
        "steps": training.step,
        "tokens": BATCHES * run.tokens,
        "minutes": round(training.seconds / 60, 1),
        "int8": run.int8,
        "teachers": len(run.teachers),
        "device": device,
        "read": {name: round(passes * source.wanted(1.0, len(plan.corpora[name]))) for name, source in mixture.items()},
        "dev": development.measure(encoder.to(device).eval(), tokenizer, data, recipe.dev_rows, recipe.language),
    }
    print(json.dumps(told, indent=1))
    (work / f"{run.name}.json").write_text(json.dumps(told, indent=1))
    part.unlink(missing_ok=True)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("recipe", type=Path)
    arguments.add_argument("run", help="its name in the recipe")
    arguments.add_argument("--work", type=Path, required=True)
    arguments.add_argument("--data", type=Path, default=Path("../../shared/data"))
    arguments.add_argument("--device", default="cpu", help="cpu or cuda")
    arguments.add_argument("--until", help="a time of the clock, as 19:30, by which the rate has landed in any case")
    options = arguments.parse_args()
    recipe = Recipe.read(options.recipe)
    train(recipe, recipe.run(options.run), options.work, options.data, options.device, options.until)


if __name__ == "__main__":
    main()
