"""Teaches: low-rank adapters or all weights below the embedding, with early stopping, and from where it was broken off."""

import hashlib
import json
import math
import random
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
from torch.nn.functional import cross_entropy

from .packing import Segment, can_pack, decoder_of, head_of, hidden_states, pack, shared_beginning
from .tasks import Taught


@dataclass(frozen=True)
class Plan:
    mode: str = "lora"
    rank: int = 16
    epochs: int = 3
    rows_a_step: int = 8
    rate: float | None = None
    # Steps between two looks at the rows set aside, and how many looks without a gain end it; 0 is for about ten looks in all.
    look_every: int = 0
    patience: int = 3
    limit_minutes: float | None = None
    seed: int = 7

    @property
    def top_rate(self) -> float:
        # A full fine-tune breaks at 2e-4.
        return self.rate or {"lora": 6e-4, "full": 5e-5}[self.mode]


@dataclass
class Report:
    steps: int = 0
    seconds: float = 0.0
    processor_seconds: float = 0.0
    best_step: int = 0
    best_loss: float = math.inf
    # Why it ended; None while it goes on.
    stopped: str | None = None


def prepare(model: torch.nn.Module, plan: Plan) -> torch.nn.Module:
    """The model with what is to be taught switched on."""
    if plan.mode == "lora":
        from peft import LoraConfig, get_peft_model

        torch.manual_seed(plan.seed)
        return get_peft_model(model, LoraConfig(r=plan.rank, lora_alpha=2 * plan.rank, lora_dropout=0.05, target_modules="all-linear", task_type="CAUSAL_LM"))
    for name, weight in model.named_parameters():
        weight.requires_grad_("embed_tokens" not in name and "lm_head" not in name)
    return model


def merge(model: torch.nn.Module) -> torch.nn.Module:
    return model.merge_and_unload() if hasattr(model, "merge_and_unload") else model


def precision_for(device: torch.device) -> torch.dtype:
    """bfloat16 where the processor multiplies it; where it only imitates it, float32 is faster."""
    if device.type == "cuda":
        return torch.bfloat16 if torch.cuda.is_bf16_supported() else torch.float32
    return torch.bfloat16 if torch.ops.mkldnn._is_mkldnn_bf16_supported() else torch.float32


def loss_of(model: torch.nn.Module, rows: list[Taught], beginning: int, family: str, precision: torch.dtype) -> torch.Tensor:
    """The mean loss of the answers' tokens. The head, which is a third of such a model, is asked at their places only."""
    device = next(model.parameters()).device
    states, targets = [], []
    with torch.autocast(device.type, dtype=torch.bfloat16, enabled=precision == torch.bfloat16):
        if can_pack(family):
            tails = [row.prompt[beginning:] + row.answer[:-1] for row in rows]
            # The beginning keeps one id at least, so that every row has a parent.
            packed = pack([Segment(rows[0].prompt[:beginning], None), *(Segment(tail, 0) for tail in tails)])
            hidden = hidden_states(model, packed)
            for row, tail, start in zip(rows, tails, packed.starts[1:]):
                states.append(hidden[start + len(tail) - len(row.answer) : start + len(tail)])
                targets += row.answer
        else:
            for row in rows:
                ids = torch.tensor([row.prompt + row.answer[:-1]], device=device)
                states.append(decoder_of(model)(input_ids=ids, use_cache=False).last_hidden_state[0, -len(row.answer) :])
                targets += row.answer
        logits = head_of(model)(torch.cat(states))
    return cross_entropy(logits.float(), torch.tensor(targets, device=device))


def tune(
    model: torch.nn.Module,
    rows: list[Taught],
    aside: list[Taught],
    plan: Plan,
    family: str,
    sums: dict[str, str],
    work: Path,
    tell: Callable[[str], None] = print,
    stop_after: int | None = None,
) -> Report:
    """Teaches `model` in place and leaves it with the weights that were best on the rows set aside. `sums` tells the model's files from others',
    so that nobody goes on with what another one has learnt. `stop_after` breaks off, for tests.
    """
    device = next(model.parameters()).device
    precision = precision_for(device)
    beginning = shared_beginning([row.prompt for row in (*rows, *aside)])
    taught = {name: weight for name, weight in model.named_parameters() if weight.requires_grad}
    optimizer = torch.optim.AdamW(taught.values(), lr=plan.top_rate, weight_decay=0.0)
    steps = plan.epochs * math.ceil(len(rows) / plan.rows_a_step)
    look_every = plan.look_every or max(1, round(steps / 10))
    report, best, looks_without_gain = Report(), None, 0
    kept = work / "checkpoint.pt"
    mark = hashlib.sha256(json.dumps([sums, family, asdict(plan), *([asdict(row) for row in part] for part in (rows, aside))]).encode()).hexdigest()
    torch.manual_seed(plan.seed)
    if kept.exists() and (state := torch.load(kept, map_location=device, weights_only=True))["mark"] == mark:
        copy_into(taught, state["weights"])
        optimizer.load_state_dict(state["optimizer"])
        report, best, looks_without_gain = Report(**state["report"]), state["best"], state["looks_without_gain"]
        torch.set_rng_state(state["random"].cpu())
        tell(f"had ended at step {report.steps} of {steps}: {report.stopped}" if report.stopped else f"goes on at step {report.steps} of {steps}")
    begun, processor, before = time.monotonic(), time.process_time(), (report.seconds, report.processor_seconds)
    order = [one for epoch in range(plan.epochs) for one in chunks(shuffled(rows, plan.seed + epoch), plan.rows_a_step)]
    tell(f"{sum(map(torch.numel, taught.values())):,} weights of {sum(map(torch.numel, model.parameters())):,} are taught, {len(rows)} rows, {steps} steps, {str(precision)[6:]} on {device.type}")
    while report.stopped is None and report.steps < steps:
        for group in optimizer.param_groups:
            group["lr"] = plan.top_rate * rate_at(report.steps, steps)
        model.train()
        loss = loss_of(model, order[report.steps], beginning, family, precision)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(taught.values(), 1.0)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        report.steps += 1
        report.seconds = before[0] + time.monotonic() - begun
        report.processor_seconds = before[1] + time.process_time() - processor
        is_late = plan.limit_minutes is not None and report.seconds > 60 * plan.limit_minutes
        if report.steps % look_every and report.steps < steps and not is_late:
            continue
        model.eval()
        with torch.no_grad():
            losses = [loss_of(model, chunk, beginning, family, precision).item() * sum(len(row.answer) for row in chunk) for chunk in chunks(aside, plan.rows_a_step)]
        seen = sum(losses) / sum(len(row.answer) for row in aside)
        if seen < report.best_loss:
            report.best_loss, report.best_step, looks_without_gain = seen, report.steps, 0
            best = {name: weight.detach().clone() for name, weight in taught.items()}
        else:
            looks_without_gain += 1
        left = report.seconds / report.steps * (steps - report.steps) / 60
        tell(f"step {report.steps} of {steps}, loss {loss.item():.3f}, set aside {seen:.3f}, {report.seconds / 60:.1f} min, {left:.1f} left at most")
        if looks_without_gain >= plan.patience:
            report.stopped = "no gain on the rows set aside"
        elif report.steps == steps:
            report.stopped = "all steps done"
        elif is_late:
            report.stopped = "the time was up"
        # Kept with why it ended: who runs it again, for another format say, finds it taught.
        weights = {name: weight.detach() for name, weight in taught.items()}
        state = {"mark": mark, "weights": weights, "optimizer": optimizer.state_dict(), "report": asdict(report), "best": best}
        save(state | {"looks_without_gain": looks_without_gain, "random": torch.get_rng_state()}, kept)
        if stop_after is not None and report.steps >= stop_after and report.stopped is None:
            return report
    copy_into(taught, best or {})
    model.eval()
    return report


def rate_at(step: int, steps: int) -> float:
    """Rises over the first twentieth, then falls to nothing along a cosine."""
    rise = max(1, steps // 20)
    return (step + 1) / rise if step < rise else 0.5 * (1 + math.cos(math.pi * (step - rise) / max(1, steps - rise)))


def shuffled(rows: list[Taught], seed: int) -> list[Taught]:
    return random.Random(seed).sample(rows, len(rows))


def chunks(rows: list[Taught], size: int) -> list[list[Taught]]:
    return [rows[at : at + size] for at in range(0, len(rows), size)]


def copy_into(weights: dict[str, torch.nn.Parameter], values: dict[str, torch.Tensor]) -> None:
    with torch.no_grad():
        for name, value in values.items():
            weights[name].copy_(value)


def save(state: dict, path: Path) -> None:
    """Whole or not at all: who breaks it off while it is written keeps the one before."""
    torch.save(state, path.with_suffix(".new"))
    path.with_suffix(".new").replace(path)
