"""A server of the finished program, and people with browsers, as these tests need them."""

import contextlib
import http.cookiejar
import os
import re
import socket
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request

from program import environment

PASSWORD = "a sentence about the sea"


def free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return listening.getsockname()[1]


class Browser:
    """Somebody with a jar of cookies."""

    def __init__(self, address):
        self.address = address
        self.cookies = http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(
            urllib.request.HTTPCookieProcessor(self.cookies))

    def ask(self, path, **form):
        """The status, the address at which it ended, and the text."""
        body = urllib.parse.urlencode(form).encode() if form else None
        try:
            with self.opener.open(urllib.parse.urljoin(self.address, path), body) as answer:
                return answer.status, answer.url, answer.read().decode()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.url, error.read().decode()

    def hop(self, path, **form):
        """Where an answer leads, without going there; the text of one that leads nowhere."""
        class Stay(urllib.request.HTTPRedirectHandler):
            def redirect_request(self, *arguments):
                return None

        body = urllib.parse.urlencode(form).encode() if form else None
        opener = urllib.request.build_opener(
            urllib.request.HTTPCookieProcessor(self.cookies), Stay)
        try:
            with opener.open(urllib.parse.urljoin(self.address, path), body) as answer:
                return answer.read().decode()
        except urllib.error.HTTPError as error:
            with error:
                return error.headers.get("Location") or error.read().decode()

    def key(self):
        """What the forms of the session show."""
        return re.search(r'name="form" value="([^"]+)"', self.ask("/account")[2])[1]


class Site:
    """A server that runs: its address, and what it says."""

    def __init__(self, address, log):
        self.address = address
        self.log = log

    @property
    def words(self) -> str:
        return self.log.read_text()

    def administrator(self, mail="admin@example.org") -> Browser:
        """The first administrator, signed in by the first link."""
        admin = Browser(self.address)
        link = re.search(r"/link/\S{43}", self.words)[0]
        status, url, _ = admin.ask(link, mail=mail, name="Admin", password=PASSWORD)
        assert status == 200 and "/account" in url, (status, url)
        return admin


@contextlib.contextmanager
def serving(test, *arguments, port=None, **variables):
    """A site; it must end well."""
    port = port or free_port()
    words = test.folder / f"words-{port}"
    with words.open("w") as log, subprocess.Popen(
            [os.environ["CHUHAI_BINARY"], "serve", "--port", str(port), "--lang", "en",
             *map(str, arguments)], stderr=log, env={**environment(), **variables}) as process:
        try:
            deadline = time.monotonic() + 60
            while "serving at" not in words.read_text():
                test.assertIsNone(process.poll(), words.read_text())
                test.assertLess(time.monotonic(), deadline)
                time.sleep(0.05)
            yield Site(f"http://127.0.0.1:{port}", words)
        finally:
            process.terminate()
            test.assertEqual(process.wait(timeout=90), 0)
