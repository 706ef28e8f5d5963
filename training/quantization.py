"""Fake quantisation: the network computes in floating point and rounds as the extension does (src/encoder)."""

import torch
from torch import nn


def round_rows(network: nn.Module) -> None:
    """Let each row that goes into a matrix be rounded, from now on, to the 128 steps between its least and greatest value.

    Gradients pass as if nothing had been rounded (straight-through, Bengio et al. 2013).
    """
    for name, module in network.named_modules():
        if isinstance(module, nn.Linear) and name != "heads":
            module.register_forward_pre_hook(lambda _, inputs: (_rounded_rows(inputs[0]),))


def meet_int8(network: nn.Module) -> None:
    """Let the network feel from now on how it will be rounded, so that it learns to stand it: rows, and words to 127 steps."""
    round_rows(network)
    words = network.embeddings.word_embeddings
    words.register_forward_hook(lambda _, __, rows: _rounded(rows, 0.0, words.weight.detach().abs().max().float() / 127))


def _rounded_rows(values: torch.Tensor) -> torch.Tensor:
    low, high = values.detach().float().aminmax(dim=-1, keepdim=True)
    return _rounded(values, low, ((high - low) / 127).clamp(min=1e-12))


def _rounded(values: torch.Tensor, low: torch.Tensor | float, step: torch.Tensor) -> torch.Tensor:
    exact = values.detach().float()
    return values + (low + ((exact - low) / step).round() * step - exact).to(values.dtype)
