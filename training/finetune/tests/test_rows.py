import gzip
import json
import tempfile
import unittest
from pathlib import Path

from finetune.prompts import NONE
from finetune.rows import Row, read_rows, split


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
        self.assertEqual(read_rows(path), [Row("x", {"vendor": "Acme", "due": None})])

    def test_what_gloss_exports(self):
        lines = gzip.compress(b'{"text": "x", "label": "a", "template": 3}\n\n{"text": "y", "record": {"b": 1}, "template": 4}\n')
        (self.folder / "a.jsonl.gz").write_bytes(lines)
        self.assertEqual(read_rows(self.folder / "a.jsonl.gz", group="template"), [Row("x", "a", "3"), Row("y", {"b": 1}, "4")])
        task = self.write("t.json", json.dumps({"kind": "sort", "labels": [{"name": "a", "examples": ["1", "2"]}]}))
        self.assertEqual(read_rows(task), [Row("1", "a"), Row("2", "a")])

    def test_a_folder_whose_folders_are_labels(self):
        self.write("f/late/1.txt", "where is it")
        self.write("f/broken/1.txt", "it broke")
        self.assertEqual({(row.text, row.target) for row in read_rows(self.folder / "f")}, {("where is it", "late"), ("it broke", "broken")})

    def test_a_column_that_is_not_there_is_named(self):
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


if __name__ == "__main__":
    unittest.main()
