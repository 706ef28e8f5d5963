"""From rows of texts to a tuned model in a zip that Gloss imports (Options → Models), in one command.

    python -m finetune tickets.csv --base SmolLM2-135M-Instruct.Q4_1.gguf --licence LICENSE --out tickets

`tickets.csv` has the columns text and label. What else can be read, and every option, is told in docs/fine-tuning.md.
Broken off, the same command goes on where it was.
"""

import argparse
import hashlib
import json
import os
import sys
from dataclasses import asdict
from pathlib import Path

# On a busy machine threads that spin while they wait stand in the way of those that work.
os.environ.setdefault("OMP_WAIT_POLICY", "passive")

import torch  # noqa: E402
from transformers.utils import logging  # noqa: E402

from .base_model import open_base  # noqa: E402
from .note import write_note  # noqa: E402
from .package import FORMATS, find_licences, read_weights, write_papers, write_weights, zip_folder  # noqa: E402
from .rows import Row, apart, read_rows, sample, split  # noqa: E402
from .scoring import score_labels, score_written  # noqa: E402
from .tasks import kind_of, neutral_rows, read_task  # noqa: E402
from .tune import Plan, merge, prepare, tune  # noqa: E402


def arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m finetune", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", type=Path, help="CSV, TSV, JSON Lines (also .gz), a task of Gloss with examples, or a folder whose folders are labels")
    parser.add_argument("--base", type=Path, required=True, help="a GGUF file, or a folder with a checkpoint (config.json, safetensors, tokenizer.json)")
    parser.add_argument("--out", type=Path, required=True, help="the folder for the zip and all that is made on the way")
    parser.add_argument("--task", default="sort", help="sort (labels of your own), sentiment, or the file of a task that Gloss exported")
    parser.add_argument("--title", help="how the model is called in Gloss; otherwise after --out")
    parser.add_argument("--licence", type=Path, nargs="+", default=[], help="the texts of the model's licence, where they do not lie in its folder")
    parser.add_argument("--held-out", type=Path, help="rows for the test; otherwise a fifth of the rows")
    parser.add_argument("--text", default="text", help="the column of the text")
    parser.add_argument("--target", default="label", help="the column of the label, or of the text that is to be written")
    parser.add_argument("--group", help="a column: rows with the same value (template, author, document) are not parted between teaching and test")
    parser.add_argument("--mode", choices=("lora", "full"), default="lora")
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--rows-a-step", type=int, default=8)
    parser.add_argument("--rate", type=float, help="6e-4 for lora, 5e-5 for full unless told")
    parser.add_argument("--rank", type=int, default=16)
    parser.add_argument("--patience", type=int, default=3, help="looks at the rows set aside without a gain before it ends")
    parser.add_argument("--limit-minutes", type=float, help="ends the teaching after so long, with the best so far")
    parser.add_argument("--format", choices=[*FORMATS], nargs="+", default=["safetensors"], help="a zip for each")
    parser.add_argument("--test-rows", type=int, default=500, help="at most so many held-out rows are scored, of every label its share")
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    parser.add_argument("--seed", type=int, default=7)
    return parser


def main(given: list[str] | None = None) -> None:
    options = arguments().parse_args(given)
    logging.disable_progress_bar()
    try:
        make(options)
    except (ValueError, OSError) as error:
        sys.exit(f"finetune: {error}")


def make(options: argparse.Namespace) -> None:
    licences = find_licences(options.base, options.licence)
    read = lambda path: read_rows(path, kind_of(options.task), options.text, options.target, options.group)
    rows = read(options.rows)
    task = read_task(options.task, rows, options.title or options.out.resolve().name)
    known, held_out = (rows, read(options.held_out)) if options.held_out else split(rows, 0.2, options.seed, task.is_choice)
    kept = apart(known, held_out)
    if len(kept) < len(known):
        tell(f"{len(known) - len(kept)} rows are not taught: the test has the same words")
    taught, aside = split(kept, 0.1, options.seed + 1, task.is_choice)
    check(task, taught, aside, held_out)
    tested = sample(held_out, options.test_rows, options.seed, task.is_choice)
    work = options.out / "work"
    work.mkdir(parents=True, exist_ok=True)
    base = open_base(options.base, work)
    model, codec = base.model.to(options.device), base.codec
    score = lambda one: score_labels(one, codec, task, tested, base.family) if task.is_choice else score_written(one, codec, task, tested)

    before = remembered(work / "before.json", [base.sums, asdict(task), [(row.text, row.target) for row in tested]], lambda: score(model))
    tell(f"before: {json.dumps(before)}")
    plan = Plan(options.mode, options.rank, options.epochs, options.rows_a_step, options.rate, 0, options.patience, options.limit_minutes, options.seed)
    model = prepare(model, plan)
    encoded = [task.taught(codec, row) for row in (*taught, *neutral_rows(task))]
    report = tune(model, encoded, [task.taught(codec, row) for row in aside], plan, base.family, base.sums, work, tell)
    model = merge(model).eval()
    counts = {"taught": len(taught), "aside": len(aside), "held out": len(held_out)}
    after = {}
    for form in dict.fromkeys(options.format):
        folder = work / form
        write_weights(model, base.folder, folder, form, task.title, base.family)
        after[form] = score(read_weights(folder, form).to(options.device))
        tell(f"after, {form}: {json.dumps(after[form])}")
        write_papers(folder, base.family, licences, write_note(base, task, plan, report, counts, before, after[form], FORMATS[form]))
        # A GGUF file names itself; safetensors are called in Gloss as their zip is.
        path = options.out / f"{'-'.join(task.title.split())}{'' if form == 'safetensors' else f'-{form}'}.zip"
        zip_folder(folder, path)
        tell(f"{path} ({path.stat().st_size / 1e6:.0f} MB): bring it in under Options → Models")
    (options.out / "report.json").write_text(json.dumps({"before": before, "after": after, "teaching": vars(report), "rows": counts}, indent=2) + "\n")


def check(task, taught: list[Row], aside: list[Row], held_out: list[Row]) -> None:
    if not taught or not aside or not held_out:
        raise ValueError("There are too few rows to teach, to know when to stop, and to test: bring thirty at least.")
    if task.is_choice:
        names = {label.name for label in task.order.shown}
        wrong = {str(row.target) for row in (*taught, *aside, *held_out)} - names
        if wrong:
            raise ValueError(f"Labels that the task does not have: {', '.join(sorted(wrong)[:5])}. It has {', '.join(sorted(names))}.")
    if task.record:
        names = {field.name for field in task.record.fields}
        if any(not isinstance(row.target, dict) or (row.target and names.isdisjoint(row.target)) for row in (*taught, *aside, *held_out)):
            raise ValueError(f"There are rows with none of the fields of the task, which are {', '.join(sorted(names))}.")


def remembered(path: Path, key: object, score) -> dict:
    """The figures before the teaching are not computed again by whoever goes on. What they hang on is kept as a sum, not as texts."""
    mark = hashlib.sha256(json.dumps(key).encode()).hexdigest()
    if path.exists() and (kept := json.loads(path.read_text()))["mark"] == mark:
        return kept["figures"]
    figures = score()
    path.write_text(json.dumps({"mark": mark, "figures": figures}))
    return figures


def tell(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    main()
