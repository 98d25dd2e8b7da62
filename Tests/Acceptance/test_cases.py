"""Cases of the finished program: worked on over HTTP while the server is killed at random points."""

import collections
import contextlib
import html
import http.client
import json
import os
import pathlib
import random
import re
import shutil
import signal
import socket
import sqlite3
import subprocess
import threading
import time
import urllib.error
import urllib.request
import uuid

from program import EXAMPLES, AcceptanceTest, call
from walks import Ledger, Records, Walk
from website import Browser

FIRM = "91440300HC9000055L"


class CasesTest(AcceptanceTest):
    def setUp(self):
        super().setUp()
        self.database = self.folder / "cases.sqlite"
        people = json.loads(
            "[" + call("demo", "--database", self.database, "--json").out.rsplit("\n[", 1)[1])
        self.passwords = {person["mail"]: person["password"] for person in people}
        with socket.socket() as listening:
            listening.bind(("127.0.0.1", 0))
            self.port = listening.getsockname()[1]

    def start(self):
        words = self.folder / "words"
        log = words.open("w")
        process = subprocess.Popen(
            [os.environ["CHUHAI_BINARY"], "serve", "--port", str(self.port), "--lang", "en",
             "--database", str(self.database)], stderr=log)
        log.close()
        deadline = time.monotonic() + 60
        while "serving at" not in words.read_text():
            self.assertIsNone(process.poll(), words.read_text())
            self.assertLess(time.monotonic(), deadline)
            time.sleep(0.02)
        return process

    def sign_in(self, who):
        browser = Browser(f"http://127.0.0.1:{self.port}")
        status, url, _ = browser.ask(
            "/sign-in", mail=f"{who}@example.org", password=self.passwords[f"{who}@example.org"])
        self.assertEqual(status, 200, url)
        return browser

    def walks(self):
        """A question on the direct line, a support, and the contact of a leader, each step of which
        changes where the case stands, but for a visit."""
        firm, province = self.sign_in("enterprise"), self.sign_in("province")
        city = self.invited(self.organisation(
            "Dongguan", "--kind", "city", "--city", "东莞"), "dongguan", "manager")
        land = self.invited(self.organisation(
            "Land", "--kind", "province", "--code", "省自然资源厅"), "land", "manager")
        for who in (firm, province, city, land):
            who.session_key = who.key()
        link = html.unescape(re.search(
            r'href="(/cases/new/land-support\?[^"]+)"', firm.ask("/cases/new?lang=en")[2])[1])
        contact = {"field.contact": "Wang 13800000000"}
        leader = {"field.leader": "Li", "field.leaderPost": "Director"}
        return [
            Walk("direct-line", "waiting", (firm, "/cases/new/direct-line", contact | {
                "field.topic": "Refund", "field.category": "problem",
                "field.question": "When is it paid?"}), [
                (city, "take", "owned", {}),
                (city, "askBack", "supplement", {"comment": "Which month?"}),
                (firm, "supply", "owned", {"field.supplementText": "May."}),
                (city, "answer", "answered", {"field.answer": "In June."}),
                (firm, "accept", "callBack", {}),
                (city, "callBack", "closed", {"field.reached": "confirmed"})]),
            Walk("land-support", "submitted", (firm, link, contact | {
                "field.landPlace": "Songshan Lake", "field.landArea": "12000"}), [
                (land, "accept", "review", {}),
                (land, "return", "supplement", {"comment": "The map is missing."}),
                (firm, "supply", "submitted", {"comment": "Here it is."}),
                (land, "accept", "review", {}),
                (firm, "withdraw", "withdrawn", {})]),
            Walk("leader-contact", "unassigned", (
                province, f"/cases/new/leader-contact?subject={FIRM}", {}), [
                (province, "assign", "active", leader),
                (province, "visit", "active", {
                    "field.visitDay": "2026-01-05", "field.visitNote": "a visit"}),
                (province, "handOver", "active", leader | {"comment": "moved"}),
                (province, "leave", "unassigned", {"comment": "left"})], goes_round=True),
        ]

    def organisation(self, *words):
        return re.search(r"\d+", call(
            "accounts", "add", *words, "--database", self.database, "--lang", "en").out)[0]

    def test_no_step_is_lost_and_none_is_doubled_over_kills(self):
        kills = int(os.environ.get("CHUHAI_CASE_KILLS", "50"))
        chance = random.Random(int(os.environ.get("CHUHAI_SEED", "20261130")))
        process = self.start()
        cut = collections.Counter()
        try:
            walks = self.walks()
            ledger = Ledger(self, Records(self.database, [walk.kind for walk in walks]))
            for _ in range(kills):
                timer = threading.Timer(chance.uniform(0.0, 0.25), process.send_signal,
                                        [signal.SIGKILL])
                timer.start()
                try:
                    while True:
                        walk = chance.choice(walks)
                        step = walk.next_step
                        walk.take_next()
                        ledger.acknowledged(walk, step)
                        walk.begin_anew()
                except (urllib.error.URLError, http.client.HTTPException, OSError):
                    pass  # The server is gone; what it answered before must be there.
                timer.join()
                process.wait(timeout=60)
                cut[walk.kind, step] += 1
                process = self.start()
                ledger.check(walk)
                walk.begin_anew()
            taken = sum(len(steps) for steps in ledger.steps.values())
            self.assertGreater(taken, kills)
            # Kills fell on steps of each kind, and of most sorts; a few may fall on few.
            if kills >= 50:
                self.assertEqual({kind for kind, _ in cut}, {walk.kind for walk in walks})
                self.assertGreaterEqual(len(cut), 10, cut)
            # The way on is open: what was held is held once, and the case can be ended.
            self.end_well(walks[-1], ledger)
        finally:
            process.terminate()
            process.wait(timeout=60)
        verified = call("audit", "verify", "--database", self.database, "--lang", "en")
        self.assert_code(verified, 0)

    def end_well(self, contact, ledger):
        while contact.case is None:
            contact.take_next()
            ledger.acknowledged(contact, "open")
        officer, key = contact.opener, contact.opener.session_key
        self.assertEqual(officer.ask(contact.path, form=key)[0], 422)
        page = officer.ask(f"/cases/{contact.case}")[2]
        # The page shows the revision that the history has come to.
        self.assertIn(f'name="revision" value="{contact.revision}"', page)
        status, _, text = officer.ask(
            f"/cases/{contact.case}/steps/end", form=key, revision=contact.revision,
            comment="moved away", checked="true")
        self.assertEqual(status, 200, text)

    def invited(self, organisation, who, role):
        """Somebody new in an organisation."""
        link = re.search(r"/link/\S{43}", call(
            "accounts", "invite", f"{who}@example.org", "--organisation", organisation,
            "--role", role, "--database", self.database).out)[0]
        self.passwords[f"{who}@example.org"] = "a sentence about the sea"
        status, _, text = Browser(f"http://127.0.0.1:{self.port}").ask(
            link, name=who, password=self.passwords[f"{who}@example.org"])
        self.assertEqual(status, 200, text)
        return self.sign_in(who)

    def approved_grant(self):
        """A support that was approved, and a second officer who is to pay it."""
        department = "省自然资源厅"
        house = re.search(r"\d+", call(
            "accounts", "add", department, "--kind", "province", "--code", department,
            "--database", self.database, "--lang", "en").out)[0]
        process = self.start()
        try:
            officer = self.invited(house, "approver", "manager")
            self.invited(house, "payer", "officer")
            firm = self.sign_in("enterprise")
            text = firm.ask("/cases/new?lang=en")[2]
            link = html.unescape(re.search(r'href="(/cases/new/land-support\?[^"]+)"', text)[1])
            status, url, text = firm.ask(link, form=firm.key(), **{
                "field.landPlace": "Songshan Lake", "field.landArea": "12000",
                "field.contact": "Wang 13800000000"})
            self.assertEqual((status, "/cases/new" in url), (200, False), text)
            case = int(re.search(r"/cases/(\d+)", url)[1])
            for revision, (step, fields) in enumerate((
                    ("accept", {}), ("approve", {"field.approvedAmount": "1000.00"})), start=1):
                status, _, text = officer.ask(
                    f"/cases/{case}/steps/{step}", form=officer.key(), revision=revision, **fields)
                self.assertEqual(status, 200, text)
        finally:
            process.terminate()
            process.wait(timeout=60)
        return case

    def written(self, case):
        """What a payment leaves behind, each counted: (state, payments, steps, notices, trail)."""
        with contextlib.closing(sqlite3.connect(self.database)) as reading:
            def one(sql):
                return reading.execute(sql, {"case": case, "link": f"/cases/{case}"}).fetchone()[0]
            return (
                one("SELECT state FROM case_file WHERE id = :case"),
                one("SELECT COUNT(*) FROM case_payment WHERE case_id = :case"),
                one("SELECT COUNT(*) FROM case_step WHERE case_id = :case AND step = 'pay'"),
                one("SELECT COUNT(*) FROM notice WHERE link = :link AND kind = 'moved' AND id > "
                    f"{self.told}"),
                one("SELECT COUNT(*) FROM audit_event WHERE action = 'case.step' "
                    "AND detail = 'pay'"))

    def test_a_decision_and_what_it_writes_back_are_one_over_kills(self):
        kills = int(os.environ.get("CHUHAI_PAY_KILLS", "16"))
        case = self.approved_grant()
        with contextlib.closing(sqlite3.connect(self.database)) as reading:
            self.told = reading.execute("SELECT MAX(id) FROM notice").fetchone()[0]
            reading.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        kept = self.folder / "approved.sqlite"
        shutil.copy(self.database, kept)
        fields = {"field.paidAmount": "1000.00", "field.paidDay": "2026-01-05",
                  "field.voucher": "V-1"}

        def pay(after):
            """Pays, and kills the server so long after the form was sent; whether it answered."""
            # What was kept of the trail's end tells of the database that is put aside.
            for end in ("-wal", "-shm", ".key.anchors"):
                pathlib.Path(f"{self.database}{end}").unlink(missing_ok=True)
            shutil.copy(kept, self.database)
            process = self.start()
            officer = self.sign_in("payer")
            key = officer.key()
            began = time.monotonic()
            timer = threading.Timer(after, process.send_signal, [signal.SIGKILL])
            timer.start()
            try:
                to = officer.hop(f"/cases/{case}/steps/pay", form=key, revision=3, checked="true",
                                 **fields)
                self.assertIn(f"/cases/{case}?", to)
                took = time.monotonic() - began
            except (urllib.error.URLError, ConnectionError, OSError):
                took = None
            timer.join()
            process.wait(timeout=60)
            return took

        whole = pay(2)
        self.assertIsNotNone(whole)
        everything, nothing = ("paid", 1, 1, 1, 1), ("approved", 0, 0, 0, 0)
        self.assertEqual(self.written(case), everything)
        seen = []
        for number in range(kills):
            took = pay(whole * 1.5 * number / kills)
            found = self.written(case)
            self.assertIn(found, (everything, nothing))
            if took is not None:
                self.assertEqual(found, everything, "an acknowledged payment is lost")
            seen.append(found)
            self.assert_code(call("audit", "verify", "--database", self.database), 0)
        self.assertIn(nothing, seen)

    def test_an_export_is_filed_for_once_from_the_calendar(self):
        process = self.start()
        try:
            firm = self.sign_in("enterprise")
            page = "/enterprises/91441900HC90000475/exports"
            self.assertNotIn("document=", firm.ask(page + "?year=2024")[2])
            status, _, text = firm.ask(page + "?year=2025&lang=en")
            self.assertEqual(status, 200)
            self.assertIn("EX04-000000001", text)
            self.assertIn("2025-03-10", text)
            link = html.unescape(
                re.search(r'href="(/cases/new/pre-refund[^"]+document=\d+)"', text)[1])
            self.assertIn("2025-03-10", firm.ask(link)[2])
            key = firm.key()
            fields = {"field.soldShare": "none", "field.claimed": "1300"}
            status, url, text = firm.ask(link, form=key, **fields)
            self.assertEqual((status, "/cases/" in url), (200, True), text)
            self.assertEqual(firm.ask(link, form=key, **fields)[0], 422)
            # It stands in the calendar, and is not offered again.
            text = firm.ask(page + "?year=2025")[2]
            self.assertIn("YT-", text)
            self.assertNotIn("document=", text)
            # The document of another enterprise is nobody else's.
            other = re.sub(r"document=\d+", "document=2049", link)
            self.assertEqual(firm.ask(other)[0], 404)
            self.assertEqual(self.sign_in("provider").ask(page)[0], 403)
        finally:
            process.terminate()
            process.wait(timeout=60)

    def test_exports_are_listed_page_by_page_each_once(self):
        messages = self.folder / "more"
        messages.mkdir()
        for number in range(11, 15):
            for file in sorted((EXAMPLES / "messages").glob("04-*.xml")):
                # The same papers under numbers of their own.
                text = re.sub(
                    r"[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}",
                    lambda guid: str(
                        uuid.uuid5(uuid.NAMESPACE_OID, f"{guid[0]} {number}")).upper(),
                    file.read_text())
                for start in ("EX04-", "EXYD", "EXQD04", "B20250310", "52042025E"):
                    text = re.sub(rf"{start}\d\d", f"{start}{number}", text)
                (messages / f"{number}-{file.name}").write_text(text)
        self.assert_code(call("intake", messages, "--database", self.database), 0)
        wanted = [f"EX04-{number}0000001" for number in ("00", 11, 12, 13, 14)]
        process = self.start()
        try:
            firm = self.sign_in("enterprise")
            page = "/enterprises/91441900HC90000475/exports?year=2025"

            def listed(limit):
                """The exports of each page, and where the documents of all stand."""
                pages, documents, path = [], [], f"{page}&limit={limit}"
                while path and len(pages) < 9:
                    status, _, text = firm.ask(path)
                    self.assertEqual(status, 200, path)
                    pages.append(re.findall(r"EX04-\d+(?= EXQD)", text))
                    documents += re.findall(r"document=(\d+)", text)
                    more = re.search(r'href="([^"]+)" rel="next"', text)
                    path = html.unescape(more[1]) if more else None
                return pages, documents

            pages, documents = listed(2)
            self.assertEqual([len(one) for one in pages], [2, 2, 1], pages)
            self.assertEqual(sum(pages, []), wanted)
            self.assertEqual(len(set(documents)), 5, documents)
            # A page that is just full has nothing behind it.
            self.assertEqual(listed(5), ([wanted], documents))
            self.assertEqual([len(one) for one in listed(1)[0]], [1] * 5)
            self.assertEqual(firm.ask(page + "&after=nowhere")[0], 400)
            self.assertEqual(firm.ask(page.replace("2025", "2024"))[0], 200)
        finally:
            process.terminate()
            process.wait(timeout=60)

    def test_an_offer_carries_what_the_decision_says_and_goes_out_once(self):
        facts = self.folder / "facts.csv"
        site = {"siteLiveOn": "2019-12-31", "siteTradeOfWindow": "360万美元",
                "ownBrandTrade": "180万美元", "domainShare": "50%", "earlierSiteAwards": "0",
                "siteSpend": "1239999.99元"}
        warehouse = {"secondBatchWarehouse": "是", "warehouseFundedBefore": "否"}
        stated = [(FIRM, site | warehouse | {"warehouseSpend": "3000000元"}),
                  ("91440300HC9000119J", warehouse | {"warehouseSpend": "19999元"})]
        facts.write_text("code,fact,year,value,evidence\n" + "".join(
            f"{code},{fact},,{value},audit\n"
            for code, said in stated for fact, value in said.items()))
        self.assert_code(call("enterprises", "declare", facts, "--database", self.database), 0)

        def offer(benefit):
            return call("cases", "offer", benefit, "--pack", "sz-2022", "--json",
                        "--database", self.database)

        # Nothing is offered before it is decided, and nothing that the policy does not give.
        early = offer("sz-site")
        self.assertNotEqual(early.code, 0, early)
        self.assertIn("sz-2022", early.err)
        self.assert_code(call("decide", "--pack", "sz-2022", "--as-at", "2022-08-01",
                              "--database", self.database), 0)
        unknown = offer("sz-nothing")
        self.assertNotEqual(unknown.code, 0, unknown)
        self.assertIn("sz-warehouse", unknown.err)
        self.assertEqual(offer("sz-site").json, {"failed": 0, "had": 0, "offered": 1})
        # Who was offered one of the group is not offered the other.
        self.assertEqual(offer("sz-warehouse").json, {"failed": 0, "had": 1, "offered": 1})
        # To offer again changes nothing.
        self.assertEqual(offer("sz-site").json, {"failed": 0, "had": 1, "offered": 0})
        self.assertEqual(offer("sz-warehouse").json, {"failed": 0, "had": 2, "offered": 0})
        listed = call("cases", "list", "--kind", "free-claim", "--database", self.database,
                      "--json").json
        self.assertEqual([row["subject"] for row in listed], [FIRM, stated[1][0]])
        self.assertEqual({row["unit"] for row in listed}, {"city:440300"})
        process = self.start()
        try:
            officer = self.sign_in("province")
            text = officer.ask("/cases?view=all&type=free-claim")[2]
            paths = re.findall(r'<td class="first"><a href="(/cases/\d+)">', text)
            amounts = [
                re.search(r"<dt>amount by the policy[^<]*</dt><dd[^>]*>([^<]*)",
                          officer.ask(f"{path}?lang=en")[2])[1] for path in paths]
            # As the policy rounds: whole 万元, the rest cut off.
            self.assertEqual(amounts, ["1230000 yuan", "10000 yuan"])
        finally:
            process.terminate()
            process.wait(timeout=60)

    def test_files_that_lie_paths_and_sizes(self):
        process = self.start()
        try:
            firm = self.sign_in("enterprise")
            key = firm.key()
            fields = {
                "field.topic": "<script>alert(1)</script>", "field.category": "problem",
                "field.question": "=HYPERLINK(1)\n<b>bold</b>", "field.contact": "Wang 13800000000",
            }

            def send(name, content):
                boundary = "XXBOUNDARYXX"
                body = b""
                for field, value in fields.items():
                    body += (f'--{boundary}\r\nContent-Disposition: form-data; name="{field}"'
                             f"\r\n\r\n{value}\r\n").encode()
                body += (f'--{boundary}\r\nContent-Disposition: form-data; name="file.attachment"; '
                         f'filename="{name}"\r\n\r\n').encode() + content
                body += f"\r\n--{boundary}--\r\n".encode()
                request = urllib.request.Request(
                    f"{firm.address}/cases/new/direct-line?form={key}", body,
                    {"Content-Type": f"multipart/form-data; boundary={boundary}"})
                try:
                    with firm.opener.open(request) as answer:
                        return answer.status, answer.url, answer.read().decode()
                except urllib.error.HTTPError as error:
                    return error.code, error.url, error.read().decode()

            for name, content in (("a.pdf", b"MZ executable"), ("a.exe", b"MZ"),
                                  ("a.png", b"<svg onload=alert(1)>"), ("a.pdf", b""),
                                  ("a.txt", b"binary\x00text")):
                self.assertEqual(send(name, content)[0], 422, name)
            self.assertEqual(send("a.pdf", b"%PDF-" + b"x" * (11 << 20))[0], 413)
            status, url, page = send("../../etc/passwd.pdf", b"%PDF-1.7 x")
            self.assertEqual(status, 200, page)
            self.assertNotIn("<script>alert(1)", page)
            self.assertNotIn("<b>bold", page)
            self.assertNotIn("13800000000", page)
            path = re.search(r"/cases/\d+", url)[0]
            file = re.search(rf"{path}/files/\d+", page)[0]
            with firm.opener.open(firm.address + file) as answer:
                self.assertIn("attachment", answer.headers["Content-Disposition"])
                self.assertNotIn("..", answer.headers["Content-Disposition"])
                self.assertEqual(answer.headers["X-Content-Type-Options"], "nosniff")
                self.assertEqual(answer.read(), b"%PDF-1.7 x")
            park = self.sign_in("park")
            self.assertEqual(park.ask(path)[0], 403)
            self.assertEqual(park.ask(file)[0], 403)
            # Another case's address does not open the file either.
            self.assertIn(park.ask(file.replace(path, "/cases/999"))[0], (403, 404))
            # A role that a forged form claims is not had.
            status, _, page = firm.ask(f"{path}/steps/take", form=key, revision=1, role="handler")
            self.assertEqual(status, 403)
        finally:
            process.terminate()
            process.wait(timeout=60)
        listed = json.loads(call(
            "audit", "list", "--limit", "1000", "--database", self.database, "--json").out)
        events = [(event["actor"], event["action"], event["detail"]) for event in listed]
        firm = "enterprise@example.org"
        opening = [detail for actor, action, detail in events
                   if (actor, action) == (firm, "refused") and "POST /cases/new" in detail]
        self.assertEqual(sum("POST /cases/new/:type 422" in one for one in opening), 5, events)
        self.assertEqual(sum("POST /cases/new/:type 413" in one for one in opening), 1, events)
        # The one that was taken, and nothing that was refused, stands there as done.
        self.assertEqual(events.count((firm, "case.open", "direct-line")), 1, events)
