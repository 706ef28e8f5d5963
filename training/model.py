"""A small BERT with casing and line starts for token types, and one linear map for all heads.

B sequences, T tokens, D = 384. The modules carry the names of Hugging Face's BertModel, so its
weights load as they are.
"""

import json
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import nn
from torch.nn import functional as F

from labels import HEADS
from words import TOKEN_TYPES


@dataclass(frozen=True)
class Shape:
    vocab_size: int = 30522
    hidden_size: int = 384
    num_hidden_layers: int = 6
    num_attention_heads: int = 12
    intermediate_size: int = 1536
    max_position_embeddings: int = 256
    type_vocab_size: int = TOKEN_TYPES
    layer_norm_eps: float = 1e-12


class Embeddings(nn.Module):
    def __init__(self, shape: Shape, dropout: float):
        super().__init__()
        self.word_embeddings = nn.Embedding(shape.vocab_size, shape.hidden_size)
        self.position_embeddings = nn.Embedding(shape.max_position_embeddings, shape.hidden_size)
        self.token_type_embeddings = nn.Embedding(shape.type_vocab_size, shape.hidden_size)
        self.LayerNorm = nn.LayerNorm(shape.hidden_size, eps=shape.layer_norm_eps)
        self.dropout = nn.Dropout(dropout)

    def forward(self, input_ids, token_type_ids):
        positions = self.position_embeddings.weight[: input_ids.shape[1]]
        embedded = self.word_embeddings(input_ids) + self.token_type_embeddings(token_type_ids)
        return self.dropout(self.LayerNorm(embedded + positions))


class Layer(nn.Module):
    def __init__(self, shape: Shape, dropout: float):
        super().__init__()
        size = shape.hidden_size
        self.heads, self.head_size = shape.num_attention_heads, size // shape.num_attention_heads
        self.query, self.key, self.value = nn.Linear(size, size), nn.Linear(size, size), nn.Linear(size, size)
        self.attended = nn.Linear(size, size)
        self.attended_norm = nn.LayerNorm(size, eps=shape.layer_norm_eps)
        self.wide = nn.Linear(size, shape.intermediate_size)
        self.narrow = nn.Linear(shape.intermediate_size, size)
        self.output_norm = nn.LayerNorm(size, eps=shape.layer_norm_eps)
        self.dropout = nn.Dropout(dropout)

    def split(self, states):
        """[B, T, D] -> [B, heads, T, D / heads]"""
        return states.unflatten(-1, (self.heads, self.head_size)).transpose(1, 2)

    def merge(self, states):
        """[B, heads, T, D / heads] -> [B, T, D]"""
        return states.transpose(1, 2).flatten(2)

    def attend(self, query, key, value, mask):
        """[B, heads, T, D / heads] each, mask [B, 1, 1, T] -> the same shape."""
        return F.scaled_dot_product_attention(query, key, value, attn_mask=mask.to(query.dtype))

    def forward(self, states, mask):
        query, key, value = (self.split(linear(states)) for linear in (self.query, self.key, self.value))
        attended = self.attended(self.merge(self.attend(query, key, value, mask)))
        states = self.attended_norm(states + self.dropout(attended))
        return self.output_norm(states + self.dropout(self.narrow(F.gelu(self.wide(states)))))


class Encoder(nn.Module):
    """`forward` gives `[B, T, 29]`: the logits of all heads for each token."""

    def __init__(self, shape: Shape, dropout: float = 0.0):
        super().__init__()
        self.embeddings = Embeddings(shape, dropout)
        self.layers = nn.ModuleList(Layer(shape, dropout) for _ in range(shape.num_hidden_layers))
        self.dropout = nn.Dropout(dropout)
        self.heads = nn.Linear(shape.hidden_size, sum(len(labels) for _, _, labels in HEADS.values()))

    def forward(self, input_ids, attention_mask, token_type_ids):
        mask = (1.0 - attention_mask[:, None, None, :].float()) * -10000.0
        states = self.embeddings(input_ids, token_type_ids)
        for layer in self.layers:
            states = layer(states, mask)
        return self.heads(self.dropout(states))


_RENAMED = (
    ("encoder.layer.", "layers."),
    ("attention.self.", ""),
    ("attention.output.dense", "attended"),
    ("attention.output.LayerNorm", "attended_norm"),
    ("intermediate.dense", "wide"),
    ("output.dense", "narrow"),
    ("output.LayerNorm", "output_norm"),
)


def begin_with_names(encoder: Encoder, emoji: Path) -> None:
    """Emoji that are new to the vocabulary begin at the mean of the words of their names."""
    with torch.no_grad():
        _name_emoji(encoder.embeddings.word_embeddings.weight, emoji)


def _name_emoji(words: torch.Tensor, emoji: Path) -> None:
    for index, name_ids in json.loads(emoji.read_text()).items():
        words[int(index)] = words[name_ids].mean(0)


def from_pretrained(folder: Path, emoji: Path, shape: Shape, dropout: float) -> Encoder:
    """MiniLM's weights; token types start at its row for segment 0, emoji at their names."""
    encoder, state = Encoder(shape, dropout), {}
    for name, weight in load_file(folder / "model.safetensors").items():
        for old, new in _RENAMED:
            name = name.replace(old, new)
        state[name] = weight.float()
    words, kinds = "embeddings.word_embeddings.weight", "embeddings.token_type_embeddings.weight"
    _name_emoji(state[words], emoji)
    noise = torch.randn(shape.type_vocab_size, shape.hidden_size) * 0.005
    state[kinds] = state[kinds][:1].repeat(shape.type_vocab_size, 1) + noise
    positions = "embeddings.position_embeddings.weight"
    state[positions] = state[positions][: shape.max_position_embeddings]
    known = encoder.state_dict().keys()
    missing = encoder.load_state_dict({k: v for k, v in state.items() if k in known}, strict=False)
    assert set(missing.missing_keys) == {"heads.weight", "heads.bias"}, missing
    nn.init.normal_(encoder.heads.weight, std=0.02)
    nn.init.zeros_(encoder.heads.bias)
    return encoder
