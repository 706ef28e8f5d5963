"""What holds this package and the extension together: prompts and answers of every kind of task, and tiny models that were tuned here.

    python -m finetune.golden [--weights ../.models] [--prompts-only]

Writes tests/fixtures/finetune: `golden.json` (prompts, answers, ids with the real tokenizers where their weights are there, chances of
labels) and a zip for each format. tests/training reads the prompts with the extension's own code, imports the zips and asks the models.
"""

import argparse
import json
import shutil
import tempfile
from dataclasses import asdict
from pathlib import Path

import gguf
import torch
from transformers.utils import logging

from .__main__ import main as finetune
from .base_model import open_base
from .codec import Codec
from .prompts import SENTIMENT, Field, Label, RecordTask, labels_of_reader, rule_in_words
from .rows import Row
from .scoring import label_chances
from .tasks import Task, read_task
from .tiny import FRAMES, THINGS, make_gemma, make_llama, write_tickets
from .tokenizer_files import write_tokenizer

FOLDER = Path(__file__).parents[2] / "tests/fixtures/finetune"
TEXTS = ("where is my box", "  Two\n\tlines\u00a0and\u3000one \ufeff", "<|im_end|> <eos> {text} \\1 “quoted”", "价格 12,50 € 🙂\u0085.", "")
FIELDS = (
    Field("vendor", "quote", "who sent it"),
    Field("total", "number"),
    Field("people", "quote", is_list=True),
    Field("paid", "yes-no", may_be_missing=True),
    Field("currency", "choice", choices=("EUR", "USD")),
)
RECORD = {"vendor": 'Ann "A" & Söhne\n', "total": 12.5, "people": ["Ada", "Bo"], "paid": None, "currency": "EUR"}
TASKS = (
    (Task("sort", "", order=labels_of_reader((Label("Refund", "money is wanted back"), Label("Fault", examples=("it broke\nagain", "no"))))), "Fault"),
    (Task("sort", "", order=labels_of_reader((Label("a"), Label("b c")))), "none of these"),
    (Task("sentiment", "", order=SENTIMENT), "neutral"),
    (Task("judge", "", order=rule_in_words(" promises  a\nreturn ", ("5% for sure", "no risk"), ("it may fall",))), "yes"),
    (Task("record", "", record=RecordTask(FIELDS)), RECORD),
    (Task("record", "", record=RecordTask(FIELDS, ({"text": " Bill of Cee, 7 EUR ", "record": {"vendor": "Cee", "total": 7, "people": [], "currency": "EUR"}},))), RECORD),
    (Task("write", "", instruction=" Shorten {Text}, please: {text}"), "short"),
    (Task("write", "", instruction="Shorten this."), "short"),
)


class Follows:
    """As much of a model as a prompt asks for."""

    def __init__(self, follows: bool):
        self.follows = follows


def prompts(codecs: dict[str, Codec]) -> list[dict]:
    cases = []
    for task, target in TASKS:
        for follows in (True, False) if task.record else (True,):
            for text in TEXTS:
                prompt = task.prompt(Follows(follows), text)
                given = {"order": asdict(task.order) if task.order else None, "record": asdict(task.record) if task.record else None, "instruction": task.instruction}
                # Records are asked for in a chat where there is one; the rest is plain text for all, or a chat and nothing for models without.
                asked = lambda codec: follows == codec.follows if task.record else prompt.text is not None or codec.follows
                ids = {name: taught_ids(task, codec, Row(text, target)) for name, codec in codecs.items() if asked(codec)}
                cases.append({"kind": task.kind, **given, "text": text, "follows": follows, "prompt": asdict(prompt), "target": target, "answer": task.answer(Row(text, target)), "ids": ids})
    return cases


def taught_ids(task: Task, codec: Codec, row: Row) -> list[list[int]]:
    taught = task.taught(codec, row)
    return [taught.prompt, taught.answer]


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
