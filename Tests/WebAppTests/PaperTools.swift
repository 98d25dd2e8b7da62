import Foundation

@testable import WebApp

/// The programs that make a PDF and read it back. Where all that the tests need is said to be there
/// these must be: nothing is left out for want of them.
enum PaperTools {
  /// `script/test` says so when it has installed them; a machine that builds for others expects it.
  static let areExpected = ["CHUHAI_TEST_COMPLETE", "CI"].contains { name in
    ProcessInfo.processInfo.environment[name] != nil
  }

  private static let reader: String? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/pdftotext" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  /// Whether a report is printed and read: then a program that is missing fails the test.
  static let areUsed = areExpected || (PrintShop.isOpen && reader != nil)

  struct NoReader: Error, CustomStringConvertible {
    var description: String { "pdftotext is missing: script/install-packages --tests" }
  }

  /// What is written in a PDF, line by line as it stands there, without any blanks. Fonts have one
  /// shape for a character and its look-alikes; each stands for the usual one.
  static func lines(of pdf: Data) throws -> [String] {
    guard let reader else { throw NoReader() }
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).pdf")
    defer { try? FileManager.default.removeItem(at: file) }
    try pdf.write(to: file)
    let process = Process()
    process.executableURL = URL(filePath: reader)
    process.arguments = ["-layout", "-enc", "UTF-8", file.path, "-"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
      .map { plain(String($0)) }
  }

  /// A text as `lines` gives it.
  static func plain(_ text: String) -> String {
    text.precomposedStringWithCompatibilityMapping.filter { !$0.isWhitespace }
  }

  /// A part of a workbook by its name.
  static func part(_ name: String, of book: Data) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xlsx")
    defer { try? FileManager.default.removeItem(at: file) }
    try book.write(to: file)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c",
      "import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]).decode())",
      file.path, name,
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The sums of a workbook's first sheet, by the letters of their columns.
  static func sums(of book: Data) throws -> [String: Double] {
    let sheet = try part("xl/worksheets/sheet1.xml", of: book)
    let found = sheet.matches(of: #/<f>SUM\(([A-Z]+)[0-9]+:[A-Z]+[0-9]+\)<\/f><v>([^<]*)<\/v>/#)
    return Dictionary(
      found.compactMap { match in Double(match.2).map { (String(match.1), $0) } },
      uniquingKeysWith: { first, _ in first })
  }
}
