"""Each example enterprise gets the answer that Examples/README.md says, and explains it so."""

import csv
import difflib
import os
import pathlib
import re
import unittest

from program import ACCEPTED, EXAMPLES, AcceptanceTest, Chuhai

GOLDEN = pathlib.Path(__file__).resolve().parent / "Golden"
DAY = "2026-06-30"
# What differs from run to run: permanent numbers of decisions, instants.
CHANGING = [
    (
        re.compile(r"\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+ ]?\d\d:?\d\d)?"),
        "<instant>"),
]


def steady(text: str) -> str:
    for pattern, word in CHANGING:
        text = pattern.sub(word, text)
    return "".join(line.rstrip() + "\n" for line in text.splitlines())


def expected_answers() -> dict[str, tuple[str, str, str]]:
    """From the English table: code → answer to 1.1, tier of 1.6, answer to 3.4."""
    text = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    table = text.split("### English", 1)[1]
    answers = {}
    for line in table.splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        code = re.fullmatch(r"`(\w{18})`", cells[1]) if len(cells) == 8 else None
        if code:
            answers[code[1]] = (first_word(cells[5]), cells[6], first_word(cells[7]))
    return answers


def first_word(cell: str) -> str:
    return re.match(r"\w+", cell)[0]


class ExplainTest(AcceptanceTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.maxDiff = None

    def setUp(self):
        super().setUp()
        self.chuhai = Chuhai(self.folder / "chuhai.sqlite")
        self.chuhai.prepare(EXAMPLES)
        self.assert_code(self.chuhai.intake(EXAMPLES / "messages"), ACCEPTED)

    def test_each_explanation_equals_its_golden_file(self):
        with (EXAMPLES / "enterprises.csv").open(encoding="utf-8", newline="") as file:
            codes = [row["uscc"] for row in csv.DictReader(file)]
        self.assertEqual(len(codes), 19)
        for number, code in enumerate(codes, 1):
            with self.subTest(number=number, code=code):
                outcome = self.chuhai("explain", code, "--as-at", DAY, "--lang", "zh")
                self.assert_code(outcome, 0)
                path = GOLDEN / f"explain-{number:02}.txt"
                found = steady(outcome.out)
                if os.environ.get("CHUHAI_RECORD") == "1":
                    path.write_text(found, encoding="utf-8")
                wanted = path.read_text(encoding="utf-8")
                difference = difflib.unified_diff(
                    wanted.splitlines(), found.splitlines(), "golden", "found", lineterm="")
                self.assertEqual(found, wanted, "\n".join(difference))

    def test_each_answer_is_the_one_that_the_examples_promise(self):
        promised = expected_answers()
        self.assertEqual(len(promised), 19, "the table of Examples/README.md is read in full")
        for code, (supported, tier, seller) in promised.items():
            with self.subTest(code=code):
                answers = self.answers(code)
                self.assertEqual(answers["1.1"], [supported])
                self.assertEqual(answers["3.4"], [seller])
                tiers = answers["1.6"]
                if tier.startswith("unknown"):
                    self.assertIn("unknown", tiers)
                else:
                    self.assertNotIn("unknown", tiers)
                    # Such as "≥100 亿 (T1 T2)": as many hold as are named.
                    self.assertEqual(tiers.count("yes"), len(re.findall(r"T\d", tier)), tier)

    def answers(self, code: str) -> dict[str, list[str]]:
        """Sentence → what its decisions say."""
        outcome = self.chuhai("explain", code, "--as-at", DAY, "--json")
        self.assert_code(outcome, 0)
        answers: dict[str, list[str]] = {}
        for answer in outcome.json["answers"]:
            answers.setdefault(answer["sentence"], []).append(answer["outcome"])
        return answers


if __name__ == "__main__":
    unittest.main()
