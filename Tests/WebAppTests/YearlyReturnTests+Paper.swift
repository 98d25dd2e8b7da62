import Accounts
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing
import TradeTerms

@testable import WebApp

/// The report on paper, as the program for it really prints it.
extension YearlyReturnTests {
  @Test(.enabled(if: PaperTools.areUsed))
  func `the report is printed whole, and its links lead to the platform`() async throws {
    try await CaseSite.run { site in
      let (round, returns) = try await Self.open(site)
      try await hand(
        in: try #require(returns["深圳市"]), by: "city", site, enterprises: "12", paid: "30.5")
      try await CaseLivesTests.take(
        Move("commerce", "consolidate", [("summary", "全省平稳")]), of: round, on: site)
      let bytes = try await Self.file("\(round)/report.pdf", ReportFile.pdf, site)
      let plain = String(decoding: bytes, as: UTF8.self)
      #expect(plain.hasPrefix("%PDF-"))
      #expect(bytes.count > 20_000)
      // Objects that are packed can be read by a reader of PDF only.
      if !plain.contains("/ObjStm") {
        #expect(plain.matches(of: #/\/Type \/Page\b/#).count > 1)
        // Every link out of the paper is whole: none leads into a folder of the printer.
        let links = plain.matches(of: #/\/URI \(([^)]*)\)/#).map { String($0.1) }
        #expect(links.contains { $0.hasSuffix(returns["深圳市"] ?? "") })
        #expect(links.allSatisfy { $0.hasPrefix("http://127.0.0.1:") })
      }
      let text = try PaperTools.lines(of: bytes).joined()
      for words in ["全省平稳", "深圳市", "30.5", "已落实"] {
        #expect(text.contains(words), "\(words)")
      }
    }
  }

  /// A file that the province takes away.
  static func file(_ path: String, _ type: String, _ site: CaseSite) async throws -> Data {
    let token = try await site.signedIn("commerce").token
    return try await site.client.execute(
      uri: path, method: .get, headers: [.cookie: "session=\(token)"]
    ) { answer in
      #expect(answer.status == .ok)
      #expect(answer.headers[.contentType] == type)
      return Data(answer.body.readableBytesView)
    }
  }

  /// A figure's two totals as the page shows them; nil for one of which nothing is said.
  private struct Total: Equatable {
    let name: String
    let reported: String?
    let recorded: String?
    let unit: String

    /// The line of the table in which they stand.
    var line: String {
      func text(_ number: String?) -> String { number.map { "\($0)\(unit)" } ?? "—" }
      return PaperTools.plain(name + text(reported) + text(recorded))
    }
  }

  private static func totals(_ report: String) throws -> [Total] {
    let number = ##"<a href="#figure-[A-Za-z]+">([^ <]+) ([^<]*)<\/a>"##
    let cell = #"<td class="number">(?:"# + number + #"|—)<\/td>"#
    let row = try Regex(
      #"<tr><td>([^<]+) <span class="quiet">([^<]*)<\/span><\/td>"# + cell + cell)
    return report.matches(of: row).map { match in
      let said = match.output.map { $0.substring.map(String.init) }
      return Total(
        name: "\(said[1] ?? "")\(said[2] ?? "")", reported: said[3], recorded: said[5],
        unit: said[4] ?? said[6] ?? "")
    }
  }

  /// Holds what the workbook and the paper say of every total against the page.
  static func compare(_ report: String, _ round: String, _ site: CaseSite) async throws {
    let totals = try totals(report)
    #expect(totals.count == 6)
    #expect(totals.count { $0.reported != nil } == 2)
    #expect(totals.count { $0.recorded != nil } == 2)
    let book = try await file("\(round)/report.xlsx", ReportFile.excel, site)
    let sums = try PaperTools.sums(of: book)
    // Three columns of each figure: what was reported, what the records say, how they differ.
    let columns = Array("DEFGHIJKLMNOPQRSTU")
    for (place, total) in totals.enumerated() {
      #expect(sums[String(columns[place * 3])] == total.reported.flatMap(Double.init), "\(total)")
      #expect(
        sums[String(columns[place * 3 + 1])] == total.recorded.flatMap(Double.init), "\(total)")
    }
    guard PaperTools.areUsed else { return }
    let bytes = try await file("\(round)/report.pdf", ReportFile.pdf, site)
    let lines = try PaperTools.lines(of: bytes)
    for total in totals { #expect(lines.contains(total.line), "\(total)") }
    let text = lines.joined()
    for city in City.allCases { #expect(text.contains("\(city.name.chinese)市"), "\(city)") }
    for words in ["全省平稳", "云浮市2027-01-0510:00补报督办DB-2027-", "省教育厅尚未报送督办DB-2027-"] {
      #expect(text.contains(words), "\(words)")
    }
  }
}

/// The kinds of file that a report is taken away as.
enum ReportFile {
  static let pdf = "application/pdf"
  static let excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
}
