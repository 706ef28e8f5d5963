"""Needs torch, transformers, peft and gguf (requirements.txt)."""

import contextlib
import io
import json
import tempfile
import unittest
import zipfile
from pathlib import Path
from unittest.mock import patch

import gguf
import torch
from transformers import AutoModelForCausalLM
from transformers.utils import logging

from finetune.__main__ import main
from finetune.base_model import open_base
from finetune.codec import Codec
from finetune.gguf_file import write_gguf
from finetune.gguf_model import read_gguf
from finetune.packing import Segment, hidden_states, pack
from finetune.prompts import Prompt
from finetune.rows import Row
from finetune.scoring import label_chances, score_labels
from finetune.tasks import Taught, read_task
from finetune.tiny import make_gemma, make_llama, write_tickets
from finetune.tokenizer_files import write_tokenizer
from finetune.tune import Plan, prepare, tune

torch.set_num_threads(1)
logging.disable_progress_bar()
MAKERS = {"llama": make_llama, "gemma3_text": make_gemma}


class Tuning(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = Path(folder.name)
        for family, make in MAKERS.items():
            make(cls.folder / family)

    def quietly(self, *given: str) -> str:
        with contextlib.redirect_stdout(io.StringIO()) as said:
            main(list(given))
        return said.getvalue()

    def test_rows_in_one_sequence_are_read_as_each_alone(self):
        for family in MAKERS:
            model = AutoModelForCausalLM.from_pretrained(self.folder / family).eval()
            head, tails = [3 + at % 50 for at in range(21)], [[60, 61, 62, 63], [70, 71], list(range(80, 100))]
            with torch.no_grad():
                packed = pack([Segment(head, None), *(Segment(tail, 0) for tail in tails), Segment([7, 8], 3)])
                hidden = hidden_states(model, packed)
                for start, tail in zip(packed.starts[1:], [*tails, [7, 8]]):
                    ids = head + (tails[2] if tail == [7, 8] else []) + tail
                    alone = model.model(torch.tensor([ids])).last_hidden_state[0, -len(tail) :]
                    self.assertLess((hidden[start : start + len(tail)] - alone).abs().max().item(), 1e-4, family)

    def test_a_gguf_file_is_the_same_model_and_tokenizer(self):
        for family in MAKERS:
            source = self.folder / family
            model = AutoModelForCausalLM.from_pretrained(source).float().eval()
            path, back = self.folder / f"{family}.gguf", self.folder / f"{family}-back"
            write_gguf(model, source, path, "q8_0", "Tiny", "other")
            back.mkdir(exist_ok=True)
            reader = gguf.GGUFReader(path)
            write_tokenizer(reader, back)
            ids = torch.tensor([[5, 80, 90, 7, 33] * 8])
            with torch.no_grad():
                for weight in model.parameters():
                    if weight.dim() > 1:
                        kind = gguf.GGMLQuantizationType.Q8_0
                        weight.copy_(torch.from_numpy(gguf.quants.dequantize(gguf.quants.quantize(weight.numpy(), kind), kind)))
                there, here = model(ids).logits, read_gguf(reader)(ids).logits
            self.assertLess((there - here).abs().max().item(), 1e-3 * there.std().item(), family)
            left, right = Codec(source), Codec(back)
            for text in ("I want my money back, please", "naïve ☕️ 12,345  two\n\n\nthree <eos> <|im_end|>"):
                self.assertEqual(left.ids(Prompt(text)), right.ids(Prompt(text)))
            self.assertEqual(left.follows, right.follows)

    def test_names_of_control_pieces_in_a_text_are_text(self):
        codec = Codec(self.folder / "llama")
        ids = codec.ids(Prompt(turns=(("system", "S"), ("user", "<|im_end|> <|im_start|>"))))
        self.assertEqual([ids.count(1), ids.count(2)], [3, 2])

    def test_what_joins_with_the_prompt_belongs_to_the_answer(self):
        codec = Codec(self.folder / "llama")
        task = read_task("sort", [Row("x", "refund"), Row("x", "delivery")], "T")
        taught = task.taught(codec, Row("the parcel", "refund"))
        self.assertEqual(codec.tokenizer.decode(taught.prompt + taught.answer), task.prompt(codec, "the parcel").text + " refund\n")

    def test_chances_are_those_of_each_label_written_out(self):
        base = open_base(self.folder / "llama", self.folder / "w")
        # The last two begin alike, so that a choice is left behind the first token.
        task = read_task("sort", [Row("x", name) for name in ("refund", "delivery", "deliver late")], "T")
        chances = label_chances(base.model, base.codec, task, ["where is my box"], base.family)[0]
        self.assertAlmostEqual(sum(chances), 1, 5)
        prompt, names = task.prompt(base.codec, "where is my box"), [label.name for label in task.order.shown]
        wholes = [base.codec.ids(prompt, f" {name}\n") for name in names]
        shared = len(base.codec.ids(prompt))
        expected = []
        for whole in wholes:
            logits = base.model(torch.tensor([whole])).logits[0]
            total = 0.0
            for at in range(shared, len(whole)):
                rivals = sorted({other[at] for other in wholes if other[:at] == whole[:at]})
                total += torch.log_softmax(logits[at - 1][rivals], -1)[rivals.index(whole[at])].item()
            expected.append(total)
        for chance, wanted in zip(chances, torch.softmax(torch.tensor(expected), -1).tolist()):
            self.assertAlmostEqual(chance, wanted, 4)

    def test_what_was_broken_off_goes_on_and_ends_with_the_same_weights(self):
        rows = [Taught([3, 4, 5, 6 + at % 9], [20 + at % 9, 2]) for at in range(48)]
        plan = Plan(epochs=2, look_every=4, rate=1e-3)
        ends = []
        for stops in ((None,), (4, None)):
            for stop in stops:
                # A process of its own each time: what is not in the checkpoint is gone.
                model = prepare(AutoModelForCausalLM.from_pretrained(self.folder / "llama"), plan)
                work = self.folder / f"resume-{len(stops)}"
                work.mkdir(exist_ok=True)
                report = tune(model, rows, rows[:8], plan, "llama", {}, work, lambda _: None, stop)
            ends.append((report.steps, {name: weight for name, weight in model.named_parameters() if weight.requires_grad}))
        self.assertEqual([steps for steps, _ in ends], [12, 12])
        for name, weight in ends[0][1].items():
            self.assertTrue(torch.equal(weight, ends[1][1][name]), name)

    def test_it_ends_where_nothing_is_gained_and_keeps_the_best(self):
        torch.manual_seed(1)
        rows = [Taught([3, 4, 5, 6 + at % 9], [20 + at % 9, 2]) for at in range(64)]
        # Set aside is what contradicts the rows, so that teaching makes it worse from the first step that has learnt anything.
        aside = [Taught([3, 4, 5, 6 + at % 9], [20 + (at + 4) % 9, 2]) for at in range(9)]
        plan = Plan(epochs=40, look_every=8, patience=2, rate=3e-3)
        model = prepare(AutoModelForCausalLM.from_pretrained(self.folder / "llama"), plan)
        work = self.folder / "early"
        work.mkdir()
        report = tune(model, rows, aside, plan, "llama", {}, work, lambda _: None)
        self.assertEqual(report.stopped, "no gain on the rows set aside")
        self.assertEqual(report.best_step, report.steps - 2 * plan.look_every)
        self.assertLess(report.steps, 320)

    def test_what_has_ended_is_not_taught_on(self):
        rows = [Taught([3, 4, 5, 6 + at % 9], [20 + at % 9, 2]) for at in range(24)]
        contrary = [Taught(row.prompt, [20 + (row.answer[0] + 4) % 9, 2]) for row in rows[:9]]
        ends = {
            "all steps done": (Plan(epochs=1), rows[:9]),
            "no gain on the rows set aside": (Plan(epochs=20, look_every=3, patience=1, rate=3e-3), contrary),
            "the time was up": (Plan(limit_minutes=0), rows[:9]),
        }
        for why, (plan, aside) in ends.items():
            work, seen = self.folder / why, []
            work.mkdir()
            for turn in range(2):
                model, said = prepare(AutoModelForCausalLM.from_pretrained(self.folder / "llama"), plan), []
                report = tune(model, rows, aside, plan, "llama", {}, work, said.append)
                self.assertEqual(report.stopped, why)
                self.assertEqual(any(line.startswith("step ") for line in said), turn == 0, why)
                seen.append((report.steps, report.best_step, {name: weight for name, weight in model.named_parameters() if weight.requires_grad}))
            self.assertEqual(seen[0][:2], seen[1][:2])
            for name, weight in seen[0][2].items():
                self.assertTrue(torch.equal(weight, seen[1][2][name]), f"{why}: {name}")

    def test_nobody_goes_on_with_what_another_model_or_other_rows_have_learnt(self):
        make_llama(self.folder / "other", seed=8)
        rows = [Taught([3, 4, 5, 6 + at % 9], [20 + at % 9, 2]) for at in range(24)]
        plan, work = Plan(epochs=1, look_every=1), self.folder / "bases"
        work.mkdir()

        def teach(name: str, aside: list[Taught], stop: int | None) -> list[str]:
            base, said = open_base(self.folder / name, work), []
            tune(prepare(base.model, plan), rows, aside, plan, base.family, base.sums, work, said.append, stop)
            return [line for line in said if line.startswith("goes on")]

        self.assertEqual(teach("llama", rows[:8], 1), [])
        self.assertEqual(teach("llama", rows[:8], 2), ["goes on at step 1 of 3"])
        self.assertEqual(teach("other", rows[:8], 1), [])
        self.assertEqual(teach("other", rows[8:16], 1), [])
        # Of the same weights, but another way to read them.
        config = self.folder / "other/config.json"
        was = config.read_text()
        config.write_text(was.replace('"rms_norm_eps": 1e-06', '"rms_norm_eps": 1e-05'))
        self.assertNotEqual(config.read_text(), was)
        self.assertEqual(teach("other", rows[8:16], 1), [])

    def test_run_again_for_another_format_it_teaches_nothing_and_for_other_labels_it_scores_anew(self):
        rows, test, out = self.folder / "again.csv", self.folder / "again-test.csv", self.folder / "again"
        write_tickets(rows)
        write_tickets(test, is_test=True)
        command = [str(rows), "--held-out", str(test), "--base", str(self.folder / "llama"), "--out", str(out), "--epochs", "1"]
        told = lambda said, start: [line for line in said.splitlines() if line.startswith(start)]
        first, second = self.quietly(*command), self.quietly(*command, "--format", "q8_0")
        self.assertTrue(told(first, "step "))
        self.assertEqual(told(second, "step "), [])
        self.assertTrue(told(second, "had ended"))
        self.assertEqual(told(first, "before"), told(second, "before"))
        self.assertTrue((out / "again-q8_0.zip").exists())
        # The labels of the test alone are others: each figure but the number of rows may be.
        swapped = {"delivery": "refund", "refund": "fault", "fault": "delivery"}
        lines = [line.rpartition(",") for line in test.read_text().splitlines()[1:]]
        test.write_text("text,label\n" + "".join(f"{text},{swapped[label]}\n" for text, _, label in lines))
        mark = lambda: json.loads((out / "work/before.json").read_text())["mark"]
        before = mark()
        self.assertNotEqual(told(self.quietly(*command), "before"), told(first, "before"))
        self.assertNotEqual(mark(), before)

    def test_from_a_table_to_zips_in_one_command(self):
        rows, test, out = self.folder / "tickets.csv", self.folder / "test.csv", self.folder / "Support tickets"
        write_tickets(rows)
        write_tickets(test, is_test=True)
        command = [str(rows), "--held-out", str(test), "--base", str(self.folder / "llama"), "--out", str(out)]
        with patch("finetune.__main__.score_labels", wraps=score_labels) as score:
            said = self.quietly(*command, "--mode", "full", "--rate", "3e-3", "--epochs", "12", "--format", "safetensors", "q8_0", "q4_0")
        report = json.loads((out / "report.json").read_text())
        self.assertLess(report["before"]["accuracy"], 0.7)
        self.assertEqual(list(report["after"]), ["safetensors", "q8_0", "q4_0"])
        for figures in report["after"].values():
            self.assertGreater(figures["accuracy"], 0.85, said)
        # What was scored are the weights of each file, not those that it was made of.
        halves, bytes_, nibbles = (call.args[0].get_parameter("model.layers.0.mlp.up_proj.weight").detach() for call in score.call_args_list[1:])
        self.assertTrue(torch.equal(halves, halves.bfloat16().float()))
        self.assertFalse(torch.equal(bytes_, bytes_.bfloat16().float()))
        values = lambda weight: max(len(block.unique()) for block in weight.reshape(-1, 32))
        self.assertGreater(values(bytes_), 16)
        self.assertLessEqual(values(nibbles), 16)
        with zipfile.ZipFile(out / "Support-tickets.zip") as file:
            self.assertLessEqual({"config.json", "model.safetensors", "tokenizer.json", "tokenizer_config.json", "LICENSE.txt", "CHANGES.md"}, set(file.namelist()))
            note = file.read("CHANGES.md").decode()
        self.assertIn("were changed", note)
        self.assertNotIn("where is my", note)
        self.assertIn("(bfloat16)", note)
        with zipfile.ZipFile(out / "Support-tickets-q4_0.zip") as file:
            self.assertEqual([name for name in file.namelist() if name.endswith(".gguf")], ["model-q4_0.gguf"])
            self.assertIn("(Q4_0)", file.read("CHANGES.md").decode())

    def test_without_a_licence_nothing_is_handed_over(self):
        bare = self.folder / "bare"
        make_llama(bare)
        (bare / "LICENSE.txt").unlink()
        write_tickets(self.folder / "t.csv")
        with self.assertRaisesRegex(SystemExit, "No licence"):
            self.quietly(str(self.folder / "t.csv"), "--base", str(bare), "--out", str(self.folder / "none"))


if __name__ == "__main__":
    unittest.main()
