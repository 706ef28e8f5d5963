"""Writes a model of transformers as a GGUF file that Gloss and llama.cpp read."""

import json
from pathlib import Path

import gguf
import torch

from .gguf_names import FAMILIES, convert, tensor_names
from .tokenizer_files import BYTE, CONTROL, META, NORMAL, PRE_TOKENIZERS, UNKNOWN, UNUSED, USER_DEFINED

KINDS = {"q8_0": gguf.GGMLQuantizationType.Q8_0, "q4_0": gguf.GGMLQuantizationType.Q4_0}
FILE_TYPES = {"q8_0": gguf.LlamaFileType.MOSTLY_Q8_0, "q4_0": gguf.LlamaFileType.MOSTLY_Q4_0}


def write_gguf(model: torch.nn.Module, tokenizer_folder: Path, path: Path, kind: str, title: str, licence: str) -> None:
    """`kind` is q8_0 or q4_0; of the latter the embedding, which is the head as well, is kept in eight bits: four cost it an eighth of its perplexity."""
    config = model.config
    family = next((ours for ours, theirs in FAMILIES.items() if theirs == config.model_type), None)
    if family is None:
        raise ValueError(f"Models of {config.model_type} are not written as GGUF; take safetensors.")
    writer = gguf.GGUFWriter(path, family)
    writer.add_name(title)
    writer.add_license(licence)
    writer.add_file_type(FILE_TYPES[kind])
    writer.add_context_length(config.max_position_embeddings)
    writer.add_embedding_length(config.hidden_size)
    writer.add_block_count(config.num_hidden_layers)
    writer.add_feed_forward_length(config.intermediate_size)
    writer.add_head_count(config.num_attention_heads)
    writer.add_head_count_kv(config.num_key_value_heads)
    writer.add_layer_norm_rms_eps(config.rms_norm_eps)
    writer.add_vocab_size(config.vocab_size)
    head_size = getattr(config, "head_dim", None) or config.hidden_size // config.num_attention_heads
    writer.add_rope_freq_base(rope_base(config))
    if family == "gemma3":
        writer.add_key_length(head_size)
        writer.add_value_length(head_size)
        writer.add_sliding_window(config.sliding_window)
    else:
        writer.add_rope_dimension_count(head_size)
    add_tokenizer(writer, tokenizer_folder, config.vocab_size)
    is_tied = config.tie_word_embeddings
    state = model.state_dict()
    for ours, theirs in tensor_names(family, config.num_hidden_layers, is_tied).items():
        weight = convert(family, ours, state[ours].float(), config.num_attention_heads, config.num_key_value_heads, to_gguf=True)
        values = weight.contiguous().cpu().numpy()
        chosen = "q8_0" if theirs in ("token_embd.weight", "output.weight") else kind
        if values.ndim < 2 or values.shape[-1] % 32:
            writer.add_tensor(theirs, values)
        else:
            writer.add_tensor(theirs, gguf.quants.quantize(values, KINDS[chosen]), raw_dtype=KINDS[chosen])
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def rope_base(config) -> float:
    rope = config.rope_parameters
    return float(rope.get("full_attention", rope).get("rope_theta", 10_000.0))


def add_tokenizer(writer: gguf.GGUFWriter, folder: Path, size: int) -> None:
    file = json.loads((folder / "tokenizer.json").read_text(encoding="utf-8"))
    config = json.loads((folder / "tokenizer_config.json").read_text(encoding="utf-8"))
    model, added = file["model"], file.get("added_tokens", [])
    is_bytes = not model.get("byte_fallback")
    pieces, kinds = [f"[UNUSED{number}]" for number in range(size)], [UNUSED] * size
    for piece, number in model["vocab"].items():
        pieces[number], kinds[number] = piece, BYTE if not is_bytes and len(piece) == 6 and piece.startswith("<0x") else NORMAL
    for one in added:
        if one["id"] < size:
            pieces[one["id"]] = one["content"] if is_bytes or one["special"] else one["content"].replace(META, " ")
            kinds[one["id"]] = UNKNOWN if one["content"] == model.get("unk_token") else CONTROL if one["special"] else USER_DEFINED
    writer.add_tokenizer_model("gpt2" if is_bytes else "llama")
    merges = [merge if isinstance(merge, str) else " ".join(merge) for merge in model["merges"]]
    if is_bytes:
        name = next((name for name, steps in PRE_TOKENIZERS.items() if same_steps(steps, file["pre_tokenizer"])), None)
        if name is None:
            raise ValueError("The way this tokenizer splits texts has no name in GGUF; take safetensors.")
        writer.add_tokenizer_pre(name)
        writer.add_token_merges(merges)
    else:
        writer.add_tokenizer_pre("default")
        ranks: dict[str, float] = {}
        for rank, merge in enumerate(merges):
            ranks.setdefault(merge.replace(" ", "", 1).replace(META, " "), float(-rank))
        writer.add_token_scores([ranks.get(piece.replace(META, " "), -1e9) for piece in pieces])
        writer.add_add_space_prefix(False)
    writer.add_token_list(pieces)
    writer.add_token_types(kinds)
    number_of = {piece: number for number, piece in enumerate(pieces)}
    name = lambda key: config[key]["content"] if isinstance(config.get(key), dict) else config.get(key)
    for key, add in (("bos_token", writer.add_bos_token_id), ("eos_token", writer.add_eos_token_id), ("pad_token", writer.add_pad_token_id), ("unk_token", writer.add_unk_token_id)):
        if name(key) in number_of:
            add(number_of[name(key)])
    writer.add_add_bos_token(bool(config.get("add_bos_token", False)))
    if isinstance(config.get("chat_template"), str):
        writer.add_chat_template(config["chat_template"])


def same_steps(left: dict, right: dict) -> bool:
    """Whether two pre-tokenizers split alike, whatever else they say."""
    flat = lambda step: [part for one in step.get("pretokenizers", [step]) for part in ([one] if "pretokenizers" not in one else flat(one))]
    told = lambda step: [(one["type"], one.get("pattern"), one.get("use_regex", True) if one["type"] == "ByteLevel" else None) for one in flat(step)]
    return told(left) == told(right)
