import Foundation
import Storage

/// Makes PDF of our own print pages, by WeasyPrint as a child process.
public enum PrintShop {
  /// What its program is called, which is looked for on the PATH.
  public static let programName = "weasyprint"
  private static let lane = BlockingLane(name: "print", width: 1)
  /// A report of the province takes a few seconds.
  private static let mostSeconds = 60.0

  /// Whether there is a program that prints.
  public static var isOpen: Bool { program != nil }

  /// The PDF of a page that needs nothing outside itself; nil where WeasyPrint is not installed
  /// or does not succeed in time.
  static func pdf(_ html: String) async throws -> Data? {
    guard let program = program else { return nil }
    return try await lane.run {
      let folder = FileManager.default.temporaryDirectory.appending(
        path: "print-\(UUID().uuidString)", directoryHint: .isDirectory)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      let page = folder.appending(path: "page.html")
      let made = folder.appending(path: "page.pdf")
      try Data(html.utf8).write(to: page)
      let process = Process()
      process.executableURL = URL(filePath: program)
      process.arguments = ["--quiet", "--encoding", "utf-8", page.path, made.path]
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      let ended = DispatchSemaphore(value: 0)
      process.terminationHandler = { _ in ended.signal() }
      try process.run()
      if ended.wait(timeout: .now() + mostSeconds) == .timedOut {
        kill(process.processIdentifier, SIGKILL)
        ended.wait()
      }
      guard process.terminationStatus == 0 else { return nil }
      return try Data(contentsOf: made)
    }
  }

  private static var program: String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/\(programName)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
