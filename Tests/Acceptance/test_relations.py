"""Firms stand to each other in dated relations, noted and shown by the program."""

from program import EXAMPLES, AcceptanceTest, Chuhai

PARENT = "91440100HC9000012W"
BRANCH = "91440300HC90000202"


class RelationTest(AcceptanceTest):
    def setUp(self):
        super().setUp()
        self.chuhai = Chuhai(self.folder / "chuhai.sqlite")
        self.chuhai.prepare(EXAMPLES)

    def shown(self):
        return self.chuhai("enterprises", "show", BRANCH, "--json").json["relations"]

    def test_a_relation_is_shown_on_both_sides_until_it_ends(self):
        outcome = self.chuhai(
            "enterprises", "relate", PARENT, "controls", BRANCH, "--from", "2024-01-01")
        self.assert_code(outcome, 0)
        self.assertEqual([row["kind"]["en"] for row in self.shown()], ["controls"])
        self.assertIn(PARENT, self.shown()[0]["subject"])
        ended = self.chuhai(
            "enterprises", "relate", PARENT, "controls", BRANCH, "--from", "2024-01-01",
            "--to", "2025-06-30")
        self.assert_code(ended, 0)
        self.assertEqual(self.shown(), [])

    def test_wrong_sides_and_days_are_refused(self):
        for arguments in (
            (PARENT, "controls", PARENT, "--from", "2024-01-01"),
            (PARENT, "controls", "91440000X000000000", "--from", "2024-01-01"),
            (PARENT, "controls", BRANCH, "--from", "2024-02-30"),
            (PARENT, "controls", BRANCH, "--from", "2024-02-01", "--to", "2024-01-01"),
            (PARENT, "owns", BRANCH, "--from", "2024-01-01"),
        ):
            with self.subTest(arguments=arguments):
                outcome = self.chuhai("enterprises", "relate", *arguments)
                self.assertNotEqual(outcome.code, 0)
                self.assertNotEqual(outcome.err, "")
                self.assertEqual(self.shown(), [])
