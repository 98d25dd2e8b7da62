"""Expressions and decision models on the command line: answers, causes, and wrong input."""

import json

from program import EXAMPLES, AcceptanceTest, call

MODEL = EXAMPLES / "models" / "export-support.dmn"
FACTS = EXAMPLES / "models" / "enterprise.json"


class ModelTest(AcceptanceTest):
    def write(self, name, text):
        path = self.folder / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def test_an_expression_has_all_its_digits(self):
        outcome = call("feel", "1 / 3 + 0.1")
        self.assert_code(outcome, 0)
        self.assertEqual(outcome.out.strip(), "0." + "4" + "3" * 33)

    def test_a_null_has_its_cause_and_its_place(self):
        outcome = call("feel", "[1, 1 / 0]", "--lang", "en")
        self.assert_code(outcome, 1)
        self.assertEqual(outcome.out.strip(), "[1, null]")
        self.assertIn("1:5: division by zero", outcome.err)

    def test_a_context_from_json_keeps_its_digits(self):
        data = self.write("data.json", '{"a b": {"c": 12345678901234567890.1234}, "e": "\\u00e9\\/"}')
        outcome = call("feel", "a b.c + 1", "--context", data, "--json")
        self.assert_code(outcome, 0)
        self.assertIn("12345678901234567891.1234", outcome.out)
        self.assertEqual(call("feel", "e", "--context", data).out.strip(), '"é/"')

    def test_the_trace_shows_each_part(self):
        outcome = call("feel", "if 1 + 1 = 2 then 3 * 4 else 0", "--trace")
        self.assert_code(outcome, 0)
        for line in ("1 + 1 = 2", "3 * 4 = 12"):
            self.assertIn(line, outcome.out)

    def test_wrong_expressions_say_where_and_what(self):
        for text, words in (
            ("1 +", "1:4"), ("turnovr > 1", "turnovr"), ("sum(1", ")"), ("(" * 100_000, "deep"),
            ("“a”", "\""), ("1 ＋ 1", "+"), ('@"2021-02-29"', "2021-02-29"), ("\"open", "quote"),
        ):
            with self.subTest(text=text[:20]):
                outcome = call("feel", text, "--lang", "en")
                self.assert_code(outcome, 2)
                self.assertIn(words, outcome.err)

    def test_endless_work_is_cut_off(self):
        for text in (
            "for a in 1..1000000 return for b in 1..1000000 return a",
            "{f: function(n) f(n + 1), r: f(1)}.r",
            'count(for i in 1..40 return if i = 1 then "ab" else string join(partial, ""))',
            "matches(\"" + "a" * 5_000 + "b\", \"((a*)*\\1)*$\")",
        ):
            with self.subTest(text=text[:30]):
                outcome = call("feel", text, timeout=30)
                self.assertIn(outcome.code, (0, 1))
                self.assertLess(outcome.peak_mib, 1024)

    def test_a_model_runs_and_shows_what_was_decided_on_the_way(self):
        outcome = call("dmn", "run", MODEL, "--input", FACTS, "--trace", "--json")
        self.assert_code(outcome, 0)
        answer = json.loads(outcome.out, parse_float=str)
        self.assertIs(answer["Supported"]["value"], True)
        self.assertEqual(answer["Annual turnover"]["value"], "116.0000000001")
        self.assertEqual(
            answer["Answer"]["value"],
            {"supported": True, "step": 2, "short of the next step": "83.9999999999"})
        made = [row["decision"] for row in answer["Answer"]["decisions"]]
        self.assertEqual(made[-1], "Answer")
        self.assertIn("Step", made)

    def test_an_input_of_the_wrong_type_is_named(self):
        facts = self.write("facts.json", '{"Enterprise": {"kind": "shop"}}')
        outcome = call("dmn", "run", MODEL, "--input", facts, "--decision", "Step", "--lang", "en")
        self.assert_code(outcome, 1)
        self.assertIn("Enterprise", outcome.err)
        self.assertIn("tEnterprise", outcome.err)

    def test_a_sound_model_passes_the_check(self):
        outcome = call("dmn", "check", MODEL, "--lang", "en")
        self.assert_code(outcome, 0)

    def test_bad_models_are_refused_with_place_and_remedy(self):
        text = MODEL.read_text()
        bomb = '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaa">' + "".join(
            f'<!ENTITY {chr(98 + i)} "{("&" + chr(97 + i) + ";") * 10}">' for i in range(10)
        ) + "]><definitions>&k;</definitions>"
        cases = {
            "truncated": text[: len(text) // 2],
            "empty": "",
            "not XML": "hello",
            "another namespace": text.replace("omg.org/spec/DMN/20230324", "example.org/none"),
            "entity bomb": bomb,
            "deep": text.replace(
                "<context>", "<context>" + "<contextEntry><context>" * 5_000, 1),
            "random": bytes(range(256)) * 100,
        }
        for name, content in cases.items():
            with self.subTest(name=name):
                path = self.write("bad.dmn", content)
                outcome = call("dmn", "check", path, "--lang", "en", timeout=60)
                self.assertIn(outcome.code, (1, 2))
                self.assertIn("bad.dmn", outcome.text)

    def test_a_table_with_a_hole_and_an_overlap_is_shown_rows_that_prove_it(self):
        rules = "".join(
            f"<rule id='r{number}'><inputEntry><text>{cell}</text></inputEntry><outputEntry>"
            f"<text>{number}</text></outputEntry></rule>\n"
            for number, cell in enumerate(("&lt; 30", "[20..40)", "&gt; 40"), 1))
        path = self.write("table.dmn", (
            '<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="t" id="t" '
            'namespace="http://example.org/t">\n<inputData name="x" id="x">'
            '<variable name="x" typeRef="number"/></inputData>\n<decision name="Step" id="d">'
            '<informationRequirement><requiredInput href="#x"/></informationRequirement>'
            '<decisionTable><input><inputExpression><text>x</text></inputExpression></input>'
            f"<output/>\n{rules}</decisionTable></decision></definitions>"))
        outcome = call("dmn", "check", path, "--lang", "en")
        self.assert_code(outcome, 1)
        self.assertIn("table.dmn:5: error", outcome.out)
        self.assertIn("rules 1, 2 hold at once for x = 20", outcome.out)
        self.assertIn("no rule holds for x = 40", outcome.out)
        self.assertIn("add a rule: 40", outcome.out)
        fixed = self.write("fixed.dmn", path.read_text().replace("&lt; 30", "&lt; 20").replace(
            "[20..40)", "[20..40]"))
        self.assert_code(call("dmn", "check", fixed), 0)

    def test_circles_are_found_and_do_not_hang(self):
        text = MODEL.read_text()
        circle = self.write("circle.dmn", text.replace(
            '<requiredInput href="#in-enterprise"/></informationRequirement>\n    <literal',
            '<requiredDecision href="#d-answer"/></informationRequirement>\n    <literal'))
        self.assertNotEqual(circle.read_text(), text)
        outcome = call("dmn", "check", circle, "--lang", "en")
        self.assert_code(outcome, 1)
        self.assertIn("Annual turnover", outcome.out)
        self.assertEqual(call("dmn", "run", circle, "--input", FACTS, timeout=30).code, 1)

    def test_a_kit_without_cases_does_not_pass(self):
        self.assert_code(call("dmn", "tck", self.folder), 1)
