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
import numpy as np
import torch
from transformers import Gemma3ForCausalLM, Gemma3TextConfig, LlamaConfig, LlamaForCausalLM

ATTENTION = {"q": "attn_q", "k": "attn_k", "v": "attn_v", "o": "attn_output"}
GEMMA_NORMS = {
    "self_attn.q_norm": "attn_q_norm",
    "self_attn.k_norm": "attn_k_norm",
    "input_layernorm": "attn_norm",
    "post_attention_layernorm": "post_attention_norm",
    "pre_feedforward_layernorm": "ffn_norm",
    "post_feedforward_layernorm": "post_ffw_norm",
}
LLAMA_NORMS = {"input_layernorm": "attn_norm", "post_attention_layernorm": "ffn_norm"}


def dequantise(tensor) -> torch.Tensor:
    values = np.array(gguf.quants.dequantize(tensor.data, tensor.tensor_type), dtype=np.float32)
    return torch.from_numpy(values.reshape([int(size) for size in reversed(tensor.shape)]))


def unpair(weight: torch.Tensor, heads: int) -> torch.Tensor:
    """Undoes what llama.cpp does to llama's queries and keys: rows 2i and 2i + 1 of a head are i and i + half."""
    return weight.reshape(heads, weight.shape[0] // heads // 2, 2, weight.shape[1]).swapaxes(1, 2).reshape(weight.shape)


def load(path: str) -> torch.nn.Module:
    reader = gguf.GGUFReader(path)
    family = str(reader.fields["general.architecture"].contents())
    said = lambda key: reader.fields[f"{family}.{key}"].contents()
    tensors = {tensor.name: dequantise(tensor) for tensor in reader.tensors}
    heads, key_heads, layers = said("attention.head_count"), said("attention.head_count_kv"), said("block_count")
    common = dict(
        vocab_size=tensors["token_embd.weight"].shape[0],
        hidden_size=said("embedding_length"),
        intermediate_size=said("feed_forward_length"),
        num_hidden_layers=layers,
        num_attention_heads=heads,
        num_key_value_heads=key_heads,
        max_position_embeddings=4096,
        rms_norm_eps=float(said("attention.layer_norm_rms_epsilon")),
        tie_word_embeddings=True,
        attn_implementation="eager",
    )
    is_gemma = family == "gemma3"
    if is_gemma:
        size = said("attention.key_length")
        window = said("attention.sliding_window")
        model = Gemma3ForCausalLM(Gemma3TextConfig(**common, head_dim=size, query_pre_attn_scalar=size, sliding_window=window))
    else:
        model = LlamaForCausalLM(LlamaConfig(**common, rope_theta=float(said("rope.freq_base"))))
    # Gemma's norms are 1 + w in GGUF and w here.
    norm = lambda name: tensors[name] - 1 if is_gemma else tensors[name]
    embedding = tensors["token_embd.weight"]
    state = {"model.embed_tokens.weight": embedding, "lm_head.weight": embedding, "model.norm.weight": norm("output_norm.weight")}
    for layer in range(layers):
        ours, theirs = f"model.layers.{layer}", f"blk.{layer}"
        for name, other in ATTENTION.items():
            weight = tensors[f"{theirs}.{other}.weight"]
            if not is_gemma and name in "qk":
                weight = unpair(weight, heads if name == "q" else key_heads)
            state[f"{ours}.self_attn.{name}_proj.weight"] = weight
        for name in ("gate", "up", "down"):
            state[f"{ours}.mlp.{name}_proj.weight"] = tensors[f"{theirs}.ffn_{name}.weight"]
        for name, other in (GEMMA_NORMS if is_gemma else LLAMA_NORMS).items():
            state[f"{ours}.{name}.weight"] = norm(f"{theirs}.{other}.weight")
    model.load_state_dict(state, strict=True)
    return model.eval().float()


def main() -> None:
    path, forced, out = sys.argv[1:4]
    model = load(path)
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
