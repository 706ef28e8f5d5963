"""The encoder as an ONNX graph: plain operators, int8 weights, one output per head."""

import math
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from labels import HEADS, columns
from model import Encoder, Layer

OPSET = 20


def attend_plainly(query, key, value, mask):
    """Attention without the scaling, which lies in the query weights."""
    return torch.softmax(query @ key.transpose(-1, -2) + mask, -1) @ value


class _Reshape(torch.autograd.Function):
    """A reshape that stays one operator: the batch is kept (0), so no shape is computed at run time."""

    @staticmethod
    def forward(ctx, states, tail):
        return states.reshape(*states.shape[:2], *tail)

    @staticmethod
    def symbolic(graph, states, tail):
        return graph.op("Reshape", states, graph.op("Constant", value_t=torch.tensor([0, -1, *tail])))


def _plain_shapes(layer: Layer) -> None:
    """Let a layer split and merge its heads with operators of fixed shape."""
    heads, head_size = layer.heads, layer.head_size
    layer.split = lambda states: _Reshape.apply(states, (heads, head_size)).transpose(1, 2)
    layer.merge = lambda states: _Reshape.apply(states.transpose(1, 2), (heads * head_size,))
    layer.attend = attend_plainly


class _Exported(nn.Module):
    """One output per head, in the order of `HEADS`."""

    def __init__(self, encoder: Encoder):
        super().__init__()
        self.encoder = encoder
        with torch.no_grad():
            for layer in encoder.layers:
                scale = 1 / math.sqrt(layer.head_size)
                layer.query.weight *= scale
                layer.query.bias *= scale
                _plain_shapes(layer)

    def forward(self, input_ids, attention_mask, token_type_ids):
        logits = self.encoder(input_ids, attention_mask, token_type_ids)
        return tuple(logits[..., part] for part in columns().values())


def write_float(encoder: Encoder, path: Path) -> None:
    """The float32 graph. Changes the encoder: it is of no use afterwards."""
    inputs = ["input_ids", "attention_mask", "token_type_ids"]
    outputs = [output for output, _, _ in HEADS.values()]
    shape = {0: "batch", 1: "tokens"}
    torch.onnx.export(
        _Exported(encoder.eval()),
        tuple(torch.ones(2, 7, dtype=torch.int64) for _ in inputs),
        str(path),
        input_names=inputs,
        output_names=outputs,
        dynamic_axes={name: shape for name in inputs + outputs},
        opset_version=OPSET,
        dynamo=False,
    )
    _name_matrices(path)


def _name_matrices(path: Path) -> None:
    """Call each matrix after its bias, as the network does; the exporter numbers them. The extension finds them by name."""
    model = onnx.load(path)
    tables = {table.name: table for table in model.graph.initializer}
    for product in (node for node in model.graph.node if node.op_type == "MatMul" and node.input[1] in tables):
        add = next(node for node in model.graph.node if product.output[0] in node.input)
        bias = next(name for name in add.input if name in tables)
        tables[product.input[1]].name = product.input[1] = bias.removesuffix("bias") + "weight"
    onnx.save(model, path)


def write_int8(source: Path, target: Path) -> None:
    """Weights of matrices in int8, per output channel; vectors of words in uint8 with one scale and zero point.

    The last map (all heads, 29 columns) and the token types stay float32: together they cost 60 kB and no time.
    The file runs in ONNX Runtime, which rounds activations per tensor; the extension rounds them by row (`shipped.py`).
    """
    nodes = onnx.load(source).graph.node
    token_types = [node.name for node in nodes if any("token_type_embeddings" in name for name in node.input)]
    quantize_dynamic(
        source,
        target,
        per_channel=True,
        weight_type=QuantType.QInt8,
        op_types_to_quantize=["MatMul", "Gather"],
        nodes_to_exclude=["/encoder/heads/MatMul", *token_types],
        extra_options={"MatMulConstBOnly": True},
    )
    _store_as_bytes(target)


def put_words(source: Path, target: Path, words: torch.Tensor, rows: list[int]) -> None:
    """The int8 file with other vectors [V, D] in some rows of the table of words, in the steps of that table."""
    model = onnx.load(source)
    name = "encoder.embeddings.word_embeddings.weight"
    tables = {table.name: table for table in model.graph.initializer}
    scale, zero = (float(onnx.numpy_helper.to_array(tables[f"{name}_{part}"]).item()) for part in ("scale", "zero_point"))
    table = onnx.numpy_helper.to_array(tables[f"{name}_quantized"]).copy()
    span = np.iinfo(table.dtype)
    table[rows] = np.clip(np.round(words[rows].numpy() / scale) + zero, span.min, span.max).astype(table.dtype)
    tables[f"{name}_quantized"].CopyFrom(onnx.numpy_helper.from_array(table, f"{name}_quantized"))
    onnx.save(model, target)


def _store_as_bytes(path: Path) -> None:
    """The quantiser writes single numbers in fields of their own; the extension reads bytes only."""
    model = onnx.load(path)
    for table in model.graph.initializer:
        table.CopyFrom(onnx.numpy_helper.from_array(onnx.numpy_helper.to_array(table), table.name))
    onnx.save(model, path)
