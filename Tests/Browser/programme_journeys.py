"""The programme: a target with its published figures, how far the policy reached, and the ways in
which people are told."""

import uuid

from playwright.sync_api import expect

from reader import ACCOUNTS, people, sign_in

WORDS = {
    "zh": {"no-number": "无法识别", "known-figure": "没有重复", "secret-once": "只显示这一次",
           "told": "已通知企业", "locked": "已锁定"},
    "en": {"no-number": "is no number", "known-figure": "nothing was added",
           "secret-once": "shown this once", "told": "Told", "locked": "locked"},
}


def target_takes_a_figure(reader):
    """A wrong figure is refused and stays in the form; a right one is taken in once."""
    page = reader.page
    sign_in(reader, "province@example.org", people()["province@example.org"])
    page.goto(f"{ACCOUNTS}/targets/T6")
    source = f"公报 {uuid.uuid4().hex[:8]}"

    def bring(value):
        page.fill("#period", "2024")
        page.fill("#value", value)
        page.fill("#scope", "全省园区")
        page.fill("#published", "2025-02-01")
        page.fill("#source", source)
        page.check("input[name=verified]")
        page.locator("form[action$='/figures'] button").click()

    bring("about 9")
    reader.sees(reader.words["no-number"])
    expect(page.locator("#source")).to_have_value(source)
    reader.picture("target-refused")
    bring("91234")
    expect(page.locator("table.list")).to_contain_text(source)
    reader.picture("target")
    bring("91234")
    reader.sees(reader.words["known-figure"])
    page.goto(f"{ACCOUNTS}/targets/T1")
    page.locator("a[href='/targets/T1/enterprises']").click()
    expect(page.locator("table.list tbody tr")).not_to_have_count(0)
    reader.picture("target-enterprises")
    page.locator("table.list a").first.click()
    expect(page.locator("h1")).to_be_visible()
    page.goto(f"{ACCOUNTS}/publicity")
    reader.sees(reader.words["told"])
    reader.picture("publicity")


def told_as_one_likes(reader):
    """Somebody chooses how they are told; a manager names a webhook and takes it away again."""
    page = reader.page
    sign_in(reader, "enterprise@example.org", people()["enterprise@example.org"])
    page.goto(f"{ACCOUNTS}/account")
    page.select_option("#digest", "weekly")
    page.locator("form[action='/account/digest'] button").click()
    expect(page.locator("#digest")).to_have_value("weekly")
    page.locator("form[action='/account/feed'] button").first.click()
    reader.sees(reader.words["secret-once"])
    reader.picture("account-told")
    page.goto(f"{ACCOUNTS}/organisation")
    page.fill("#address", "https://example.org/notices")
    page.locator("form[action='/organisation/webhooks'] button").click()
    reader.sees(reader.words["secret-once"])
    reader.picture("webhook")
    page.locator("form[action$='/end'] button").first.click()
    expect(page.locator("form[action$='/end'] button")).to_have_count(0)
    page.click(".who button")
    sign_in(reader, "admin@example.org", people()["admin@example.org"])
    page.goto(f"{ACCOUNTS}/administration/people")
    row = page.locator("table.list tr", has_text="park@example.org")
    row.locator("form:not([action$='/erase']) button").click()
    expect(row).to_contain_text(reader.words["locked"])
    reader.picture("people")
    row.locator("form:not([action$='/erase']) button").click()
    expect(row).not_to_contain_text(reader.words["locked"])


def export_is_filed_for(reader):
    """An enterprise files for the pre-refund of an export, once, and finds it in its calendar."""
    page = reader.page
    sign_in(reader, "enterprise@example.org", people()["enterprise@example.org"])
    page.goto(f"{ACCOUNTS}/enterprises/91441900HC90000475")
    page.locator("a[href$='/exports']").click()
    expect(page.locator(".empty")).not_to_have_count(0)
    page.goto(page.url + "?year=2025")
    file = page.locator("a.button[href*='document=']")
    if file.count():
        reader.picture("exports-open")
        file.click()
        expect(page.locator("input[readonly]")).to_have_count(2)
        page.select_option("#f-soldShare", "none")
        page.fill("#f-claimed", "1300")
        page.locator("main form button").click()
        expect(page.locator("h1")).to_contain_text("EX04-000000001")
        page.goto(f"{ACCOUNTS}/enterprises/91441900HC90000475/exports?year=2025")
    expect(page.locator("a.button[href*='document=']")).to_have_count(0)
    expect(page.locator("table.list")).to_have_count(2)
    reader.picture("exports")


def contacts_are_handed_on(reader):
    """A department names a leader for an enterprise, who leaves and hands all of theirs on."""
    page = reader.page
    sign_in(reader, "province@example.org", people()["province@example.org"])
    page.goto(f"{ACCOUNTS}/cases?view=ours")
    page.locator("a[href='/cases/groups/leader-contact']").click()
    page.locator("ul.files a[href^='/cases/']").first.click()
    leader, after = (f"领导 {uuid.uuid4().hex[:6]}" for _ in range(2))
    form = page.locator("form[action*='/steps/assign']")
    if not form.is_visible():
        page.locator("details.step", has=form).locator("summary").click()
    form.locator("[name='field.leader']").fill(leader)
    form.locator("[name='field.leaderPost']").fill("副厅长")
    form.locator("button").click()
    page.goto(f"{ACCOUNTS}/cases/groups/leader-contact")
    group = page.locator("section.sentence", has=page.locator("h2", has_text=leader))
    expect(group.locator("tbody tr")).to_have_count(1)
    group.locator("summary").click()
    reader.picture("contacts")
    group.locator("[name='field.leader']").fill(after)
    group.locator("[name='field.leaderPost']").fill("厅长")
    group.locator("[name=comment]").fill("离任")
    group.locator("form button").click()
    expect(page.locator("h2", has_text=after)).to_have_count(1)
    expect(page.locator("h2", has_text=leader)).to_have_count(0)
    reader.picture("contacts-handed-on")


JOURNEYS = [target_takes_a_figure, told_as_one_likes, export_is_filed_for, contacts_are_handed_on]
