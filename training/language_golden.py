"""Writes what real weights choose after every token of a text: float32 arithmetic on the file's weights beside llama.cpp.

    pip install torch==2.13.0 transformers==5.24.0 gguf
    node bench/peers/forced.mjs .models/<file>.gguf README.md 2001 > forced.json
    python training/language_golden.py .models/<file>.gguf forced.json tests/fixtures/language-models/<name>.golden.json

The weights are those of the file, dequantised; the arithmetic is transformers' own, in float32.
"""

import json
import sys
from pathlib import Path

import gguf
import torch

from finetune.gguf_model import read_gguf


def main() -> None:
    path, forced, out = sys.argv[1:4]
    model = read_gguf(gguf.GGUFReader(path), attn_implementation="eager")
    given = json.loads(Path(forced).read_text())
    ids = given["ids"]
    chosen, likelihoods = [], []
    with torch.no_grad():
        hidden = model.model(torch.tensor([ids])).last_hidden_state[0]
        for start in range(0, len(ids), 128):
            # The logits of all positions at once would fill gigabytes.
            logits = model.lm_head(hidden[start : start + 128])
            chosen += logits.argmax(-1).tolist()
            rows = torch.log_softmax(logits, -1)
            likelihoods += [float(rows[i, ids[start + i + 1]]) for i in range(len(rows)) if start + i + 1 < len(ids)]
    golden = {
        "file": Path(path).name,
        "ids": ids,
        "float32": chosen,
        "llamaCpp": given["next"],
        "logLikelihoods": [round(value, 4) for value in likelihoods],
    }
    Path(out).write_text(json.dumps(golden, separators=(",", ":")))


if __name__ == "__main__":
    main()
