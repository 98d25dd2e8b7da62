"""Mail of the finished program, caught by a mail server on this machine: new passwords, invitations,
and what happens when there is no server or it says no."""

import contextlib
import email
import email.policy
import importlib.util
import re
import sqlite3
import subprocess
import time
import unittest

from program import BINARY, AcceptanceTest, call, environment
from website import PASSWORD, Browser, free_port, serving

HAS_CATCHER = importlib.util.find_spec("aiosmtpd") is not None
SENDER = "出海平台 <no-reply@example.gov.cn>"
OTHER = "another sentence about the sea"


class Postbox:
    """Keeps what arrives; refuses one address, and takes its time where it is asked to."""

    def __init__(self, seconds=0):
        self.envelopes = []
        self.seconds = seconds

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address == "refused@example.org":
            return "550 5.1.1 no such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        import asyncio
        await asyncio.sleep(self.seconds)
        self.envelopes.append(envelope)
        return "250 2.0.0 queued as 4ABC"

    def messages(self, count, seconds=30):
        """The messages so far, once there are so many."""
        deadline = time.monotonic() + seconds
        while len(self.envelopes) < count and time.monotonic() < deadline:
            time.sleep(0.05)
        return [(envelope.rcpt_tos,
                 email.message_from_bytes(envelope.content, policy=email.policy.default))
                for envelope in self.envelopes]


@contextlib.contextmanager
def catching(postbox, **options):
    """A mail server, by its address."""
    from aiosmtpd.controller import Controller
    catcher = Controller(postbox, hostname="127.0.0.1", port=free_port(), **options)
    catcher.start()
    try:
        yield f"smtp://127.0.0.1:{catcher.port}"
    finally:
        catcher.stop()


def link(message) -> str:
    """The link of a message, which both of its forms hold twice: in Chinese and in English."""
    plain = message.get_body(("plain",)).get_content()
    html = message.get_body(("html",)).get_content()
    found = set(re.findall(r"http://\S+/link/[\w-]{43}", plain))
    assert len(found) == 1, plain
    assert found == set(re.findall(r'href="([^"]+)"', html)), html
    return found.pop()


@unittest.skipUnless(HAS_CATCHER, "aiosmtpd is not there; script/acceptance-test installs it")
class MailTest(AcceptanceTest):
    def setUp(self):
        super().setUp()
        self.database = self.folder / "mail.sqlite"

    def serve(self, mail, **variables):
        return serving(self, "--database", self.database, "--mail", mail, "--mail-from", SENDER,
                       **variables)

    def test_a_new_password_by_mail(self):
        postbox = Postbox()
        with catching(postbox) as mail, self.serve(mail) as site:
            site.administrator()
            forgetful = Browser(site.address)
            form = forgetful.ask("/forgotten")[2]
            self.assertIn('name="mail"', form)
            known = forgetful.ask("/forgotten", mail="Admin@Example.org")
            unknown = forgetful.ask("/forgotten", mail="nobody@example.org")
            nonsense = forgetful.ask("/forgotten", mail="nobody\r\nBcc: x@example.org")
            self.assertEqual(known, unknown)
            self.assertEqual(known, nonsense)
            [(recipients, message)] = postbox.messages(1)
            self.assertEqual(recipients, ["admin@example.org"])
            self.assertEqual(postbox.envelopes[0].mail_from, "no-reply@example.gov.cn")
            self.assertEqual(message["From"].addresses[0].display_name, "出海平台")
            self.assertEqual(str(message["Subject"]), "重设密码 · Choose a new password")
            self.assertEqual(message["Auto-Submitted"], "auto-generated")
            self.assertTrue(message["Date"].datetime and message["Message-ID"])
            self.assertFalse(message.defects)
            self.assertTrue(all(len(line) <= 78 for line in
                                postbox.envelopes[0].content.split(b"\r\n")))
            address = link(message)
            self.assertTrue(address.startswith(site.address + "/link/"))
            status, url, _ = forgetful.ask(address, password=OTHER)
            self.assertEqual((status, url), (200, site.address + "/account"))
            # Once, and only once.
            self.assertEqual(Browser(site.address).ask(address)[0], 404)
            self.assertEqual(Browser(site.address).ask(address, password=PASSWORD)[0], 404)
            old = Browser(site.address).ask(
                "/sign-in", mail="admin@example.org", password=PASSWORD)
            self.assertEqual(old[0], 422)
            new = Browser(site.address).ask("/sign-in", mail="admin@example.org", password=OTHER)
            self.assertEqual(new[0], 200)
            told = postbox.messages(2)[1][1]
            self.assertIn("密码已修改", str(told["Subject"]))
            self.assertIn(f"{site.address}/forgotten", told.get_body(("plain",)).get_content())
            self.assertNotIn("/link/", told.get_body(("plain",)).get_content())
            self.assertNotIn(address.rsplit("/", 1)[1], site.words)
        self.assertEqual(len(postbox.envelopes), 2, "mail to somebody who has no account")

    def test_an_old_link_is_refused_and_a_newer_one_takes_its_place(self):
        postbox = Postbox()
        with catching(postbox) as mail, self.serve(mail) as site:
            site.administrator()
            somebody = Browser(site.address)
            somebody.ask("/forgotten", mail="admin@example.org")
            somebody.ask("/forgotten", mail="admin@example.org")
            first, second = (link(message) for _, message in postbox.messages(2))
            self.assertEqual(somebody.ask(first)[0], 404)
            self.assertEqual(somebody.ask(second)[0], 200)
            with contextlib.closing(sqlite3.connect(self.database)) as clock, clock:
                clock.execute("UPDATE account_link SET expires_at = made_at WHERE used_at IS NULL")
            self.assertEqual(somebody.ask(second)[0], 404)
            self.assertEqual(somebody.ask(second, password=OTHER)[0], 404)

    def test_an_invitation_by_mail(self):
        postbox = Postbox()
        with catching(postbox) as mail, self.serve(mail) as site:
            admin = site.administrator()
            key = admin.key()
            admin.ask("/administration/organisations", form=key, kind="park", name="园区 <一>")
            admin.ask("/administration/invitations", form=key, organisation=2,
                      mail="p@example.org")
            [(recipients, message)] = postbox.messages(1)
            self.assertEqual(recipients, ["p@example.org"])
            self.assertIn("园区 <一>", message.get_body(("plain",)).get_content())
            self.assertIn("园区 &lt;一&gt;", message.get_body(("html",)).get_content())
            status, url, _ = Browser(site.address).ask(link(message), name="P", password=PASSWORD)
            self.assertEqual((status, url), (200, site.address + "/account"))

    def test_nobody_waits_for_a_mail_server(self):
        postbox = Postbox(seconds=4)
        with catching(postbox) as mail, self.serve(mail) as site:
            site.administrator()
            somebody = Browser(site.address)
            started = time.monotonic()
            somebody.ask("/forgotten", mail="admin@example.org")
            self.assertLess(time.monotonic() - started, 2)
            # The server ends meanwhile, and still sends what waits.
        self.assertEqual(len(postbox.messages(1)), 1)

    def test_a_server_that_is_down_changes_no_page_and_is_told_in_the_log(self):
        with self.serve(f"smtp://127.0.0.1:{free_port()}") as site:
            site.administrator()
            somebody = Browser(site.address)
            known = somebody.ask("/forgotten", mail="admin@example.org")
            self.assertEqual(known, somebody.ask("/forgotten", mail="nobody@example.org"))
            self.assertEqual(known[0], 200)
            deadline = time.monotonic() + 20
            while "mail not sent" not in site.words and time.monotonic() < deadline:
                time.sleep(0.05)
            self.assertRegex(site.words, r"mail not sent: It cannot be reached")
            self.assertIn("admin@example.org", site.words)
            self.assertEqual(site.words.count("/link/"), 1, "a link of mail in the log")

    def test_without_a_mail_server_the_page_says_so(self):
        with serving(self, "--database", self.database) as site:
            page = Browser(site.address).ask("/forgotten?lang=en")[2]
            self.assertIn("sends no mail", page)
            self.assertNotIn('name="mail"', page)

    def send(self, *arguments, to="a@example.org", password=None):
        variables = {} if password is None else {"CHUHAI_MAIL_PASSWORD": password}
        return subprocess.run(
            [BINARY, "mail", "test", "--lang", "en", "--to", to, *arguments],
            env={**environment(), **variables}, capture_output=True, text=True, timeout=120)

    def test_one_message_and_what_the_server_answers(self):
        postbox = Postbox()
        with catching(postbox) as mail:
            sent = self.send("--mail", mail, "--mail-from", SENDER)
            self.assertEqual((sent.returncode, sent.stderr), (0, ""))
            self.assertIn("250 2.0.0 queued as 4ABC", sent.stdout)
            self.assertEqual(len(postbox.messages(1)), 1)
            refused = self.send("--mail", mail, "--mail-from", SENDER, to="refused@example.org")
            self.assertEqual(refused.returncode, 2)
            self.assertIn("550 5.1.1 no such mailbox", refused.stderr)
        down = self.send("--mail", mail, "--mail-from", SENDER)
        self.assertEqual(down.returncode, 2)
        self.assertIn("cannot be reached", down.stderr)

    def test_a_password_comes_from_the_environment_and_is_never_shown(self):
        from aiosmtpd.smtp import AuthResult

        def check(server, session, envelope, mechanism, data):
            return AuthResult(
                success=(data.login, data.password) == (b"user", b"se cret"), handled=False)

        postbox = Postbox()
        with catching(postbox, authenticator=check, auth_required=True,
                      auth_require_tls=False) as mail:
            named = mail.replace("smtp://", "smtp://user@")
            good = self.send("--mail", named, "--mail-from", SENDER, password="se cret")
            self.assertEqual(good.returncode, 0, good.stderr)
            wrong = self.send("--mail", named, "--mail-from", SENDER, password="wr-ong")
            self.assertEqual(wrong.returncode, 2)
            self.assertIn("535", wrong.stderr)
            none = self.send("--mail", mail, "--mail-from", SENDER)
            self.assertEqual(none.returncode, 2)
            self.assertIn("530", none.stderr)
            shown = "".join(each.stdout + each.stderr for each in (good, wrong, none))
            self.assertNotIn("se cret", shown)
            self.assertNotIn("wr-ong", shown)

    def test_what_is_wrong_in_the_call_is_told(self):
        for arguments, words in (
                (("--mail", "http://x"), "--mail"),
                (("--mail", "smtp://127.0.0.1:1"), "--mail-from"),
                (("--mail", "smtp://127.0.0.1:1", "--mail-from", "a\nBcc: x <a@b.cn>"), "Line"),
        ):
            outcome = call("serve", "--database", self.database, "--lang", "en", *arguments)
            self.assert_code(outcome, 2)
            self.assertIn(words.lower(), outcome.err.lower())
