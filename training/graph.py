"""The encoder as an ONNX graph: plain operators, int8 weights, one output per head."""

import math
from pathlib import Path

import onnx
import torch
from onnxruntime import GraphOptimizationLevel, InferenceSession, SessionOptions
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from labels import HEADS, columns
from model import Encoder, Layer

OPSET = 20


def _attend_plainly(query, key, value, mask):
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
    layer.attend = _attend_plainly


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


def write_int8(source: Path, target: Path) -> None:
    """Weights of matrices and embeddings in int8, per output channel; activations as they come.

    The last map (all heads, 29 columns) and the token types stay float32: together they cost 60 kB and no time.
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


def fuse(path: Path) -> None:
    """Keep the graph as ONNX Runtime's optimiser leaves it: the same numbers from 156 operators instead of 328.

    So the browser need not run the optimiser, whose code it would first have to compile: a seventh of a cold start.
    """
    options = SessionOptions()
    # One level more would fit the graph to this machine's processor.
    options.graph_optimization_level = GraphOptimizationLevel.ORT_ENABLE_EXTENDED
    fused = path.with_suffix(".fused.onnx")
    options.optimized_model_filepath = str(fused)
    InferenceSession(path, options, providers=["CPUExecutionProvider"])
    fused.replace(path)
