"""Who reads the pages: somebody with a browser, and how people of the demo sign in.

Environment: CHUHAI_URL, the address of a server with the Examples province loaded;
CHUHAI_ACCOUNTS_URL and CHUHAI_PEOPLE, that of one where people sign in and what `chuhai demo --json` said;
CHUHAI_SCREENSHOTS, a folder for pictures (optional).
"""

import json
import os
import pathlib

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

URL = os.environ.get("CHUHAI_URL", "http://127.0.0.1:8080").rstrip("/")
PICTURES = os.environ.get("CHUHAI_SCREENSHOTS")
ACCOUNTS = os.environ.get("CHUHAI_ACCOUNTS_URL", "").rstrip("/")

# An enterprise of Examples/README.md exactly at its threshold, which the demo's enterprise is.
AT_THRESHOLD = "91441900HC90000475"

AXE = Axe()
WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


class Reader:
    """Somebody with a browser, a language and a screen."""

    def __init__(self, page, language, width, words):
        self.page, self.language, self.width, self.words = page, language, width, words

    def open(self, path):
        joint = "&" if "?" in path else "?"
        self.page.goto(f"{URL}{path}{joint}lang={self.language}")

    def sees(self, text):
        expect(self.page.locator("main")).to_contain_text(text)

    def picture(self, name):
        """Takes a picture, and insists that nothing is wider than the screen and that everybody can
        use the page (WCAG 2.2 AA, as far as axe sees)."""
        found = AXE.run(self.page, options=WCAG).response["violations"]
        assert not found, [(fault["id"], fault["nodes"][0]["html"]) for fault in found]
        wide = self.page.evaluate("document.documentElement.scrollWidth")
        assert wide <= self.width, f"{name}: {wide} px on a screen of {self.width} px"
        if PICTURES:
            file = pathlib.Path(PICTURES) / f"{name}-{self.language}-{self.width}.png"
            self.page.screenshot(path=file, full_page=True)


def people():
    """The passwords of the demo's people by their addresses: the last thing that it said."""
    text = pathlib.Path(os.environ["CHUHAI_PEOPLE"]).read_text()
    decoder, said = json.JSONDecoder(), []
    while text := text.lstrip():
        value, end = decoder.raw_decode(text)
        said.append(value)
        text = text[end:]
    return {person["mail"]: person["password"] for person in said[-1]}


def sign_in(reader, mail, password):
    reader.page.goto(f"{ACCOUNTS}/sign-in?lang={reader.language}")
    reader.page.fill("#mail", mail)
    reader.page.fill("#password", password)
    reader.page.click("form.sheet button")
