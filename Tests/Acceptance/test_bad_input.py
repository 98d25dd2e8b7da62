"""Input that is broken, huge or hostile: each gets a clear finding, and little memory."""

import pathlib
import random
import unittest
import zipfile

from program import ACCEPTED, EXAMPLES, SOME_REFUSED, AcceptanceTest, Chuhai, Outcome

MOST_MIB = 512
GOOD = EXAMPLES / "messages" / "04-4-CEB603.xml"
NAMESPACE = 'xmlns:ceb="http://www.chinaport.gov.cn/ceb"'
GUID = "4CDE1CFD-EDED-46B1-946C-B8022E42FC94"


class BadInputTest(AcceptanceTest):
    def setUp(self):
        super().setUp()
        self.chuhai = Chuhai(self.folder / "chuhai.sqlite")
        self.assert_code(self.chuhai.intake(GOOD), ACCEPTED)

    def take(self, name: str, *parts: bytes | tuple[bytes, int]) -> Outcome:
        """Takes in a file of these parts; a pair stands so many times.

        Written piece by piece: a child's peak memory counts what its parent held.
        """
        path = self.folder / name
        with path.open("wb") as file:
            for part in parts:
                content, times = part if isinstance(part, tuple) else (part, 1)
                for _ in range(times):
                    file.write(content)
        return self.take_path(path)

    def take_path(self, path: pathlib.Path) -> Outcome:
        outcome = self.chuhai.intake(path)
        self.assert_no_crash(outcome)
        self.assertLess(outcome.peak_mib, MOST_MIB, str(outcome))
        return outcome

    def assert_refused(self, outcome: Outcome, *rules: str) -> None:
        """Refused with exit code 1, by one of the rules, with what to do about it."""
        self.assert_code(outcome, SOME_REFUSED)
        result = outcome.json
        self.assertGreater(result["refused"], 0)
        self.assertEqual(result["accepted"], 0)
        found = {finding["rule"] for finding in result["findings"]}
        self.assertTrue(found & set(rules), f"{found} has none of {rules}")
        for finding in result["findings"]:
            for language in ("zh", "en"):
                self.assertTrue(finding["what"][language], finding)
                self.assertTrue(finding["remedy"][language], finding)
        # And what was there before still answers.
        self.assert_code(self.chuhai.intake(GOOD), ACCEPTED)

    def test_a_truncated_message(self):
        content = GOOD.read_bytes()
        for share in (0.1, 0.5, 0.9, 0.999):
            with self.subTest(share=share):
                self.assert_refused(
                    self.take("truncated.xml", content[:int(len(content) * share)]),
                    "form.not-well-formed")

    def test_an_empty_file(self):
        self.assert_refused(self.take("empty.xml", b""), "form.not-well-formed")

    def test_a_message_in_another_encoding_than_it_says(self):
        content = GOOD.read_text(encoding="utf-8").encode("gb18030")
        self.assert_refused(
            self.take("encoding.xml", content), "form.wrong-encoding", "form.not-well-formed")

    def test_a_hundred_mebibytes(self):
        head, tail = GOOD.read_bytes().split(b"<ceb:Inventory>", 1)
        body, end = (b"<ceb:Inventory>" + tail).rsplit(b"</ceb:CEB603Message>", 1)
        times = (100 << 20) // len(body) + 1
        self.assert_refused(
            self.take("large.xml", head, (body, times), b"</ceb:CEB603Message>" + end),
            "form.too-large", "form.too-many-records")

    def test_one_text_of_a_hundred_mebibytes(self):
        self.refuse_one_text(100)

    def test_one_text_of_fifty_mebibytes_which_is_read(self):
        self.refuse_one_text(50)

    def refuse_one_text(self, mebibytes: int) -> None:
        head, tail = GOOD.read_bytes().split(b"<ceb:ebcName>", 1)
        self.assert_refused(
            self.take(
                "text.xml", head + b"<ceb:ebcName>", (b"x" * (1 << 20), mebibytes), tail),
            "form.too-large", "form.text-length", "form.not-well-formed")

    def test_fifty_mebibytes_of_documents_which_are_too_many(self):
        head, tail = GOOD.read_bytes().split(b"<ceb:Inventory>", 1)
        body, end = (b"<ceb:Inventory>" + tail).rsplit(b"</ceb:CEB603Message>", 1)
        times = (50 << 20) // len(body) + 1
        self.assert_refused(
            self.take("many.xml", head, (body, times), b"</ceb:CEB603Message>" + end),
            "form.too-many-records")

    def test_elements_a_hundred_thousand_deep(self):
        depth = 100_000
        start = f'<ceb:CEB603Message guid="{GUID}" version="1.0" {NAMESPACE}>'.encode()
        self.assert_refused(
            self.take(
                "deep.xml", start, (b"<ceb:Inventory>", depth), (b"</ceb:Inventory>", depth),
                b"</ceb:CEB603Message>"),
            "form.too-deep", "form.unexpected-element", "form.not-well-formed")

    def test_a_bomb_of_entities(self):
        entities = "".join(
            f'<!ENTITY e{number} "{f"&e{number - 1};" * 10}">' for number in range(1, 12))
        content = (
            f'<?xml version="1.0"?><!DOCTYPE m [<!ENTITY e0 "boom">{entities}]>'
            f'<ceb:CEB603Message guid="{GUID}" version="1.0" {NAMESPACE}>&e11;</ceb:CEB603Message>')
        self.assert_refused(self.take("bomb.xml", content.encode()), "form.document-type")

    def test_an_entity_that_asks_for_a_file(self):
        secret = self.folder / "secret.txt"
        secret.write_text("nobody-may-read-this")
        content = (
            f'<?xml version="1.0"?><!DOCTYPE m [<!ENTITY s SYSTEM "{secret.as_uri()}">]>'
            f'<ceb:CEB603Message guid="{GUID}" version="1.0" {NAMESPACE}>&s;</ceb:CEB603Message>')
        outcome = self.take("external.xml", content.encode())
        self.assert_refused(outcome, "form.document-type")
        self.assertNotIn("nobody-may-read-this", outcome.text)

    def test_random_bytes(self):
        numbers = random.Random(328)
        for size in (1, 100, 10_000, 1_000_000):
            with self.subTest(size=size):
                self.assert_refused(
                    self.take("random.xml", numbers.randbytes(size)), "form.not-well-formed",
                    "form.wrong-encoding")

    def test_a_good_message_with_random_damage_never_crashes(self):
        numbers = random.Random(603)
        folder = self.folder / "damaged"
        folder.mkdir()
        content = GOOD.read_bytes()
        for number in range(500):
            damaged = bytearray(content)
            for _ in range(numbers.randint(1, 20)):
                damaged[numbers.randrange(len(damaged))] = numbers.randrange(256)
            (folder / f"{number:03}.xml").write_bytes(damaged)
        outcome = self.take_path(folder)
        self.assert_code(outcome, SOME_REFUSED)
        result = outcome.json
        self.assertGreaterEqual(
            result["accepted"] + result["repeated"] + result["refused"], 500, str(outcome))

    def test_a_zip_of_messages_is_taken(self):
        path = self.folder / "good.zip"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for message in sorted((EXAMPLES / "messages").glob("05-*.xml")):
                archive.write(message, f"五月/{message.name}")
        outcome = self.take_path(path)
        self.assert_code(outcome, ACCEPTED)
        self.assertEqual(outcome.json["accepted"], 3)

    def test_a_zip_bomb(self):
        path = self.folder / "bomb.zip"
        zeros = bytes(1 << 20)
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for number in range(4):
                with archive.open(f"{number}.xml", "w", force_zip64=True) as file:
                    for _ in range(512):
                        file.write(zeros)
        self.assertLess(path.stat().st_size, 4 << 20)
        self.assert_hostile_zip(path)

    def test_a_zip_within_zips(self):
        inner = self.folder / "inner.zip"
        with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.write(GOOD, GOOD.name)
        for _ in range(5):
            outer = self.folder / "outer.zip"
            with zipfile.ZipFile(outer, "w", zipfile.ZIP_DEFLATED) as archive:
                archive.write(inner, "inner.zip")
            outer.replace(inner)
        self.assert_hostile_zip(inner)

    def test_a_zip_that_is_cut_off(self):
        path = self.folder / "cut.zip"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for message in (EXAMPLES / "messages").glob("*.xml"):
                archive.write(message, message.name)
        path.write_bytes(path.read_bytes()[:-3_000])
        self.assert_hostile_zip(path)

    def test_names_in_a_zip_lead_nowhere(self):
        path = self.folder / "names.zip"
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("../../escaped.xml", GOOD.read_bytes())
        outcome = self.take_path(path)
        self.assert_code(outcome, ACCEPTED, SOME_REFUSED)
        self.assertFalse((self.folder.parent / "escaped.xml").exists())
        self.assertFalse((self.folder.parent.parent / "escaped.xml").exists())

    def assert_hostile_zip(self, path: pathlib.Path) -> None:
        """Not taken, with words that name the file, and whatever was there still answers."""
        outcome = self.take_path(path)
        self.assertGreaterEqual(outcome.code, SOME_REFUSED, str(outcome))
        self.assertIn("zip", outcome.text.lower(), str(outcome))
        self.assert_code(self.chuhai.intake(GOOD), ACCEPTED)

    def test_a_code_that_is_off_by_one_character(self):
        content = GOOD.read_text(encoding="utf-8").replace(
            "<ceb:ebcCode>91441900HC90000475<", "<ceb:ebcCode>91441900HC90000476<")
        self.assertIn("91441900HC90000476", content)
        outcome = self.take("code.xml", content.encode())
        self.assert_refused(outcome, "content.enterprise-code")
        self.assertIn("91441900HC90000476", outcome.text)

    def test_every_faulty_example_is_refused(self):
        for path in sorted((EXAMPLES / "faulty").glob("*.xml")):
            with self.subTest(path=path.name):
                outcome = self.take_path(path)
                self.assert_code(outcome, SOME_REFUSED)
                self.assertEqual(outcome.json["accepted"], 0)

    def test_a_path_that_is_not_there(self):
        outcome = self.take_path(self.folder / "nothing.xml")
        self.assertGreater(outcome.code, SOME_REFUSED, str(outcome))
        self.assertIn("nothing.xml", outcome.text)


class BadTableTest(AcceptanceTest):
    def setUp(self):
        super().setUp()
        self.chuhai = Chuhai(self.folder / "chuhai.sqlite")
        self.good = (EXAMPLES / "enterprises.csv").read_text(encoding="utf-8")

    def load(self, text: str, encoding: str = "utf-8") -> Outcome:
        path = self.folder / "enterprises.csv"
        path.write_bytes(text.encode(encoding))
        outcome = self.chuhai("enterprises", "import", path)
        self.assert_no_crash(outcome)
        return outcome

    def test_the_same_table_in_gb18030(self):
        self.assert_code(self.load(self.good, "gb18030"), 0)
        listed = self.chuhai("enterprises", "list")
        self.assertIn("广州甲帆", listed.out)

    def test_a_missing_column_is_named(self):
        heading, rows = self.good.split("\n", 1)
        outcome = self.load(heading.replace("kind", "sort") + "\n" + rows)
        self.assertNotEqual(outcome.code, 0, str(outcome))
        self.assertRegex(outcome.text, "kind|sort|类型")

    def test_a_table_of_something_else_is_refused(self):
        outcome = self.load("a,b,c\n1,2,3\n")
        self.assertNotEqual(outcome.code, 0, str(outcome))

    def test_a_code_off_by_one_character_is_refused_with_its_line(self):
        wrong = self.good.replace("91440100HC9000012W", "91440100HC9000012X")
        outcome = self.load(wrong)
        self.assert_code(outcome, SOME_REFUSED)
        self.assertIn("91440100HC9000012X", outcome.text)
        self.assertRegex(outcome.text, r"\b2\b", "the line is named")
        listed = self.chuhai("enterprises", "list")
        self.assertNotIn("广州甲帆", listed.out)
        self.assertIn("深圳乙桥", listed.out, "the other rows are taken")

    def test_rates_with_a_wrong_number(self):
        path = self.folder / "rates.csv"
        path.write_text("currency,from,rmbPerUnit,source\n502,2025-01-01,seven,nobody\n")
        outcome = self.chuhai("rates", "load", path)
        self.assert_no_crash(outcome)
        self.assertNotEqual(outcome.code, 0, str(outcome))
        self.assertIn("seven", outcome.text)


if __name__ == "__main__":
    unittest.main()
