"""Several trained encoders as one: the mean of their answers, to learn from."""

import copy

import torch
from torch import nn
from torch.func import functional_call, stack_module_state
from torch.nn import functional as F
from torch.nn.attention import SDPBackend, sdpa_kernel

from labels import HEADS, TOKEN_HEADS, columns
from losses import pool

_PARTS = columns()


class Teachers:
    """Trained encoders whose mean probabilities a student learns, for every head on every text.

    Hinton et al. 2015, "Distilling the Knowledge in a Neural Network", at temperature 1. A corpus labels one
    head or two; the teachers answer all five, so that no row leaves a head without a word.
    """

    def __init__(self, network: nn.Module, weights: list[dict[str, torch.Tensor]]):
        networks = []
        for state in weights:
            networks.append(copy.deepcopy(network).eval().requires_grad_(False))
            networks[-1].load_state_dict(state)
        self._networks = networks
        self._stacked = stack_module_state(networks) if networks[0].heads.weight.is_cuda else None

    @torch.no_grad()
    def answers(self, batch: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
        """Head -> mean probabilities, of each first token of a word [W, labels] or of each segment [S, labels]."""
        given = (batch["ids"], batch["mask"], batch["token_types"])
        if self._stacked is None:
            logits = [network(*given).float() for network in self._networks]
        else:
            # All at once, as a GPU likes it; the fused kernels cannot be stacked.
            with sdpa_kernel(SDPBackend.MATH):
                logits = torch.vmap(lambda weights, buffers: functional_call(self._networks[0], (weights, buffers), given))(*self._stacked).float()
        each = [asked(own, batch) for own in logits]
        return {head: torch.stack([F.softmax(answers[head], -1) for answers in each]).mean(0) for head in HEADS}


def asked(logits: torch.Tensor, batch: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    """[B, T, 29] -> head -> logits of what the head is asked: first tokens of words [W, labels] or segments [S, labels]."""
    words = logits[batch["first"] > 0]
    pooled = pool(logits, batch["segment"], batch["segments"] if "segments" in batch else len(batch["sentiment"]))
    return {
        head: words[:, _PARTS[head]] if head in TOKEN_HEADS else pooled[:, _PARTS[head]]
        for head in HEADS
    }


def taught_part(logits: torch.Tensor, batch: dict[str, torch.Tensor]) -> tuple[torch.Tensor, dict[str, torch.Tensor]]:
    """Of the logits [B, T, 29] and of a batch, the lines that teachers answer, with their segments numbered anew."""
    lines = batch["taught"]
    width = int(batch["mask"][lines].sum(1).max())
    part = {name: batch[name][lines, :width] for name in ("ids", "mask", "token_types", "first", "segment")}
    inside = part["segment"] >= 0
    part["segment"] = part["segment"].clone()
    numbers, part["segment"][inside] = torch.unique(part["segment"][inside], return_inverse=True)
    return logits[lines, :width], part | {"segments": len(numbers)}


def soft_losses(
    logits: torch.Tensor, batch: dict[str, torch.Tensor], answers: dict[str, torch.Tensor]
) -> dict[str, torch.Tensor]:
    """Head -> mean cross entropy with what the teachers answered."""
    return {head: F.cross_entropy(own, answers[head]) for head, own in asked(logits, batch).items()}
