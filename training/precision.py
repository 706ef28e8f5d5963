"""Train in bfloat16, remember in float32; or both in float32.

The network runs wholly in bfloat16; the optimizer keeps float32 weights and writes them back
after each step. On CPUs with AMX this saves the casts that autocast repeats in every layer.
"""

import copy

import torch
from torch import nn


class Bfloat16Copy:
    def __init__(self, master: nn.Module):
        self.network = copy.deepcopy(master).to(torch.bfloat16)
        self._master, self._copies = list(master.parameters()), list(self.network.parameters())

    def hand_over_gradients(self) -> None:
        """The copy's gradients become the master's; the copy's are forgotten."""
        for weight, copied in zip(self._master, self._copies, strict=True):
            weight.grad = None if copied.grad is None else copied.grad.float()
            copied.grad = None

    @torch.no_grad()
    def take_weights(self) -> None:
        for weight, copied in zip(self._master, self._copies, strict=True):
            copied.copy_(weight)


class Float32:
    """The same steps where the processor does not multiply bfloat16: there is only one network."""

    def __init__(self, master: nn.Module):
        self.network = master

    def hand_over_gradients(self) -> None:
        pass

    def take_weights(self) -> None:
        pass
