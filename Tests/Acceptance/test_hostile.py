"""Hostile hands on the finished program: uploads without end, HTML and formulas where text goes,
clocks that go wrong, and whatever is somebody else's."""

import contextlib
import csv
import datetime
import html.parser
import json
import os
import pathlib
import re
import select
import shutil
import socket
import sqlite3
import subprocess
import tempfile
import threading
import time
import unittest
import unittest.mock
import urllib.error
import urllib.parse
import urllib.request
import xml.etree.ElementTree
import zipfile

from program import EXAMPLES, AcceptanceTest, call
from website import PASSWORD, Browser, serving

FIRM = "91441900HC90000475"
OTHER_FIRM = "91440300HC9000055L"
TWO_GIBIBYTES = 2 << 30
MOST_MIB_MORE = 500
QUESTION = {
    "topic": "Refund", "category": "problem", "question": "When is it paid?",
    "contact": "Wang 13800000000",
}
BOUNDARY = "XXBOUNDARYXX"
PART = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="%s"\r\n\r\n'
FILE_PART = (f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="file.attachment"; '
             'filename="%s"\r\n\r\n')
MULTIPART = f"multipart/form-data; boundary={BOUNDARY}"


def evil(where):
    """Text that would run in a page which takes it for HTML; it names its place."""
    return f"\"'><script>{where}</script><img src=x onerror={where}>"


class Harm(html.parser.HTMLParser):
    """What a browser would run of a page, and all the text that it would show."""

    def __init__(self, page):
        super().__init__()
        self.found = []
        self.shown = ""
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        if tag in ("script", "img", "iframe", "object", "embed", "base"):
            self.found.append(tag)
        for name, value in attrs:
            self.shown += f"\n{value}"
            if name.startswith("on") or (value or "").strip().lower().startswith("javascript:"):
                self.found.append(f"{tag} {name}={value}")

    def handle_data(self, data):
        self.shown += data


class Sender:
    """A socket that sends a request of any length, and listens while it sends."""

    def __init__(self, site, path, *headers):
        parts = urllib.parse.urlsplit(site.address)
        self.socket = socket.create_connection((parts.hostname, parts.port))
        self.answer = b""
        self.is_closed = False
        self.sent = 0
        self.is_chunked = not any(header.startswith("Content-Length") for header in headers)
        self.write("\r\n".join([
            f"POST {path} HTTP/1.1", f"Host: {parts.netloc}", *headers,
            *(["Transfer-Encoding: chunked"] if self.is_chunked else []), "", ""]).encode())

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()

    def write(self, data):
        rest = memoryview(data)
        while rest and not self.is_closed:
            readable, writable, _ = select.select([self.socket], [self.socket], [], 30)
            if not readable and not writable:
                raise TimeoutError("the server neither reads nor answers")
            try:
                if readable:
                    self.read()
                elif writable:
                    rest = rest[self.socket.send(rest[:1 << 18]):]
            except ConnectionError:
                self.is_closed = True

    def read(self):
        try:
            more = self.socket.recv(1 << 16)
        except ConnectionError:
            more = b""
        self.answer += more
        self.is_closed = self.is_closed or not more

    def send(self, data):
        self.sent += len(data)
        self.write(b"%x\r\n" % len(data) + data + b"\r\n" if self.is_chunked else data)

    def send_until_answered(self, most):
        piece = b"a" * (1 << 20)
        while self.sent < most and not self.answer and not self.is_closed:
            self.send(piece)

    def wait_for_answer(self, seconds=10):
        self.socket.settimeout(seconds)
        while not self.answer and not self.is_closed:
            self.read()


@contextlib.contextmanager
def clock_of(folder):
    """Variables under which a program's clock is what a file says, and how that is set."""
    faketime = shutil.which("faketime")
    if not faketime:
        raise unittest.SkipTest("faketime is not installed; apt has it")
    file = folder / "clock"

    def turn(text):
        file.write_text(f"@{text}\n")

    # What the programs share of it lives as long as this process. Named beforehand, it does not
    # move the environment, beside which the runtime looks for the arguments.
    with subprocess.Popen(
            [faketime, "-m", "-f", "+0", "sh", "-c", "printenv LD_PRELOAD FAKETIME_SHARED; cat"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        try:
            preload, shared = (holder.stdout.readline().strip() for _ in range(2))
            yield turn, {
                "LD_PRELOAD": preload, "FAKETIME_SHARED": shared, "FAKETIME_NO_CACHE": "1",
                "FAKETIME_TIMESTAMP_FILE": str(file), "FAKETIME_DONT_FAKE_MONOTONIC": "1"}
        finally:
            holder.stdin.close()


class HostileTest(AcceptanceTest):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory(prefix="chuhai-acceptance-")
        cls.addClassCleanup(folder.cleanup)
        cls.province = pathlib.Path(folder.name) / "province.sqlite"
        said = call("demo", "--database", cls.province, "--json").out
        people = json.loads("[" + said.rsplit("\n[", 1)[1])
        cls.passwords = {person["mail"]: person["password"] for person in people}

    def setUp(self):
        super().setUp()
        self.database = self.folder / "hostile.sqlite"
        for ending in ("", "-wal", ".key"):
            if (kept := pathlib.Path(f"{self.province}{ending}")).exists():
                shutil.copy(kept, f"{self.database}{ending}")

    def serve(self, **variables):
        return serving(self, "--database", self.database, "--decide-every", "0", **variables)

    def say(self, *arguments):
        outcome = call(*arguments, "--database", self.database, "--lang", "en")
        self.assert_code(outcome, 0)
        return outcome.out

    def sign_in(self, site, who, password=None):
        browser = Browser(site.address)
        mail = f"{who}@example.org"
        status, url, text = browser.ask(
            "/sign-in", mail=mail, password=password or self.passwords[mail])
        told = re.findall('role="alert">(.*?)</div>', text)
        self.assertEqual((status, "sign-in" in url), (200, False), told)
        return browser

    def token(self, browser, days=1):
        """A token with everything that a token can do."""
        scopes = "&".join(f"scope={scope}" for scope in ("read", "hand-in", "cases"))
        request = urllib.request.Request(
            browser.address + "/account/tokens",
            f"form={browser.key()}&name=test&days={days}&{scopes}".encode())
        with browser.opener.open(request) as answer:
            return re.search(r'class="secret">([\w-]{43})<', answer.read().decode())[1]

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

    def open_question(self, site, token, **fields):
        """The id of a new question on the direct line."""
        status, case = self.ask(site, "/api/v1/cases", token, {
            "type": "direct-line", "fields": {**QUESTION, **fields}})
        self.assertEqual(status, 201, case)
        return case["line"]["id"]

    def step(self, site, case, step, token, revision, comment="", **fields):
        return self.ask(site, f"/api/v1/cases/{case}/steps/{step}", token, {
            "revision": revision, "fields": fields, "comment": comment})

    def organisation(self, name, kind, *options):
        said = self.say("accounts", "add", name, "--kind", kind, *options)
        return re.search(r"\d+", said)[0]

    def invitation(self, mail, organisation, role="officer"):
        said = self.say("accounts", "invite", mail, "--organisation", organisation, "--role", role)
        return re.search(r"/link/\S{43}", said)[0]

    def join(self, site, mail, organisation, role="officer", name="Officer"):
        """Somebody who is new in an organisation, signed in."""
        browser = Browser(site.address)
        status, url, text = browser.ask(
            self.invitation(mail, organisation, role), name=name, password=PASSWORD)
        self.assertEqual((status, "/account" in url), (200, True), text)
        return browser

    def send_parts(self, browser, path, fields, files):
        """Sends a form with files; the status, the address at which it ended, and the text."""
        body = "".join(PART % f"field.{name}" + f"{value}\r\n" for name, value in fields.items())
        for name, content in files:
            body += FILE_PART % name + f"{content}\r\n"
        request = urllib.request.Request(
            f"{browser.address}{path}?form={browser.key()}",
            f"{body}--{BOUNDARY}--\r\n".encode(), {"Content-Type": MULTIPART})
        try:
            with browser.opener.open(request) as answer:
                return answer.status, answer.url, answer.read().decode()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.url, error.read().decode()

    def trail(self):
        return json.loads(self.say("audit", "list", "--limit", "10000", "--json"))

    def refused(self):
        """What was refused, to whom, of what and by which route, the newest last."""
        return [(who, subject, route) for who, subject, route, _, _ in self.refusals()]

    def refusals(self):
        """What was refused: to whom, of what, by which route, with which answer and why."""
        found = []
        for event in reversed(self.trail()):
            if event["action"] == "refused":
                route, status, why = re.fullmatch(
                    r"(\S+ \S+) (\d+)(?:: )?(.*)", event["detail"]).groups()
                found.append((event["actor"], event["subject"], route, int(status), why))
        return found

    def assert_in_trail(self, who, route, status, count=1):
        """So many refusals stand in the trail; those of strangers a moment later."""
        self.wait_until(lambda: len([
            one for one in self.refusals() if (one[0], *one[2:4]) == (who, route, status)
        ]) >= count)

    def history(self):
        """Every event of every case in its place, and every notice about one."""
        with contextlib.closing(sqlite3.connect(self.database)) as reading:
            events = reading.execute(
                "SELECT case_id, place, at, kind, step FROM case_step ORDER BY case_id, place")
            notices = reading.execute(
                "SELECT id, subject, kind, addressee FROM notice WHERE kind <> 'policy' "
                "ORDER BY id")
            return events.fetchall(), notices.fetchall()

    def clock_jumps(self):
        """From when to when the clock was seen to go back, to the hour, the oldest first; a command
        that looks would stand in the trail itself, by the clock of today."""
        with contextlib.closing(sqlite3.connect(self.database)) as reading:
            rows = reading.execute(
                "SELECT detail FROM audit_event WHERE action = 'clock.back' ORDER BY number")
            return [re.fullmatch(r"from (\S{13})\S+ to (\S{13})\S+", detail).groups()
                    for detail, in rows.fetchall()]

    def wait_until(self, holds, seconds=30):
        deadline = time.monotonic() + seconds
        while not holds():
            self.assertLess(time.monotonic(), deadline)
            time.sleep(0.05)

    # Uploads without end.

    def peak_mib(self, site):
        """The most memory that the server has held."""
        port = str(urllib.parse.urlsplit(site.address).port)
        for child in pathlib.Path("/proc/thread-self/children").read_text().split():
            process = pathlib.Path("/proc") / child
            if port in (process / "cmdline").read_text().split("\0"):
                return int(re.search(r"VmHWM:\s+(\d+)", (process / "status").read_text())[1]) / 1024
        self.fail("no server is there")

    def uploads(self, site):
        """Where much can be sent: a name, the address, headers, and how the body begins."""
        firm = self.sign_in(site, "enterprise")
        cookie = "Cookie: " + "; ".join(f"{one.name}={one.value}" for one in firm.cookies)
        bearer = f"Authorization: Bearer {self.token(firm)}"
        form = f"/cases/new/direct-line?form={firm.key()}"
        return firm, [
            ("a file of a case", form, (cookie, f"Content-Type: {MULTIPART}"),
             FILE_PART % "a.pdf" + "%PDF-"),
            ("a field of a case", form, (cookie, f"Content-Type: {MULTIPART}"),
             PART % "field.question"),
            ("a document", "/api/v1/documents", (bearer, "Content-Type: application/xml"), "<?xml"),
            ("a form of documents", "/api/v1/documents", (bearer, f"Content-Type: {MULTIPART}"),
             FILE_PART % "a.xml"),
            ("a case", "/api/v1/cases", (bearer, "Content-Type: application/json"),
             '{"type": "direct-line", "fields": {"question": "'),
        ]

    def test_two_gigabytes_that_are_announced_are_refused_before_they_are_sent(self):
        with self.serve() as site:
            firm, uploads = self.uploads(site)
            before = self.peak_mib(site)
            for name, path, headers, _ in uploads:
                with self.subTest(name), Sender(
                        site, path, *headers, f"Content-Length: {TWO_GIBIBYTES}") as sender:
                    sender.wait_for_answer()
                    self.assertTrue(sender.answer.startswith(b"HTTP/1.1 413 "), sender.answer)
            self.assertLess(self.peak_mib(site), before + MOST_MIB_MORE)
            self.assertEqual(firm.ask("/account")[0], 200)
            for who, route, count in (
                    ("enterprise@example.org", "POST /cases/new/:type", 2),
                    ("token of enterprise@example.org", "POST /api/v1/documents", 2),
                    ("token of enterprise@example.org", "POST /api/v1/cases", 1)):
                self.assert_in_trail(who, route, 413, count)

    def assert_too_large(self, sender):
        """Told that it is too much, or cut off before that could be read."""
        is_told = sender.answer.startswith(b"HTTP/1.1 413 ")
        self.assertTrue(is_told or sender.is_closed and not sender.answer, sender.answer)

    def test_two_gigabytes_that_nobody_announced_are_refused_on_the_way(self):
        with self.serve() as site:
            firm, uploads = self.uploads(site)
            before = self.peak_mib(site)
            plain = ("a plain form", "/cases/new/direct-line",
                     (uploads[0][2][0], "Content-Type: application/x-www-form-urlencoded"), "form=")
            for name, path, headers, start in [*uploads, plain]:
                with self.subTest(name), Sender(site, path, *headers) as sender:
                    sender.send(start.encode())
                    sender.send_until_answered(TWO_GIBIBYTES)
                    self.assertLess(sender.sent, TWO_GIBIBYTES)
                    self.assert_too_large(sender)
                    self.assertLess(self.peak_mib(site), before + MOST_MIB_MORE)
                    self.assertEqual(firm.ask("/account")[0], 200)
            for who, route, count in (
                    ("enterprise@example.org", "POST /cases/new/:type", 3),
                    ("token of enterprise@example.org", "POST /api/v1/documents", 2),
                    ("token of enterprise@example.org", "POST /api/v1/cases", 1)):
                self.assert_in_trail(who, route, 413, count)

    def test_who_sends_on_after_a_refusal_is_cut_off(self):
        with self.serve() as site:
            firm, uploads = self.uploads(site)
            before = self.peak_mib(site)
            _, path, headers, start = uploads[0]
            with Sender(site, path, *headers) as sender:
                sender.send(start.encode())
                sender.send_until_answered(TWO_GIBIBYTES)
                self.assert_too_large(sender)
                piece = b"a" * (1 << 20)
                while sender.sent < TWO_GIBIBYTES and not sender.is_closed:
                    sender.send(piece)
                self.assertLess(self.peak_mib(site), before + MOST_MIB_MORE)
                self.assertEqual(firm.ask("/account")[0], 200)
                self.assertTrue(
                    sender.is_closed, f"the server read on for {sender.sent >> 20} MiB")
            # However long they send, they were refused once.
            self.assert_in_trail("enterprise@example.org", "POST /cases/new/:type", 413)
            self.assertEqual([refusal[2:4] for refusal in self.refusals()], [
                ("POST /cases/new/:type", 413)])

    # HTML where text goes.

    def assert_harmless(self, page, *places):
        """Nothing of a page runs, and what was written at the places is shown as it was written."""
        harm = Harm(page)
        self.assertEqual(harm.found, [])
        for place in places:
            self.assertIn(evil(place), harm.shown, f"{place} is not shown")

    def rename_enterprises(self, names, **more):
        """The enterprises of the examples, some under other names from now on, with what else is
        to change of those."""
        with (EXAMPLES / "enterprises.csv").open(newline="", encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
        for row in rows:
            if row["uscc"] in names:
                row.update(more, name=names[row["uscc"]])
        path = self.folder / "enterprises.csv"
        with path.open("w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, rows[0].keys())
            writer.writeheader()
            writer.writerows(rows)
        self.say("enterprises", "import", path)

    def test_html_in_every_text_of_a_case_is_text(self):
        self.rename_enterprises({FIRM: evil("enterprise")})
        house = self.organisation(evil("house"), "city", "--city", "东莞")
        with self.serve() as site:
            officer = self.join(site, "officer@example.org", house, name=evil("person"))
            firm, province = (self.sign_in(site, who) for who in ("enterprise", "province"))
            file = "\'><img src=x onerror=file>.pdf"
            fields = {**QUESTION, "topic": evil("topic"), "question": evil("question"),
                      "contact": evil("contact")}
            # A form that is sent back holds what was written.
            status, _, page = self.send_parts(
                firm, "/cases/new/direct-line", {**fields, "category": evil("category")}, [])
            self.assertEqual(status, 422)
            self.assert_harmless(page, "topic", "question", "contact")
            status, url, page = self.send_parts(
                firm, "/cases/new/direct-line", fields, [(file, "%PDF-1.7")])
            self.assertEqual(status, 200, page)
            self.assertIn(file, Harm(page).shown)
            path = re.search(r"/cases/\d+", url)[0]
            revision = 1
            for who, step, comment, more in (
                    (officer, "take", "", {}),
                    (officer, "askBack", evil("askBack"), {}),
                    (firm, "supply", evil("supply"), {"field.supplementText": evil("supplement")}),
                    (officer, "answer", "", {"field.answer": evil("answer")})):
                status, _, page = who.ask(f"{path}/steps/{step}", form=who.key(),
                                          revision=revision, comment=comment, **more)
                self.assertEqual(status, 200, page)
                revision += 1
            for who in (firm, officer, province):
                for address, places in (
                        (path, ("topic", "question", "askBack", "supply", "supplement", "answer",
                                "enterprise", "house", "person")),
                        ("/cases?view=all", ("topic", "enterprise", "person")),
                        ("/inbox", () if who is province else ("topic",))):
                    with self.subTest(address):
                        status, _, page = who.ask(address)
                        self.assertEqual(status, 200)
                        self.assert_harmless(page, *places)
            self.assert_harmless(firm.ask(f"{path}/personal", form=firm.key())[2], "contact")
            status, _, page = firm.ask(f"{path}/steps/accept", form=firm.key(), revision=1,
                                       **{"field.opinion": evil("opinion")})
            self.assertEqual(status, 422)
            self.assert_harmless(page, "opinion")
            for who, step, more in (
                    (firm, "accept", {"field.opinion": evil("opinion")}),
                    (officer, "callBack", {"field.reached": "confirmed",
                                           "field.callNote": evil("note"), "checked": "true"}),
                    (officer, "publish", {"field.publicQuestion": evil("question"),
                                          "field.publicAnswer": evil("answer")})):
                status, _, page = who.ask(
                    f"{path}/steps/{step}", form=who.key(), revision=revision, **more)
                self.assertEqual(status, 200, page)
                revision += 1
            self.assert_harmless(firm.ask(path)[2], "opinion", "note")
            stranger = Browser(site.address)
            self.assert_harmless(stranger.ask("/knowledge")[2], "question", "answer")
            with stranger.opener.open(f"{site.address}/api/v1/answers") as answers:
                self.assertEqual(answers.headers.get_content_type(), "application/json")
                self.assertEqual(answers.headers["X-Content-Type-Options"], "nosniff")
                self.assertIn(evil("answer"), json.load(answers)["rows"][0]["answer"])

    def test_html_in_names_addresses_and_questions_is_text(self):
        house = self.organisation(evil("house"), "city", "--city", "东莞")
        with self.serve() as site:
            officer = self.join(site, "officer@example.org", house, "manager", evil("person"))
            admin, province, firm = (
                self.sign_in(site, who) for who in ("admin", "province", "enterprise"))
            status, _, page = province.ask(
                "/cases/new/park-selection-call", form=province.key(), **{
                    "field.round": evil("round"), "field.closingDay": self.day(40),
                    "field.quota": "1", "field.notice": evil("notice")})
            self.assertEqual(status, 200, page)
            self.assert_harmless(page, "round", "notice")
            status, _, page = officer.ask(
                "/account/tokens", form=officer.key(), name=evil("token"), scope="read", days="1")
            self.assertEqual(status, 200, page)
            officer.ask("/organisation/invitations", form=officer.key(), mail="x@example.org",
                        role=evil("role"))
            asked = urllib.parse.quote(evil("asked"))
            for who, address, places in (
                    (firm, "/cases/new", ("round",)),
                    (officer, "/account", ("token", "person", "house")),
                    (officer, "/organisation", ("house", "person")),
                    (admin, "/administration", ("house",)),
                    (admin, f"/audit?subject={asked}", ("asked",)),
                    (admin, "/audit", ()),
                    (firm, f"/cases/{asked}", ()),
                    (firm, f"/{asked}", ()),
                    (firm, f"/knowledge?q={asked}", ("asked",)),
                    (firm, f"/cases?type={asked}&state={asked}&view={asked}", ()),
                    (firm, f"/cases?after={asked}", ()),
                    (firm, f"/documents?enterprise={asked}", ()),
                    (firm, f"/cases/new/{asked}", ()),
                    (firm, f"/cases/new/direct-line?subject={asked}&benefit={asked}", ()),
                    (firm, f"/sign-in?to={asked}", ()),
                    (firm, f"/link/{asked}", ())):
                with self.subTest(address):
                    self.assert_harmless(who.ask(address)[2], *places)

    # Formulas where text goes.

    FORMULAS = ("=HYPERLINK(\"http://example.org\")", "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(1,2)")

    def day(self, after):
        return (datetime.date.today() + datetime.timedelta(days=after)).isoformat()

    def sheets(self, book):
        """For each sheet of a workbook its formulas, and the texts of its cells."""
        space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
        with zipfile.ZipFile(book) as parts:
            shared = [
                "".join(text.text or "" for text in item.iter(f"{space}t"))
                for item in xml.etree.ElementTree.fromstring(parts.read("xl/sharedStrings.xml"))]
            for name in parts.namelist():
                self.assertNotIn("externalLink", name)
                if name.startswith("xl/worksheets/sheet"):
                    sheet = xml.etree.ElementTree.fromstring(parts.read(name))
                    cells = list(sheet.iter(f"{space}c"))
                    yield [cell.find(f"{space}f").text for cell in cells
                           if cell.find(f"{space}f") is not None], [
                        shared[int(cell.find(f"{space}v").text)]
                        for cell in cells if cell.get("t") == "s"]

    def test_formulas_of_a_yearly_return_are_text_in_its_workbook(self):
        with self.serve() as site:
            province, city = (self.sign_in(site, who) for who in ("province", "city"))
            status, url, page = province.ask("/cases/new/yearly-return", form=province.key(), **{
                "field.topic": self.FORMULAS[2],
                # The round of this year may have been opened by the platform.
                "field.year": int(self.day(0)[:4]) + 1})
            self.assertEqual(status, 200, page)
            path = re.search(r"/cases/\d+", url)[0]
            unit = re.search(r'<a href="(/cases/\d+)">BS-[\d-]+ 深圳市 ', page)[1]
            status, _, page = city.ask(f"{unit}/steps/submit", form=city.key(), revision=1, **{
                "field.done": self.FORMULAS[0], "field.problems": self.FORMULAS[1],
                "field.enterprises": "12", "field.paid": "30.5"})
            self.assertEqual(status, 200, page)
            status, _, page = province.ask(
                f"{path}/steps/consolidate", form=province.key(), revision=1,
                **{"field.summary": self.FORMULAS[3] + evil("summary")})
            self.assertEqual(status, 200, page)
            self.assert_harmless(province.ask(f"{path}/report")[2], "summary")
            book = self.folder / "report.xlsx"
            with province.opener.open(f"{site.address}{path}/report.xlsx") as answer:
                book.write_bytes(answer.read())
        texts = []
        for formulas, cells in self.sheets(book):
            # Those of the platform: sums of columns, and differences of two cells.
            for formula in formulas:
                self.assertRegex(formula, r"\A(SUM\([A-Z]+\d+:[A-Z]+\d+\)|[A-Z]+\d+-[A-Z]+\d+)\Z")
            texts += cells
        for formula in (*self.FORMULAS[:3], self.FORMULAS[3] + evil("summary")):
            self.assertIn(formula, texts)

    def test_formulas_in_names_are_text_in_every_table(self):
        with (EXAMPLES / "enterprises.csv").open(newline="", encoding="utf-8") as file:
            codes = [row["uscc"] for row in csv.DictReader(file)][:len(self.FORMULAS)]
        # Without its headquarters one of them qualifies no more, and stands among the changes.
        self.rename_enterprises(dict(zip(codes, self.FORMULAS)), guangdong_headquarters="")
        self.say("decide")
        folder = self.folder / "report"
        self.say("report", "--out", folder)
        changes = self.folder / "changes.csv"
        self.say("policy", "changes", "--csv", changes)
        names = {}
        for path in (*folder.glob("*.csv"), changes):
            with path.open(newline="", encoding="utf-8-sig") as file:
                cells = [cell for row in csv.reader(file) for cell in row]
            for cell in cells:
                if not re.fullmatch(r"[-+]?[\d,.]+", cell):
                    self.assertNotRegex(cell, r"\A[=+\-@\t\r]", path.name)
            names[path.name] = {cell[1:] for cell in cells if cell.startswith("'")}
        self.assertEqual(names["decisions.csv"], set(self.FORMULAS))
        self.assertIn(self.FORMULAS[0], names["changes.csv"])

    # Clocks that go wrong.

    def clock_events(self, variables):
        """Lets the clocks do what is due by a clock; how many events there were."""
        with unittest.mock.patch.dict(os.environ, variables):
            return json.loads(self.say("cases", "clocks", "--json"))["events"]

    def assert_whole(self, before):
        """What was in the history before is in it as it was; no event and no notice is twice."""
        events, notices = self.history()
        self.assertEqual([event for event in events if event in before[0]], before[0])
        self.assertEqual([notice for notice in notices if notice in before[1]], before[1])
        for case in {event[0] for event in events}:
            places = [event[1] for event in events if event[0] == case]
            self.assertEqual(places, list(range(1, len(places) + 1)))
        once = [event[:1] + event[3:] for event in events if event[4] != "owner escalated"]
        self.assertEqual(len(once), len(set(once)), once)
        return events, notices

    def steps_of(self, case):
        return [event[4] for event in self.history()[0] if event[0] == case]

    def test_no_clock_loses_or_doubles_an_event_when_time_jumps_or_goes_back(self):
        ladder = ["open", "owner reminder", "owner deadline", *["owner escalated"] * 3]
        with clock_of(self.folder) as (turn, variables):
            turn("2026-06-02 09:00:00")
            with self.serve(**variables) as site:
                firm, province = (self.token(self.sign_in(site, who), days=30)
                                  for who in ("enterprise", "province"))
                case = self.open_question(site, firm)
            asked = self.history()
            turn("2026-06-09 09:00:00")
            with self.serve(**variables) as site:
                self.wait_until(lambda: self.steps_of(case) == ladder)
                late = self.assert_whole(asked)
                number = late[1][0][1]
                self.assertEqual(
                    [kind for _, subject, kind, _ in late[1] if subject == number],
                    ["waiting", "reminder", "overdue", *["escalated"] * 3])
                self.assertEqual(self.clock_events(variables), 0)
                # While the server runs, its clock is set back by a day.
                turn("2026-06-08 09:00:00")
                revision = self.ask(site, f"/api/v1/cases/{case}", province)[1]["line"]["revision"]
                status, taken = self.step(site, case, "take", province, revision)
                self.assertEqual(status, 200, taken)
                self.assertIn("2026-06-08", taken["events"][-1]["at"])
                self.assertEqual(self.clock_events(variables), 0)
            # It is started again on a clock that goes a day slower than its records.
            owned = self.assert_whole(late)
            self.assertEqual(self.steps_of(case), [*ladder, "take"])
            with self.serve(**variables) as site:
                self.assertEqual(self.clock_events(variables), 0)
                status, told = self.step(
                    site, case, "answer", province, revision + 1, answer="In June.")
                self.assertEqual(status, 200, told)
                self.assertEqual(
                    [event["step"] for event in told["events"]], [*ladder, "take", "answer"])
                other = self.open_question(site, firm)
            answered = self.assert_whole(owned)
            # It catches up, twice: five working days to rate are over, three to call back begin.
            rated = [*ladder, "take", "answer", "rating reminder", "unrated"]
            for _ in range(2):
                turn("2026-06-16 09:00:00")
                with self.serve(**variables):
                    self.wait_until(lambda: (
                        self.steps_of(case) == rated and self.steps_of(other) == ladder))
                    self.assertEqual(self.clock_events(variables), 0)
                answered = self.assert_whole(answered)
                turn("2026-06-09 09:00:00")
                with self.serve(**variables):
                    self.assertEqual(self.clock_events(variables), 0)
            # Each time that it went back is in the trail, once: while the server ran, and when one
            # was started.
            jumps = [jump for jump in self.clock_jumps() if jump[0].startswith("2026-06-")]
            self.assertEqual(jumps, [
                ("2026-06-09T09", "2026-06-08T09"), *[("2026-06-16T09", "2026-06-09T09")] * 2])
        verdict = json.loads(self.say("audit", "verify", "--json"))
        self.assertEqual(verdict["faults"], [])
        self.assertEqual(verdict["clockJumps"], len(self.clock_jumps()))

    def test_nobody_is_shut_out_when_the_clock_is_set_back(self):
        with clock_of(self.folder) as (turn, variables):
            turn("2026-06-09 09:00:00")
            with self.serve(**variables) as site:
                self.sign_in(site, "enterprise")
            turn("2026-06-08 09:00:00")
            with self.serve(**variables) as site:
                # The trail says so before anybody does anything.
                self.wait_until(
                    lambda: ("2026-06-09T09", "2026-06-08T09") in self.clock_jumps())
                self.sign_in(site, "enterprise")
            self.assertEqual(
                self.clock_jumps().count(("2026-06-09T09", "2026-06-08T09")), 1)

    def test_links_tokens_and_sessions_end_with_their_time(self):
        house = self.organisation("City", "city", "--city", "东莞")
        with clock_of(self.folder) as (turn, variables):
            turn("2026-06-02 09:00:00")
            with unittest.mock.patch.dict(os.environ, variables):
                late, early = (self.invitation(f"{name}@example.org", house)
                               for name in ("late", "early"))
            with self.serve(**variables) as site:
                firm = self.sign_in(site, "enterprise")
                token = self.token(firm)
                case = self.open_question(site, token)
                officer = Browser(site.address)
                self.assertIn(
                    "/account", officer.ask(early, name="Early", password=PASSWORD)[1])
                key = firm.key()
                turn("2026-06-02 10:05:00")
                status, _, text = firm.ask(f"/cases/{case}/steps/withdraw", form=key, revision=1)
                self.assertEqual(status, 401, text)
                turn("2026-06-03 09:05:00")
                self.assertEqual(self.ask(site, f"/api/v1/cases/{case}", token)[0], 401)
                turn("2026-06-09 09:05:00")
                for link in (late, early):
                    stranger = Browser(site.address)
                    self.assertEqual(stranger.ask(link)[0], 404)
                    status, _, text = stranger.ask(link, name="Late", password=PASSWORD + "!")
                    self.assertEqual(status, 404, text)
                    self.assertIn("/sign-in", stranger.ask("/account")[1])
                self.sign_in(site, "early", PASSWORD)
        # What had ended stands in the trail, and no secret with it.
        for route, status, count in (
                ("POST /cases/:id/steps/:step", 401, 1), ("GET /api/v1/…", 401, 1),
                ("GET /link/:token", 404, 2), ("POST /link/:token", 404, 2)):
            self.assert_in_trail("public", route, status, count)
        secrets = [link.rsplit("/", 1)[-1] for link in (late, early)] + [token]
        trail = self.say("audit", "list", "--limit", "10000", "--json")
        self.assertFalse([secret for secret in secrets if secret in trail])
        self.assertEqual(self.steps_of(case)[:1], ["open"])
        self.assertNotIn("withdraw", self.steps_of(case))
        self.assertNotIn("late@example.org", self.say("accounts", "list"))

    # What is somebody else's.

    def test_a_session_that_was_signed_out_takes_no_step(self):
        with self.serve() as site:
            firm = self.sign_in(site, "enterprise")
            token = self.token(firm)
            case = self.open_question(site, token)
            key = firm.key()
            kept = [(cookie.name, cookie.value) for cookie in firm.cookies]
            firm.ask("/sign-out", form=key)
            thief = Browser(site.address)
            thief.opener.addheaders = [
                ("Cookie", "; ".join(f"{name}={value}" for name, value in kept))]
            for path in ("/account", f"/cases/{case}"):
                self.assertIn("/sign-in", thief.ask(path)[1])
            status, _, text = thief.ask(f"/cases/{case}/steps/withdraw", form=key, revision=1)
            self.assertEqual(status, 401, text)
            self.assertEqual(
                self.ask(site, f"/api/v1/cases/{case}", token)[1]["line"]["revision"], 1)
            self.assert_in_trail("public", "GET /account", 401)
            self.assert_in_trail("public", "GET /cases/:id", 401)
            self.assert_in_trail("public", "POST /cases/:id/steps/:step", 401)

    def test_no_form_raises_a_role(self):
        house = self.organisation("City", "city", "--city", "东莞")
        with self.serve() as site:
            mail = "reader@example.org"
            # The link says who somebody becomes, whatever comes with the password.
            reader = Browser(site.address)
            status, url, text = reader.ask(
                self.invitation(mail, house, "reader"), name="Reader", password=PASSWORD,
                role="manager", organisation="1", kind="house", mail="admin@example.org")
            self.assertEqual((status, "/account" in url), (200, True), text)
            members = self.say("accounts", "list", "--json")
            self.assertIn(f"{mail} (reader)", members)
            forged = {"form": reader.key(), "role": "manager", "organisation": house,
                      "mail": "x@example.org", "kind": "house"}
            for path in (f"/organisation/members/{self.account(mail)}",
                         "/organisation/invitations", "/administration/invitations",
                         "/administration/organisations", "/cases/new/direct-line",
                         "/cases/hand-over", "/experts"):
                status, _, text = reader.ask(path, **forged)
                self.assertEqual(status, 403, f"{path}: {text}")
            status, _, text = reader.ask("/account/act", **{**forged, "organisation": "1"})
            self.assertEqual(status, 404, text)
            # Another site does not know the key of the session.
            status, _, text = reader.ask(
                "/organisation/invitations", **{**forged, "form": "guessed"})
            self.assertEqual(status, 403, text)
            self.assertEqual(self.say("accounts", "list", "--json"), members)
        refused = [detail for who, _, detail in self.refused() if who == mail]
        self.assertIn("POST /organisation/members/:user", refused)
        self.assertIn("POST /administration/invitations", refused)
        self.assertEqual(refused.count("POST /organisation/invitations"), 2)

    def account(self, mail):
        with contextlib.closing(sqlite3.connect(self.database)) as reading:
            return reading.execute("SELECT id FROM account WHERE mail = ?", (mail,)).fetchone()[0]

    def opened_by_firm(self):
        return len([event for event in self.trail() if (
            event["action"], event["actor"], event["detail"]) == (
                "case.open", "enterprise@example.org", "direct-line")])

    def test_names_of_files_lead_nowhere(self):
        with self.serve() as site:
            firm = self.sign_in(site, "enterprise")
            token = self.token(firm)
            kept, refused, before = {}, [], self.opened_by_firm()
            for number, name in enumerate((
                    "../../../etc/cron.d/evil.pdf", "..\\\\..\\\\evil.pdf", "C:\\\\evil.pdf",
                    "/etc/evil.pdf", "%2e%2e%2fevil.pdf", "....//evil.pdf", "a\0/../evil.pdf",
                    "evil.pdf%0D%0AX-Evil: 1.pdf", "evil%22; filename=%22a.exe%22.pdf",
                    "\u202efdp.exe.pdf", ".pdf", "..", "evil.pdf/", "a" * 5_000 + ".pdf")):
                with self.subTest(name[:60]):
                    status, url, page = self.send_parts(
                        firm, "/cases/new/direct-line", {**QUESTION, "topic": f"No. {number}"},
                        [(name, f"%PDF-{number}")])
                    self.assertIn(status, (200, 400, 422), page)
                    if status == 200:
                        kept[name] = re.search(r"/cases/\d+", url)[0]
                    else:
                        refused.append(status)
            # What was refused is in the trail, and so is what was taken under a name that leads
            # nowhere.
            self.assertIn(422, refused)
            for status in set(refused):
                self.assert_in_trail(
                    "enterprise@example.org", "POST /cases/new/:type", status,
                    count=refused.count(status))
            self.assertEqual(self.opened_by_firm() - before, len(kept))
            # A program writes the name into JSON, where nobody takes the folders off it.
            for name in ("../evil.pdf", "a/b.pdf", "a\\b.pdf", "a\r\nX-Evil: 1.pdf", "\0.pdf",
                         ".pdf", "\u202efdp.exe.pdf", "a" * 5_000 + ".pdf"):
                with self.subTest(name[:60], json=True):
                    status, answer = self.ask(site, "/api/v1/cases", token, {
                        "type": "direct-line", "fields": QUESTION, "evidence": [
                            {"slot": "attachment", "name": name, "content": "JVBERi0x"}]})
                    self.assertEqual(status, 422, answer)
            self.assertIn("../../../etc/cron.d/evil.pdf", kept)
            self.assert_in_trail(
                "token of enterprise@example.org", "POST /api/v1/cases", 422, count=8)
            for name, path in kept.items():
                with self.subTest(name[:60], kept=True):
                    case = self.ask(site, f"/api/v1{path}", token)[1]
                    shown, file = case["evidence"][0]["name"], case["evidence"][0]["id"]
                    self.assertNotRegex(shown, r"[/\\\x00-\x1f\x7f\u202a-\u202e]|\A\.")
                    with firm.opener.open(f"{site.address}{path}/files/{file}") as answer:
                        self.assertIsNone(answer.headers["X-Evil"])
                        self.assertRegex(
                            answer.headers["Content-Disposition"],
                            r"\Aattachment; filename\*=UTF-8''[\w.%~-]+\Z")
                        self.assertRegex(answer.read(), rb"\A%PDF-\d+\Z")
        self.assertEqual(list(self.folder.rglob("*evil*")), [])

    def test_no_address_leads_around_the_door(self):
        with self.serve() as site:
            firm, park = (self.sign_in(site, who) for who in ("enterprise", "park"))
            case = str(self.open_question(site, self.token(firm), topic="A secret of the firm"))
            cookie = "; ".join(f"{one.name}={one.value}" for one in park.cookies)
            for path in (
                    "/cases/@", "/cases/0@", "/cases/+@", "/cases/@/", "//cases/@", "/cases//@",
                    "/cases/./@", "/cases/x/../@", "/cases/../cases/@", "/cases/%2e%2e/cases/@",
                    "/cases/..%2fcases%2f@", "/cases/%3@", "/cases%2f@", "/cases/%2F@",
                    "/cases/@%00", "/cases/@%2f..", "/cases/@;a=b", "/cases/@?id=2",
                    "/cases/@%20", "/cases/-@", "/cases/0",
                    "/cases/-9223372036854775808", "/cases/9223372036854775808",
                    "/cases/" + "9" * 20_000, "/cases/@a", "/cases/a", "/cases/0x@", "/cases/@e0",
                    "/cases/%EF%BC%91", "/cases/%FF", "/cases/%", "/CASES/1",
                    "/cases/@/files/1", "/cases/2/files/-1", "/cases/@/files/..%2f..",
                    "/cases/@/report", "/cases/@/report.xlsx", "/cases/@/steps/../../@",
                    "/api/v1/cases/@", "/api/v1/cases/+@", "/api/v1/cases/..%2fcases%2f@",
                    "/api/v1/../v1/cases/@", "/api/v1/cases/@/files/1",
                    "/api/v1/cases/" + "9" * 20_000, "/knowledge/../cases/@",
                    "/link/..%2fcases%2f@",
                    "/administration/../cases/@", "/../../../../../etc/passwd",
                    "/..%2f..%2f..%2fetc%2fpasswd", "/favicon.svg/../cases/@", "/audit",
                    "/cases/../audit", "/cases/%2e%2e/audit", "/health/..;/audit",
                    f"{site.address}/cases/@", "*", "cases/@"):
                with self.subTest(path[:60]):
                    head, body = self.get(site, path.replace("@", case), f"Cookie: {cookie}")
                    self.assertRegex(head, r"\AHTTP/1\.1 (303|4\d\d) ")
                    self.assertNotIn("A secret of the firm", body)
                    self.assertNotIn("root:", body)
            self.assertEqual(firm.ask(f"/cases/{case}")[0], 200)
            # The park was refused, whatever way it wrote the number.
            subjects = [subject for who, subject, _ in self.refused() if who == "park@example.org"]
            for number in ("@", "0@", "+@", "@a", "-@"):
                self.assertIn("case " + number.replace("@", case), subjects)

    def get(self, site, path, *headers):
        """Asks for exactly an address, which no library mends; the head and the text."""
        parts = urllib.parse.urlsplit(site.address)
        with socket.create_connection((parts.hostname, parts.port), timeout=30) as asking:
            asking.sendall("\r\n".join([
                f"GET {path} HTTP/1.1", f"Host: {parts.netloc}", "Connection: close", *headers,
                "", ""]).encode())
            answer = b""
            with contextlib.suppress(ConnectionError):
                while more := asking.recv(1 << 16):
                    answer += more
        head, _, body = answer.decode(errors="replace").partition("\r\n\r\n")
        return head, body

    def test_of_two_who_decide_at_once_one_does(self):
        house = self.organisation("City", "city", "--city", "东莞")
        with self.serve() as site:
            firm = self.token(self.sign_in(site, "enterprise"))
            people = {
                name: self.token(self.join(site, f"{name}@example.org", house, "manager", name))
                for name in ("One", "Two")}
            for number in range(12):
                case = self.open_question(site, firm)
                for step, fields in (("take", {}), ("answer", {"answer": "By {}."})):
                    revision = self.ask(
                        site, f"/api/v1/cases/{case}", people["One"])[1]["line"]["revision"]
                    start = threading.Barrier(len(people))
                    answers = {}

                    def decide(name, token):
                        own = {field: text.format(name) for field, text in fields.items()}
                        start.wait()
                        answers[name] = self.step(site, case, step, token, revision, **own)

                    deciding = [threading.Thread(target=decide, args=one) for one in people.items()]
                    for thread in deciding:
                        thread.start()
                    for thread in deciding:
                        thread.join()
                    first, = [name for name, answer in answers.items() if answer[0] == 200]
                    second = "Two" if first == "One" else "One"
                    status, told = answers[second]
                    self.assertEqual(status, 422, told)
                    late = f"token of {second}@example.org".lower()
                    self.assertIn(
                        (late, f"case {case}", "POST /api/v1/cases/:id/steps/:step", 422),
                        [(who.lower(), *rest) for who, *rest, _ in self.refusals()[-1:]])
                    self.assertIn(first, json.dumps(told))
                    seen = self.ask(site, f"/api/v1/cases/{case}", people["Two"])[1]
                    self.assertEqual(seen["line"]["revision"], revision + 1)
                    self.assertEqual(
                        [event["person"] for event in seen["events"] if event["step"] == step],
                        [first])
                    if step == "answer":
                        said = {field["id"]: field["text"]["en"] for field in seen["fields"]}
                        self.assertEqual(said["answer"], f"By {first}.")

    def test_who_is_turned_away_from_a_case_stands_in_the_trail(self):
        with self.serve() as site:
            firm, park = (self.sign_in(site, who) for who in ("enterprise", "park"))
            _, url, _ = self.send_parts(
                firm, "/cases/new/direct-line", QUESTION, [("a.pdf", "%PDF-1.7")])
            path = re.search(r"/cases/\d+", url)[0]
            number = f"case {path.split('/')[-1]}"
            token, key = self.token(park), park.key()
            step = {"revision": 1, "fields": {}, "comment": "I take it."}
            asked = [
                (lambda: park.ask(path)[0], "GET /cases/:id"),
                (lambda: park.ask(f"{path}/files/1")[0], "GET /cases/:id/files/:file"),
                (lambda: park.ask(f"{path}/report")[0], "GET /cases/:id/report"),
                (lambda: park.ask(f"{path}/steps/withdraw", form=key, revision=1)[0],
                 "POST /cases/:id/steps/:step"),
                (lambda: park.ask(f"{path}/personal", form=key)[0], "POST /cases/:id/personal"),
                (lambda: park.ask(f"{path}/erase", form=key, comment="x")[0],
                 "POST /cases/:id/erase"),
                (lambda: self.ask(site, f"/api/v1{path}", token)[0], "GET /api/v1/cases/:id"),
                (lambda: self.ask(site, f"/api/v1{path}/steps/take", token, step)[0],
                 "POST /api/v1/cases/:id/steps/:step"),
                (lambda: self.ask(site, f"/api/v1{path}/files/1", token)[0],
                 "GET /api/v1/cases/:id/files/:file"),
            ]
            for ask, _ in asked:
                self.assertEqual(ask(), 403)
            programs = "token of "
            self.assertEqual(self.refused()[-len(asked):], [
                (f"{programs if '/api/' in route else ''}park@example.org", number, route)
                for _, route in asked])
            self.assertEqual(self.steps_of(int(path.split("/")[-1])), ["open"])

    def test_what_is_refused_of_others_behind_the_door_stands_in_the_trail(self):
        rivals = self.organisation("Rival", "enterprise", "--code", OTHER_FIRM)
        order = (EXAMPLES / "messages" / "04-1-CEB303.xml").read_bytes()
        self.assertIn(FIRM.encode(), order)
        with self.serve() as site:
            firm, province = (self.sign_in(site, who) for who in ("enterprise", "province"))
            rival = self.join(site, "rival@example.org", rivals, "manager")
            _, url, page = self.send_parts(
                firm, "/cases/new/direct-line", QUESTION, [("a.pdf", "%PDF-1.7")])
            theirs, file = re.search(r"(/cases/\d+)/files/(\d+)", page).groups()
            firm_token, token = self.token(firm), self.token(rival)
            own = f"/cases/{self.open_question(site, token)}"
            key, user = rival.key(), self.account("enterprise@example.org")
            opening = {"type": "direct-line", "subject": FIRM, "fields": QUESTION}
            form = {f"field.{name}": value for name, value in QUESTION.items()}
            new = f"/cases/new/direct-line?subject={FIRM}"
            token_id = re.search(
                r"/account/tokens/(\d+)/revoke", firm.ask("/account")[2])[1]
            for name, who, ask in (
                    ("a file, by the address of one's own case", "rival",
                     lambda: rival.ask(f"{own}/files/{file}")),
                    ("a file, by a program", "rival",
                     lambda: self.ask(site, f"/api/v1{own}/files/{file}", token)),
                    ("the form in another's name", "rival", lambda: rival.ask(new)),
                    ("a case in another's name", "rival", lambda: rival.ask(new, form=key, **form)),
                    ("a case in another's name, by a program", "rival",
                     lambda: self.ask(site, "/api/v1/cases", token, opening)),
                    ("a list of documents", "rival",
                     lambda: rival.ask(f"/documents?enterprise={FIRM}")),
                    ("a list of documents, by a program", "rival",
                     lambda: self.ask(site, f"/api/v1/documents?enterprise={FIRM}", token)),
                    ("a list of findings, by a program", "rival",
                     lambda: self.ask(site, f"/api/v1/findings?enterprise={FIRM}", token)),
                    ("a document in another's name", "rival",
                     lambda: self.hand_in(site, order, token)),
                    ("a case to hand over", "rival", lambda: rival.ask(
                        "/cases/hand-over", form=key, case=theirs.split("/")[-1],
                        person=self.account("rival@example.org"))),
                    ("an organisation to act for", "rival",
                     lambda: rival.ask("/account/act", form=key, organisation="1")),
                    ("a member of another organisation", "rival",
                     lambda: rival.ask(f"/organisation/members/{user}", form=key, role="none")),
                    ("a token", "rival",
                     lambda: rival.ask(f"/account/tokens/{token_id}/revoke", form=key)),
                    ("a step that is the applicant's", "province",
                     lambda: province.ask(f"{theirs}/steps/withdraw", form=province.key(),
                                          revision=1)),
                    ("personal values", "province",
                     lambda: province.ask(f"{theirs}/personal", form=province.key())),
                    ("to forget personal values", "province",
                     lambda: province.ask(f"{theirs}/erase", form=province.key(), comment="x"))):
                with self.subTest(name):
                    before = self.refused()
                    status = ask()[0]
                    more = self.refused()[len(before):]
                    self.assertIn(status, (400, 403, 404, 422))
                    self.assertTrue(
                        any(f"{who}@example.org" in refusal[0] for refusal in more),
                        "no refusal stands in the trail")
            # Nothing of what was tried has happened.
            case = self.ask(site, f"/api/v1{theirs}", firm_token)[1]
            self.assertEqual([event["step"] for event in case["events"]], ["open"])
        done = [event["action"] for event in self.trail() if "rival" in event["actor"]]
        self.assertNotIn("token.revoke", done)

    def hand_in(self, site, content, token):
        request = urllib.request.Request(
            site.address + "/api/v1/documents", content,
            {"Authorization": f"Bearer {token}", "Content-Type": "application/xml"})
        try:
            with urllib.request.urlopen(request) as answer:
                return answer.status, answer.read()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.read()
