"""Makes the tiny random language models that tests hold the decoder against, one per family, with PyTorch's logits.

    pip install torch==2.13.0 transformers==5.24.0 safetensors
    python training/tiny_language_models.py

Writes tests/fixtures/language-models/<family>.safetensors (bfloat16) and <family>.json: configuration, ids, and the
logits of transformers' own implementation in float32 after every id, rounded to five digits.
"""

import json
from pathlib import Path

import torch
from transformers import (
    Gemma3ForCausalLM,
    Gemma3TextConfig,
    Lfm2Config,
    Lfm2ForCausalLM,
    LlamaConfig,
    LlamaForCausalLM,
    Qwen2Config,
    Qwen2ForCausalLM,
)
from safetensors.torch import save_file

FOLDER = Path(__file__).parent.parent / "tests/fixtures/language-models"
TOKENS = 40
COMMON = dict(
    vocab_size=94,  # does not fill its last panel of eight
    hidden_size=32,
    intermediate_size=64,
    num_attention_heads=4,
    num_key_value_heads=2,
    max_position_embeddings=256,
    attn_implementation="eager",
)

FAMILIES = {
    # Seven layers: the sixth sees everything, the others a window of eight. Other bases and another factor than the usual ones.
    "gemma3": (
        Gemma3ForCausalLM,
        Gemma3TextConfig(**COMMON, num_hidden_layers=7, head_dim=16, query_pre_attn_scalar=24, sliding_window=8),
    ),
    "llama": (LlamaForCausalLM, LlamaConfig(**COMMON, num_hidden_layers=3, rope_theta=100_000.0, tie_word_embeddings=False)),
    "qwen2": (Qwen2ForCausalLM, Qwen2Config(**COMMON, num_hidden_layers=3, tie_word_embeddings=True)),
    "lfm2": (
        Lfm2ForCausalLM,
        Lfm2Config(
            **COMMON,
            num_hidden_layers=4,
            layer_types=["conv", "conv", "full_attention", "conv"],
            block_auto_adjust_ff_dim=False,
            conv_bias=False,
        ),
    ),
}


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for family, (model_class, config) in FAMILIES.items():
        torch.manual_seed(7)
        model = model_class(config).eval().float()
        with torch.no_grad():
            for name, weight in model.named_parameters():
                # Norms and biases begin as ones and zeros: a mistake in them would not be seen.
                spread = 0.1 if weight.dim() == 1 else 0.6 / weight.shape[-1] ** 0.5
                base = weight if weight.dim() == 1 else 0
                weight.copy_((base + spread * torch.randn_like(weight)).bfloat16().float())
        tied = {"lm_head.weight"} if config.tie_word_embeddings else set()
        weights = {name: weight.bfloat16().contiguous() for name, weight in model.state_dict().items() if name not in tied}
        save_file(weights, FOLDER / f"{family}.safetensors")
        ids = [(7 * i * i + 3 * i + 1) % config.vocab_size for i in range(TOKENS)]
        with torch.no_grad():
            logits = model(torch.tensor([ids])).logits[0]
        golden = {
            "config": {**config.to_dict(), "torch_dtype": "bfloat16"},
            "ids": ids,
            "logits": [[round(value, 5) for value in row] for row in logits.tolist()],
        }
        (FOLDER / f"{family}.json").write_text(json.dumps(golden) + "\n")
        print(family, sum(weight.numel() for weight in weights.values()), "weights", float(logits.abs().max()))


if __name__ == "__main__":
    main()
