"""The API of the finished program as everybody, against its description: whatever is sent, no answer
is one that the description does not name, and none is a fault of the server (schemathesis)."""

import json
import os
import pathlib
import re
import subprocess
import sys
import urllib.error
import urllib.request

from program import AcceptanceTest, call
from website import Browser, serving

CHECKS = ("not_a_server_error,status_code_conformance,content_type_conformance,"
          "response_headers_conformance,response_schema_conformance")


class APITest(AcceptanceTest):
    def setUp(self):
        super().setUp()
        self.database = self.folder / "api.sqlite"
        people = json.loads(
            "[" + call("demo", "--database", self.database, "--json").out.rsplit("\n[", 1)[1])
        self.passwords = {person["mail"]: person["password"] for person in people}

    def join(self, site, who, organisation, role):
        """Somebody whom the demo does not have, invited as an administrator would."""
        link = re.search(r"/link/\S{43}", self.accounts(
            "invite", f"{who}@example.org", "--organisation", organisation, "--role", role))[0]
        password = "a sentence about the sea"
        status, _, text = Browser(site.address).ask(link, name="Somebody", password=password)
        self.assertEqual(status, 200, text)
        self.passwords[f"{who}@example.org"] = password

    def accounts(self, *words):
        done = call("accounts", *map(str, words), "--database", self.database, "--lang", "en")
        self.assert_code(done, 0)
        return done.out

    def add_others(self, site):
        """An association, and somebody who may only read the records of the enterprise."""
        made = self.accounts("add", "An association", "--kind", "association")
        self.association = re.search(r"\d+", made)[0]
        self.join(site, "association", self.association, "manager")
        listed = json.loads(self.accounts("list", "--json"))
        firm, = [one for one in listed if one["kind"] == "enterprise"]
        self.join(site, "reader", firm["id"], "reader")

    def add_expert(self, site, firm, province):
        """Somebody of the association who is to give an opinion; the case in which."""
        self.join(site, "expert", self.association, "officer")
        browser = self.signed_in(site, "province")
        status, url, text = browser.ask(
            "/experts", form=browser.key(), mail="expert@example.org", areas="tax")
        self.assertEqual((status, "done=expert" in url), (200, True), text)
        status, case = self.ask(site, "/api/v1/cases", firm, {
            "type": "expert-opinion", "fields": {
                "area": "tax", "topic": "VAT", "question": "Where is it due?",
                "contact": "13800000000"}})
        self.assertEqual(status, 201, case)
        line = case["line"]
        status, case = self.ask(
            site, f"/api/v1/cases/{line['id']}/steps/assign", province,
            {"revision": line["revision"], "fields": {"experts": "1"}})
        self.assertEqual(status, 200, case)
        return line["id"]

    def signed_in(self, site, who):
        browser = Browser(site.address)
        mail = f"{who}@example.org"
        status, url, _ = browser.ask("/sign-in", mail=mail, password=self.passwords[mail])
        self.assertEqual(status, 200, url)
        return browser

    def token(self, site, who, scopes=("read", "hand-in", "cases")):
        """A token of somebody, by default with everything that a token can do."""
        browser = self.signed_in(site, who)
        body = "&".join(f"scope={scope}" for scope in scopes)
        request = urllib.request.Request(
            site.address + "/account/tokens",
            f"form={browser.key()}&name=test&days=1&{body}".encode())
        with browser.opener.open(request) as answer:
            return re.search(r"chuhai_[\w-]+|<code[^>]*>([\w-]{43})</code>",
                             answer.read().decode())[1]

    def ask(self, site, path, token, body=None):
        request = urllib.request.Request(
            site.address + path, None if body is None else json.dumps(body).encode(),
            {"Authorization": f"Bearer {token}", "Content-Type": "application/json"})
        try:
            with urllib.request.urlopen(request) as answer:
                return answer.status, json.load(answer)
        except urllib.error.HTTPError as error:
            with error:
                return error.code, json.load(error)

    def test_a_case_is_asked_and_answered_by_programs(self):
        with serving(self, "--database", self.database) as site:
            firm, province = self.token(site, "enterprise"), self.token(site, "province")
            status, types = self.ask(site, "/api/v1/case-types", firm)
            self.assertEqual(status, 200, types)
            line = next(row for row in types["rows"] if row["id"] == "direct-line")
            fields = {field["id"]: field for field in line["form"]}
            category = fields["category"]["choices"][0]["code"]
            opening = {"type": "direct-line", "fields": {
                "category": category, "question": "When is the refund paid?"}}
            # What is missing is told field by field.
            status, problem = self.ask(site, "/api/v1/cases", firm, {"type": "direct-line"})
            self.assertEqual(status, 422, problem)
            self.assertIn("question", [field["field"] for field in problem["fields"]])
            for field in line["form"]:
                if field["isRequired"] and field["id"] not in opening["fields"]:
                    choices = field["choices"]
                    opening["fields"][field["id"]] = choices[0]["code"] if choices else "9"
            status, case = self.ask(site, "/api/v1/cases", firm, opening)
            self.assertEqual(status, 201, case)
            path = f"/api/v1/cases/{case['line']['id']}"
            status, seen = self.ask(site, path, province)
            self.assertEqual(status, 200, seen)
            self.assertEqual(seen["fields"][-1]["isPersonal"], True)
            status, contact = self.ask(
                site, "/api/v1/cases", province,
                {"type": "leader-contact", "subject": "91440300HC9000055L"})
            self.assertEqual(status, 201, contact)
            line = contact["line"]
            step = {"revision": line["revision"],
                    "fields": {"leader": "Li", "leaderPost": "Director"}}
            assign = f"/api/v1/cases/{line['id']}/steps/assign"
            status, taken = self.ask(site, assign, province, step)
            self.assertEqual(status, 200, taken)
            self.assertGreater(taken["line"]["revision"], line["revision"])
            # Who saw an older state of it decides on nothing.
            status, problem = self.ask(site, assign, province, step)
            self.assertEqual(status, 422, problem)
            status, notices = self.ask(site, "/api/v1/notices", firm)
            self.assertEqual(status, 200, notices)
            # Somebody else's case is told to nobody.
            self.assertIn(self.ask(site, path, self.token(site, "provider"))[0], (403, 404))

    def opened(self, site, firm):
        """A question of the enterprise."""
        return self.ask(site, "/api/v1/cases", firm, {
            "type": "direct-line", "fields": {
                "topic": "Refund", "category": "consultation", "question": "When?",
                "contact": "13800000000"}})[1]["line"]["id"]

    def records(self, site, firm, case, step):
        """Names of what is there, so that what is asked for is often something that exists: a case,
        and a step that can be taken in it."""
        code = self.ask(site, "/api/v1/enterprises", firm)[1]["rows"][0]["code"]
        number = self.ask(site, f"/api/v1/enterprises/{code}/decisions", firm)[1]["rows"][0]
        document = self.ask(site, f"/api/v1/documents?enterprise={code}", firm)[1]["rows"][0]
        known = {
            "/api/v1/cases/{id}": {"id": case},
            "/api/v1/cases/{id}/files/{file}": {"id": case},
            "/api/v1/cases/{id}/steps/{step}": {"id": case, "step": step},
            "/api/v1/documents/{id}": {"id": document["id"]},
            "/api/v1/enterprises/{code}": {"code": code},
            "/api/v1/enterprises/{code}/decisions": {"code": code},
            "/api/v1/enterprises/{code}/decisions/{number}": {
                "code": code, "number": number["number"]},
            "/api/v1/policies/{id}/runs": {"id": "gd-2021-328"},
            "/api/v1/policies/{id}/runs/{run}/changes": {"id": "gd-2021-328", "run": 1},
        }
        text = ""
        for path, values in known.items():
            pairs = ", ".join(f"{json.dumps(k)} = {json.dumps(v)}" for k, v in values.items())
            text += f"[[operations]]\ninclude-path = {json.dumps(path)}\nparameters = {{{pairs}}}\n"
        settings = self.folder / f"schemathesis-{step}.toml"
        settings.write_text(text)
        return settings

    def test_whatever_is_sent_gets_an_answer_of_the_description(self):
        examples = os.environ.get("CHUHAI_API_EXAMPLES", "6")
        seed = os.environ.get("CHUHAI_SEED", "20261130")
        program = pathlib.Path(sys.executable).with_name("schemathesis")
        with serving(self, "--database", self.database) as site:
            self.add_others(site)
            people = ("enterprise", "reader", "province", "city", "park", "provider",
                      "association", "admin")
            roles = {"nobody": None} | {who: self.token(site, who) for who in people}
            firm = roles["enterprise"]
            known = self.records(site, firm, self.opened(site, firm), "withdraw")
            # Once with what is there, once with anything.
            runs = [(who, known) for who in roles] + [("province", None)]
            # A program that may only work on cases, and who judges one.
            roles["cases"] = self.token(site, "enterprise", scopes=("cases",))
            case = self.add_expert(site, firm, roles["province"])
            roles["expert"] = self.token(site, "expert")
            runs += [("cases", known), ("expert", self.records(site, firm, case, "deliver"))]
            for who, settings in runs:
                with self.subTest(role=who, known=bool(settings)):
                    header = ["--header", f"Authorization: Bearer {roles[who]}"]
                    done = subprocess.run(
                        [program, *(["--config-file", settings] if settings else []),
                         "run", site.address + "/api/openapi.yaml",
                         *(header if roles[who] else []),
                         "--checks", CHECKS, "--max-examples", examples, "--seed", seed,
                         # One worker: `ast.parse`, by which lambdas are described, counts its
                         # depth for all threads together in Python before 3.11.9 (gh-106905).
                         "--no-color", "--workers", "1", "--generation-database", "none",
                         "--request-timeout", "30"],
                        capture_output=True, text=True, cwd=self.folder / "..")
                    if os.environ.get("CHUHAI_API_SHOW"):
                        print(who, done.stdout)
                    self.assertEqual(done.returncode, 0, done.stdout[-6000:] + done.stderr[-2000:])
