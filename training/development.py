"""Scores of a PyTorch encoder on the dev splits, while choosing what to train."""

from pathlib import Path

import numpy as np
import torch

from labels import columns
from model import Encoder
from predict import Forward, predict
from suites import DEVELOPMENT, examples, judge
from words import WordTokenizer


def forward_of(encoder: Encoder) -> Forward:
    def forward(ids: np.ndarray, mask: np.ndarray, token_types: np.ndarray) -> dict[str, np.ndarray]:
        with torch.inference_mode():
            given = (torch.from_numpy(array).to(encoder.heads.weight.device) for array in (ids, mask, token_types))
            logits = encoder(*given).float().cpu().numpy()
        return {head: logits[..., part] for head, part in columns().items()}

    return forward


def measure(encoder: Encoder, tokenizer: WordTokenizer, data: Path, most: int | None = None, language: str = "en") -> dict[str, float]:
    """Scores in per cent by set; with `most` of a fixed sample of each."""
    scores = {}
    for suite in DEVELOPMENT[language]:
        if suite.dev:
            given = examples(suite, data, "dev", most)
            score, items = judge(suite, given, predict(forward_of(encoder), tokenizer, [e.text for e in given]))
            scores[f"{suite.dataset} {suite.task} {suite.metric}"] = round(100 * score(*items), 2)
    return scores
