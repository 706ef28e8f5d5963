"""Reads a GGUF file as a model of transformers: weights dequantised, arithmetic in float32."""

import gguf
import numpy as np
import torch
from transformers import Gemma3ForCausalLM, Gemma3TextConfig, LlamaConfig, LlamaForCausalLM, Qwen2Config, Qwen2ForCausalLM

from .gguf_names import FAMILIES, convert, tensor_names


def dequantise(tensor) -> torch.Tensor:
    values = np.array(gguf.quants.dequantize(tensor.data, tensor.tensor_type), dtype=np.float32)
    return torch.from_numpy(values.reshape([int(size) for size in reversed(tensor.shape)]))


def read_gguf(reader: gguf.GGUFReader, **settings) -> torch.nn.Module:
    """The model of a file. Its numbers are those of the file: a 4-bit file has lost what it has lost."""
    family = str(reader.fields["general.architecture"].contents())
    if family not in FAMILIES:
        raise ValueError(f"GGUF files of {family} cannot be tuned; bring its checkpoint as a folder with safetensors.")

    def said(key: str, otherwise=None):
        field = reader.fields.get(f"{family}.{key}")
        return otherwise if field is None else field.contents()

    tensors = {tensor.name: tensor for tensor in reader.tensors}
    heads, layers = said("attention.head_count"), said("block_count")
    key_heads = said("attention.head_count_kv", heads)
    is_tied = "output.weight" not in tensors
    ids = {
        name: None if (field := reader.fields.get(f"tokenizer.ggml.{name}_id")) is None else int(field.contents())
        for name in ("bos_token", "eos_token", "padding_token")
    }
    common = dict(
        vocab_size=int(tensors["token_embd.weight"].shape[1]),
        hidden_size=said("embedding_length"),
        intermediate_size=said("feed_forward_length"),
        num_hidden_layers=layers,
        num_attention_heads=heads,
        num_key_value_heads=key_heads,
        max_position_embeddings=said("context_length"),
        rms_norm_eps=float(said("attention.layer_norm_rms_epsilon")),
        tie_word_embeddings=is_tied,
        bos_token_id=ids["bos_token"],
        eos_token_id=ids["eos_token"],
        pad_token_id=ids["padding_token"],
        **settings,
    )
    if family == "gemma3":
        # The bases of both kinds of layers and the pattern of six are transformers' defaults; no file says them.
        size = said("attention.key_length")
        model = Gemma3ForCausalLM(Gemma3TextConfig(**common, head_dim=size, query_pre_attn_scalar=size, sliding_window=said("attention.sliding_window")))
    else:
        config, make = (LlamaConfig, LlamaForCausalLM) if family == "llama" else (Qwen2Config, Qwen2ForCausalLM)
        model = make(config(**common, rope_theta=float(said("rope.freq_base", 10_000.0))))
    state = {
        ours: convert(family, ours, dequantise(tensors[theirs]), heads, key_heads, to_gguf=False)
        for ours, theirs in tensor_names(family, layers, is_tied).items()
    }
    if is_tied:
        state["lm_head.weight"] = state["model.embed_tokens.weight"]
    model.load_state_dict(state, strict=True)
    return model.eval().float()
