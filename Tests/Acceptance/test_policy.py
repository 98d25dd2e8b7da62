"""Policies on the command line: checked, covered, decided, compared, tried out, exported."""

import csv
import json
import os
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request

from program import EXAMPLES, AcceptanceTest, call

POLICIES = EXAMPLES.parent / "Policies"


class PolicyTest(AcceptanceTest):
    def copy(self, pack, file=None, old="", new=""):
        """A copy of a pack beside the others, with a text of one file exchanged."""
        folder = self.folder / "packs"
        if not folder.exists():
            shutil.copytree(POLICIES, folder)
        if file:
            path = folder / pack / file
            text = path.read_text()
            self.assertIn(old, text)
            path.write_text(text.replace(old, new))
        return folder / pack

    def test_departments_bear_the_name_of_the_day(self):
        def rows(day):
            told = json.loads(call(
                "policy", "departments", POLICIES / "gd-2021-328", "--as-at", day, "--json").out)
            return {row["department"]["zh"]: row for row in told}

        before, after = rows("2022-01-01"), rows("2026-06-30")
        self.assertNotIn("since", before["广东银保监局"])
        self.assertEqual(before["广东银保监局"]["name"]["zh"], "广东银保监局")
        self.assertEqual(after["广东银保监局"]["since"], "2023-07-20")
        self.assertEqual(after["广东银保监局"]["name"]["zh"], "国家金融监督管理总局广东监管局")
        self.assertEqual(after["省公安厅"]["gives"][0]["zh"], "高管落户支持")

    def test_every_pack_is_clean(self):
        outcome = call("policy", "check", *sorted(POLICIES.iterdir()), "--lang", "en")
        self.assert_code(outcome, 0)
        self.assertIn(" 0 mistakes", outcome.out)

    def test_a_pack_goes_by_its_name_and_one_that_is_not_there_is_told_in_plain_words(self):
        self.assert_code(call("policy", "check", "gd-2021-328", "--lang", "en"), 0)
        for command in (["coverage"], ["departments"]):
            named = call("policy", *command, "zs-2022", "--json")
            self.assert_code(named, 0)
            self.assertEqual(named.out, call("policy", *command, POLICIES / "zs-2022", "--json").out)
        file = POLICIES / "zs-2022" / "policy.yaml"
        for asked, said in {"gd-2021-999": "There is no folder “gd-2021-999”",
                            str(POLICIES / "nowhere"): "nowhere", str(file): "is a file"}.items():
            for command in ("check", "coverage", "export", "decide", "departments"):
                # An export is a document, in no language of its own; its errors are in Chinese.
                tongue = [] if command == "export" else ["--lang", "en"]
                outcome = call("policy", command, asked, *tongue)
                self.assertNotEqual(outcome.code, 0)
                self.assertIn(asked if command == "export" else said, outcome.text)
                self.assertNotIn("Input/output", outcome.text)
                if asked != str(file):
                    self.assertIn("sz-2022", outcome.text)

    def test_what_is_published_stands_beside_the_targets(self):
        database = self.database()
        self.assert_code(call("decide", "--as-at", "2026-06-30", "--database", database), 0)
        figures = self.folder / "figures.csv"
        figures.write_text(
            "target,period,value,flag,scope,published,source,note\n"
            "T12,2024,380,verified,全省,2025-01-20,第一次公报,\n"
            "T12,2024,391,verified,全省,2025-06-20,修订公报,\n"
            "T12,2025,512,verified,全省,2026-01-20,公报,\n"
            "T9,2025,120,unverified,全省,2026-01-20,座谈,\n", encoding="utf-8")
        self.assert_code(call("statistics", "load", figures, "--database", database), 0)
        rows = {row["id"]: row for row in json.loads(
            call("targets", "--database", database, "--json").out)}
        twelve = rows["T12"]
        self.assertEqual(twelve["state"], "reached")
        self.assertEqual([(row["period"], row["isRevised"]) for row in twelve["official"]],
                         [("2025", False), ("2024", False), ("2024", True)])
        self.assertIn("512", twelve["value"]["zh"])
        # What is not verified is shown and decides nothing.
        self.assertEqual((rows["T9"]["state"], rows["T9"]["official"][0]["flag"]),
                         ("unknown", "unverified"))
        # The official series is there too, and nothing was published of T10.
        self.assertIn("2023", [row["period"] for row in rows["T4"]["official"]])
        self.assertEqual(rows["T10"]["official"], [])
        text = call("targets", "--database", database, "--lang", "zh").out
        self.assertIn("第一次公报", text)
        folder = self.folder / "report"
        self.assert_code(call("report", "--out", folder, "--database", database), 0)
        page = (folder / "index.html").read_text(encoding="utf-8")
        for source in ("第一次公报", "修订公报", "座谈"):
            self.assertIn(source, page)
            self.assertIn(source, (folder / "statistics.csv").read_text(encoding="utf-8-sig"))

    def test_mistakes_name_file_line_sentence_and_remedy(self):
        cases = {
            "a city that does not exist": (
                "zs-2022", "policy.yaml", 'city: "442000"', 'city: "449900"',
                "policy.yaml:", "no city has the code"),
            "a pack below that is not there": (
                "zs-2022", "policy.yaml", "buildsOn: gd-2021-328", "buildsOn: gd-2022-1",
                "policy.yaml:1", "there is no pack “gd-2022-1”"),
            "a pack on itself": (
                "zs-2022", "policy.yaml", "buildsOn: gd-2021-328", "buildsOn: zs-2022",
                "policy.yaml:1", "builds on itself"),
            "a hole in the dates": (
                "cn-cit-2019-36", "01.md", "{from: 2021-01-01, to: 2022-12-31, value: 2.5",
                "{from: 2022-01-01, to: 2022-12-31, value: 2.5", "01.md:", "no value from 2021-01-01"),
            "two values at once": (
                "cn-cit-2019-36", "01.md", "to: 2020-12-31, value: 5,",
                "to: 2021-12-31, value: 5,", "01.md:", "in force at once"),
            "a decision that needs itself": (
                "cn-cit-2019-36", "01.md", "uses: {revenue: exportRevenue(year)}",
                "uses: {revenue: exportRevenue(year), tax: assessedTax}", "01.md:",
                "depends on itself"),
            "a unit of another kind": (
                "cn-cit-2019-36", "01.md", "unit: 元\nround: {to: 分", "unit: 人\nround: {to: 分",
                "01.md:", "not rounded to"),
            "a result of another unit": (
                "hz-2019", "01.md", "value: min(markCap, fee * markShare)",
                "value: min(markCap, fee * markShare) + growthLow", "01.md:", "cannot be added"),
            "a rule that never counts": (
                "sz-2021", "01.md", "| 1 | - | >= awardLimit | 0 |", "| 1 | - | - | 0 |",
                "01.md:", "never counts"),
            "a rule that is there twice": (
                "cn-vat-2025-3", "01.md", '| 3 | true | "part" |', '| 3 | true | "all" |',
                "01.md:", "never counts"),
            "an outcome that is not listed": (
                "cn-vat-2025-3", "01.md", '| "usual" |', '| "usually" |', "01.md:",
                "there is no outcome"),
            "a policy that ends before it begins": (
                "zs-2022", "policy.yaml", "to: 2024-12-31", "to: 2021-12-31", "policy.yaml:",
                "ends before it begins"),
            "a fact of the pack below": (
                "zs-2022", "policy.yaml", "  onBlacklist:", "  enterpriseKind:", "policy.yaml:",
                "has a fact “enterpriseKind” already"),
            "an example that does not come out": (
                "gd-iit-2023-21", "01.md", "expect: {bayAreaSubsidy: 19080}",
                "expect: {bayAreaSubsidy: 19081}", "01.md:", "should be 19081 and is 19080"),
        }
        for name, (pack, file, old, new, place, words) in cases.items():
            with self.subTest(name=name):
                shutil.rmtree(self.folder / "packs", ignore_errors=True)
                self.copy(pack, file, old, new)
                outcome = call(
                    "policy", "check", *sorted((self.folder / "packs").iterdir()), "--lang", "en")
                self.assert_code(outcome, 1)
                self.assertIn(f"{pack}/{place}", outcome.out)
                self.assertIn(words, outcome.out)
                # The mistake is told in Chinese too, and only the one pack is refused.
                rows = json.loads(call(
                    "policy", "check", self.folder / "packs" / pack, "--json").out)
                self.assertTrue(all(row["what"]["zh"] and row["remedy"]["zh"] for row in rows))

    def test_two_packs_of_one_city_must_not_say_the_same_number(self):
        folder = self.copy("zs-2022")
        twin = folder.parent / "zs-2023"
        shutil.copytree(folder, twin)
        header = twin / "policy.yaml"
        header.write_text(header.read_text().replace("id: zs-2022", "id: zs-2023"))
        outcome = call("policy", "check", folder, twin, "--lang", "en")
        self.assert_code(outcome, 1)
        self.assertIn("is in force in “zs-2022” of the same level too", outcome.out)

    def test_coverage_lists_every_sentence(self):
        outcome = call("policy", "coverage", POLICIES / "gd-2021-328", "--json")
        self.assert_code(outcome, 0)
        rows = {row["sentence"]: row for row in json.loads(outcome.out)}
        self.assertEqual(rows["1.1"]["standing"], "executable")
        self.assertEqual(rows["7.1"]["carriedBy"], ["cn-vat-2013-96", "cn-cit-2019-36"])
        self.assertEqual(rows["G3"]["standing"], "text missing")
        self.assertTrue(rows["4.1"]["reason"]["zh"])

    def test_given_facts_are_decided_to_the_fen(self):
        outcome = call(
            "policy", "decide", POLICIES / "cn-cit-2019-36", "--given", "exportRevenue=75000001",
            "--given", "staff=100", "--given", "totalAssets=100万元", "--year", "2023", "--json")
        self.assert_code(outcome, 1)
        rows = {row["decision"]: row for row in json.loads(outcome.out)}
        self.assertEqual(rows["assessedTax"]["value"], "750000.01")
        self.assertNotIn("value", rows["assessedEligible"])
        wrong = call(
            "policy", "decide", POLICIES / "cn-cit-2019-36", "--given", "staff=3亿元", "--lang", "en")
        self.assert_code(wrong, 2)
        self.assertIn("“3亿元” is no value of “staff”", wrong.err)

    def database(self):
        path = self.folder / "policy.sqlite"
        for arguments in (
            ("rates", "load", EXAMPLES / "rates.csv"),
            ("enterprises", "import", EXAMPLES / "enterprises.csv"),
            ("intake", EXAMPLES / "messages"),
        ):
            call(*arguments, "--database", path)
        return path

    def test_a_version_is_compared_and_a_number_is_tried(self):
        database = self.database()
        changed = self.copy(
            "gd-2021-328", "01.md", "value: 30, cites: 1.1", "value: 10, cites: 1.1")
        changes = self.folder / "changes.csv"
        outcome = call(
            "policy", "diff", POLICIES / "gd-2021-328", changed, "--database", database,
            "--as-at", "2026-06-30", "--csv", changes, "--by", "city", "--json")
        self.assert_code(outcome, 0)
        shown = json.loads(outcome.out)
        supported = next(row for row in shown["decisions"] if row["decision"] == "supported")
        self.assertGreater(supported["gains"], 0)
        with changes.open(encoding="utf-8-sig") as file:
            rows = list(csv.DictReader(file))
        count = supported["gains"] + supported["losses"] + supported["others"]
        self.assertEqual(len(rows), count)
        # Each enterprise alone gets the two answers that the list has.
        for row in rows:
            answers = []
            for home in (POLICIES.parent, None):
                arguments = ["explain", row["code"], "--database", database, "--as-at",
                             "2026-06-30", "--json"]
                if home is None:
                    home = self.folder / "home"
                    if not home.exists():
                        home.mkdir()
                        (home / "Reference").symlink_to(POLICIES.parent / "Reference")
                        (home / "Policies").symlink_to(changed.parent)
                arguments += ["--home", home]
                text = call(*arguments).out
                answer = next(item for item in json.loads(text)["answers"]
                              if item["decision"] == "supported")
                answers.append(answer["outcome"])
            self.assertNotEqual(*answers)
        tried = call(
            "policy", "simulate", "--set", "platformMinimum=10", "--database", database,
            "--as-at", "2026-06-30", "--json")
        self.assertEqual(json.loads(tried.out)["decisions"], shown["decisions"])
        unknown = call(
            "policy", "simulate", "--set", "platfromMinimum=10", "--database", database,
            "--lang", "en")
        self.assert_code(unknown, 2)
        self.assertIn("did you mean “platformMinimum”?", unknown.err)

    def test_what_an_enterprise_states_is_decided_by_the_pack_that_asks(self):
        database = self.database()
        with (EXAMPLES / "enterprises.csv").open(encoding="utf-8-sig") as file:
            first = next(csv.DictReader(file))
        code = next(value for value in first.values() if len(value) == 18 and value[:2] == "91")
        lines = [
            "code,fact,year,value,evidence",
            f"{code},exportRevenue,2025,5000万元,audit 1", f"{code},staff,2025,300,payroll 2",
            f"{code},totalAssets,2025,1000000,audit 1",
            f"{code},staff,2025,301,payroll 3", f"{code},staff,2031,300,payroll 2",
            f"{code},stuff,2025,300,payroll 2", f"{code},staff,2025,300,",
            "91440000MA00000000,staff,2025,300,payroll 2", f"{code},staff,2025,3亿元,payroll 2",
            f"{code},annualTurnover,2025,1000000,audit 1", f"{code},enterpriseKind,,seller,audit 1",
        ]
        file = self.folder / "facts.csv"
        file.write_text("\n".join(lines) + "\n")
        outcome = call("enterprises", "declare", file, "--database", database, "--json")
        self.assert_code(outcome, 1)
        answer = json.loads(outcome.out)
        self.assertEqual((answer["rows"], answer["new"]), (11, 3))
        whys = [row["what"]["en"] for row in answer["refused"]]
        for words in ("two different values", "2031 has not come yet", "there is no fact “stuff”",
                      "no evidence", "no enterprise has the code", "is no value of “staff”",
                      "annualTurnover is known from", "enterpriseKind is known from"):
            self.assertTrue(any(words in why for why in whys), (words, whys))
        again = call("enterprises", "declare", file, "--database", database, "--json")
        self.assertEqual(json.loads(again.out)["same"], 3)
        told = call(
            "explain", code, "--pack", "cn-cit-2019-36", "--database", database, "--as-at",
            "2026-06-30", "--lang", "en")
        self.assertIn("10.00 万元", told.out)
        self.assertIn("evidence: payroll 2", told.out)

    def test_what_applies_is_ranked_and_who_qualifies_is_listed(self):
        database = self.database()
        call("decide", "--as-at", "2026-06-30", "--database", database)
        listed = json.loads(call(
            "policy", "beneficiaries", "supported", "--database", database, "--json").out)
        self.assertGreater(len(listed), 0)
        code = listed[0]["code"]
        self.assertIn(code, call("explain", listed[0]["number"], "--database", database).out)
        rows = json.loads(call(
            "policy", "for", code, "--as-at", "2026-06-30", "--database", database, "--json").out)
        order = [row["outcome"] for row in rows]
        self.assertEqual(order, sorted(order, key=["holds", "unknown", "fails"].index))
        self.assertEqual(rows[0]["outcome"], "holds")
        self.assertGreater(len({row["pack"] for row in rows}), 4)
        everyone = {row["code"] for row in listed}
        with (EXAMPLES / "enterprises.csv").open(encoding="utf-8-sig") as file:
            codes = [value for line in csv.DictReader(file) for value in line.values()
                     if value and len(value) == 18]
        other = next(code for code in codes if code not in everyone)
        rows = json.loads(call(
            "policy", "for", other, "--as-at", "2026-06-30", "--database", database, "--json").out)
        supported = next(row for row in rows if row["sentence"] == "1.1"
                         and row["pack"] == "gd-2021-328")
        self.assertNotEqual(supported["outcome"], "holds")

    def test_all_packs_decide_all_enterprises_and_each_decision_is_explained(self):
        database = self.database()
        outcome = call(
            "decide", "--all", "--as-at", "2026-06-30", "--database", database, "--json")
        self.assert_code(outcome, 0)
        runs = json.loads(outcome.out)
        self.assertGreater(len(runs), 5)
        self.assertEqual(runs[0]["pack"], "gd-2021-328")
        self.assertEqual({run["enterprises"] for run in runs}, {runs[0]["enterprises"]})
        self.assertEqual({run["round"] for run in runs}, {runs[0]["run"]})
        again = call("decide", "--all", "--if-changed", "--as-at", "2026-06-30", "--database",
                     database, "--json")
        self.assertEqual(json.loads(again.out), [])
        # While its policy is in force, a city's pack decides those who are there.
        city = json.loads(call(
            "decide", "--all", "--as-at", "2023-06-30", "--database", database, "--json").out)[-1]
        self.assertEqual(city["pack"], "zs-2022")
        self.assertLess(city["enterprises"], runs[0]["enterprises"])

        self.assertEqual(call("decide", "--all", "--pack", "gd-2021-328").code, 2)

    def declare_revenue(self, database):
        with (EXAMPLES / "enterprises.csv").open(encoding="utf-8-sig") as file:
            code = next(csv.DictReader(file))["uscc"]
        facts = self.folder / "facts.csv"
        facts.write_text(f"code,fact,year,value,evidence\n{code},exportRevenue,2025,5000万元,audit\n")
        self.assert_code(call("enterprises", "declare", facts, "--database", database), 0)
        return code

    def test_a_server_decides_anew_when_something_was_recorded(self):
        database = self.database()
        listening = socket.socket()
        listening.bind(("127.0.0.1", 0))
        port = listening.getsockname()[1]
        listening.close()
        address = f"http://127.0.0.1:{port}/api/v1/policies/cn-cit-2019-36/runs"
        with subprocess.Popen(
                [os.environ["CHUHAI_BINARY"], "serve", "--without-accounts", "--port", str(port), "--database",
                 str(database), "--decide-every", "1s"], stderr=subprocess.DEVNULL) as server:
            try:
                def runs(count):
                    """The runs, once there are as many as that."""
                    deadline = time.monotonic() + 60
                    while time.monotonic() < deadline:
                        try:
                            with urllib.request.urlopen(address) as answer:
                                found = json.load(answer)["rows"]
                        except urllib.error.URLError:
                            found = []
                        if len(found) >= count:
                            return found
                        time.sleep(0.1)
                    self.fail(f"there are no {count} runs after a minute")

                first = runs(1)
                self.assertEqual(len(first), 1)
                self.declare_revenue(database)
                again = runs(2)
                self.assertEqual(again[0]["previous"], first[0]["number"])
            finally:
                server.terminate()
                self.assertEqual(server.wait(timeout=60), 0)

    def test_a_run_tells_what_it_changed_and_why(self):
        database = self.database()
        decide = ("decide", "--pack", "cn-cit-2019-36", "--as-at", "2026-06-30", "--database",
                  database, "--json")
        first = json.loads(call(*decide).out)
        self.assertIsNone(first.get("previous"))
        code = self.declare_revenue(database)
        second = json.loads(call(*decide).out)
        self.assertEqual(second["previous"], first["run"])
        table = self.folder / "changes.csv"
        changes = json.loads(call(
            "policy", "changes", "--pack", "cn-cit-2019-36", "--database", database, "--csv",
            table, "--json").out)
        self.assertGreater(changes["gains"] + changes["losses"] + changes["others"], 0)
        for row in changes["rows"]:
            self.assertEqual(row["code"], code)
            self.assertEqual([cause["en"] for cause in row["causes"]],
                             ["revenue from exports (2025)"])
        with table.open(encoding="utf-8-sig") as file:
            self.assertEqual(len(list(csv.DictReader(file))), len(changes["rows"]))
        told = call("explain", changes["rows"][0]["number"], "--database", database, "--lang", "en")
        self.assertIn("unknown → 5000.00 万元", told.out)
        budget = call("policy", "budget", "szBudget", "--pack", "sz-2022", "--database", database,
                      "--lang", "en")
        self.assert_code(budget, 2)
        self.assertIn("Nothing was decided", budget.err)

    def test_executives_are_worked_out_to_the_fen(self):
        file = self.folder / "executives.csv"
        file.write_text(
            "executive,enterprise,role,year,city,talent,item,income,tax\n"
            "e1,x,r,2025,深圳,high-end,comprehensive,240000,45540.01\n"
            "e1,x,r,2025,广州,high-end,comprehensive,240000,45539.99\n"
            "e2,x,r,2025,深圳,none,comprehensive,480000,91080\n")
        outcome = call("policy", "executives", file, "--as-at", "2026-06-30", "--json")
        self.assert_code(outcome, 0)
        rows = json.loads(outcome.out)
        self.assertEqual([row["yuan"] for row in rows], ["19,080.00", "0.00"])
        parts = [float(share["yuan"].replace(",", "")) for share in rows[0]["shares"]]
        self.assertEqual(sum(round(part * 100) for part in parts), 1_908_000)
        file.write_text(file.read_text() + "e3,x,r,2018,深圳,high-end,comprehensive,1,1\n")
        faulty = call("policy", "executives", file, "--lang", "en")
        self.assert_code(faulty, 1)
        self.assertIn("executives.csv:5", faulty.err)

    def test_exported_packs_are_valid(self):
        """Against the schema of DMN 1.5, where DMN_SCHEMA names the file; it is not ours to keep."""
        schema = os.environ.get("DMN_SCHEMA")
        if not schema:
            self.skipTest("DMN_SCHEMA does not name DMN15.xsd")
        for pack in sorted(POLICIES.iterdir()):
            with self.subTest(pack=pack.name):
                model = self.folder / f"{pack.name}.dmn"
                self.assert_code(call("policy", "export", pack, "--dmn", model), 0)
                checked = subprocess.run(
                    ["xmllint", "--noout", "--nonet", "--schema", schema, model],
                    capture_output=True, text=True)
                self.assertEqual(checked.returncode, 0, checked.stderr[:2_000])

    def test_a_pack_goes_to_dmn_and_back(self):
        model = self.folder / "pack.dmn"
        self.assert_code(
            call("policy", "export", POLICIES / "cn-cit-2019-36", "--dmn", model), 0)
        self.assert_code(call("dmn", "check", model), 0)
        facts = self.folder / "facts.json"
        facts.write_text(json.dumps({
            "asAt": None, "year": 2021, "exportRevenue": 50000000, "staff": 100,
            "totalAssets": 1000000}))
        outcome = call(
            "dmn", "run", model, "--input", facts, "--decision", "assessedTax", "--json")
        self.assertEqual(
            json.loads(outcome.out, parse_float=str)["assessedTax"]["value"], 125000)
        back = self.folder / "back"
        self.assert_code(call("policy", "import", model, "--into", back), 0)
        for file in back.iterdir():
            self.assertEqual(
                file.read_bytes(), (POLICIES / "cn-cit-2019-36" / file.name).read_bytes())
        self.assert_code(
            call("policy", "import", EXAMPLES / "models" / "export-support.dmn", "--into",
                 self.folder / "none"), 2)
