"""Prompts into ids, as the extension's tokenizer and templates make them (src/decoder/prompt.ts, template/, tokenizer/)."""

import json
import re
from pathlib import Path

from jinja2.sandbox import ImmutableSandboxedEnvironment
from tokenizers import Tokenizer

from .prompts import SPACE, Prompt

GUARDS = [chr(code) for code in (*range(0xFDD0, 0xFDF0), *range(0xE000, 0xF900))]


class Codec:
    """A model's tokenizer and chat template."""

    def __init__(self, folder: Path, has_no_system_role: bool = False):
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        # The name of a control piece in somebody's text is text.
        self.tokenizer.encode_special_tokens = True
        self.has_no_system_role = has_no_system_role
        config = json.loads((folder / "tokenizer_config.json").read_text(encoding="utf-8"))
        template = config.get("chat_template")
        if template is None and (folder / "chat_template.jinja").exists():
            template = (folder / "chat_template.jinja").read_text(encoding="utf-8")
        name = lambda key: config[key]["content"] if isinstance(config.get(key), dict) else config.get(key)
        self.names = {"bos_token": name("bos_token") or "", "eos_token": name("eos_token") or ""}
        id_of = lambda text: self.tokenizer.token_to_id(text) if text else None
        self.bos, self.eos = id_of(name("bos_token")), id_of(name("eos_token"))
        adds_bos = config.get("add_bos_token")
        if adds_bos is None:
            adds_bos = "SpecialToken" in json.dumps((json.loads(self.tokenizer.to_str()).get("post_processor") or {}))
        self.adds_bos = bool(adds_bos) and self.bos is not None
        special = [token.content for token in self.tokenizer.get_added_tokens_decoder().values() if token.special]
        self.control = re.compile("|".join(map(re.escape, sorted(special, key=len, reverse=True))) or r"(?!)")
        self.template = None
        if isinstance(template, str) and template.strip():
            self.template = ImmutableSandboxedEnvironment(trim_blocks=True, lstrip_blocks=True).from_string(template)

    @property
    def follows(self) -> bool:
        return self.template is not None

    def encode(self, text: str) -> list[int]:
        return self.tokenizer.encode(text, add_special_tokens=False).ids if text else []

    def ids(self, prompt: Prompt, goes_on: str = "") -> list[int]:
        """The ids of a prompt, and of what the model has written after it."""
        ids = self.encode(prompt.text + goes_on) if prompt.text is not None else self._chat(prompt.turns, goes_on)
        return [self.bos, *ids] if self.adds_bos and ids[:1] != [self.bos] else ids

    def _chat(self, turns: tuple[tuple[str, str], ...], goes_on: str) -> list[int]:
        if self.template is None:
            raise ValueError("The model has no chat template, so it cannot be taught a task that is asked for in a chat.")
        if self.has_no_system_role and len(turns) > 1 and turns[0][0] == "system":
            turns = ((turns[1][0], f"{turns[0][1]}\n\n{turns[1][1]}"), *turns[2:])
        guard = next(one for one in GUARDS if not any(one in text for text in (goes_on, *(text for _, text in turns))))
        hide = lambda text: re.sub(f"[^{SPACE}]+", lambda run: guard + guard.join(run[0]) + guard, text)
        messages = [{"role": role, "content": hide(text)} for role, text in turns]
        whole = self.template.render(messages=messages, add_generation_prompt=True, **self.names) + hide(goes_on)
        ids, at = [], 0
        for found in self.control.finditer(whole):
            ids += [*self.encode(whole[at : found.start()].replace(guard, "")), self.tokenizer.token_to_id(found[0])]
            at = found.end()
        return ids + self.encode(whole[at:].replace(guard, ""))
