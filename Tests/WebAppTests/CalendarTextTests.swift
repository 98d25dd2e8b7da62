import Testing
import TradeTerms

@testable import WebApp

/// Deadlines as calendar programs read them.
@Suite struct CalendarTextTests {
  @Test func `lines are folded within 75 bytes and no character is cut`() throws {
    let summary = String(repeating: "出海；退税,a\\b\n", count: 9)
    let text = CalendarText(
      name: "时限", host: "example.org", now: try Instant("2026-12-01T09:00:00+08:00"),
      deadlines: [
        CalendarText.Deadline(
          id: "case-1", summary: summary, description: "", link: "https://example.org/cases/1",
          due: try Instant("2026-12-02T00:00:00+08:00"), revision: 3)
      ]
    ).text
    let lines = text.utf8.split(separator: UInt8(ascii: "\n")).map { Array($0) }
    #expect(lines.allSatisfy { $0.last == UInt8(ascii: "\r") && $0.count <= 76 })
    #expect(lines.allSatisfy { String(validating: $0, as: UTF8.self) != nil })
    let whole = text.replacing("\r\n ", with: "")
    let escaped = String(repeating: "出海；退税\\,a\\\\b\\n", count: 9)
    #expect(whole.contains("SUMMARY:\(escaped)\r\n"))
    #expect(whole.contains("DTEND:20261201T160000Z\r\n"))
    #expect(whole.contains("UID:case-1@example.org\r\n"))
  }
}
