"""Several trained encoders as one: the mean of their answers, to learn from."""

import copy

import torch
from torch import nn
from torch.func import functional_call, stack_module_state
from torch.nn import functional as F
from torch.nn.attention import SDPBackend, sdpa_kernel

from labels import HEADS, TOKEN_HEADS, columns
from losses import pool
from rows import IGNORE

_PARTS = columns()


class Teachers:
    """Trained encoders whose mean probabilities a student learns, for every head on every text.

    Hinton et al. 2015, "Distilling the Knowledge in a Neural Network", at temperature 1. A corpus labels one
    head or two; the teachers answer all five, so that no row leaves a head without a word.
    """

    def __init__(self, network: nn.Module, weights: list[dict[str, torch.Tensor]]):
        networks = []
        for state in weights:
            networks.append(_as_deep(copy.deepcopy(network), state).eval().requires_grad_(False))
            networks[-1].load_state_dict(state)
        self._networks = networks
        is_stackable = len({len(network.layers) for network in networks}) == 1
        self._stacked = stack_module_state(networks) if networks[0].heads.weight.is_cuda and is_stackable else None

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


def _as_deep(network: nn.Module, state: dict[str, torch.Tensor]) -> nn.Module:
    """The network with as many layers as the weights have: a teacher may be shallower than its student."""
    network.layers = network.layers[: sum(name.endswith(".query.bias") for name in state)]
    return network


def asked(logits: torch.Tensor, batch: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    """[B, T, 29] -> head -> logits of what the head is asked: first tokens of words [W, labels] or segments [S, labels]."""
    words = logits[batch["first"] > 0]
    pooled = pool(logits, batch["segment"], len(batch["sentiment"]))
    return {
        head: words[:, _PARTS[head]] if head in TOKEN_HEADS else pooled[:, _PARTS[head]]
        for head in HEADS
    }


def may_teach(batch: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    """Head -> which words [W] or segments [S] teachers answer: all that they are believed, and whatever nobody labelled.

    A row whose labels mend what the teachers get wrong says nothing about the other heads. Without an answer there
    they would drift, and what the model knew would be forgotten (Li and Hoiem 2016, "Learning without Forgetting").
    """
    words = batch["first"] > 0
    believed = batch["taught"][batch["segment"][words].clamp(min=0)]
    return {
        head: believed | (batch[head][words] == IGNORE) if head in TOKEN_HEADS else batch["taught"] | (batch[head] == IGNORE)
        for head in HEADS
    }


def soft_losses(
    logits: torch.Tensor, batch: dict[str, torch.Tensor], answers: dict[str, torch.Tensor]
) -> dict[str, torch.Tensor]:
    """Head -> cross entropy with what the teachers answered, summed over what they may teach and divided by all there is."""
    may = may_teach(batch)
    own = asked(logits, batch)
    return {head: (F.cross_entropy(own[head], answers[head], reduction="none") * may[head]).mean() for head in HEADS}
