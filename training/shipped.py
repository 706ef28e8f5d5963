"""The shipped file, computed as the extension does (src/encoder): int8 weights, activations rounded by row."""

import math
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import onnx
import torch

from graph import attend_plainly
from labels import HEADS, columns
from model import Encoder, Shape
from quantization import round_rows
from predict import Forward


def _weights(path: Path) -> dict[str, torch.Tensor]:
    tables = {table.name: onnx.numpy_helper.to_array(table) for table in onnx.load(path).graph.initializer}
    shape = shape_of(tables, len(tables["encoder.embeddings.word_embeddings.weight_quantized"]))
    return {name: _weight(tables, f"encoder.{name}") for name in Encoder(shape).state_dict()}


def shape_of(names: Iterable[str], vocabulary: int) -> Shape:
    """The sizes that differ from model to model."""
    return Shape(vocab_size=vocabulary, num_hidden_layers=sum(name.endswith(".query.bias") for name in names))


def trainable(path: Path) -> dict[str, torch.Tensor]:
    """The weights of the int8 file for a network that is to go on learning: what rounding took is lost, nothing else."""
    weights, shape = _weights(path), Shape()
    scale = math.sqrt(shape.hidden_size // shape.num_attention_heads)  # `graph.py` has put it into the queries
    return {name: weight * scale if ".query." in name else weight for name, weight in weights.items()}


def load_shipped(path: Path) -> Encoder:
    """The network with the weights of the int8 file, rounding as the extension does."""
    encoder = _load(path)
    round_rows(encoder)
    return encoder


def _load(path: Path) -> Encoder:
    weights = _weights(path)
    encoder = Encoder(shape_of(weights, len(weights["embeddings.word_embeddings.weight"])))
    encoder.load_state_dict(weights)
    for layer in encoder.layers:
        layer.attend = attend_plainly
    return encoder.eval()


def _weight(tables: dict[str, np.ndarray], name: str) -> torch.Tensor:
    """A weight in float32. Matrices lie the other way round in the graph; tables of rows do not."""
    if name in tables:
        weight = tables[name]
    else:
        steps = tables[f"{name}_quantized"].astype(np.float32) - tables[f"{name}_zero_point"]
        weight = steps * tables[f"{name}_scale"]
    is_matrix = weight.ndim == 2 and "embeddings" not in name
    return torch.from_numpy((weight.T if is_matrix else weight).copy())


def forward_of(path: Path) -> Forward:
    return forward_with(load_shipped(path), columns())


def exact_forward_of(path: Path) -> Forward:
    """The weights of the int8 file with nothing rounded on the way: a float32 twin where the one that was trained is gone."""
    return forward_with(_load(path), columns())


def forward_with(encoder: Encoder, parts: dict[str, slice]) -> Forward:
    """`parts` says which of the encoder's columns each head gets."""

    @torch.inference_mode()
    def forward(ids: np.ndarray, mask: np.ndarray, token_types: np.ndarray) -> dict[str, np.ndarray]:
        answers = encoder(*(torch.from_numpy(array) for array in (ids, mask, token_types))).numpy()
        return {head: answers[..., parts[head]] for head in HEADS}

    return forward
