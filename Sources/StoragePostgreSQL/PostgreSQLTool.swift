import Foundation
import Storage

/// One of PostgreSQL's own programs, run as a child process.
struct PostgreSQLTool {
  let name: String
  /// `PGHOST` and the like; by these and not by arguments, which other users could read.
  let environment: [String: String]

  /// Runs the program to its end.
  /// - Throws: `StorageError.toolFailed` with what it said.
  func run(_ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [name] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let complaints = Pipe()
    process.standardError = complaints
    process.standardOutput = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      throw StorageError.toolFailed(tool: name, words: "\(error)")
    }
    let words = complaints.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      let text = String(decoding: words, as: UTF8.self).trimmingCharacters(in: .newlines)
      throw StorageError.toolFailed(tool: name, words: text)
    }
  }
}
