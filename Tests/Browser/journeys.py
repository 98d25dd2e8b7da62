"""Journeys through the pages in a real browser, in both languages, on a desk and on a phone.

Environment: that of reader.py; CHUHAI_CHROMIUM, the browser's program.
"""

import os
import pathlib
import re
import sys
import traceback
import uuid

import case_journeys
import desk_journeys
import programme_journeys
import selection_journeys
from playwright.sync_api import expect, sync_playwright
from reader import ACCOUNTS, AT_THRESHOLD, PICTURES, URL, Reader, people, sign_in

ROOT = pathlib.Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "Examples"
CHROMIUM = os.environ.get("CHUHAI_CHROMIUM", "/usr/bin/chromium")
# Only the journeys whose name holds this; by default all.
ONLY = os.environ.get("CHUHAI_JOURNEY", "")

# Firms of Examples/README.md: one fen below their threshold, and without a fact.
FEN_BELOW = "91440300HC9000055L"
NO_HEADQUARTERS = "91440400HC90000394"

WORDS = {
    "zh": {
        "accepted": "已受理", "repeated": "重复", "refused": "退回", "remedy": "处理办法",
        "yes": "符合条件", "short": "还差 0.01 元", "missing": "缺一项事实", "fix": "更正",
        "find": "查我的企业", "conditions": "逐项条件", "contest": "对数值有异议",
        "objection": "异议已记录", "again": "重新报送", "lost": "没有找到这个页面",
        "measures": "十条措施", "targets": "目标看板", "holds": "命中", "run": "运行全部决策",
        "evaluate": "求值", "mistake": "第 1 行第 1 列", "regional": "区域总部",
        "platform": "平台企业", "answers": "看结果", "turnover": "年交易规模", "try": "试算",
        "unchanged": "没有任何结论改变", "support": "用地、落户、入学支持", "wrong": "有内容读不懂",
        "signin": "登录", "wrong-password": "邮箱、密码或验证码不对", "forbidden": "没有权限",
        "choose": "请先选择企业", "invite-link": "邀请链接", "trail": "审计日志",
        "numbers": "数字的沿革", "first-run": "这是首次判定", "never": "还没有判定过",
    },
    "en": {
        "accepted": "Accepted", "repeated": "Repeated", "refused": "Refused", "remedy": "Remedy",
        "yes": "You qualify", "short": "CNY 0.01 short", "missing": "One fact is missing",
        "find": "Find my enterprise", "conditions": "The conditions", "fix": "Correct",
        "contest": "Contest this value", "objection": "The objection is on record",
        "again": "Send again", "lost": "This page does not exist",
        "measures": "The ten measures", "targets": "Target board", "holds": "holds",
        "run": "Run all decisions", "evaluate": "Evaluate", "mistake": "line 1, column 1",
        "regional": "regional", "platform": "platform", "answers": "See the answers",
        "turnover": "annual turnover", "try": "Try it", "unchanged": "No answer changes",
        "support": "support with land", "wrong": "Something could not be read",
        "signin": "Sign in", "wrong-password": "The mail address, the password or the code is wrong",
        "forbidden": "You are not allowed", "choose": "Choose an enterprise first",
        "invite-link": "The link of the invitation", "trail": "Audit trail",
        "numbers": "Numbers by day", "first-run": "This is the first run",
        "never": "Nothing was decided yet",
    },
}


def new_order():
    """A valid message that the server has not seen: an example under new numbers."""
    text = (EXAMPLES / "messages" / "04-1-CEB303.xml").read_text(encoding="utf-8")
    mark = uuid.uuid4().hex[:8].upper()
    text = re.sub(r"<ceb:guid>[^<]{36}<", lambda _: f"<ceb:guid>{str(uuid.uuid4()).upper()}<", text)
    return re.sub(r"<ceb:orderNo>EX04", f"<ceb:orderNo>BT{mark}", text).encode("utf-8")


def first_page(reader):
    reader.open("/")
    reader.sees(reader.words["measures"])
    reader.sees(reader.words["targets"])
    expect(reader.page.locator(".measures > li")).to_have_count(10)
    expect(reader.page.locator(".targets > li")).to_have_count(13)
    reader.picture("home")
    reader.page.locator(".measures a").first.click()
    expect(reader.page.locator(".sentence").first).to_be_visible()
    reader.picture("measure")


def enterprise_and_reasons(reader):
    reader.open("/")
    reader.page.locator("#q").fill(AT_THRESHOLD)
    reader.page.get_by_role("button", name=reader.words["find"]).click()
    reader.picture("enterprises")
    reader.page.locator(f"main a[href='/enterprises/{AT_THRESHOLD}']").click()
    reader.sees(reader.words["yes"])
    reader.picture("enterprise")
    reader.page.locator(".support-good a").first.click()
    reader.sees(reader.words["conditions"])
    reader.sees("2,000,000,000.00")
    reader.picture("decision")
    reader.page.locator("tbody td.number a").first.click()
    expect(reader.page.locator("table.list tbody tr").first).to_be_visible()
    reader.picture("documents-behind")


def one_fen_and_one_fact(reader):
    reader.open(f"/enterprises/{FEN_BELOW}")
    reader.sees(reader.words["short"])
    reader.picture("enterprise-fen")
    reader.open(f"/enterprises/{NO_HEADQUARTERS}")
    reader.sees(reader.words["missing"])
    reader.picture("enterprise-unknown")


def contested_value(reader):
    reader.open(f"/enterprises/{FEN_BELOW}")
    reader.page.locator(".support-bad a").first.click()
    reader.page.get_by_text(reader.words["contest"]).click()
    for field, text in {"claim": "20.00 亿元", "evidence": "EX05", "contact": "0769-0000"}.items():
        reader.page.locator(f"#{field}").fill(text)
    reader.picture("contest")
    reader.page.locator(".contest button").click()
    reader.sees(reader.words["objection"])
    reader.picture("objection")


def good_and_faulty_file(reader):
    reader.open("/hand-in")
    reader.picture("hand-in")
    good = {"name": "good.xml", "mimeType": "text/xml", "buffer": new_order()}
    faulty = EXAMPLES / "faulty" / "order-negative-quantity.xml"
    reader.page.locator("#files").set_input_files(
        [good, {"name": faulty.name, "mimeType": "text/xml", "buffer": faulty.read_bytes()}])
    reader.page.locator(".drop button").click()
    reader.sees(reader.words["accepted"])
    reader.sees(reader.words["refused"])
    expect(reader.page.locator(".finding").first).to_contain_text(reader.words["remedy"])
    expect(reader.page.locator(".findings").first).to_contain_text("qty")
    reader.picture("hand-in-result")
    reader.page.get_by_role("link", name=reader.words["fix"]).first.click()
    expect(reader.page.locator("#text")).to_have_value(re.compile("qty"))
    reader.picture("refused")
    corrected = re.sub(r"qty>-", "qty>", reader.page.locator("#text").input_value())
    reader.page.locator("#text").fill(corrected)
    reader.page.get_by_role("button", name=reader.words["again"]).click()
    expect(reader.page.locator(".counts")).to_be_visible()
    reader.picture("corrected")


def same_file_twice(reader):
    order = {"name": "twice.xml", "mimeType": "text/xml", "buffer": new_order()}
    for verdict in ("accepted", "repeated"):
        reader.open("/hand-in")
        reader.page.locator("#files").set_input_files([order])
        reader.page.locator(".drop button").click()
        reader.sees(reader.words[verdict])


def documents_and_their_fields(reader):
    reader.open("/documents?kind=603")
    reader.picture("documents")
    reader.page.locator("table.list tbody a").first.click()
    expect(reader.page.locator(".fields").first).to_be_visible()
    reader.picture("document")


def lost_page_and_language(reader):
    reader.open("/nowhere")
    reader.sees(reader.words["lost"])
    reader.picture("lost")
    other = "en" if reader.language == "zh" else "zh"
    reader.page.locator("a.language").click()
    reader.page.goto(f"{URL}/")
    expect(reader.page.locator("main")).to_contain_text(WORDS[other]["measures"])


def lending_model(reader):
    """The example of chapter 11 of the standard, where the kit is beside us, else our own."""
    kit = ROOT.parent / "shared/data/dmn-tck/compliance-level-3/0087-chapter-11-example"
    file = kit / "0087-chapter-11-example.dmn"
    is_ours = not file.exists()
    if is_ours:
        file = EXAMPLES / "models" / "export-support.dmn"
    reader.open("/models")
    reader.page.locator("#files").set_input_files(str(file))
    reader.page.locator("form.drop button").click()
    expect(reader.page.locator(".graph svg .node").first).to_be_visible()
    reader.picture("model")
    facts = (EXAMPLES / "models" / "enterprise.json").read_text() if is_ours else LENDING
    reader.page.locator("#inputs").fill(facts)
    reader.page.get_by_role("button", name=reader.words["run"]).click()
    reader.sees("116.0000000001" if is_ours else "THROUGH")
    reader.page.locator("#answers summary").first.click()
    expect(reader.page.locator("tr.matched").first).to_contain_text(reader.words["holds"])
    reader.picture("model-answers")


def expression_and_mistake(reader):
    reader.open("/feel")
    reader.page.locator("#e").fill("if a b > 2 then a b ** 0.5 else null")
    reader.page.locator("#c").fill('{"a b": 2.25}')
    reader.page.get_by_role("button", name=reader.words["evaluate"]).click()
    reader.sees("1.5")
    reader.page.locator("summary").click()
    reader.sees("a b > 2")
    reader.picture("feel")
    reader.page.locator("#e").fill("c + 1")
    reader.page.get_by_role("button", name=reader.words["evaluate"]).click()
    reader.sees(reader.words["mistake"])
    reader.picture("feel-mistake")


def questions_until_decided(reader):
    """A platform of 31 亿 finds sentence 1.1, and before that what is missing."""
    page, words = reader.page, reader.words
    reader.open("/policies/gd-2021-328/ask?subject=enterprise")
    page.locator(".effects a", has_text=words["regional"]).click()
    page.locator(".effects a", has_text=words["platform"]).first.click()
    first = page.locator("article.verdict").first
    expect(first).to_contain_text(words["missing"])
    expect(first).to_contain_text(words["turnover"])
    reader.picture("ask-missing")
    page.get_by_label(words["turnover"]).fill("many")
    page.get_by_role("button", name=words["answers"]).click()
    reader.sees(words["wrong"])
    page.locator("input[value=many]").fill("31")
    page.get_by_role("button", name=words["answers"]).click()
    first = page.locator("article.verdict").first
    expect(first).to_contain_text(words["yes"])
    expect(first).to_contain_text("1.1")
    reader.picture("ask-decided")


def simulator_follows(reader):
    """A threshold is moved, and the counts follow."""
    page, words = reader.page, reader.words
    reader.open("/policies/gd-2021-328/simulate")
    page.locator("input[name='p.platformMinimum']").fill("10")
    page.get_by_role("button", name=words["try"]).click()
    row = page.locator("#result tr", has_text=words["support"])
    gains = row.locator("td").nth(1).inner_text()
    assert gains != "0", gains
    reader.picture("simulator")
    page.locator("input[name='p.platformMinimum']").fill("1000")
    page.get_by_role("button", name=words["try"]).click()
    losses = page.locator("#result tr", has_text=words["support"]).locator("td").nth(2)
    assert losses.inner_text() != "0"
    page.locator("input[name='p.platformMinimum']").fill("29.99999999995")
    page.get_by_role("button", name=words["try"]).click()
    reader.sees(words["unchanged"])


def history_of_a_policy(reader):
    """The history shows the runs and the days of the numbers; a run shows what it changed."""
    page, words = reader.page, reader.words
    reader.open("/policies/gd-2021-328/history")
    reader.sees(words["numbers"])
    expect(page.locator("main")).to_contain_text("2021-11-19")
    reader.picture("history")
    page.locator("main table a").first.click()
    reader.sees(words["first-run"])
    reader.picture("run")
    reader.open("/policies/zs-2022/history")
    reader.sees(words["never"])


def decision_on_one_sheet(reader):
    """The reasons of a decision are printed on one sheet of A4."""
    reader.open(f"/enterprises/{AT_THRESHOLD}")
    reader.page.locator("a[href*='/decisions/']").first.click()
    reader.sees(reader.words["conditions"])
    sheet = reader.page.pdf(format="A4")
    count = len(re.findall(rb"/Type\s*/Page[^s]", sheet))
    assert count == 1, f"{count} sheets"


def signed_in_sees_its_own(reader):
    """An enterprise signs in, sees itself and nobody else, and signs out."""
    page = reader.page
    page.goto(f"{ACCOUNTS}/enterprises/{AT_THRESHOLD}?lang={reader.language}")
    expect(page.locator("h1")).to_have_text(reader.words["signin"])
    reader.picture("signin")
    page.fill("#mail", "enterprise@example.org")
    page.fill("#password", "a wrong password")
    page.click("form.sheet button")
    reader.sees(reader.words["wrong-password"])
    reader.picture("signin-wrong")
    page.fill("#password", people()["enterprise@example.org"])
    page.click("form.sheet button")
    expect(page).to_have_url(re.compile(AT_THRESHOLD))
    page.goto(f"{ACCOUNTS}/account")
    reader.picture("account")
    page.goto(f"{ACCOUNTS}/organisation")
    page.fill("#mail", f"new-{uuid.uuid4().hex[:8]}@example.org")
    page.click("form.sheet button >> nth=0")
    reader.sees(reader.words["invite-link"])
    reader.picture("organisation")
    page.goto(f"{ACCOUNTS}/enterprises/{FEN_BELOW}")
    reader.sees(reader.words["forbidden"])
    reader.picture("forbidden")
    page.click(".who button")
    page.goto(f"{ACCOUNTS}/account")
    expect(page.locator("h1")).to_have_text(reader.words["signin"])


def who_runs_it_sees_no_trade(reader):
    """The administrator sees organisations and the trail; a city chooses an enterprise first."""
    page = reader.page
    sign_in(reader, "admin@example.org", people()["admin@example.org"])
    page.goto(f"{ACCOUNTS}/administration")
    reader.picture("administration")
    page.goto(f"{ACCOUNTS}/audit")
    reader.sees(reader.words["trail"])
    reader.picture("audit")
    page.goto(f"{ACCOUNTS}/enterprises")
    reader.sees(reader.words["forbidden"])
    page.click(".who button")
    sign_in(reader, "city@example.org", people()["city@example.org"])
    page.goto(f"{ACCOUNTS}/documents")
    reader.sees(reader.words["choose"])
    page.goto(f"{ACCOUNTS}/enterprises")
    reader.picture("city")


# What an applicant of the chapter's example says; the misspelt member is the example's own.
LENDING = """{
 "Applicant data": {"Age": 51, "MartitalStatus": "M", "EmploymentStatus": "EMPLOYED",
  "ExistingCustomer": false, "Monthly": {"Income": 10000, "Repayments": 2500, "Expenses": 3000}},
 "Bureau data": {"Bankrupt": false, "CreditScore": 600},
 "Requested product": {"ProductType": "STANDARD LOAN", "Amount": 100000, "Rate": 0.08, "Term": 36},
 "Supporting documents": "YES"}"""

JOURNEYS = [
    first_page, enterprise_and_reasons, one_fen_and_one_fact, contested_value,
    good_and_faulty_file, same_file_twice, documents_and_their_fields, lost_page_and_language,
    lending_model, expression_and_mistake,
    questions_until_decided, simulator_follows, decision_on_one_sheet,
    history_of_a_policy, signed_in_sees_its_own, who_runs_it_sees_no_trade,
    *case_journeys.JOURNEYS, *selection_journeys.JOURNEYS, *programme_journeys.JOURNEYS,
    *desk_journeys.JOURNEYS,
]


def words_in(language):
    """The words by which the journeys know pages in a language."""
    return (WORDS[language] | case_journeys.WORDS[language] | selection_journeys.WORDS[language]
            | programme_journeys.WORDS[language] | desk_journeys.WORDS[language])


def run(browser, journey, language, width):
    """One journey; false when it fails. The pages must also not complain to the console."""
    context = browser.new_context(
        viewport={"width": width, "height": 900}, java_script_enabled=True)
    page = context.new_page()
    page.set_default_timeout(10_000)
    complaints = []
    page.on("console", lambda message: complaints.append(message.text)
            if message.type == "error" and "404" not in message.text else None)
    name = f"{journey.__name__} {language} {width} px"
    try:
        journey(Reader(page, language, width, words_in(language)))
        complaints = [text for text in complaints
                      if not any(status in text for status in ("422", "403", "400"))]
        assert not complaints, complaints
        print(f"ok      {name}", flush=True)
        return True
    except Exception:
        print(f"FAILED  {name} at {page.url}", flush=True)
        traceback.print_exc()
        return False
    finally:
        context.close()


def main():
    if PICTURES:
        pathlib.Path(PICTURES).mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        results = [
            run(browser, journey, language, width)
            for language in ("zh", "en") for width in (1280, 375) for journey in JOURNEYS
            if ONLY in journey.__name__
        ]
        browser.close()
    print(f"{results.count(True)} of {len(results)} journeys arrived")
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
