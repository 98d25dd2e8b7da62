"""Accounts of the finished program: the first link, signing in over HTTP, and the audit trail."""

import contextlib
import json
import pathlib
import re
import sqlite3
import stat
import urllib.error
import urllib.request

from program import EXAMPLES, AcceptanceTest, call
from website import PASSWORD, Browser, serving


class AccountsTest(AcceptanceTest):
    def test_from_the_first_link_to_the_audit_trail(self):
        database = self.folder / "accounts.sqlite"
        call("enterprises", "import", EXAMPLES / "enterprises.csv", "--database", database)
        with serving(self, "--database", database) as site:
            address = site.address
            link = re.search(r"/link/\S{43}", site.words)[0]
            stranger = Browser(address)
            self.assertIn("/sign-in?to=", stranger.ask("/enterprises")[1])
            self.assertEqual(stranger.ask("/api/v1/enterprises")[0], 401)
            self.assertEqual(stranger.ask("/policies")[0], 200)
            admin = Browser(address)
            self.assertEqual(admin.ask(link, mail="admin@example.org", name="Admin",
                                       password="password123")[0], 422)
            self.assertIn("/account", admin.ask(link, mail="admin@example.org", name="Admin",
                                                password=PASSWORD)[1])
            self.assertEqual(stranger.ask(link)[0], 404)
            # Who runs the platform sees no trade.
            self.assertEqual(admin.ask("/enterprises")[0], 403)
            key = admin.key()
            admin.ask("/administration/organisations", form=key, kind="province", name="Commerce")
            page = admin.ask(
                "/administration/invitations", form=key, organisation=2, mail="p@example.org")[2]
            invitation = re.search(r"/link/\S{43}", page)[0].rstrip("<")
            officer = Browser(address)
            officer.ask(invitation, name="P", password=PASSWORD)
            self.assertEqual(officer.ask("/enterprises/91440300HC90000202")[0], 200)
            self.assertEqual(officer.ask("/administration")[0], 403)
            # A cross-site form has no key.
            self.assertEqual(officer.ask("/sign-out", form="x")[0], 403)
            self.assertEqual(officer.ask("/account")[0], 200)
        key_file = pathlib.Path(f"{database}.key")
        self.assertEqual(stat.S_IMODE(key_file.stat().st_mode), 0o600)
        with serving(self, "--database", database) as site:
            self.assertNotIn("/link/", site.words)
        anchor = self.folder / "anchor"
        whole = call("audit", "verify", "--anchor", anchor, "--database", database, "--lang", "en")
        self.assert_code(whole, 0)
        listed = json.loads(call("audit", "list", "--database", database, "--json").out)
        self.assertIn("enterprise.read", [event["action"] for event in listed])
        self.assertNotIn(PASSWORD, json.dumps(listed))
        with contextlib.closing(sqlite3.connect(database)) as tampering, tampering:
            with self.assertRaises(sqlite3.IntegrityError):
                tampering.execute("DELETE FROM audit_event WHERE number > 5")
            # Who has the file can remove what guards it.
            tampering.execute("DROP TRIGGER audit_event_no_delete")
            tampering.execute("DELETE FROM audit_event WHERE number > 5")
            tampering.execute("UPDATE audit_head SET number = 5")
        # The end is kept beside the key, too, without being asked for.
        unasked = call("audit", "verify", "--database", database, "--lang", "en")
        self.assert_code(unasked, 1)
        self.assertIn("the trail ends with event 5", unasked.out)
        cut = call("audit", "verify", "--anchor", anchor, "--database", database, "--lang", "en")
        self.assert_code(cut, 1)
        self.assertIn("the trail ends with event 5", cut.out)

    def test_an_enterprise_neither_sees_nor_hands_in_what_is_anothers(self):
        database = self.folder / "accounts.sqlite"
        people = json.loads(
            "[" + call("demo", "--database", database, "--json").out.rsplit("\n[", 1)[1])
        password = {person["mail"]: person["password"] for person in people}
        call("intake", EXAMPLES / "faulty", "--database", database)
        own = ("91441900HC90000475", "4419990004")
        with serving(self, "--database", database) as site:
            address = site.address
            firm = Browser(address)
            firm.ask("/sign-in", mail="enterprise@example.org",
                     password=password["enterprise@example.org"])
            province = Browser(address)
            province.ask("/sign-in", mail="province@example.org",
                         password=password["province@example.org"])
            refused = "/api/v1/documents?state=refused&limit=200"
            everybodys = json.loads(province.ask(refused)[2])["rows"]
            self.assertTrue([row for row in everybodys if row["enterpriseCode"] not in own])
            for row in json.loads(firm.ask(refused)[2])["rows"]:
                self.assertIn(row["enterpriseCode"], own)
            key = firm.key()
            others = next(
                path for path in sorted((EXAMPLES / "messages").rglob("*.xml"))
                if "CEB303" in path.read_text()
                and not any(code in path.read_text() for code in own))
            # Nor an answer of customs, though it answers one's own order.
            answer = EXAMPLES / "messages" / "04-6-CEB304.xml"
            for path, expected in ((others, 403), (answer, 403),
                                   (EXAMPLES / "messages" / "04-1-CEB303.xml", 200)):
                self.assertEqual(self.hand_in(firm, address, key, path.read_text()), expected)

    @staticmethod
    def hand_in(browser, address, key, text):
        boundary = "x-y"
        body = (f"--{boundary}\r\nContent-Disposition: form-data; name=\"files\"; "
                f"filename=\"a.xml\"\r\n\r\n{text}\r\n--{boundary}--\r\n")
        request = urllib.request.Request(
            f"{address}/hand-in?form={key}", body.encode(),
            {"Content-Type": f"multipart/form-data; boundary={boundary}"})
        try:
            with browser.opener.open(request) as taken:
                return taken.status
        except urllib.error.HTTPError as error:
            error.close()
            return error.code

    def test_people_of_the_demo_are_told_once_and_made_in_a_demo_only(self):
        database = self.folder / "demo.sqlite"

        def demo(database, *options):
            said = call("demo", "--database", database, "--lang", "en", *options)
            self.assert_code(said, 0)
            return said

        def accounts(database):
            return call("accounts", "list", "--database", database, "--json").json

        people = json.loads("[" + demo(database, "--json").out.rsplit("\n[", 1)[1])
        self.assertEqual(
            sorted(person["mail"].split("@")[0] for person in people),
            ["admin", "city", "enterprise", "park", "provider", "province"])
        made = accounts(database)
        # The second time nobody is made and nothing is told, in words or as JSON.
        for options in ((), ("--json",)):
            again = demo(database, *options).text
            self.assertFalse(
                [person["mail"] for person in people
                 if person["mail"] in again or person["password"] in again])
            self.assertNotIn("password (told once)", again)
            self.assertEqual(accounts(database), made)
        with serving(self, "--database", database) as site:
            for person in people:
                browser = Browser(site.address)
                url = browser.ask(
                    "/sign-in", mail=person["mail"], password=person["password"])[1]
                self.assertNotIn("/sign-in", url)
            self.assertNotIn("/link/", site.words)
            self.assertFalse(
                [person["mail"] for person in people if person["password"] in site.words])
        # A house of one's own has nobody of the demo: not when it is filled and served, nor when
        # somebody gives the command on it by mistake.
        own = self.folder / "own.sqlite"
        call("enterprises", "import", EXAMPLES / "enterprises.csv", "--database", own)
        with serving(self, "--database", own) as site:
            self.assertNotIn("@example.org", site.words)
            site.administrator("boss@example.com")
        before = accounts(own)
        self.assertNotIn("@example.org", json.dumps(before))
        self.assertNotIn("@example.org", demo(own).text)
        self.assertEqual(accounts(own), before)

    def test_what_is_done_at_the_console_stands_in_the_trail(self):
        database = self.folder / "chuhai.sqlite"
        call("enterprises", "import", EXAMPLES / "enterprises.csv", "--database", database)
        code = "91440300HC90000202"
        self.assert_code(call("enterprises", "show", code, "--database", database), 0)
        self.assert_code(call("rates", "list", "--database", database), 0)
        backup = self.folder / "backup"
        self.assert_code(call("backup", backup, "--database", database), 0)
        restored = ("restore", backup, "--replace", "--database", database)
        self.assert_code(call(*restored), 0)
        verified = call("audit", "verify", "--database", database, "--json")
        self.assertEqual(json.loads(verified.out)["faults"], [])
        listed = json.loads(call("audit", "list", "--database", database, "--json").out)
        said = [(event["action"], event["subject"], event["detail"]) for event in listed]
        # What everybody may see, and the check of the trail, leave no mark.
        self.assertEqual(said[::-1], [
            ("policy.decide", "", "chuhai enterprises import"),
            ("enterprise.read", code, "chuhai enterprises show"),
            ("database.backup", "", str(backup)),
            ("database.restore", "", str(backup)),
            ("audit.read", "", "chuhai audit list"),
        ])

    def test_without_its_key_a_database_is_read_and_not_worked_on(self):
        database = self.folder / "chuhai.sqlite"
        call("enterprises", "import", EXAMPLES / "enterprises.csv", "--database", database)
        key = pathlib.Path(f"{database}.key")
        aside = self.folder / "aside"
        key.rename(aside)
        shown = call("enterprises", "list", "--database", database, "--lang", "en")
        self.assert_code(shown, 0)
        self.assertIn("does not stand in the audit trail", shown.err)
        self.assertIn(str(key), shown.err)
        for command in (("audit", "verify"), ("accounts", "list"), ("cases", "clocks"),
                        ("serve", "--port", "1")):
            refused = call(*command, "--database", database, "--lang", "en")
            self.assert_code(refused, 2)
            self.assertIn("put the file back", refused.err)
        self.assertFalse(key.exists(), "another key was made")
        aside.rename(key)
        self.assert_code(call("audit", "verify", "--database", database), 0)

    def test_another_key_opens_nothing(self):
        database = self.folder / "accounts.sqlite"
        add = ("accounts", "add", "Park", "--kind", "park", "--database", database)
        self.assert_code(call(*add), 0)
        other = self.folder / "other.key"
        other.write_text("0" * 63)
        broken = call("audit", "verify", "--key-file", other, "--database", database)
        self.assert_code(broken, 2)
        other.write_text("0" * 64)
        forged = call("audit", "verify", "--key-file", other, "--database", database)
        self.assert_code(forged, 1)

    def test_passwords_do_not_travel_in_the_open(self):
        database = self.folder / "accounts.sqlite"
        refused = call(
            "serve", "--host", "0.0.0.0", "--database", database, "--lang", "en")
        self.assert_code(refused, 2)
        self.assertIn("--public-url", refused.err)
