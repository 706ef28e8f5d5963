"""Make a model from its recipe, in one command; what is done already is not done again.

    python make.py recipes/gloss-encoder.json --work WORK [--data ../../shared/data] [--model ../assets/models/gloss-encoder] [--again STEP …]

Steps leave marks in `WORK/made.json`: a step is done again when the recipe has changed in what it depends on, when one
before it was done again, or when it is named with `--again`. Each run of `train` is a step of its own. `--model` says
where the shipped files go; give another folder to look at a model before it replaces the one that ships.
"""

import argparse
import hashlib
import json
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from recipe import Recipe


@dataclass(frozen=True)
class Step:
    name: str
    command: list[str]
    depends: object  # whatever of the recipe it is made from, as JSON


def steps(recipe: Recipe, spec: dict, options: argparse.Namespace) -> list[Step]:
    """All steps of a recipe in order, a run of `train` each for itself."""
    work, data, model = (str(path) for path in (options.work, options.data, options.model))
    given = {
        "prepare": ["prepare.py", str(options.recipe), "--work", work, "--data", data],
        "export": ["export.py", str(options.recipe), "--work", work, "--data", data, "--model", model],
        "evaluate": ["evaluate.py", "--work", work, "--data", data, "--model", model, "--language", recipe.language, *(["--rows", str(spec["test_rows"])] if "test_rows" in spec else [])],
        "card": ["card.py", str(options.recipe), "--work", work, "--model", model],
        "golden": ["golden.py", "--model", model, "--language", recipe.language],
    }
    read = [spec["tokenizer"], spec["texts"], sorted({name for mixture in spec["mixtures"].values() for name in mixture})]
    result = []
    for name in recipe.steps:
        if name == "train":
            for run in spec["runs"]:
                command = ["train.py", str(options.recipe), run["name"], "--work", work, "--data", data, "--device", run.get("device", "cpu")]
                result.append(Step(f"train {run['name']}", command, [run, spec["mixtures"][run["mixture"]], spec.get("optimizer")]))
        else:
            result.append(Step(name, given[name], read if name == "prepare" else [spec["final"], spec.get("mean"), spec["version"], spec.get("refit"), spec.get("balance"), spec.get("dev_rows")]))
    return result


def mark(step: Step) -> str:
    return hashlib.sha256(json.dumps(step.depends, sort_keys=True).encode()).hexdigest()[:16]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("recipe", type=Path)
    arguments.add_argument("--work", type=Path, required=True)
    arguments.add_argument("--data", type=Path, default=Path("../../shared/data"))
    arguments.add_argument("--model", type=Path, help="default: assets/models/<model>")
    arguments.add_argument("--again", nargs="+", default=[], help="steps to do again, such as export or 'train encoder'")
    options = arguments.parse_args()
    recipe = Recipe.read(options.recipe)
    spec = json.loads(options.recipe.read_text(encoding="utf-8"))
    options.model = options.model or Path("../assets/models") / recipe.model
    todo = steps(recipe, spec, options)
    if unknown := set(options.again) - {step.name for step in todo}:
        arguments.error(f"no such step: {', '.join(unknown)}; there are {', '.join(step.name for step in todo)}")
    options.work.mkdir(parents=True, exist_ok=True)
    told = options.work / "made.json"
    made = json.loads(told.read_text()) if told.exists() else {}
    is_stale = False
    for step in todo:
        is_stale = is_stale or made.get(step.name, {}).get("mark") != mark(step) or step.name in options.again
        if not is_stale:
            print(f"{step.name}: done already", flush=True)
            continue
        print(f"{step.name} …", flush=True)
        began = time.time()
        subprocess.run([sys.executable, *step.command], check=True, cwd=Path(__file__).parent)
        made[step.name] = {"mark": mark(step), "minutes": round((time.time() - began) / 60, 1)}
        told.write_text(json.dumps(made, indent=1))
    print("made")


if __name__ == "__main__":
    main()
