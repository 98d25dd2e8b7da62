"""How people are told: every enterprise whose answers changed once, by inbox, mail, calendar and
webhook; and how far it reached."""

import base64
import contextlib
import datetime
import hashlib
import hmac
import http.server
import json
import re
import sqlite3
import threading
import time
import urllib.request

from aiosmtpd.controller import Controller

from program import AcceptanceTest, call
from website import Browser, free_port, serving


class Caught:
    """A mail server that keeps what it gets."""

    def __init__(self):
        self.messages = []

    async def handle_DATA(self, server, session, envelope):
        self.messages.append((envelope.rcpt_tos, envelope.content.decode()))
        return "250 OK"


class Receiver:
    """A system of an enterprise that takes webhooks, and refuses as often as it is told to."""

    def __init__(self, refusals=0):
        self.posts = []
        self.refusals = refusals
        receiver = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                status = 200
                if receiver.refusals:
                    receiver.refusals -= 1
                    status = 503
                receiver.posts.append((dict(self.headers), body, status))
                self.send_response(status)
                self.end_headers()

            def log_message(self, *arguments):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}/notices"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()


class PublicityTest(AcceptanceTest):
    def setUp(self):
        super().setUp()
        self.database = self.folder / "publicity.sqlite"
        people = json.loads(
            "[" + call("demo", "--database", self.database, "--json").out.rsplit("\n[", 1)[1])
        self.passwords = {person["mail"]: person["password"] for person in people}

    def sign_in(self, site, who):
        browser = Browser(site.address)
        mail = f"{who}@example.org"
        self.assertEqual(
            browser.ask("/sign-in", mail=mail, password=self.passwords[mail])[0], 200)
        return browser

    def until(self, ask, seconds=60):
        """What `ask` tells as soon as it tells something."""
        deadline = time.monotonic() + seconds
        while not (found := ask()):
            self.assertLess(time.monotonic(), deadline)
            time.sleep(0.1)
        return found

    def reach(self, site):
        page = self.sign_in(site, "province").ask("/publicity?lang=en")[2]
        rows = re.findall(r"<tr><td class=\"first\">(\d+)(.*?)</tr>", page, re.S)
        return {
            int(number): [int(cell.split(" ")[0]) for cell in
                          re.findall(r"<td class=\"number\"[^>]*>(\d+[^<]*)</td>", row)]
            for number, row in rows if "going on" not in row}

    def test_a_round_is_told_once_to_each_and_the_reading_is_measured(self):
        with serving(self, "--database", self.database) as site:
            told = self.until(lambda: self.reach(site))
            (number, cells), = told.items()
            self.assertGreater(cells[0], 3)
            self.assertEqual(cells[4], 0)
            firm = self.sign_in(site, "enterprise")
            inbox = firm.ask("/inbox?lang=en")[2]
            notices = re.findall(r'name="notice" value="(\d+)"', inbox)
            self.assertEqual(inbox.count("new for you"), 1)
            self.assertIn("/enterprises/91441900HC90000475", inbox)
            firm.ask("/inbox/read", form=firm.key(), notice=notices[0])
            after = self.reach(site)
            self.assertEqual(after[number][0], cells[0])
            self.assertEqual(after[number][4], 1)
        # Neither another start nor the same facts tell anybody again.
        with serving(self, "--database", self.database) as site:
            self.assertEqual(self.reach(site), after)
            firm = self.sign_in(site, "enterprise")
            self.assertEqual(firm.ask("/inbox?lang=en")[2].count("new for you"), 1)

    def told(self, round):
        """The addressees of the notices of a round, by what they were told; and the rounds told."""
        with contextlib.closing(sqlite3.connect(self.database, timeout=60)) as reading:
            notices = reading.execute(
                "SELECT addressee, text_en FROM notice WHERE publicity = ?", (round,)).fetchall()
            done = reading.execute(
                "SELECT COUNT(*) FROM publicity WHERE done_at IS NOT NULL").fetchone()[0]
        return notices, done

    def declare(self, *lines):
        facts = self.folder / "facts.csv"
        facts.write_text("\n".join(["code,fact,year,value,evidence", *lines]) + "\n")
        self.assert_code(call("enterprises", "declare", facts, "--database", self.database), 0)

    def changed(self):
        """The enterprises whose answers the newest run changed, as the program lists them."""
        listed = call("policy", "changes", "--limit", 1000, "--json", "--database", self.database)
        return {row["code"] for row in listed.json["rows"]}

    def test_a_second_round_tells_those_whose_answers_changed_and_nobody_else(self):
        firm_code, other, idle = "91441900HC90000475", "91440600HC9000063Y", "91440300HC9000119J"
        receiver = Receiver()
        self.addCleanup(receiver.close)

        def pushed():
            return [json.loads(body)["data"] for _, body, _ in list(receiver.posts)
                    if b"new for you" in body]

        def decide(*arguments):
            return call("decide", *arguments, "--database", self.database)

        with serving(self, "--database", self.database, "--webhooks-inside",
                     "--decide-every", "0") as site:
            (first, before), = self.until(lambda: self.reach(site)).items()
            firm = self.sign_in(site, "enterprise")
            status, _, text = firm.ask(
                "/organisation/webhooks", form=firm.key(), address=receiver.address)
            self.assertEqual(status, 200, text)
            # Two answers become known; what the third declares does not decide by itself.
            self.declare(*(f"{code},buildsOwnSite,,{value},audit" for code, value in (
                (firm_code, "否"), (other, "否"), (idle, "是"))))
            self.assert_code(decide("--if-changed"), 0)
            self.assertEqual(self.changed(), {firm_code, other})
            reach = self.until(lambda: (found := self.reach(site)) and len(found) > 1 and found)
            second = max(reach)
            self.assertEqual(reach[first], before)
            self.assertEqual(reach[second][0], 2)
            notices, _ = self.told(second)
            self.assertEqual(sorted(addressee for addressee, _ in notices),
                             sorted(f"enterprise {code}" for code in (firm_code, other)))
            for _, text in notices:
                self.assertIn("money support for an own site", text)
            # By the inbox and by the webhook, once each.
            inbox = firm.ask("/inbox?lang=en")[2]
            self.assertEqual(inbox.count("new for you"), 2)
            self.until(pushed)
            self.until(lambda: self.reach(site)[second][3] == 1)
            self.assertEqual(len(pushed()), 1)
            self.assertIn("money support for an own site", pushed()[0]["text"]["en"])
            # Reading it counts for its own round.
            self.assertEqual(self.reach(site)[second][4], 0)
            newest = re.search(
                r'<a href="/enterprises/91441900HC90000475">[^<]*money support for an own site.*?'
                r'name="notice" value="(\d+)"', inbox, re.S)[1]
            firm.ask("/inbox/read", form=firm.key(), notice=newest)
            after = self.reach(site)
            self.assertEqual((after[second][4], after[first][4]), (1, 0))
            # The same facts once more are a round of which nobody is told.
            self.assertIn("nothing changed", decide("--if-changed", "--lang", "en").out)
            self.assert_code(decide(), 0)
            self.assertEqual(self.changed(), set())
            self.until(lambda: self.told(second)[1] == 3)
            self.assertEqual(firm.ask("/inbox?lang=en")[2].count("new for you"), 2)
        # Nor does another start tell or push it again.
        with serving(self, "--database", self.database, "--webhooks-inside") as site:
            self.assertEqual(self.reach(site)[second], after[second])
            self.assertEqual(self.told(second)[0], notices)
            self.assertEqual(len(pushed()), 1)

    def test_what_is_not_read_is_mailed_once_and_not_to_who_does_not_want_it(self):
        caught = Caught()
        mail = Controller(caught, hostname="127.0.0.1", port=free_port())
        mail.start()
        self.addCleanup(mail.stop)
        arguments = ("--database", self.database, "--mail", f"smtp://127.0.0.1:{mail.port}",
                     "--mail-from", "Chuhai <no-reply@example.org>")
        with serving(self, "--database", self.database) as site:
            self.until(lambda: self.reach(site))
            city = self.sign_in(site, "city")
            status, _, _ = city.ask("/account/digest", form=city.key(), digest="off")
            self.assertEqual(status, 200)
        with serving(self, *arguments) as site:
            found = self.until(lambda: [
                text for to, text in caught.messages if to == ["enterprise@example.org"]])
            self.assertIn("Auto-Submitted: auto-generated", found[0])
            # The link in it stops it without a session; looking at it does not.
            link = re.search(r"List-Unsubscribe: <http://[^/]+(/unsubscribe/[^>]+)>", found[0])[1]
            stranger = Browser(site.address)
            self.assertEqual(stranger.ask(link)[0], 200)
            self.assertEqual(stranger.ask(link + "A")[0], 404)
            self.assertEqual(stranger.ask(link, **{"List-Unsubscribe": "One-Click"})[0], 200)
            firm = self.sign_in(site, "enterprise")
            self.assertIn('value="off" selected', firm.ask("/account")[2])
            self.assertEqual(self.until(lambda: self.reach(site)).popitem()[1][2], 1)
        count = len(caught.messages)
        with serving(self, *arguments) as site:
            self.until(lambda: self.reach(site))
            self.assertEqual(len(caught.messages), count)
        self.assertNotIn(["city@example.org"], [to for to, _ in caught.messages])

    def test_a_webhook_gets_every_notice_signed_and_again_where_it_refused(self):
        receiver = Receiver(refusals=1)
        self.addCleanup(receiver.close)
        with serving(self, "--database", self.database, "--webhooks-inside") as site:
            self.until(lambda: self.reach(site))
            firm = self.sign_in(site, "enterprise")
            status, _, text = firm.ask(
                "/organisation/webhooks", form=firm.key(), address="http://192.168.1.1/x")
            self.assertEqual(status, 422, text)
            status, _, text = firm.ask(
                "/organisation/webhooks", form=firm.key(), address=receiver.address)
            self.assertEqual(status, 200, text)
            secret = re.search(r"whsec_([A-Za-z0-9+/=]+)", text)[1]
            # Something happens: it is a leading enterprise, for which the platform opens a case,
            # and a department acts.
            officer = self.sign_in(site, "province")
            case = self.until(lambda: re.search(
                r'href="(/cases/\d+)">（合成）东莞丁舟独立站有限公司 领导挂点联系',
                officer.ask("/cases?view=ours&type=leader-contact")[2]))[1]
            status, _, text = officer.ask(
                case + "/steps/assign", form=officer.key(), revision=1,
                **{"field.leader": "Li", "field.leaderPost": "Director"})
            self.assertEqual(status, 200, text)
            headers, body, status = self.until(lambda: [
                post for post in receiver.posts if post[2] == 503])[0]
            self.assertEqual(status, 503)
            self.until(lambda: "failed 1 times" in firm.ask("/organisation?lang=en")[2])
            signed = f"{headers['Webhook-Id']}.{headers['Webhook-Timestamp']}.".encode() + body
            code = hmac.new(base64.b64decode(secret), signed, hashlib.sha256).digest()
            self.assertEqual(
                headers["Webhook-Signature"], "v1," + base64.b64encode(code).decode())
            self.assertIn("zh", json.loads(body)["data"]["text"])

    def test_a_calendar_has_the_deadlines_of_its_owner_only(self):
        with serving(self, "--database", self.database) as site:
            firm = self.sign_in(site, "enterprise")
            firm.ask(
                "/cases/new/direct-line", form=firm.key(), **{
                    "field.topic": "退税，何时到账；请答复" * 5, "field.category": "consultation",
                    "field.question": "When is it paid?", "field.contact": "13800000000"})
            text = firm.ask("/account/feed", form=firm.key())[2]
            address = re.search(r"/calendar/[\w-]{43}\.ics", text)[0]
            with urllib.request.urlopen(site.address + address) as answer:
                self.assertEqual(answer.headers["Content-Type"], "text/calendar; charset=utf-8")
                raw = answer.read()
            lines = raw.split(b"\r\n")
            self.assertTrue(all(len(line) <= 75 for line in lines), raw.decode())
            calendar = raw.replace(b"\r\n ", b"").decode()
            events = [event for event in calendar.split("BEGIN:VEVENT")[1:]
                      if "退税，何时到账；请答复" in event]
            self.assertEqual(len(events), 1)
            end = re.search(r"DTEND:(\d{8}T\d{6}Z)", events[0])[1]
            due = datetime.datetime.strptime(end, "%Y%m%dT%H%M%SZ")
            self.assertGreater(due, datetime.datetime.now(datetime.UTC).replace(tzinfo=None))
            park = self.sign_in(site, "park")
            text = park.ask("/account/feed", form=park.key())[2]
            other = re.search(r"/calendar/[\w-]{43}\.ics", text)[0]
            self.assertNotIn("VEVENT", firm.ask(other)[2])
            # Another address ends the one before.
            firm.ask("/account/feed", form=firm.key())
            self.assertEqual(Browser(site.address).ask(address)[0], 404)
