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
  @Test(.enabled(if: PrintShop.isOpen))
  func `the report is printed whole, and its links lead to the platform`() async throws {
    try await CaseSite.run { site in
      let (round, returns) = try await Self.open(site)
      try await hand(
        in: try #require(returns["深圳市"]), by: "city", site, enterprises: "12", paid: "30.5")
      try await CaseLivesTests.take(
        Move("commerce", "consolidate", [("summary", "全省平稳")]), of: round, on: site)
      let token = try await site.signedIn("commerce").token
      let bytes = try await site.client.execute(
        uri: "\(round)/report.pdf", method: .get, headers: [.cookie: "session=\(token)"]
      ) { answer in
        #expect(answer.status == .ok)
        #expect(answer.headers[.contentType] == "application/pdf")
        return Data(answer.body.readableBytesView)
      }
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
      if let text = try Self.text(of: bytes) {
        for words in ["全省平稳", "深圳市", "30.5", "已落实"] {
          #expect(text.contains(words), "\(words)")
        }
      }
    }
  }

  /// What is written in a PDF; nil where there is no program that reads it.
  private static func text(of pdf: Data) throws -> String? {
    let tools = ["/usr/bin/pdftotext", "/usr/local/bin/pdftotext"]
    guard let tool = tools.first(where: { FileManager.default.isExecutableFile(atPath: $0) }) else {
      return nil
    }
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).pdf")
    defer { try? FileManager.default.removeItem(at: file) }
    try pdf.write(to: file)
    let process = Process()
    process.executableURL = URL(filePath: tool)
    process.arguments = ["-enc", "UTF-8", file.path, "-"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }
}
