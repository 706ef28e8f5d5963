import gzip
import json
import tempfile
import unittest
from pathlib import Path

from finetune.prompts import NONE
from finetune.rows import Row, apart, read_rows, sample, split


class Rows(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def write(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def test_a_table_with_a_head_a_mark_and_quotes(self):
        path = self.write("a.csv", '\ufefftext,label\n"one, ""two""\nthree", Refund \nx,(none)\n')
        self.assertEqual(read_rows(path), [Row('one, "two"\nthree', "Refund"), Row("x", NONE.name)])

    def test_a_table_of_records_says_nothing_in_an_empty_cell(self):
        path = self.write("a.tsv", "text\tvendor\tdue\nx\tAcme\t\n")
        self.assertEqual(read_rows(path, "record"), [Row("x", {"vendor": "Acme", "due": None})])
        path = self.write("a.jsonl", '{"text": "x", "label": null, "total": 0}\n{"text": "y", "record": null}\n')
        self.assertEqual(read_rows(path, "record"), [Row("x", {"label": None, "total": 0}), Row("y", {})])

    def test_lines_of_json_zipped_and_with_groups(self):
        lines = gzip.compress(b'{"text": "x", "label": "a", "template": 3}\n\n{"text": "y", "label": 4, "record": {"b": 1}, "template": 4}\n')
        (self.folder / "a.jsonl.gz").write_bytes(lines)
        self.assertEqual(read_rows(self.folder / "a.jsonl.gz", group="template"), [Row("x", "a", "3"), Row("y", "4", "4")])
        with self.assertRaisesRegex(ValueError, "Row 2: its x"):
            read_rows(self.write("b.jsonl", '{"text": "x", "x": "a"}\n{"text": "y", "x": ["a"]}\n'), target="x")

    def test_only_a_sort_knows_texts_of_no_label(self):
        path = self.write("a.jsonl", '{"text": "x", "label": null}\n')
        self.assertEqual(read_rows(path), [Row("x", NONE.name)])
        for kind in ("sentiment", "judge", "write"):
            with self.assertRaisesRegex(ValueError, "Row 1"):
                read_rows(path, kind)
        self.assertEqual(read_rows(self.write("a.csv", "text,label\nx,None\n"), "write"), [Row("x", "None")])

    def test_a_test_set_that_gloss_exported_is_read_for_its_task(self):
        lines = [
            {"text": "m", "task": "sentiment", "label": "neutral"},
            {"text": "n", "task": "entities", "spans": [{"start": 0, "end": 1, "label": "PER"}], "tokens": ["n"], "tags": ["B-PER"]},
            {"text": "j", "language": "en", "task": "compliance", "judged": [{"start": 0, "end": 1, "label": "a/b", "right": False}]},
            {"text": "t", "task": "user/tickets", "label": "late"},
            {"text": "p", "task": "classification", "label": "lost"},
        ]
        write = lambda *rows: self.write("set.jsonl", "".join(json.dumps(row) + "\n" for row in rows))
        self.assertEqual(read_rows(write(*lines), "sentiment"), [Row("m", "neutral"), Row("p", "lost")])
        self.assertEqual(read_rows(write(*lines)), [Row("t", "late"), Row("p", "lost")])
        with self.assertRaisesRegex(ValueError, "user/bills, user/tickets"):
            read_rows(write(*lines, {"text": "b", "task": "user/bills", "label": "paid"}))
        with self.assertRaisesRegex(ValueError, "rows of compliance, entities, sentiment"):
            read_rows(write(*lines[:3]))

    def test_a_task_with_examples(self):
        task = self.write("t.json", json.dumps({"kind": "sort", "labels": [{"name": "a", "examples": ["1", "2"]}]}))
        self.assertEqual(read_rows(task), [Row("1", "a"), Row("2", "a")])

    def test_a_folder_whose_folders_are_labels(self):
        self.write("f/late/1.txt", "where is it")
        self.write("f/broken/1.txt", "it broke")
        self.assertEqual({(row.text, row.target) for row in read_rows(self.folder / "f")}, {("where is it", "late"), ("it broke", "broken")})

    def test_a_column_that_is_not_there_is_named(self):
        with self.assertRaisesRegex(ValueError, "no label; there are text, kind"):
            read_rows(self.write("a.csv", "text,kind\nx,y\n"))
        with self.assertRaisesRegex(ValueError, "no text; there are body, label"):
            read_rows(self.write("a.csv", "body,label\nx,y\n"))

    def test_groups_stay_whole_and_labels_even(self):
        rows = [Row(f"{label} {number}", label, f"{label} {number // 5}") for label in "abc" for number in range(50)]
        kept, held_out = split(rows, 0.2, 1)
        self.assertEqual(len(held_out), 30)
        self.assertEqual(len(kept) + len(held_out), 150)
        self.assertFalse({row.group for row in kept} & {row.group for row in held_out})
        self.assertEqual([sum(row.target == label for row in held_out) for label in "abc"], [10, 10, 10])
        self.assertNotEqual(split(rows, 0.2, 2)[1], held_out)

    def test_rows_of_the_same_words_are_not_parted(self):
        rows = [Row(text, label) for label in "ab" for number in range(40) for text in (f"{label} {number}", f" {label.upper()}  {number}\n")]
        kept, held_out = split(rows, 0.25, 1)
        self.assertEqual(len(held_out), 20 * 2)
        self.assertEqual(apart(kept, held_out), kept)
        grouped = [Row("the same", "a", "1"), Row("another", "a", "1")]
        self.assertEqual(apart(grouped, [Row("The  same", "b", "2")]), grouped[1:])

    def test_texts_that_are_to_be_written_are_no_labels(self):
        rows = [Row(f"text {number}", f"answer {number}") for number in range(50)]
        self.assertEqual([len(part) for part in split(rows, 0.2, 1, has_labels=False)], [40, 10])

    def test_what_is_tested_has_every_label_its_share_in_mixed_order(self):
        rows = [Row(f"{label} {number}", label) for label, count in (("a", 600), ("b", 300), ("c", 100)) for number in range(count)]
        tested = sample(rows, 100, 7)
        counts = [sum(row.target == label for row in tested) for label in "abc"]
        self.assertEqual(sum(counts), 100)
        for count, wanted in zip(counts, (60, 30, 10)):
            self.assertLessEqual(abs(count - wanted), 1)
        self.assertLess([row.target for row in tested].index("c"), 20)
        self.assertEqual(tested, sample(rows, 100, 7))
        self.assertNotEqual(tested, sample(rows, 100, 8))
        self.assertEqual(sorted(row.text for row in sample(rows, 5000, 7)), sorted(row.text for row in rows))


if __name__ == "__main__":
    unittest.main()
