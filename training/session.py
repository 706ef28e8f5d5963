"""The float32 graph in ONNX Runtime."""

from pathlib import Path

import numpy as np
import onnxruntime

from labels import HEADS
from predict import Forward


def forward_of(path: Path, threads: int = 2) -> Forward:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    outputs = [output for output, _, _ in HEADS.values()]

    def forward(ids: np.ndarray, mask: np.ndarray, token_types: np.ndarray) -> dict[str, np.ndarray]:
        feed = {"input_ids": ids, "attention_mask": mask, "token_type_ids": token_types}
        return dict(zip(HEADS, session.run(outputs, feed), strict=True))

    return forward
