"""How good a model is on rows that it has not seen, asked as Gloss asks it. Records and texts are written freely here; in Gloss a grammar holds records in shape."""

import json
from math import sqrt

import numpy as np
import torch

from scoring import macro_f1

from .codec import Codec
from .packing import Segment, can_pack, decoder_of, head_of, hidden_states, pack, shared_beginning
from .prompts import SAYING_NOTHING, label_text
from .rows import Row
from .tasks import Task

ROWS_AT_ONCE = 16
# Below this a probability is noise (src/decoder/calibrate.ts).
LEAST = 1e-6


@torch.no_grad()
def label_chances(model: torch.nn.Module, codec: Codec, task: Task, texts: list[str], family: str) -> list[list[float]]:
    """How likely each label is among the labels, token by token, as `scoreLabels` in TypeScript has it."""
    labels = [label.name for label in task.order.shown]
    jobs = []
    for text in texts:
        prompt = task.prompt(codec, text)
        bare = codec.ids(prompt)
        wholes = [codec.ids(prompt, label_text(label)) for label in labels]
        shared = shared_beginning([bare + [-1], *wholes])
        jobs.append((bare[:shared], [tuple(whole[shared:]) for whole in wholes]))
    beginning = shared_beginning([ids for ids, _ in jobs])
    return [chances for at in range(0, len(jobs), ROWS_AT_ONCE) for chances in score_pack(model, jobs[at : at + ROWS_AT_ONCE], beginning, family)]


def score_pack(model: torch.nn.Module, jobs: list, beginning: int, family: str) -> list[list[float]]:
    # Of each job the prompt, and behind it every beginning of a label after which there is a choice.
    segments, places = [Segment(jobs[0][0][:beginning], None)], []
    for ids, labels in jobs:
        own = len(segments)
        segments.append(Segment(ids[beginning:], 0))
        asked = {(): own}
        for path in sorted({label[:length] for label in labels for length in range(1, len(label))}):
            if len({label[len(path)] for label in labels if label[: len(path)] == path and len(label) > len(path)}) > 1:
                asked[path] = len(segments)
                segments.append(Segment(list(path), own))
        places.append(asked)
    last = last_states(model, segments, family)
    results = []
    for (_, labels), asked in zip(jobs, places):
        scores = [0.0] * len(labels)
        for path, segment in asked.items():
            candidates = sorted({label[len(path)] for label in labels if label[: len(path)] == path and len(label) > len(path)})
            logits = head_of(model)(last[segment][None])[0].float()[candidates]
            chances = dict(zip(candidates, torch.log_softmax(logits, -1).tolist()))
            for place, label in enumerate(labels):
                if label[: len(path)] == path and len(label) > len(path):
                    scores[place] += chances[label[len(path)]]
        results.append(torch.softmax(torch.tensor(scores), -1).tolist())
    return results


def last_states(model: torch.nn.Module, segments: list[Segment], family: str) -> list[torch.Tensor]:
    if can_pack(family):
        packed = pack(segments)
        hidden = hidden_states(model, packed)
        return [hidden[start + len(segment.ids) - 1] for start, segment in zip(packed.starts, segments)]
    states = []
    for segment in segments:
        ids, parent = segment.ids, segment.parent
        while parent is not None:
            ids, parent = segments[parent].ids + ids, segments[parent].parent
        device = next(model.parameters()).device
        states.append(decoder_of(model)(input_ids=torch.tensor([ids], device=device), use_cache=False).last_hidden_state[0, -1])
    return states


def choose(task: Task, raw: list[list[float]], leanings: list[list[float]]) -> list[int]:
    """The likeliest label of each text once the model's leaning is taken out, text after text as Gloss does it."""
    sums, count, chosen = [sum(column) for column in zip(*leanings)], len(leanings), []
    for chances in raw:
        calibrated = [chance / max(total / count, LEAST) for chance, total in zip(chances, sums)]
        chosen.append(max(range(len(calibrated)), key=calibrated.__getitem__))
        if task.order.learns:
            sums, count = [total + chance for total, chance in zip(sums, chances)], count + 1
    return chosen


def score_labels(model: torch.nn.Module, codec: Codec, task: Task, rows: list[Row], family: str) -> dict:
    chances = label_chances(model, codec, task, [*SAYING_NOTHING, *(row.text for row in rows)], family)
    leanings, raw = chances[: len(SAYING_NOTHING)], chances[len(SAYING_NOTHING) :]
    names = [label.name for label in task.order.shown]
    wanted = [names.index(row.target) for row in rows]
    chosen = choose(task, raw, leanings)
    right = [a == b for a, b in zip(chosen, wanted)]
    plain = sum(max(range(len(one)), key=one.__getitem__) == want for one, want in zip(raw, wanted))
    return {
        "rows": len(rows),
        "accuracy": share(sum(right), len(rows)),
        "interval": wilson(sum(right), len(rows)),
        "macroF1": round(macro_f1(np.array(wanted), np.array(chosen)), 4),
        "accuracyWithoutCalibration": share(plain, len(rows)),
    }


@torch.no_grad()
def score_written(model: torch.nn.Module, codec: Codec, task: Task, rows: list[Row], limit_tokens: int = 256) -> dict:
    """Of texts how many are as wanted to the letter; of records besides how many are JSON, and how many fields are right."""
    written = []
    for at in range(0, len(rows), ROWS_AT_ONCE):
        written += write_many(model, codec, [codec.ids(task.prompt(codec, row.text)) for row in rows[at : at + ROWS_AT_ONCE]], limit_tokens)
    wanted = [task.answer(row) for row in rows]
    exact = sum(text.strip() == want for text, want in zip(written, wanted))
    figures = {"rows": len(rows), "exact": share(exact, len(rows)), "exactInterval": wilson(exact, len(rows))}
    if not task.record:
        return figures
    records = [parsed(text) for text in written]
    right = total = given = 0
    for record, want in zip(records, map(json.loads, wanted)):
        right += sum((record or {}).get(name) == value for name, value in want.items() if value not in (None, []))
        total += sum(value not in (None, []) for value in want.values())
        given += sum(value not in (None, []) for value in (record or {}).values())
    f1 = 2 * right / (total + given) if total + given else 0.0
    return figures | {"valid": share(sum(record is not None for record in records), len(rows)), "fieldF1": round(f1, 4)}


def write_many(model: torch.nn.Module, codec: Codec, prompts: list[list[int]], limit_tokens: int) -> list[str]:
    longest, filler = max(map(len, prompts)), codec.eos
    device = next(model.parameters()).device
    ids = torch.tensor([[filler] * (longest - len(prompt)) + prompt for prompt in prompts], device=device)
    mask = torch.tensor([[0] * (longest - len(prompt)) + [1] * len(prompt) for prompt in prompts], device=device)
    out = model.generate(input_ids=ids, attention_mask=mask, max_new_tokens=limit_tokens, do_sample=False, eos_token_id=codec.eos, pad_token_id=filler)
    return [codec.tokenizer.decode(row[longest:].tolist(), skip_special_tokens=True) for row in out]


def parsed(text: str) -> dict | None:
    try:
        value = json.loads(text)
    except ValueError:
        return None
    return value if isinstance(value, dict) else None


def share(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 0.0


def wilson(part: int, whole: int, z: float = 1.96) -> list[float]:
    if not whole:
        return [0.0, 1.0]
    middle, spread = part / whole + z * z / (2 * whole), z * sqrt(part * (whole - part) / whole**3 + z * z / (4 * whole * whole))
    return [round((middle - spread) / (1 + z * z / whole), 4), round((middle + spread) / (1 + z * z / whole), 4)]
