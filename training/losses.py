"""What training minimises: one sum per head, over tokens or over pooled segments."""

import torch
from torch.nn import functional as F

from labels import HEADS, SEQUENCE_HEADS, TOKEN_HEADS, columns
from rows import IGNORE, OPEN, OPEN_TYPES

_PARTS = columns()
HEAD_WEIGHTS = {"sentiment": 1.0, "entities": 1.0, "toxicity": 0.5, "personal": 0.7, "dark_pattern": 0.25}
SMOOTHING = 0.03


def _open_labels(head: str) -> list[int]:
    """O and the label ids of the types that a corpus left open."""
    labels = HEADS[head][2]
    return [0, *(i for i, label in enumerate(labels) if label.partition("-")[2] in OPEN_TYPES[head])]


_OPEN_LABELS = {head: _open_labels(head) for head in TOKEN_HEADS}


def pool(logits: torch.Tensor, segment: torch.Tensor, segments: int) -> torch.Tensor:
    """[B, T, 29] and segment numbers [B, T] (-1: none) -> means [S, 29]."""
    inside = segment >= 0
    sums = logits.new_zeros(segments, logits.shape[-1]).index_add(0, segment[inside], logits[inside])
    counts = torch.bincount(segment[inside], minlength=segments).clamp(min=1)
    return sums / counts[:, None]


def token_loss(logits: torch.Tensor, labels: torch.Tensor, head: str) -> torch.Tensor:
    """Summed over labelled words. OPEN: any of the open labels will do."""
    known = labels != IGNORE
    scores, labels = F.log_softmax(logits[known], -1), labels[known]
    exact = -scores.gather(1, labels.clamp(min=0)[:, None])[:, 0]
    either = -torch.logsumexp(scores[:, _OPEN_LABELS[head]], -1)
    return torch.where(labels == OPEN, either, exact).sum()


def head_losses(logits: torch.Tensor, batch: dict) -> dict[str, torch.Tensor]:
    """Head -> loss, summed over what the batch says about it."""
    result = {head: token_loss(logits[..., _PARTS[head]], batch[head], head) for head in TOKEN_HEADS}
    pooled = pool(logits, batch["segment"], len(batch["sentiment"]))
    for head in SEQUENCE_HEADS:
        labels, weights = batch[head], batch[f"{head}_weight"]
        known = labels != IGNORE
        losses = F.cross_entropy(
            pooled[known][:, _PARTS[head]], labels[known], reduction="none", label_smoothing=SMOOTHING
        )
        result[head] = (losses * weights[known]).sum()
    return result
