import HTTPTypes
import Testing
import TradeTerms

@testable import WebApp

@Suite struct PagesTests {
  private let site = SiteTester()
  private let enterprise = "/enterprises/\(FakePlatform.seller)"

  @Test(arguments: [
    "/", "/measures/1", "/measures/8", "/measures/10", "/enterprises", "/documents",
    "/documents/d1", "/documents/d2", "/hand-in", "/enterprises/\(FakePlatform.seller)",
    "/enterprises/\(FakePlatform.seller)/decisions/JL-2025-000001",
  ])
  func `every page is there in both languages and leaves no mark unfilled`(
    _ path: String
  ) async throws {
    for language in Language.allCases {
      let page = try await site.send("\(path)?lang=\(language.rawValue)")
      #expect(page.status == 200)
      #expect(page.text.contains("<html lang=\"\(language.tag)\">"))
      #expect(!page.text.contains("[[") && !page.text.contains("{{"))
      #expect(!page.text.contains("@@") && !page.text.contains("{n}"))
      #expect(!page.text.contains("Optional("))
    }
  }

  @Test func `the first page names ten measures and says where text is missing`() async throws {
    let page = try await site.send("/")
    #expect(page.text.components("/measures/") >= 10)
    #expect(page.text.contains("文本缺失"))
    #expect(page.text.contains("8,433.00 亿元"))
    #expect(page.text.contains("是否达到尚不能判定"))
  }

  @Test func `a gap is shown as a gap`() async throws {
    let page = try await site.send("/measures/8?lang=en")
    #expect(page.text.contains("Text missing G3"))
  }

  @Test func `the answers say yes, how much is short, and which fact is missing`() async throws {
    let page = try await site.send(enterprise)
    #expect(page.text.contains("不符合条件：还差 1.80 亿元"))
    #expect(page.text.contains("符合条件"))
    #expect(page.text.contains("缺一项事实：一定规模（地市参数）"))
    #expect(page.text.contains("还差 0.01 元"))
    let english = try await site.send("\(enterprise)?lang=en")
    #expect(english.text.contains("You do not qualify: CNY 180.00 million short"))
  }

  @Test func `names are escaped, not believed`() async throws {
    let page = try await site.send("/enterprises?q=")
    #expect(page.text.contains("广州&lt;海珠&gt;&amp;“贸易”有限公司"))
    let reflected = try await site.send("/enterprises?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")
    #expect(!reflected.text.contains("<script"))
    #expect(reflected.text.contains("没有找到符合条件的企业"))
  }

  @Test func `the next page keeps the filters and carries the key`() async throws {
    let page = try await site.send("/enterprises?city=4419&q=%E5%8D%97&lang=en")
    #expect(
      page.text.contains(
        "/enterprises?city=4419&amp;q=%E5%8D%97&amp;after=%E5%90%8E%20%E4%B8%80%E9%A1%B5%261"))
    #expect(page.text.contains("value=\"4419\" selected"))
  }

  @Test func `the reasons cite value, source, distance, sentence and documents`() async throws {
    let page = try await site.send("\(enterprise)/decisions/JL-2025-000001")
    for part in [
      "JL-2025-000001", "1,820,000,000.00 元", "12,345 张出口清单", "还差 1.80 亿元",
      "粤办函〔2021〕328号 第 1.1 句", "交易规模按清单出口日期计入公历年", "对数值有异议",
      "/documents?enterprise=\(FakePlatform.seller)&amp;month=2025-03&amp;mode=9610",
    ] {
      #expect(page.text.contains(part), "\(part)")
    }
  }

  @Test func `an objection is recorded and gets a number`() async throws {
    let page = try await site.send(
      "\(enterprise)/decisions/JL-2025-000001/objections", method: .post,
      headers: [.contentType: "application/x-www-form-urlencoded"],
      body: "subject=%E5%B9%B4&claim=20&evidence=QD1&contact=%E7%8E%8B")
    #expect(page.status == 201)
    #expect(page.text.contains("YY-000001"))
  }

  @Test func `an objection without evidence is refused and told what is empty`() async throws {
    let page = try await site.send(
      "\(enterprise)/decisions/JL-2025-000001/objections?lang=en", method: .post,
      body: "subject=a&claim=20&contact=x")
    #expect(page.status == 422)
    #expect(page.text.contains("Evidence (document numbers or certificates)” is empty"))
  }

  @Test func `the chosen language is remembered and the cookie is read`() async throws {
    let asked = try await site.send("/?lang=en")
    #expect(asked.headers[.setCookie]?.hasPrefix("lang=en;") == true)
    let later = try await site.send("/", headers: [.cookie: "a=b; lang=en"])
    #expect(later.text.contains("The ten measures"))
    let first = try await site.send("/", headers: [.acceptLanguage: "en-GB"])
    #expect(first.text.contains("十条措施"))
    let unknown = try await site.send("/?lang=fr")
    #expect(unknown.text.contains("十条措施") && unknown.headers[.setCookie] == nil)
  }
}

extension String {
  /// How often a text occurs.
  fileprivate func components(_ part: String) -> Int { ranges(of: part).count }
}
