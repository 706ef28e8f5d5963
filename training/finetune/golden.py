"""What holds this package and the extension together: prompts and answers of every kind of task, and tiny models that were tuned here.

    python -m finetune.golden [--weights ../.models] [--prompts-only]

Writes tests/fixtures/finetune: `golden.json` (prompts, answers, ids with the real tokenizers where their weights are there, chances of
labels) and a zip for each format. tests/training reads the prompts with the extension's own code, imports the zips and asks the models.
"""

import argparse
import json
import shutil
import tempfile
from pathlib import Path

import gguf
import torch
from transformers.utils import logging

from .__main__ import main as finetune
from .base_model import open_base
from .cases import prompts
from .codec import Codec
from .rows import Row
from .scoring import label_chances
from .tasks import read_task
from .tiny import FRAMES, THINGS, make_gemma, make_llama, write_tickets
from .tokenizer_files import write_tokenizer

FOLDER = Path(__file__).parents[2] / "tests/fixtures/finetune"


def tuned(work: Path, family: str, make, formats: list[str]) -> dict:
    """Tunes a tiny model, keeps its zips, and tells what its merged weights, as bfloat16 holds them, make of some texts."""
    base, out = work / family, work / f"tuned {family}"
    make(base)
    write_tickets(work / "rows.csv")
    write_tickets(work / "test.csv", is_test=True)
    finetune([str(work / "rows.csv"), "--held-out", str(work / "test.csv"), "--base", str(base), "--out", str(out), "--mode", "full", "--rate", "3e-3", "--epochs", "12", "--format", *dict.fromkeys(["safetensors", *formats])])
    for form in formats:
        shutil.copy(out / f"tuned-{family}{'' if form == 'safetensors' else f'-{form}'}.zip", FOLDER)
    opened = open_base(out / "work/safetensors", work)
    task = read_task("sort", [Row("", label) for label in FRAMES], "")
    texts = [frame.format(thing) for frames in FRAMES.values() for frame in frames for thing in THINGS[7:9]]
    return {"labels": list(FRAMES), "texts": texts, "chances": label_chances(opened.model, opened.codec, task, texts, opened.family)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", type=Path, default=Path("../.models"))
    parser.add_argument("--prompts-only", action="store_true", help="leave the tiny models as they are")
    options = parser.parse_args()
    logging.disable_progress_bar()
    torch.set_num_threads(1)
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        work, codecs = Path(folder), {}
        for name, file in (("smolLm2", "SmolLM2-135M-Instruct.Q4_1.gguf"), ("gemma", "gemma-3-270m-q4_k_m.gguf")):
            if (options.weights / file).exists():
                codecs[name] = real_codec(options.weights / file, work / name)
        if options.prompts_only:
            models = json.loads((FOLDER / "golden.json").read_text(encoding="utf-8"))
        else:
            models = {"llama": tuned(work, "llama", make_llama, ["safetensors", "q8_0", "q4_0"]), "gemma3": tuned(work, "gemma3", make_gemma, ["q8_0"])}
        golden = models | {"prompts": prompts(codecs)}
    (FOLDER / "golden.json").write_text(json.dumps(golden, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


def real_codec(path: Path, folder: Path) -> Codec:
    folder.mkdir()
    write_tokenizer(gguf.GGUFReader(path), folder)
    return Codec(folder, has_no_system_role="gemma" in path.name)


if __name__ == "__main__":
    main()
