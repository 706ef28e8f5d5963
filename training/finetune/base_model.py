"""The model that is taught: from a GGUF file, or from a folder with a checkpoint of transformers."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

import gguf
import torch
from transformers import AutoModelForCausalLM

from .codec import Codec
from .gguf_model import read_gguf
from .tokenizer_files import write_tokenizer

# What Gloss can run.
FAMILIES = ("gemma3_text", "llama", "qwen2", "lfm2")
TOKENIZER_FILES = ("tokenizer.json", "tokenizer_config.json", "chat_template.jinja", "special_tokens_map.json")


@dataclass(frozen=True)
class BaseModel:
    model: torch.nn.Module
    codec: Codec
    family: str
    # How it is called in titles and notes.
    name: str
    # The files it came from, and the SHA-256 of each.
    sums: dict[str, str]
    # A folder with the tokenizer's files.
    folder: Path


def open_base(path: Path, work: Path) -> BaseModel:
    """Opens a model. A GGUF file is dequantised into `work/base` once: to read it takes a minute, its copy a second."""
    name = path.stem if path.is_file() else path.resolve().name
    weights = [path] if path.is_file() else sorted(path.glob("*.safetensors"))
    if not weights:
        raise ValueError(f"There are no safetensors in {path}.")
    files = weights if path.is_file() else [*weights, *(file for name in ("config.json", *TOKENIZER_FILES) if (file := path / name).exists())]
    sums = {file.name: sha256(file) for file in files}
    folder = dequantised(path, work / "base", sums) if path.is_file() else path
    model = AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32, local_files_only=True)
    family = model.config.model_type
    if family not in FAMILIES:
        raise ValueError(f"Gloss cannot run models of the family {family}; it can run {', '.join(FAMILIES)}.")
    return BaseModel(model, Codec(folder, family == "gemma3_text"), family, name, sums, folder)


def dequantised(path: Path, folder: Path, sums: dict[str, str]) -> Path:
    mark = folder / "made-from.json"
    if not mark.exists() or json.loads(mark.read_text()) != sums:
        folder.mkdir(parents=True, exist_ok=True)
        reader = gguf.GGUFReader(path)
        write_tokenizer(reader, folder)
        read_gguf(reader).save_pretrained(folder)
        mark.write_text(json.dumps(sums))
    return folder


def sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
