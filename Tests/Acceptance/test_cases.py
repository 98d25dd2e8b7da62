"""Cases of the finished program: worked on over HTTP while the server is killed at random points."""

import html
import json
import os
import random
import re
import signal
import socket
import subprocess
import threading
import time
import urllib.error
import urllib.request

from program import AcceptanceTest, call
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

    def test_no_step_is_lost_and_none_is_doubled_over_kills(self):
        kills = int(os.environ.get("CHUHAI_CASE_KILLS", "50"))
        chance = random.Random(int(os.environ.get("CHUHAI_SEED", "20261130")))
        process = self.start()
        try:
            officer = self.sign_in("province")
            key = officer.key()
            status, url, text = officer.ask(
                f"/cases/new/leader-contact?subject={FIRM}", form=key)
            self.assertEqual(status, 200, text)
            path = re.search(r"/cases/\d+", url)[0]
            status, _, text = officer.ask(
                f"{path}/steps/assign", form=key, revision=1,
                **{"field.leader": "Li", "field.leaderPost": "Director"})
            self.assertEqual(status, 200, text)
            acknowledged, revision, number = set(), 2, 0
            for _ in range(kills):
                timer = threading.Timer(chance.uniform(0.0, 0.25), process.send_signal,
                                        [signal.SIGKILL])
                timer.start()
                try:
                    while True:
                        number += 1
                        status, _, text = officer.ask(
                            f"{path}/steps/visit", form=key, revision=revision,
                            comment=f"visit-{number};",
                            **{"field.visitDay": "2026-01-05", "field.visitNote": "a visit"})
                        self.assertEqual(status, 200, text)
                        acknowledged.add(number)
                        revision += 1
                except (urllib.error.URLError, ConnectionError, OSError):
                    pass  # The server is gone; what it answered before must be there.
                timer.join()
                process.wait(timeout=60)
                process = self.start()
                page = officer.ask(path)[2]
                found = [int(text) for text in re.findall(r"visit-(\d+);", html.unescape(page))]
                self.assertEqual(len(found), len(set(found)), "a step is there twice")
                self.assertLessEqual(acknowledged, set(found), "an acknowledged step is lost")
                # At most the one that was on its way has happened besides.
                self.assertLessEqual(set(found) - acknowledged, {number})
                acknowledged = set(found)
                revision = 2 + len(found)
                # The page shows the revision that the history has come to.
                self.assertIn(f'name="revision" value="{revision}"', page)
            self.assertGreater(len(acknowledged), kills)
            # The way on is open: what was held is held once, and the case can be ended.
            status, _, text = officer.ask(
                f"/cases/new/leader-contact?subject={FIRM}", form=key)
            self.assertEqual(status, 422)
            status, _, text = officer.ask(
                f"{path}/steps/end", form=key, revision=revision, comment="moved away")
            self.assertEqual(status, 200)
        finally:
            process.terminate()
            process.wait(timeout=60)
        verified = call("audit", "verify", "--database", self.database, "--lang", "en")
        self.assert_code(verified, 0)

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
        listed = call("audit", "list", "--database", self.database, "--json").out
        self.assertIn("refused", listed)
