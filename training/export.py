"""Turn the last run of a recipe into what the extension ships.

    python export.py recipes/gloss-encoder.json --work WORK [--model ../assets/models/gloss-encoder] [--data ../../shared/data]

Writes the Hugging Face layout with int8 weights; the float32 graph stays in `WORK/onnx`.
"""

import argparse
import json
import shutil
from dataclasses import asdict
from pathlib import Path

import calibration
import certainty
from balance import balance_heads
from graph import put_words, write_float, write_int8
from labels import ENTITIES, HEADS
from model import Encoder, Shape
from recipe import SETTINGS, SHIPPED, WEIGHTS, Recipe
from refit import refit_heads
from shipped import forward_of
from vocabulary import ids_of_emoji
from words import WordTokenizer


def config(version: str, shape: Shape, temperatures: dict[str, float]) -> dict:
    heads = {
        head: {"output": output, "kind": kind, "labels": labels, "temperature": temperatures[head]}
        for head, (output, kind, labels) in HEADS.items()
    }
    return {
        "model_type": "bert",
        "architectures": ["BertModel"],
        "hidden_act": "gelu",
        "pad_token_id": 0,
        **asdict(shape),
        "id2label": dict(enumerate(ENTITIES)),
        "label2id": {label: index for index, label in enumerate(ENTITIES)},
        "gloss": {"version": version, "maxTokens": shape.max_position_embeddings, "heads": heads},
    }


def tokenizer_config(shape: Shape) -> dict:
    special = {
        "unk_token": "[UNK]",
        "sep_token": "[SEP]",
        "pad_token": "[PAD]",
        "cls_token": "[CLS]",
        "mask_token": "[MASK]",
    }
    return {
        "tokenizer_class": "BertTokenizer",
        "do_lower_case": True,
        "model_max_length": shape.max_position_embeddings,
        **special,
    }


def write_json(path: Path, value: dict) -> None:
    path.write_text(json.dumps(value, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("recipe", type=Path)
    arguments.add_argument("--work", type=Path, required=True)
    arguments.add_argument("--model", type=Path, default=Path("../assets/models/gloss-encoder"))
    arguments.add_argument("--data", type=Path, default=Path("../../shared/data"))
    options = arguments.parse_args()
    recipe = Recipe.read(options.recipe)
    (options.model / "onnx").mkdir(parents=True, exist_ok=True)
    (options.work / "onnx").mkdir(exist_ok=True)

    shape = recipe.shape(options.work)
    encoder = Encoder(shape)
    encoder.load_state_dict(recipe.result(options.work))
    whole, small = options.work / "onnx" / "model.onnx", options.model / "onnx" / "model_quantized.onnx"
    write_float(encoder, whole)
    if recipe.final == SHIPPED:
        # Rounding twice would move what is rounded already.
        shutil.copy(WEIGHTS, options.work / "onnx" / "before.onnx")
        shutil.copy(options.work / "onnx" / "before.onnx", small)
    elif recipe.learnt_only_emoji():
        # Every other weight stays the byte that it was.
        before = options.work / "onnx" / "before.onnx"
        shutil.copy(WEIGHTS, before)
        words = recipe.result(options.work)["embeddings.word_embeddings.weight"]
        put_words(before, small, words, ids_of_emoji(options.work / "tokenizer.json"))
    else:
        write_int8(whole, small)

    spec = json.loads((options.work / "tokenizer.json").read_text(encoding="utf-8"))
    compact = json.dumps(spec, ensure_ascii=False, separators=(",", ":"))
    (options.model / "tokenizer.json").write_text(compact + "\n", encoding="utf-8")
    write_json(options.model / "tokenizer_config.json", tokenizer_config(shape))

    tokenizer = WordTokenizer.from_file(options.model / "tokenizer.json")
    fitted = refit_heads(small, whole, recipe, options.data, tokenizer) if recipe.refit else {}
    write_json(options.work / "refit.json", fitted)
    shifts = balance_heads(small, whole, recipe, options.data, tokenizer) if recipe.balance else {}
    write_json(options.work / "balance.json", shifts)
    if recipe.learnt_only_emoji():
        # What was fitted to texts without emoji holds: they are read as before.
        settings = json.loads(SETTINGS.read_text(encoding="utf-8"))
        settings["gloss"]["version"] = recipe.version
        write_json(options.model / "config.json", settings)
    else:
        temperatures, errors = calibration.fit(options.data, forward_of(small), tokenizer, recipe.dev_rows, recipe.language)
        settings = config(recipe.version, shape, temperatures)
        if recipe.language != "en":
            sentiment = settings["gloss"]["heads"]["sentiment"]
            given = (options.data, forward_of(small), tokenizer, sentiment["temperature"])
            sentiment["certainty"] = certainty.choose(*given, recipe.dev_rows, recipe.language)
        write_json(options.model / "config.json", settings)
        for error in errors:
            head, before, after = error["head"], error["before"], error["after"]
            print(f"{head:14} temperature {temperatures[head]:.3f}  dev calibration error {before:.4f} -> {after:.4f}")
    size = sum(path.stat().st_size for path in options.model.rglob("*") if path.is_file())
    print(f"{size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
