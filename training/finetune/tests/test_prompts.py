import json
import unittest
from pathlib import Path

from finetune.cases import prompts
from finetune.prompts import Field, Label, RecordTask, json_text, labels_of_reader, record_prompt, sort_prompt, write_prompt, write_record


GOLDEN = Path(__file__).parents[3] / "tests/fixtures/finetune/golden.json"


class Prompts(unittest.TestCase):
    def test_what_is_taught_is_what_the_extension_is_held_to(self):
        golden = json.loads(GOLDEN.read_text(encoding="utf-8"))["prompts"]
        written = json.loads(json.dumps(prompts({})))
        self.assertGreater(len(golden), 40)
        for number, (here, there) in enumerate(zip(written, golden, strict=True)):
            # The ids are those of real tokenizers, which are not at hand everywhere.
            self.assertEqual(here | {"ids": None}, there | {"ids": None}, f"{number}: python -m finetune.golden --prompts-only writes it anew")

    def test_a_list_of_labels_then_the_text_in_one_line(self):
        order = labels_of_reader((Label("Refund", "money is wanted back"), Label("Fault")))
        self.assertEqual(
            sort_prompt(order, " two\n lines\ufeff ").text,
            "Label, one of:\n- Refund: money is wanted back\n- Fault\n- none of these: anything else\n\nText: two lines\nLabel:",
        )

    def test_examples_take_turns(self):
        order = labels_of_reader((Label("a", examples=("1", "2")), Label("b", examples=("3",))))
        self.assertIn("Text: 1\nLabel: a\n\nText: 3\nLabel: b\n\nText: 2\nLabel: a\n\nText: x\nLabel:", sort_prompt(order, "x").text)

    def test_a_record_as_json_stringify_writes_it(self):
        fields = (Field("total", "number"), Field("who", is_list=True), Field("paid", "yes-no"), Field("note"))
        record = {"total": 12.0, "who": ["Ann “A” B", 'C "D"'], "paid": True}
        self.assertEqual(write_record(fields, record), '{"total": 12, "who": ["Ann “A” B", "C \\"D\\""], "paid": true, "note": null}')
        self.assertEqual(json_text("a\u0001\n\u2028"), '"a\\u0001\\n\u2028"')

    def test_a_chat_for_models_that_follow_and_plain_text_for_those_that_complete(self):
        task = RecordTask((Field("who", description="the sender"),))
        self.assertEqual([role for role, _ in record_prompt(task, True, "x").turns], ["system", "user"])
        self.assertEqual(record_prompt(task, False, " x ").text, "A record of each text, with these fields:\n- who: the sender\n\nText:\nx\nRecord:\n")

    def test_the_text_goes_where_the_instruction_says(self):
        self.assertEqual(write_prompt("Shorten: {TEXT}!", r"\1 {text}").turns, (("user", r"Shorten: \1 {text}!"),))
        self.assertEqual(len(write_prompt("Shorten.", "x").turns), 2)


if __name__ == "__main__":
    unittest.main()
