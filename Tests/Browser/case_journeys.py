"""The direct line: a question, from its asking to its published answer."""

import uuid

from party import (
    DONGGUAN, case_of, enter_as, form_of, goto, member, organisation, party, reach, row_of, state, take,
)
from playwright.sync_api import expect
from reader import ACCOUNTS, AT_THRESHOLD

SEALED = "••••••"

WORDS = {
    "zh": {
        "open": "我要办事", "empty": "没有填写", "wrong-type": "类型不被接受", "sent": "已提交",
        "waiting-owner": "待认领", "owned": "办理中", "answered": "已答复，待评价",
        "call-back": "待回访", "closed": "已办结", "own-time": "认领时限",
        "answer-time": "答复时限", "left": "剩", "no-reason": "没有写明理由", "level": "已升级",
        "coordinator": "商务厅", "read": "已标为已读", "nothing-found": "没有找到",
        "stale": "您打开页面后", "seen": "查看个人信息", "check": "预检", "submitted": "待受理",
    },
    "en": {
        "open": "Open a case", "empty": "it is empty", "wrong-type": "not of an accepted type",
        "sent": "It is on its way", "waiting-owner": "waiting for an owner",
        "owned": "being worked on", "answered": "answered",
        "call-back": "waiting for the call back", "closed": "closed",
        "own-time": "time to own it", "answer-time": "time to answer", "left": "left",
        "no-reason": "no reason was written", "level": "level", "coordinator": "Commerce",
        "read": "Marked as read", "nothing-found": "Nothing found",
        "stale": "after you opened the page", "seen": "saw personal data",
        "check": "Check before you send", "submitted": "submitted",
    },
}


class Question:
    """A question as it is typed, and who must not be seen in it."""

    def __init__(self):
        self.mark = uuid.uuid4().hex[:8]
        self.title = f"出口退税申报 {self.mark}"
        self.text = f"跨境电商 9610 出口，{self.mark} 如何申报退税？"
        self.phone = f"王女士 0769-{self.mark}"
        self.first = f"请先登录电子税务局 {self.mark}。"
        self.second = f"按月汇总申报，凭清单办理；编号 {self.mark}。"

    def seen(self, guests, reader, name):
        """A picture of a page that tells the title, and not whom to call."""
        expect(reader.page.locator("main")).to_contain_text(self.mark)
        expect(reader.page.locator("body")).not_to_contain_text(self.phone)
        guests.picture(reader, name)


def question_is_asked(guests, reader, asked):
    """The enterprise asks; what is wrong is told, what was typed is kept."""
    page, words = reader.page, reader.words
    goto(reader, "/cases")
    page.get_by_role("link", name=words["open"]).click()
    guests.picture(reader, "case-kinds")
    page.locator("main a[href='/cases/new/direct-line']").click()
    guests.picture(reader, "case-form")
    typed = {"#f-topic": asked.title, "#f-contact": asked.phone}
    for field, text in typed.items():
        page.fill(field, text)
    page.select_option("#f-category", "problem")
    send = page.locator("form.sheet button")
    # The browser does not send what is empty, and the server does not take what looks empty.
    send.click()
    expect(page.locator("#f-question:invalid")).to_be_attached()
    page.fill("#f-question", "   ")
    send.click()
    expect(page.locator("[role=alert]")).to_contain_text(words["empty"])
    typed["#f-category"] = "problem"
    for field, text in typed.items():
        expect(page.locator(field)).to_have_value(text)
    guests.picture(reader, "case-form-empty")
    page.fill("#f-question", asked.text)
    typed["#f-question"] = asked.text
    page.set_input_files("#file-attachment", [
        {"name": "tool.exe", "mimeType": "application/octet-stream", "buffer": b"MZ"}])
    send.click()
    expect(page.locator("[role=alert]")).to_contain_text(words["wrong-type"])
    for field, text in typed.items():
        expect(page.locator(field)).to_have_value(text)
    guests.picture(reader, "case-form-file")
    page.set_input_files("#file-attachment", [
        {"name": "说明.txt", "mimeType": "text/plain", "buffer": "退税说明\n".encode()}])
    send.click()
    expect(page.locator(".notice")).to_contain_text(words["sent"])
    state(reader, "waiting-owner")
    expect(page.locator(".clock")).to_contain_text(words["own-time"])
    reader.sees(SEALED)
    asked.seen(guests, reader, "case-sent")
    case = case_of(reader)
    # It is the department's turn, not the enterprise's, which finds it among all of its own.
    goto(reader, "/cases")
    expect(page.locator("main")).not_to_contain_text(asked.title)
    goto(reader, "/cases?view=ours")
    row = row_of(reader, asked.title)
    expect(row).to_contain_text(words["waiting-owner"])
    expect(row).to_contain_text(words["left"])
    asked.seen(guests, reader, "case-queue")
    return case


def question_answered_twice(reader):
    """A question on the direct line is answered by the city, not well enough, then by the province;
    the enterprise is called back and the answer published."""
    asked, words = Question(), reader.words
    with party(reader) as guests:
        admin = guests.enter("admin@example.org")
        house = f"东莞市商务局 {asked.mark}"
        organisation(admin, "city", house, DONGGUAN)
        city, _ = member(guests, admin, house, "dongguan")
        province = guests.enter("province@example.org")
        enter_as(reader, "enterprise@example.org")
        case = question_is_asked(guests, reader, asked)
        city_answers(guests, city, asked, case)
        not_satisfied(guests, reader, asked, case)
        province_answers(guests, province, asked, case)
        satisfied(guests, reader, asked, case)
        called_back_and_published(guests, province, reader, asked, case)
        enterprise_is_told(guests, reader, asked)
        # Another city has nothing to do with it.
        shenzhen = guests.enter("city@example.org")
        goto(shenzhen, case)
        expect(shenzhen.page.locator("body")).not_to_contain_text(asked.mark)


def city_answers(guests, city, asked, case):
    """Whoever answers takes the case and answers it by the keyboard alone."""
    page, words = city.page, city.words
    goto(city, "/inbox")
    asked.seen(guests, city, "inbox-city")
    goto(city, "/cases")
    asked.seen(guests, city, "case-queue-city")
    row_of(city, asked.title).locator("a").first.click()
    asked.seen(guests, city, "case-city")
    reach(city, form_of(city, "take").locator("button"))
    page.keyboard.press("Enter")
    state(city, "owned")
    expect(page.locator(".clock")).to_contain_text(words["answer-time"])
    page.locator(f"form[action='{case}/personal'] button").click()
    city.sees(asked.phone)
    guests.picture(city, "case-revealed")
    goto(city, case)
    city.sees(words["seen"])
    asked.seen(guests, city, "case-owned")
    answer = page.locator(f"form[action*='{case}/steps/answer?']")
    reach(city, page.locator("details.step", has=answer).locator("summary"))
    page.keyboard.press("Enter")
    reach(city, answer.locator("[name='field.answer']"))
    page.keyboard.type(asked.first)
    reach(city, answer.locator("button"))
    page.keyboard.press("Enter")
    state(city, "answered")
    asked.seen(guests, city, "case-answered-city")


def not_satisfied(guests, reader, asked, case):
    """The enterprise wants it done again, and says why; it goes up."""
    page, words = reader.page, reader.words
    goto(reader, case)
    state(reader, "answered")
    reader.sees(asked.first)
    form_of(reader, "accept")
    redo = form_of(reader, "redo")
    asked.seen(guests, reader, "case-rating")
    redo.locator("[name=comment]").fill("  ")
    redo.locator("button").click()
    expect(page.locator("[role=alert]")).to_contain_text(words["no-reason"])
    asked.seen(guests, reader, "case-rating-refused")
    take(reader, "redo", comment="没有说明凭证怎么办。")
    state(reader, "waiting-owner")
    expect(page.locator("main h1 + p")).to_contain_text(words["level"])
    reader.sees(words["coordinator"])
    asked.seen(guests, reader, "case-raised")


def province_answers(guests, province, asked, case):
    page, words = province.page, province.words
    goto(province, "/cases")
    expect(row_of(province, asked.title)).to_contain_text(words["level"])
    asked.seen(guests, province, "case-queue-province")
    late = guests.enter("province@example.org")
    goto(late, case)
    goto(province, case)
    take(province, "take")
    state(province, "owned")
    # Who looked at it before does not take it a second time.
    take(late, "take")
    expect(late.page.locator("[role=alert]")).to_contain_text(words["stale"])
    asked.seen(guests, late, "case-stale")
    take(province, "answer", answer=asked.second)
    state(province, "answered")


def satisfied(guests, reader, asked, case):
    goto(reader, case)
    reader.sees(asked.second)
    take(reader, "accept", opinion="这次清楚了。")
    state(reader, "call-back")
    asked.seen(guests, reader, "case-satisfied")


def called_back_and_published(guests, province, reader, asked, case):
    """The province calls back and publishes; everybody finds the answer, by its words."""
    goto(province, case)
    form_of(province, "callBack")
    asked.seen(guests, province, "case-call-back")
    take(province, "callBack", reached="confirmed", callNote="企业表示满意。")
    state(province, "closed")
    for who in (reader, province):
        goto(who, f"/knowledge?q={asked.mark}")
        who.sees(who.words["nothing-found"])
    goto(province, case)
    take(province, "publish", publicQuestion=f"汇总申报怎样办？{asked.mark}",
         publicAnswer=asked.second)
    asked.seen(guests, province, "case-closed")
    with guests.doubts.noted("the answer that did not satisfy still stands in the history"):
        expect(province.page.locator("main")).to_contain_text(asked.first, timeout=1_000)
    with guests.doubts.noted("an answer is published once"):
        expect(form_of(province, "publish")).to_have_count(0, timeout=1_000)
    goto(reader, "/knowledge")
    reader.page.fill("main input[name=q]", f"汇总申报 {asked.mark}")
    reader.page.locator("main form.ask button").click()
    expect(reader.page.locator("main article")).to_have_count(1)
    reader.sees(asked.second)
    asked.seen(guests, reader, "answers")
    reader.page.fill("main input[name=q]", f"海外仓 {asked.mark}")
    reader.page.locator("main form.ask button").click()
    reader.sees(reader.words["nothing-found"])
    guests.picture(reader, "answers-none")
    stranger = guests.enter()
    goto(stranger, f"/knowledge?q={asked.mark}&lang={stranger.language}")
    with guests.doubts.noted("published answers need no account"):
        stranger.sees(asked.second)


def enterprise_is_told(guests, reader, asked):
    """The inbox says what happened, until it is read; the queue keeps what is closed."""
    page, words = reader.page, reader.words
    goto(reader, "/")
    expect(page.locator(".waiting-box")).to_be_visible()
    guests.picture(reader, "home-signed-in")
    goto(reader, "/inbox")
    told = page.locator(".notice-line.unread", has_text=asked.title)
    expect(told.filter(has_text=words["owned"])).not_to_have_count(0)
    expect(told.filter(has_text=words["answered"])).to_have_count(2)
    expect(told.filter(has_text=words["closed"])).to_have_count(1)
    asked.seen(guests, reader, "inbox")
    page.locator("form[action='/inbox/read'] button").click()
    expect(page.locator(".notice")).to_contain_text(words["read"])
    expect(page.locator(".unread")).to_have_count(0)
    expect(page.locator("form[action='/inbox/read'] button")).to_have_count(0)
    asked.seen(guests, reader, "inbox-read")
    page.locator(".notice-line a", has_text=asked.title).first.click()
    state(reader, "closed")
    asked.seen(guests, reader, "case-closed-enterprise")
    goto(reader, "/cases?closed=1")
    expect(row_of(reader, asked.title)).to_contain_text(words["closed"])
    asked.seen(guests, reader, "case-queue-closed")


def applied_from_the_decision(reader):
    """From “you qualify” to the application: checked, sent, named where it was asked for, taken back."""
    page, words = reader.page, reader.words
    enterprise = f"/enterprises/{AT_THRESHOLD}"
    with party(reader) as guests:
        enter_as(reader, "enterprise@example.org")
        goto(reader, enterprise)
        apply = page.locator(".offers a.button[href*='/cases/new/land-support?']")
        expect(apply).to_have_count(1)
        guests.picture(reader, "enterprise-offers")
        page.locator("li.support", has=apply).locator("> a").click()
        decision = page.url.removeprefix(ACCOUNTS)
        guests.picture(reader, "decision-offers")
        apply.click()
        reader.sees(words["check"])
        checks = page.locator("section[aria-labelledby=precheck]")
        expect(checks.locator("tbody tr")).not_to_have_count(0)
        expect(checks.locator("tbody a[href*='#s1.1']")).not_to_have_count(0)
        guests.picture(reader, "application")
        mark = uuid.uuid4().hex[:8]
        page.fill("#f-landPlace", f"松山湖 {mark}")
        page.fill("#f-landArea", "5000")
        page.fill("#f-contact", f"王女士 0769-{mark}")
        page.locator("form.sheet button").click()
        expect(page.locator(".notice")).to_contain_text(words["sent"])
        state(reader, "submitted")
        case = case_of(reader)
        # Where it was asked for, the case now stands in place of the button.
        goto(reader, decision)
        expect(apply).to_have_count(0)
        expect(page.locator(f".offers a[href='{case}']")).to_have_count(1)
        guests.picture(reader, "decision-held")
        goto(reader, "/cases/new/land-support?benefit=gd-2021-328%2Fland")
        expect(checks.locator(f"a[href='{case}']")).to_have_count(1)
        expect(page.locator("form.sheet button")).to_have_count(0)
        guests.picture(reader, "application-held")
        # Nobody else is offered anything.
        province = guests.enter("province@example.org")
        goto(province, decision)
        expect(province.page.locator(".offers")).to_have_count(0)
        # Taken back, it can be asked for again; the next reader of this journey does.
        goto(reader, case)
        take(reader, "withdraw")
        goto(reader, decision)
        expect(apply).to_have_count(1)


def current_page_is_in_sight(reader):
    """On every screen the tab of the current page can be seen without scrolling sideways."""
    enter_as(reader, "province@example.org")
    for path in ("/", "/policies", "/enterprises", "/cases", "/models", "/publicity"):
        goto(reader, path)
        tab = reader.page.locator(".top nav a[aria-current=page]")
        expect(tab).to_have_count(1)
        box = tab.bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= reader.width, (path, box)


JOURNEYS = [question_answered_twice, applied_from_the_decision, current_page_is_in_sight]
