import FEEL
import Foundation
import PolicyPacks
import Testing
import TradeLedger
import TradeTerms

@testable import WebApp

@Suite struct PolicyMappingTests {
  /// The policy that ships with the platform, for the day on which its rules are tried.
  private static func program() throws -> PackProgram {
    var root = URL(fileURLWithPath: #filePath)
    repeat {
      root.deleteLastPathComponent()
    } while root.path != "/"
      && !FileManager.default.fileExists(atPath: root.appending(path: "Package.swift").path)
    let folder = root.appending(path: "Policies/gd-2021-328")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let files = try names.map { name in
      PackFile(name: name, bytes: Array(try Data(contentsOf: folder.appending(path: name))))
    }
    let day = try #require(CalendarDay(year: 2026, month: 6, day: 30))
    return PackProgram(try PolicyPack.load(files: files), asAt: day)
  }

  /// The answer to 1.1 for a firm of a kind, with a headquarters and a turnover in fen.
  private static func support(
    _ kind: String, _ headquarters: FactValue, _ fen: Int64, declared: Int64? = nil
  ) throws -> SupportLine {
    let program = try program()
    var facts: SubjectFacts = [
      FactRequest(name: "enterpriseKind"): .text(kind),
      FactRequest(name: "guangdongHeadquarters"): headquarters,
      FactRequest(name: "annualTurnover", year: 2025): .number(fen),
    ]
    if let declared {
      facts[FactRequest(name: "annualTurnoverDeclared", year: 2025)] = .number(declared)
    }
    let explanation = try #require(
      program.explain(facts).first { $0.decision.id == "supported" })
    return SupportLine(explanation, number: "N")
  }

  @Test func `one fen short is one fen short, and exactly enough is enough`() throws {
    let short = try Self.support("seller", .text("regional"), 199_999_999_999)
    #expect(short.outcome == .no)
    #expect(short.threshold?.shortfall == .rmb(fen: 1))
    let enough = try Self.support("seller", .text("regional"), 200_000_000_000)
    #expect(enough.outcome == .yes)
    #expect(enough.threshold?.isReached == true)
  }

  @Test func `two reasons against are both said`() throws {
    let line = try Self.support("seller", .text("none"), 10_000_000_000)
    #expect(line.outcome == .no)
    #expect(line.because?.chinese.contains("在广东的总部：无") == true)
    #expect(line.because?.chinese.contains("还差 19.00 亿元") == true)
  }

  @Test func `a bound that is reached is not shown for a no`() throws {
    let line = try Self.support("seller", .text("none"), 2_100_000_000_000)
    #expect(line.outcome == .no)
    #expect(line.threshold == nil)
  }

  @Test func `a missing fact is named, and two sources on either side are both shown`() throws {
    let missing = try Self.support("platform", .unknown, 310_000_000_000)
    #expect(missing.outcome == .unknown)
    #expect(missing.missing.map(\.chinese) == ["在广东的总部"])
    let conflict = try Self.support(
      "seller", .text("legal person"), 190_000_000_000, declared: 210_000_000_000)
    #expect(conflict.outcome == .unknown)
    #expect(conflict.because?.chinese.contains("19.00 亿元") == true)
    #expect(conflict.because?.chinese.contains("21.00 亿元") == true)
  }

  @Test func `every measure has a page, and its gaps are shown`() throws {
    let pack = try Self.program().pack
    let sheets = pack.measures.compactMap {
      MeasureSheet($0, of: pack, on: CalendarDay(daysSinceEpoch: 20_000))
    }
    #expect(sheets.map(\.id) == Array(1...11))
    #expect(sheets.flatMap(\.gaps).map(\.id).sorted() == ["G1", "G2", "G3", "G4"])
    #expect(sheets.allSatisfy { !$0.sentences.contains { $0.id.hasSuffix(".D") } })
    #expect(sheets[0].sentences[0].rules.first?.rows.isEmpty == false)
  }

  @Test(arguments: ["", "1.2", "x", "-1", "1.", "1.2.3.4"])
  func `a place that no page ever gave is refused`(_ text: String) {
    #expect(throws: PlaceError.unreadable(text)) { try PlaceText.document(text) }
  }

  @Test func `a place is read as it was written`() throws {
    let place = PostingPlace(month: 24_300, document: DocumentNumber(rawValue: 7), number: 2)
    #expect(try PlaceText.posting(PlaceText.text(place)) == place)
  }
}
