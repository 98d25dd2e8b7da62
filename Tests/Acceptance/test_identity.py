"""Signing in at another house (OpenID Connect), with a provider on this machine."""

import base64
import contextlib
import datetime
import hashlib
import hmac
import importlib.util
import json
import logging
import os
import re
import struct
import time
import unittest
import urllib.parse

from program import AcceptanceTest, call
from website import PASSWORD, Browser, free_port, serving

HAS_PROVIDER = importlib.util.find_spec("oidc_provider_mock") is not None
SECRET = "between us two"


@contextlib.contextmanager
def provider(**options):
    """A house where everybody is who they say, by its issuer address."""
    import oidc_provider_mock
    os.environ["AUTHLIB_INSECURE_TRANSPORT"] = "1"
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    with oidc_provider_mock.run_server_in_thread(**options) as server:
        yield f"http://localhost:{server.server_port}"


def one_time_code(secret: str, step: int) -> str:
    key = base64.b32decode(secret)
    mac = hmac.digest(key, struct.pack(">Q", step), hashlib.sha1)
    offset = mac[19] & 15
    number = struct.unpack(">I", mac[offset:offset + 4])[0] & 0x7FFFFFFF
    return f"{number % 1_000_000:06}"


@unittest.skipUnless(HAS_PROVIDER,
                     "oidc_provider_mock is not there; script/acceptance-test installs it")
class IdentityTest(AcceptanceTest):
    def setUp(self):
        super().setUp()
        self.database = self.folder / "identity.sqlite"

    def serve(self, issuer):
        return serving(
            self, "--database", self.database, "--oidc-issuer", issuer, "--oidc-client-id",
            "chuhai", "--oidc-name", "粤省事", CHUHAI_OIDC_CLIENT_SECRET=SECRET)

    def through(self, browser, path, person):
        """Goes to the provider, is somebody there, and comes back: status, address, text."""
        status, there, text = browser.ask(path)
        self.assertEqual(status, 200, text)
        self.assertIn("Authorize Client", text)
        return browser.ask(there, sub=person)

    def connect(self, browser, person, password=PASSWORD):
        status, url, text = self.through(browser, "/account/identity", person)
        self.assertEqual((status, urllib.parse.urlsplit(url).path),
                         (200, "/sign-in/identity/next"), text)
        self.assertIn(person, text)
        return browser.ask("/account/identity", form=browser.key(), password=password)

    def actions(self):
        listed = json.loads(call("audit", "list", "--database", self.database, "--json").out)
        self.assertNotIn(SECRET, json.dumps(listed))
        return [(event["action"], event["subject"], event["detail"]) for event in listed]

    def test_an_identity_is_connected_used_and_disconnected(self):
        with provider() as issuer, self.serve(issuer) as site:
            admin = site.administrator()
            self.assertIn("粤省事", Browser(site.address).ask("/sign-in")[2])
            # Who they are there is not yet known here, whatever their address is.
            status, url, text = self.through(
                Browser(site.address), "/sign-in/identity?lang=en", "admin@example.org")
            self.assertEqual((status, url), (200, site.address + "/sign-in/identity/next"))
            self.assertIn("sign in with your password first and connect", text.replace("\n", " "))
            self.assertIn(("sign-in.refused", issuer, "identity unknown"), self.actions())

            self.assertEqual(self.connect(admin, "person-1", password="wrong words")[0], 422)
            status, url, text = self.connect(admin, "person-1")
            self.assertEqual((status, url), (200, site.address + "/account?done=connected"))
            self.assertIn("person-1", text)

            somebody = Browser(site.address)
            status, url, text = self.through(
                somebody, "/sign-in/identity?to=/account", "person-1")
            self.assertEqual((status, url), (200, site.address + "/account"))
            self.assertIn("admin@example.org", text)
            self.assertNotIn("errand", [cookie.name for cookie in somebody.cookies])
            other = self.through(Browser(site.address), "/sign-in/identity", "person-2")
            self.assertEqual(other[1], site.address + "/sign-in/identity/next")

            # One identity is one account's.
            key = admin.key()
            admin.ask("/administration/organisations", form=key, kind="park", name="Park")
            page = admin.ask("/administration/invitations", form=key, organisation=2,
                             mail="p@example.org")[2]
            person = Browser(site.address)
            person.ask(re.search(r"/link/[\w-]{43}", page)[0], name="P", password=PASSWORD)
            self.assertEqual(self.connect(person, "person-1")[0], 422)

            status, url, text = admin.ask("/account/identity/disconnect", form=admin.key(),
                                          issuer=issuer, subject="person-1")
            self.assertEqual((status, url), (200, site.address + "/account?done=disconnected"))
            self.assertNotIn("person-1", text)
            again = self.through(Browser(site.address), "/sign-in/identity", "person-1")
            self.assertEqual(again[1], site.address + "/sign-in/identity/next")
            self.assertNotIn(SECRET, site.words)
        found = [action for action, _, _ in self.actions()]
        for action in ("identity.connect", "identity.refused", "sign-in.identity",
                       "identity.disconnect"):
            self.assertIn(action, found)

    def test_nobody_is_led_to_another_site(self):
        with provider() as issuer, self.serve(issuer) as site:
            self.connect(site.administrator(), "person-1")
            for target in ("//evil.example", "https://evil.example", "/%5Cevil.example",
                           "/%09/evil.example"):
                somebody = Browser(site.address)
                _, there, _ = somebody.ask(f"/sign-in/identity?to={target}")
                back = somebody.hop(there, sub="person-1")
                self.assertTrue(back.startswith(site.address + "/sign-in/identity/back?"), back)
                self.assertEqual(somebody.hop(back), "/")

    def test_an_answer_counts_once_and_in_its_own_browser(self):
        with provider() as issuer, self.serve(issuer) as site:
            self.connect(site.administrator(), "person-1")
            mine, theirs = Browser(site.address), Browser(site.address)
            _, there, _ = mine.ask("/sign-in/identity?to=/account")
            query = urllib.parse.parse_qs(urllib.parse.urlsplit(there).query)
            self.assertEqual(query["code_challenge_method"], ["S256"])
            self.assertEqual(len(query["code_challenge"][0]), 43)
            self.assertTrue(query["state"] and query["nonce"])
            back = mine.hop(there, sub="person-1")
            kept = {cookie.name: cookie for cookie in mine.cookies}["errand"]
            self.assertTrue(kept.has_nonstandard_attr("HttpOnly"))
            self.assertEqual(kept.get_nonstandard_attr("SameSite"), "Lax")
            # Somebody else is given the address, with or without an errand of their own.
            self.assertEqual(theirs.ask(back)[0], 422)
            theirs.ask("/sign-in/identity")
            self.assertEqual(theirs.ask(back)[0], 422)
            self.assertIn("/sign-in?", theirs.ask("/account")[1])
            thief = Browser(site.address)
            thief.cookies.set_cookie(kept)
            self.assertEqual(mine.hop(back), "/account")
            self.assertIn("admin@example.org", mine.ask("/account")[2])
            # Neither the address again, nor with a copy of the cookie.
            self.assertEqual(mine.ask(back)[0], 422)
            self.assertEqual(thief.ask(back)[0], 422)
            self.assertIn("/sign-in?", thief.ask("/account")[1])
            forged = Browser(site.address)
            forged.ask("/sign-in/identity")
            self.assertEqual(
                forged.ask("/sign-in/identity/back?state=x&code=y")[0], 422)
            refused = [detail for action, _, detail in self.actions()
                       if action == "sign-in.refused"]
            self.assertIn("The answer is to another sign-in", refused)
            self.assertIn("The answer was used already", refused)
            self.assertIn("This browser has no sign-in under way", refused)

    def test_an_authenticator_is_asked_for(self):
        with provider() as issuer, self.serve(issuer) as site:
            admin = site.administrator()
            self.connect(admin, "person-1")
            page = admin.ask("/account")[2]
            secret = re.search(r'class="secret">([A-Z2-7 ]+)<', page)[1].replace(" ", "")
            sealed = re.search(r'name="secret" value="([^"]+)"', page)[1]
            step = int(time.time()) // 30
            on = admin.ask("/account/code", form=admin.key(), secret=sealed,
                           code=one_time_code(secret, step))
            self.assertIn("done=code", on[1])
            somebody = Browser(site.address)
            status, url, text = self.through(somebody, "/sign-in/identity?to=/account", "person-1")
            self.assertEqual((status, url), (200, site.address + "/sign-in/identity/next"))
            self.assertIn('name="code"', text)
            self.assertIn("/sign-in?", somebody.ask("/account")[1], "signed in without a code")
            self.assertEqual(somebody.ask("/sign-in/identity/code", code="000000")[0], 422)
            status, url, text = somebody.ask(
                "/sign-in/identity/code", code=one_time_code(secret, step + 1))
            self.assertEqual((status, url), (200, site.address + "/account"))
            self.assertEqual(
                Browser(site.address).ask("/sign-in/identity/code", code="1")[0], 422)

    def test_an_invitation_is_accepted_by_signing_in_there(self):
        with provider() as issuer, self.serve(issuer) as site:
            first = re.search(r"/link/[\w-]{43}", site.words)[0]
            admin = Browser(site.address)
            self.assertIn(first + "/identity", admin.ask(first)[2])
            status, url, text = self.through(admin, first + "/identity", "boss")
            self.assertEqual(url, site.address + "/sign-in/identity/next")
            self.assertIn('name="mail"', text)
            status, url, _ = admin.ask(first + "/identity", mail="boss@example.org", name="Boss")
            self.assertEqual((status, url), (200, site.address + "/account"))
            key = admin.key()
            admin.ask("/administration/organisations", form=key, kind="park", name="Park")
            page = admin.ask("/administration/invitations", form=key, organisation=2,
                             mail="p@example.org")[2]
            link = re.search(r"/link/[\w-]{43}", page)[0]
            # Without coming from there nothing is accepted.
            self.assertEqual(
                Browser(site.address).ask(link + "/identity", name="P", mail="x@y.cn")[0], 422)
            person = Browser(site.address)
            _, _, text = self.through(person, link + "/identity", "person-7")
            self.assertIn("p@example.org", text)
            status, url, text = person.ask(link + "/identity", name="P", mail="x@y.cn")
            self.assertEqual((status, url), (200, site.address + "/account"))
            self.assertIn("p@example.org", text)
            self.assertEqual(person.ask(link)[0], 404)
            again = self.through(Browser(site.address), "/sign-in/identity?to=/account", "person-7")
            self.assertEqual(again[1], site.address + "/account")
            # The only way in stays.
            refused = person.ask("/account/identity/disconnect", form=person.key(), issuer=issuer,
                                 subject="person-7")
            self.assertEqual(refused[0], 422)

    def test_what_the_provider_declines_or_answers_wrong_is_refused(self):
        with provider(access_token_max_age=datetime.timedelta(seconds=-300)) as issuer, \
                self.serve(issuer) as site:
            site.administrator()
            somebody = Browser(site.address)
            _, there, _ = somebody.ask("/sign-in/identity?lang=en")
            status, _, text = somebody.ask(there, action="deny")
            self.assertEqual(status, 422)
            self.assertIn("access_denied", text)
            status, _, text = self.through(
                Browser(site.address), "/sign-in/identity?lang=en", "person-1")
            self.assertEqual(status, 422)
            self.assertIn(("sign-in.refused", issuer, "The identity token has expired"),
                          self.actions())

    def test_a_provider_that_is_away_or_another_one_is_told(self):
        with self.serve(f"http://localhost:{free_port()}") as site:
            site.administrator()
            status, _, text = Browser(site.address).ask("/sign-in/identity?lang=en")
            self.assertEqual(status, 503)
            self.assertIn("粤省事 cannot be reached now", text)
            self.assertIn("the other house cannot be asked", site.words)
            self.assertEqual(Browser(site.address).ask("/sign-in")[0], 200)
        with provider() as issuer:
            # It is reached, but calls itself by another name.
            with self.serve(issuer.replace("localhost", "127.0.0.1") + "/") as site:
                self.assertEqual(Browser(site.address).ask("/sign-in/identity")[0], 422)

    def test_without_a_provider_there_is_no_way_there(self):
        with serving(self, "--database", self.database) as site:
            site.administrator()
            for path in ("/sign-in/identity", "/sign-in/identity/back", "/sign-in/identity/next"):
                self.assertEqual(Browser(site.address).ask(path)[0], 404, path)
        refused = call("serve", "--database", self.database, "--oidc-issuer", "http://x.example",
                       "--oidc-client-id", "c", "--lang", "en")
        self.assert_code(refused, 2)
        self.assertIn("https", refused.err)
