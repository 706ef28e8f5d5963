"""Tiny models with tokenizers of their own, random weights and all that a checkpoint has: what tests teach in seconds."""

from pathlib import Path

import torch
from tokenizers import Tokenizer, decoders, models, trainers
from tokenizers.pre_tokenizers import ByteLevel, Digits, Sequence
from transformers import Gemma3ForCausalLM, Gemma3TextConfig, LlamaConfig, LlamaForCausalLM

from .tokenizer_files import META, NORMAL, dump, merges_of

TEMPLATE = "{% for message in messages %}{{ '<|im_start|>' + message['role'] + '\n' + message['content'] + '<|im_end|>\n' }}{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}"
LEARNT = ("Text: the parcel is late, where is my parcel?\nLabel: delivery\n- refund\nI want my money back, please refund it\nLabel, one of:\nnone of these: anything else\n",)
SIZES = dict(hidden_size=64, intermediate_size=128, num_hidden_layers=2, num_attention_heads=4, num_key_value_heads=2, max_position_embeddings=512)


def make_llama(folder: Path, seed: int = 7) -> None:
    """A llama with byte-level pieces and a chat template, as SmolLM2 is."""
    folder.mkdir(parents=True, exist_ok=True)
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = Sequence([Digits(individual_digits=True), ByteLevel(add_prefix_space=False, use_regex=True)])
    tokenizer.decoder = decoders.ByteLevel()
    special = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"]
    tokenizer.train_from_iterator(LEARNT, trainers.BpeTrainer(vocab_size=300, special_tokens=special, initial_alphabet=ByteLevel.alphabet(), show_progress=False))
    tokenizer.save(str(folder / "tokenizer.json"))
    config = {"tokenizer_class": "PreTrainedTokenizerFast", "bos_token": "<|im_start|>", "eos_token": "<|im_end|>", "add_bos_token": False, "chat_template": TEMPLATE}
    dump(folder / "tokenizer_config.json", config)
    torch.manual_seed(seed)
    size = tokenizer.get_vocab_size()
    save(LlamaForCausalLM(LlamaConfig(**SIZES, vocab_size=size, tie_word_embeddings=True, bos_token_id=1, eos_token_id=2)), folder)

def make_gemma(folder: Path, seed: int = 7) -> None:
    """A Gemma with SentencePiece's pieces, a window of sixteen in five layers of six, and no chat template, as the pretrained one is."""
    folder.mkdir(parents=True, exist_ok=True)
    control = ["<pad>", "<eos>", "<bos>", "<unk>"]
    text = "".join(LEARNT).replace(" ", META)
    letters = sorted(set(text) | set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,:;!?'\"{}[]-/@\n"))
    joined = [word for length in (2, 3, 4) for word in sorted({text[at : at + length] for at in range(len(text) - length)}) if "\n" not in word]
    pieces = [*control, *(f"<0x{byte:02X}>" for byte in range(256)), *joined[:90], *letters]
    learnt = pieces[260:]
    scores = [0.0] * 260 + [float(-rank) for rank in range(len(learnt))]
    merges = merges_of(pieces, [0] * 260 + [NORMAL] * len(learnt), scores)
    added = [
        {"id": number, "content": name, "single_word": False, "lstrip": False, "rstrip": False, "normalized": False, "special": True}
        for number, name in enumerate(control)
    ]
    model = {"type": "BPE", "dropout": None, "unk_token": "<unk>", "fuse_unk": True, "byte_fallback": True, "ignore_merges": False}
    spaces = {"type": "Replace", "pattern": {"String": " "}, "content": META}
    back = [{"type": "Replace", "pattern": {"String": META}, "content": " "}, {"type": "ByteFallback"}, {"type": "Fuse"}]
    file = {"version": "1.0", "truncation": None, "padding": None, "added_tokens": added, "normalizer": spaces, "pre_tokenizer": None, "post_processor": None}
    file |= {"decoder": {"type": "Sequence", "decoders": back}, "model": model | {"vocab": {piece: at for at, piece in enumerate(pieces)}, "merges": merges}}
    dump(folder / "tokenizer.json", file)
    names = {"bos_token": "<bos>", "eos_token": "<eos>", "pad_token": "<pad>", "unk_token": "<unk>"}
    dump(folder / "tokenizer_config.json", {"tokenizer_class": "PreTrainedTokenizerFast", "add_bos_token": True, **names})
    torch.manual_seed(seed)
    sizes = {**SIZES, "num_hidden_layers": 6}
    config = Gemma3TextConfig(**sizes, vocab_size=len(pieces), head_dim=32, query_pre_attn_scalar=32, sliding_window=16, bos_token_id=2, eos_token_id=1, pad_token_id=0)
    save(Gemma3ForCausalLM(config), folder)


def save(model: torch.nn.Module, folder: Path) -> None:
    with torch.no_grad():
        for weight in model.parameters():
            # Norms begin as ones and zeros: a mistake in them would not be seen.
            if weight.dim() == 1:
                weight += 0.1 * torch.randn_like(weight)
    model.save_pretrained(folder)
    (folder / "LICENSE.txt").write_text("This tiny model is in the public domain.\n")


THINGS = ("parcel", "order", "box", "book", "lamp", "chair", "phone", "coat", "ring", "cup")
FRAMES = {
    "delivery": ("where is my {}", "the {} is late", "my {} did not come", "when will the {} come"),
    "refund": ("I want my money for the {}", "refund the {}", "take the {} back", "pay me back for the {}"),
    "fault": ("the {} is broken", "my {} fell apart", "the {} does not work", "a crack in the {}"),
}


def write_tickets(path: Path, is_test: bool = False) -> None:
    """Rows that a tiny model can learn: other things in the test than in the teaching."""
    things = THINGS[7:] if is_test else THINGS[:7]
    rows = [f'"{frame.format(thing)}",{label}' for label, frames in FRAMES.items() for frame in frames for thing in things]
    path.write_text("text,label\n" + "\n".join(rows) + "\n", encoding="utf-8")
