"""The people of a journey in which several have a part, each with a browser of their own, and what they
do on the pages of cases.
"""

import contextlib
import re
import uuid

from playwright.sync_api import expect
from reader import ACCOUNTS, Reader, people, sign_in

DONGGUAN = "441900"
PASSWORD = "a boat on the Pearl River"


class Doubts:
    """What is wrong on the way and need not end it; it is told where the journey ends, so that one
    fault of a page does not hide the next."""

    def __init__(self):
        self.found = []

    @contextlib.contextmanager
    def noted(self, what):
        try:
            yield
        except AssertionError as fault:
            first = str(fault).partition("\n")[0]
            self.found.append(f"{what}: {first}")

    def tell(self):
        assert not self.found, "\n".join(["", *self.found])


class Party:
    """The people of a journey."""

    def __init__(self, reader):
        self.reader, self.contexts, self.complaints = reader, [], []
        self.doubts, self.pictures = Doubts(), set()

    def enter(self, mail=None):
        """Somebody else, at another machine; signed in where a mail address is given."""
        first = self.reader
        context = first.page.context.browser.new_context(viewport=first.page.viewport_size)
        self.contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("console", lambda message: self.complaints.append(message.text)
                if message.type == "error" and not re.search("40[034]|422", message.text) else None)
        somebody = Reader(page, first.language, first.width, first.words)
        if mail:
            enter_as(somebody, mail)
        return somebody

    def picture(self, reader, name):
        """A picture of a page, once in a journey."""
        if name in self.pictures:
            return
        self.pictures.add(name)
        with self.doubts.noted(f"the page of {name}"):
            reader.picture(name)
        # A label leads to the first of its name only, which axe lets pass.
        names = reader.page.eval_on_selector_all("[id]", "nodes => nodes.map(node => node.id)")
        with self.doubts.noted(f"names within the page of {name}"):
            twice = {one for one in names if names.count(one) > 1}
            assert not twice, twice

    def end(self):
        assert not self.complaints, self.complaints
        self.doubts.tell()


def enter_as(reader, mail):
    """One of the people of the demo signs in."""
    sign_in(reader, mail, people()[mail])
    expect(reader.page.locator(".who form")).to_be_attached()


@contextlib.contextmanager
def party(reader):
    guests = Party(reader)
    try:
        try:
            yield guests
        except Exception:
            # Whatever ended the way early, what was noted before must not be lost.
            if guests.doubts.found:
                print("\n".join(["noted on the way:", *guests.doubts.found]), flush=True)
            raise
        guests.end()
    finally:
        for context in guests.contexts:
            context.close()


def organisation(admin, kind, name, city=""):
    """The administrator makes an organisation."""
    page = admin.page
    page.goto(f"{ACCOUNTS}/administration")
    page.select_option("#kind", kind)
    page.fill("#name", name)
    page.select_option("#city", city)
    page.locator("form[action='/administration/organisations'] button").click()
    expect(page.locator("table.list")).to_contain_text(name)


def member(guests, admin, organisation, name):
    """The administrator invites somebody, who opens the link, sets a password and is in.
    Returns them and their mail address."""
    mail = f"{name}-{uuid.uuid4().hex[:8]}@example.org"
    page = admin.page
    page.goto(f"{ACCOUNTS}/administration")
    row = page.locator("table.list tr", has_text=organisation)
    row.locator("summary").click()
    row.locator("input[name=mail]").fill(mail)
    row.locator("form[action='/administration/invitations'] button").click()
    link = page.locator("code.secret").inner_text()
    guests.picture(admin, "invitation")
    guest = guests.enter()
    guest.page.goto(f"{ACCOUNTS}{link}?lang={guest.language}")
    expect(guest.page.locator("#mail")).to_have_value(mail)
    guests.picture(guest, "invited")
    guest.page.fill("#name", name)
    guest.page.fill("#password", PASSWORD)
    guest.page.click("form.sheet button")
    expect(guest.page).to_have_url(re.compile("/account$"))
    return guest, mail


def goto(reader, path):
    reader.page.goto(f"{ACCOUNTS}{path}")


def state(reader, word):
    expect(reader.page.locator("main h1 + p .tag").first).to_have_text(reader.words[word])


def form_of(reader, step):
    """The form of a step, opened where it is folded."""
    form = reader.page.locator(
        f"form[action$='/steps/{step}'], form[action*='/steps/{step}?']")
    folded = reader.page.locator("details.step:not([open])", has=form)
    if folded.count():
        folded.locator("summary").click()
    return form


def take(reader, step, **given):
    """Takes a step, with what is written into its fields."""
    form = form_of(reader, step)
    for name, text in given.items():
        field = form.locator(f"[name='{name}'], [name='field.{name}'], [name='score.{name}']")
        if field.evaluate("node => node.tagName") == "SELECT":
            field.select_option(text)
        else:
            field.fill(text)
    # What cannot be taken back is ticked as checked.
    checked = form.locator("[name='checked']")
    if checked.count():
        checked.check()
    form.locator("button").click()


def reach(reader, target):
    """Goes on with the Tab key to what is meant, which then shows that it has the focus."""
    for _ in range(100):
        reader.page.keyboard.press("Tab")
        if target.evaluate("node => node === document.activeElement"):
            break
    expect(target).to_be_focused()
    assert target.evaluate("node => getComputedStyle(node).outlineStyle") != "none"


def case_of(reader):
    """The address of the case that is open."""
    return "/cases/" + re.search(r"/cases/(\d+)", reader.page.url).group(1)


def row_of(reader, text):
    return reader.page.locator("table.list tbody tr", has_text=text)
