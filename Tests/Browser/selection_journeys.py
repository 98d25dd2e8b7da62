"""A selection of model enterprises, from its call to the public view."""

import datetime
import re
import uuid

from party import (
    DONGGUAN, case_of, enter_as, form_of, goto, member, organisation, party, state, take,
)
from playwright.sync_api import expect
from reader import ACCOUNTS

PDF = {"name": "materials.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7\n%%EOF\n"}

WORDS = {
    "zh": {
        "left": "剩", "expert-added": "已加入专家库", "round-open": "受理申报",
        "city-review": "待市级初审", "recommended": "已推荐，待分配专家", "scoring": "专家评分中",
        "scored": "已评分", "review": "初审与评分", "ranked": "已排序，待公示",
        "shortlisted": "入围", "public": "公示中", "judge": "请您评审", "too-few": "至少要 3 名",
        "firm-selection": "示范企业", "objected": "异议复核中",
    },
    "en": {
        "left": "left", "expert-added": "Added to the register",
        "round-open": "open for applications", "city-review": "waiting for the city",
        "recommended": "recommended by the city", "scoring": "being scored", "scored": "scored",
        "review": "in review", "ranked": "ranked", "shortlisted": "shortlisted",
        "public": "in public view", "judge": "you are asked to judge", "too-few": "3 are needed",
        "firm-selection": "entry for the selection", "objected": "objection being examined",
    },
}


class Selection:
    """A round, what is asked and said in it, and who judges."""

    def __init__(self):
        self.mark = uuid.uuid4().hex[:8]
        self.title = f"示范企业评选 {self.mark}"
        self.notice = f"请于截止日前申报 {self.mark}。"
        self.merits = f"海外仓十二个，主要业绩 {self.mark}。"
        self.phone = f"李先生 0769-{self.mark}"
        self.opinion = f"材料齐全，同意推荐 {self.mark}。"
        self.closing = (datetime.date.today() + datetime.timedelta(days=40)).isoformat()
        self.round = self.entry = ""


def round_opened(guests, province, made):
    """The province opens a round with one place."""
    page = province.page
    goto(province, "/cases/new/firm-selection-call")
    guests.picture(province, "round-form")
    page.fill("#f-round", made.title)
    page.fill("#f-closingDay", made.closing)
    page.fill("#f-quota", "1")
    page.fill("#f-notice", made.notice)
    page.locator("form.sheet button").click()
    state(province, "round-open")
    expect(page.locator(".clock")).to_contain_text(province.words["left"])
    province.sees(made.closing)
    guests.picture(province, "round-open")
    made.round = case_of(province)


def entered(guests, reader, made):
    """The enterprise enters the round, by the link on its page."""
    page = reader.page
    goto(reader, made.round)
    guests.picture(reader, "round-enterprise")
    with guests.doubts.noted("who may enter reads the call before"):
        expect(page.locator("main")).to_contain_text(made.notice, timeout=1_000)
    page.locator("main a.button", has_text=reader.words["firm-selection"]).click()
    guests.picture(reader, "entry-form")
    with guests.doubts.noted("the turnover that the platform knows is filled in"):
        expect(page.locator("#f-turnover[readonly]")).to_have_value(re.compile("20"), timeout=1_000)
    page.fill("#f-merits", made.merits)
    page.fill("#f-contact", made.phone)
    page.set_input_files("#file-materials", [PDF])
    page.locator("form.sheet button").click()
    state(reader, "city-review")
    reader.sees(made.merits)
    expect(page.locator("body")).not_to_contain_text(made.phone)
    guests.picture(reader, "entry-sent")
    made.entry = case_of(reader)
    # Nobody enters twice.
    goto(reader, made.round)
    page.locator("main a.button", has_text=reader.words["firm-selection"]).click()
    page.fill("#f-merits", made.merits)
    page.fill("#f-contact", made.phone)
    page.locator("form.sheet button").click()
    expect(page.locator("[role=alert]")).to_contain_text("SB-")
    guests.picture(reader, "entry-twice")


def recommended(guests, city, made):
    """The city finds the entry where its work waits, and recommends it."""
    goto(city, "/inbox")
    with guests.doubts.noted("the city is told of an entry"):
        expect(city.page.locator(f"a[href='{made.entry}']").first).to_be_visible(timeout=1_000)
    goto(city, "/cases")
    guests.picture(city, "entry-queue-city")
    with guests.doubts.noted("an entry that waits for the city is in the city's queue"):
        expect(city.page.locator(f"table.list a[href='{made.entry}']")).to_be_visible(timeout=1_000)
    goto(city, made.entry)
    form_of(city, "recommend")
    expect(city.page.locator("body")).not_to_contain_text(made.phone)
    guests.picture(city, "entry-city")
    take(city, "recommend", comment=made.opinion)
    state(city, "recommended")


def experts_added(guests, admin, province, made):
    """Three people of an association become experts."""
    house = f"跨境电商协会 {made.mark}"
    organisation(admin, "association", house)
    experts = []
    for number in ("first", "second", "third"):
        expert, mail = member(guests, admin, house, f"{number}-{made.mark}")
        goto(province, "/experts")
        province.page.fill("#mail", mail)
        for area in ("tax", "property"):
            province.page.check(f"[name='areas'][value='{area}']")
        province.page.locator("form[action='/experts'] button").click()
        expect(province.page.locator(".notice")).to_contain_text(province.words["expert-added"])
        experts.append(expert)
    expect(province.page.locator("main table.list")).to_contain_text(f"third-{made.mark}")
    guests.picture(province, "experts")
    province.page.fill("#mail", f"nobody-{made.mark}@example.org")
    province.page.locator("form[action='/experts'] button").click()
    expect(province.page.locator("[role=alert]")).to_be_visible()
    guests.picture(province, "experts-nobody")
    return experts


def assigned(guests, province, made):
    """Fewer than three experts do not do; three are assigned."""
    goto(province, made.entry)
    names = [f"{number}-{made.mark}" for number in ("first", "second", "third")]
    options = form_of(province, "assign").locator("option")
    codes = [options.filter(has_text=name).get_attribute("value") for name in names]
    guests.picture(province, "entry-assign")
    take(province, "assign", experts=codes[:2])
    expect(province.page.locator("[role=alert]")).to_contain_text(province.words["too-few"])
    with guests.doubts.noted("the experts that were chosen are kept"):
        chosen = form_of(province, "assign").locator("option:checked")
        expect(chosen).to_have_count(2, timeout=1_000)
    take(province, "assign", experts=codes)
    state(province, "scoring")
    for name in names:
        province.sees(name)


def scored(guests, experts, made):
    """Each expert is told, finds the entry, and gives points, not more than there are."""
    for number, expert in enumerate(experts):
        page = expert.page
        goto(expert, "/cases")
        if number == 0:
            guests.picture(expert, "expert-queue")
        with guests.doubts.noted("what an expert is to judge is in their queue"):
            entry = page.locator(f"table.list a[href='{made.entry}']")
            expect(entry).to_be_visible(timeout=1_000)
        goto(expert, "/inbox")
        line = page.locator(".notice-line", has_text=expert.words["judge"])
        line.locator(f"a[href='{made.entry}']").click()
        expect(page.locator("body")).not_to_contain_text(made.phone)
        score = form_of(expert, "score")
        if number == 0:
            guests.picture(expert, "entry-expert")
            score.locator("[name='score.scale']").fill("31")
            score.locator("button").click()
            expect(page.locator("[name='score.scale']:invalid")).to_be_attached()
        take(expert, "score", scale="25", effect=str(30 + number), compliance="28")
        state(expert, "scored" if number == 2 else "scoring")
        if number == 0:
            with guests.doubts.noted("who has scored is not asked to score again"):
                expect(form_of(expert, "score")).to_have_count(0, timeout=1_000)
            guests.picture(expert, "entry-expert-scored")


def shown_publicly(guests, province, made):
    """The province ends the entries early, ranks and shows publicly."""
    goto(province, made.round)
    form_of(province, "closeNow")
    guests.picture(province, "round-close")
    take(province, "closeNow", comment="申报已齐。")
    state(province, "review")
    take(province, "rank")
    state(province, "ranked")
    expect(province.page.locator("main .files")).to_contain_text(province.words["shortlisted"])
    guests.picture(province, "round-ranked")
    take(province, "showPublicly")
    state(province, "public")
    expect(province.page.locator("main .files")).to_contain_text(province.words["public"])
    guests.picture(province, "round-public")
    goto(province, made.entry)
    state(province, "public")
    guests.picture(province, "entry-public-province")


def seen_from_outside(guests, park, made):
    """Somebody of the park sees who is in public view, and nothing of the inside."""
    page = park.page
    for case, name in ((made.round, "round-public-park"), (made.entry, "entry-public-park")):
        goto(park, case)
        state(park, "public")
        for inside in (made.merits, made.phone, made.opinion, PDF["name"], f"first-{made.mark}"):
            expect(page.locator("body")).not_to_contain_text(inside)
        expect(page.locator("main .history, main a[href*='/files/']")).to_have_count(0)
        guests.picture(park, name)
    park.sees("东莞丁舟")
    expect(form_of(park, "object")).to_be_visible()
    guests.picture(park, "entry-object")
    goto(park, made.round)
    with guests.doubts.noted("the public view of a round names who is in it"):
        expect(page.locator("main")).to_contain_text("东莞丁舟", timeout=1_000)
    # The files are not given out either.
    assert page.request.get(f"{ACCOUNTS}{made.entry}/files/1").status in (403, 404)


def objected_to(guests, park, province, made):
    """Somebody of the park objects; the province examines that and answers, and the public view goes
    on. It is published when its working days are over, which no browser waits for."""
    objection, answer = f"业绩有误 {made.mark}。", f"经复核不成立 {made.mark}。"
    goto(park, made.entry)
    take(park, "object", objection=objection)
    state(park, "objected")
    guests.picture(park, "entry-objected-park")
    goto(province, made.entry)
    state(province, "objected")
    province.sees(objection)
    form_of(province, "dismiss")
    guests.picture(province, "entry-objected")
    take(province, "dismiss", comment=answer)
    state(province, "public")
    goto(park, made.entry)
    park.sees(answer)
    expect(park.page.locator("body")).not_to_contain_text(made.phone)
    guests.picture(park, "entry-objection-answered")


def selection_to_public_view(reader):
    """A selection of model enterprises, from its call to the public view, and an objection in it."""
    made = Selection()
    with party(reader) as guests:
        admin = guests.enter("admin@example.org")
        province = guests.enter("province@example.org")
        house = f"东莞市商务局 {made.mark}"
        organisation(admin, "city", house, DONGGUAN)
        city, _ = member(guests, admin, house, "dongguan")
        enter_as(reader, "enterprise@example.org")
        round_opened(guests, province, made)
        entered(guests, reader, made)
        recommended(guests, city, made)
        experts = experts_added(guests, admin, province, made)
        assigned(guests, province, made)
        scored(guests, experts, made)
        shown_publicly(guests, province, made)
        park = guests.enter("park@example.org")
        seen_from_outside(guests, park, made)
        objected_to(guests, park, province, made)


def open_round_is_found(reader):
    """An enterprise that was told no address finds a round that is open."""
    made = Selection()
    with party(reader) as guests:
        round_opened(guests, guests.enter("province@example.org"), made)
        enter_as(reader, "enterprise@example.org")
        links = 0
        for path in ("/cases/new", "/cases", "/cases?view=ours", "/policies/gd-2021-328"):
            goto(reader, path)
            links += reader.page.locator(f"main a[href^='{made.round}']").count()
        assert links, "no page of the enterprise leads to the round"


JOURNEYS = [selection_to_public_view, open_round_is_found]
