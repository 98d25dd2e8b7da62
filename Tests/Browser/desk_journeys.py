"""The desks: a year's return with its report, a supervision, work that is handed on, and what each user
finds first."""

import datetime
import uuid

from party import case_of, enter_as, form_of, goto, member, party, reach, row_of, state, take
from playwright.sync_api import expect

WORDS = {
    "zh": {
        "collecting": "报送中", "to-hand-in": "待报送", "handed-in": "已报送，待审核",
        "return-accepted": "已审核", "consolidated": "已汇总", "issued": "待说明",
        "promised": "已承诺期限", "reported": "已报办结，待销号", "supervised": "已销号",
        "handed-over": "已移交",
    },
    "en": {
        "collecting": "being collected", "to-hand-in": "to be handed in",
        "handed-in": "handed in", "return-accepted": "accepted", "consolidated": "consolidated",
        "issued": "waiting for an explanation", "promised": "promised",
        "reported": "reported as done", "supervised": "closed", "handed-over": "Handed over",
    },
}


def year_of(reader):
    """There is one round for a year, and each reader of this journey opens one."""
    screens = [("zh", 1280), ("zh", 375), ("en", 1280), ("en", 375)]
    return str(datetime.date.today().year + 1 + screens.index((reader.language, reader.width)))


def return_is_handed_in_and_reported(reader):
    """The province opens the return of a year, a city hands in its own, and the report shows it."""
    mark = uuid.uuid4().hex[:8]
    done, summary = f"已培育企业十二家 {mark}。", f"全省平稳 {mark}。"
    page = reader.page
    with party(reader) as guests:
        enter_as(reader, "province@example.org")
        goto(reader, "/cases/new/yearly-return")
        guests.picture(reader, "return-form")
        page.fill("#f-year", year_of(reader))
        page.locator("form.sheet button").click()
        state(reader, "collecting")
        guests.picture(reader, "return-round")
        around = case_of(reader)
        unit = page.locator("main a[href^='/cases/']", has_text="深圳市").get_attribute("href")
        city = guests.enter("city@example.org")
        goto(city, "/cases")
        expect(city.page.locator(f"main a[href='{unit}']").first).to_be_visible()
        guests.picture(city, "return-desk-city")
        goto(city, unit)
        state(city, "to-hand-in")
        form_of(city, "submit")
        guests.picture(city, "return-form-city")
        take(city, "submit", done=done, problems="仓位不足。", enterprises="12", paid="30.5")
        state(city, "handed-in")
        guests.picture(city, "return-handed-in")
        goto(reader, unit)
        take(reader, "accept")
        state(reader, "return-accepted")
        goto(reader, around)
        take(reader, "consolidate", summary=summary)
        state(reader, "consolidated")
        goto(reader, f"{around}/report")
        for text in (summary, done, "30.5"):
            reader.sees(text)
        guests.picture(reader, "return-report")


def supervised(guests, reader):
    """The coordinator opens a supervision by hand; the case."""
    goto(reader, "/cases/new/supervision")
    guests.picture(reader, "supervision-form")
    reader.page.fill("#f-demand", f"请说明 {uuid.uuid4().hex[:8]}。")
    reader.page.locator("form.sheet button").click()
    state(reader, "issued")
    return case_of(reader)


def supervision_is_closed(reader):
    """What is supervised is explained, promised, reported and closed."""
    day = (datetime.date.today() + datetime.timedelta(days=7)).isoformat()
    with party(reader) as guests:
        enter_as(reader, "province@example.org")
        supervised(guests, reader)
        guests.picture(reader, "supervision")
        take(reader, "explain", cause="人手不足。", promisedDay=day)
        state(reader, "promised")
        take(reader, "report", result="已办结。")
        state(reader, "reported")
        take(reader, "close")
        state(reader, "supervised")
        guests.picture(reader, "supervision-closed")


def work_is_handed_on_by_keyboard(reader):
    """A manager who leaves chooses cases in the queue and hands them on, without a mouse."""
    page = reader.page
    with party(reader) as guests:
        enter_as(reader, "province@example.org")
        cases = [supervised(guests, reader) for _ in range(2)]
        name = f"heir{uuid.uuid4().hex[:6]}"
        heir, _ = member(guests, guests.enter("admin@example.org"), "（示例）省商务厅", name)
        goto(reader, "/cases?type=supervision")
        boxes = [page.locator(f"input[name=case][value='{case.rpartition('/')[2]}']")
                 for case in cases]
        # In the order in which the keyboard comes to them.
        for box in sorted(boxes, key=lambda box: box.bounding_box()["y"]):
            reach(reader, box)
            page.keyboard.press("Space")
            expect(box).to_be_checked()
        person = page.locator("#person")
        reach(reader, person)
        page.keyboard.type(name)
        expect(person.locator("option:checked")).to_have_text(name)
        guests.picture(reader, "queue-bulk")
        reach(reader, page.locator("#bulk button:not([formaction])"))
        page.keyboard.press("Enter")
        expect(page.locator(".notice")).to_contain_text(reader.words["handed-over"])
        guests.picture(reader, "queue-handed-on")
        goto(heir, "/inbox")
        for case in cases:
            expect(heir.page.locator(f"a[href='{case}']").first).to_be_visible()
        goto(heir, "/cases?type=supervision")
        expect(row_of(heir, name)).to_have_count(2)


def everybody_finds_what_is_theirs(reader):
    """Each of the users signs in, and finds a first page and a queue of their own."""
    with party(reader) as guests:
        for who in ("provider", "park", "city", "province"):
            somebody = guests.enter(f"{who}@example.org")
            goto(somebody, "/")
            expect(somebody.page.locator(".waiting-box")).to_be_visible()
            guests.picture(somebody, f"home-{who}")
        provider = guests.enter("provider@example.org")
        goto(provider, "/cases")
        guests.picture(provider, "case-queue-provider")
        goto(provider, "/enterprises")
        guests.picture(provider, "enterprises-provider")


JOURNEYS = [
    return_is_handed_in_and_reported, supervision_is_closed, work_is_handed_on_by_keyboard,
    everybody_finds_what_is_theirs,
]
