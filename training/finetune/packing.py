"""Many rows in one sequence, behind the beginning that their prompts share: each row sees that beginning and itself.

What a task says before the text (its labels, its fields, its examples) is the same for all rows. In a batch of rows side by side it would
be computed for each of them, and rows would be filled up to the longest; here it is computed once, and nothing is filled up.
"""

from dataclasses import dataclass

import torch


@dataclass(frozen=True)
class Segment:
    """Ids that stand behind those of another segment (its place in the list; None for the first)."""

    ids: list[int]
    parent: int | None


@dataclass(frozen=True)
class Packed:
    ids: torch.Tensor
    positions: torch.Tensor
    # Which token sees which, without a window.
    sees: torch.Tensor
    # Where each segment begins.
    starts: list[int]


def pack(segments: list[Segment]) -> Packed:
    starts, firsts, ids, positions = [], [], [], []
    for segment in segments:
        first = 0 if segment.parent is None else firsts[segment.parent] + len(segments[segment.parent].ids)
        starts.append(len(ids))
        firsts.append(first)
        ids += segment.ids
        positions += range(first, first + len(segment.ids))
    sees = torch.zeros(len(ids), len(ids), dtype=torch.bool)
    for start, segment in zip(starts, segments):
        end = start + len(segment.ids)
        sees[start:end, start:end] = torch.ones(end - start, end - start, dtype=torch.bool).tril()
        parent = segment.parent
        while parent is not None:
            sees[start:end, starts[parent] : starts[parent] + len(segments[parent].ids)] = True
            parent = segments[parent].parent
    return Packed(torch.tensor([ids]), torch.tensor([positions]), sees, starts)


def hidden_states(model: torch.nn.Module, packed: Packed) -> torch.Tensor:
    """The last hidden state of each token, of a model all of whose layers are attention."""
    device = next(model.parameters()).device
    positions, sees = packed.positions.to(device), packed.sees.to(device)[None, None]
    mask: object = sees
    config = model.config
    if config.model_type == "gemma3_text":
        distance = positions[0][:, None] - positions[0][None, :]
        mask = {"full_attention": sees, "sliding_attention": sees & (distance < config.sliding_window)}
    return decoder_of(model)(input_ids=packed.ids.to(device), position_ids=positions, attention_mask=mask, use_cache=False).last_hidden_state[0]


def decoder_of(model: torch.nn.Module) -> torch.nn.Module:
    """The part of a model below its head, whether an adapter is around it or not."""
    return (model.get_base_model() if hasattr(model, "get_base_model") else model).model


def head_of(model: torch.nn.Module) -> torch.nn.Module:
    return (model.get_base_model() if hasattr(model, "get_base_model") else model).lm_head


def can_pack(family: str) -> bool:
    """Not where a layer carries a state from one token to the next, which would run from row into row."""
    return family != "lfm2"


def shared_beginning(lists: list[list[int]]) -> int:
    """How many ids all lists begin with in common; at least one id of each is left."""
    if not lists:
        return 0
    length = min(len(one) for one in lists) - 1
    first = lists[0]
    return next((at for at in range(length) if any(one[at] != first[at] for one in lists)), max(length, 0))
