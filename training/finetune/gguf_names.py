"""How tensors are called in GGUF and in transformers, and what llama.cpp's converter does to their numbers."""

import torch

ATTENTION = {"q": "attn_q", "k": "attn_k", "v": "attn_v", "o": "attn_output"}
FEED_FORWARD = {"gate": "ffn_gate", "up": "ffn_up", "down": "ffn_down"}
LLAMA_NORMS = {"input_layernorm": "attn_norm", "post_attention_layernorm": "ffn_norm"}
GEMMA_NORMS = {
    "self_attn.q_norm": "attn_q_norm",
    "self_attn.k_norm": "attn_k_norm",
    "input_layernorm": "attn_norm",
    "post_attention_layernorm": "post_attention_norm",
    "pre_feedforward_layernorm": "ffn_norm",
    "post_feedforward_layernorm": "post_ffw_norm",
}
# The architecture in a GGUF file, and transformers' name of the model.
FAMILIES = {"gemma3": "gemma3_text", "llama": "llama", "qwen2": "qwen2"}


def tensor_names(family: str, layers: int, is_tied: bool) -> dict[str, str]:
    """transformers' names to GGUF's, for all tensors of a model."""
    names = {"model.embed_tokens.weight": "token_embd.weight", "model.norm.weight": "output_norm.weight"}
    if not is_tied:
        names["lm_head.weight"] = "output.weight"
    norms = GEMMA_NORMS if family == "gemma3" else LLAMA_NORMS
    for layer in range(layers):
        ours, theirs = f"model.layers.{layer}", f"blk.{layer}"
        for name, other in ATTENTION.items():
            for part in ("weight", "bias") if family == "qwen2" and name != "o" else ("weight",):
                names[f"{ours}.self_attn.{name}_proj.{part}"] = f"{theirs}.{other}.{part}"
        names |= {f"{ours}.mlp.{name}_proj.weight": f"{theirs}.{other}.weight" for name, other in FEED_FORWARD.items()}
        names |= {f"{ours}.{name}.weight": f"{theirs}.{other}.weight" for name, other in norms.items()}
    return names


def pair(weight: torch.Tensor, heads: int) -> torch.Tensor:
    """What llama.cpp does to llama's queries and keys: rows i and i + half of a head become 2i and 2i + 1."""
    return weight.reshape(heads, 2, weight.shape[0] // heads // 2, *weight.shape[1:]).swapaxes(1, 2).reshape(weight.shape)


def unpair(weight: torch.Tensor, heads: int) -> torch.Tensor:
    return weight.reshape(heads, weight.shape[0] // heads // 2, 2, *weight.shape[1:]).swapaxes(1, 2).reshape(weight.shape)


def convert(family: str, name: str, weight: torch.Tensor, heads: int, key_heads: int, to_gguf: bool) -> torch.Tensor:
    """The numbers of a tensor (by transformers' name) as the other format has them."""
    if family == "gemma3" and name.endswith("norm.weight"):
        # Gemma's norms are 1 + w in GGUF and w here.
        return weight + 1 if to_gguf else weight - 1
    if family == "llama" and (".q_proj." in name or ".k_proj." in name):
        return (pair if to_gguf else unpair)(weight, heads if ".q_proj." in name else key_heads)
    return weight
