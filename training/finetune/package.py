"""What is handed over: weights, tokenizer, the model's licence and a note of what was changed, as one zip that Options → Models imports."""

import shutil
import zipfile
from pathlib import Path

import gguf
import torch
from safetensors.torch import save_file
from transformers import AutoModelForCausalLM

from .base_model import TOKENIZER_FILES
from .gguf_file import write_gguf
from .gguf_model import read_gguf

# And how their weights are called in a note.
FORMATS = {"safetensors": "bfloat16", "q8_0": "Q8_0", "q4_0": "Q4_0"}
LICENCE_NAMES = ("licen[cs]e*", "LICEN[CS]E*", "NOTICE*", "notice*", "TERMS*", "terms*", "COPYING*")
# Asked for by section 3.1 of Gemma's terms: a notice, with these words.
GEMMA_NOTICE = "Gemma is provided under and subject to the Gemma Terms of Use found at ai.google.dev/gemma/terms\n"


def find_licences(base: Path, given: list[Path]) -> list[Path]:
    """The licence's files: those that were named, or those in the checkpoint's folder. A model goes nowhere without them."""
    found = given or sorted({path for pattern in LICENCE_NAMES for path in base.glob(pattern)} if base.is_dir() else ())
    if not found:
        raise ValueError("No licence was found beside the model. Name its text with --licence: whoever passes a model on passes its licence on.")
    return found


def write_weights(model: torch.nn.Module, tokenizer: Path, folder: Path, form: str, title: str, family: str) -> None:
    """The weights in a format, with the tokenizer, into a folder that holds nothing else."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    if form == "safetensors":
        tied = {"lm_head.weight"} if model.config.tie_word_embeddings else set()
        weights = {name: weight.to(torch.bfloat16).contiguous() for name, weight in model.state_dict().items() if name not in tied}
        save_file(weights, folder / "model.safetensors", metadata={"format": "pt"})
        model.config.dtype = torch.bfloat16
        model.config.save_pretrained(folder)
        for name in TOKENIZER_FILES:
            if (tokenizer / name).exists():
                shutil.copy(tokenizer / name, folder / name)
    else:
        write_gguf(model, tokenizer, folder / f"model-{form}.gguf", form, title, "gemma" if family == "gemma3_text" else "other")


def read_weights(folder: Path, form: str) -> torch.nn.Module:
    """The model as the file holds it, so that what is scored is what is handed over: four bits lose what sixteen keep."""
    if form == "safetensors":
        return AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32, local_files_only=True).eval()
    return read_gguf(gguf.GGUFReader(folder / f"model-{form}.gguf"))


def write_papers(folder: Path, family: str, licences: list[Path], note: str) -> None:
    """What goes with the weights: the licence, and what was changed."""
    for path in licences:
        shutil.copy(path, folder / path.name)
    if family == "gemma3_text":
        (folder / "NOTICE.txt").write_text(GEMMA_NOTICE, encoding="utf-8")
    (folder / "CHANGES.md").write_text(note, encoding="utf-8")


def zip_folder(folder: Path, path: Path) -> None:
    """Without compression: weights hardly shrink."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as file:
        for one in sorted(folder.iterdir()):
            file.write(one, one.name)
