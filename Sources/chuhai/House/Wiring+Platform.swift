import Accounts
import Cases
import Clearance
import Entitlements
import Foundation
import PolicyPacks
import Programme
import WebApp

extension Wiring {
  /// What the pages and the API ask, answered from here.
  func platform(
    _ author: AuthorOptions, _ packs: [VersionedPack], _ cases: CaseDesk, _ accounts: AccountDesk?
  ) throws -> Platform {
    LivePlatform(
      database: database, desk: try desk(), desks: try packs.map { try desk($0) },
      intake: intake(author), tables: tables,
      rules: rules, version: Version.current, cases: cases,
      statistics: statistics, accounts: accounts, unpack: Self.messages
    ).platform
  }

  /// What was published about the targets of a desk's policy: figures are taken in for those of the
  /// policy that decides.
  func figures(of desk: EntitlementDesk) async throws -> [StatisticFigure] {
    desk.pack.pack.id == Self.pack ? try await statistics.figures() : []
  }

  /// The messages of a handed-in file: itself, or the entries of a zip file.
  @Sendable
  private static func messages(in file: HandedFile) throws -> [Intake.Item] {
    guard file.bytes.starts(with: ZipArchive.mark) else {
      return [Intake.Item(name: file.name, bytes: file.bytes)]
    }
    // libzip reads from a file; this one has no other reader and goes away at once.
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
      .path(percentEncoded: false)
    try Data(file.bytes).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try ZipArchive(path: path, limits: .handedIn).messages(named: file.name)
  }
}

extension ZipLimits {
  /// Of a file that comes over HTTP all entries are in memory at once.
  fileprivate static var handedIn: ZipLimits {
    var limits = ZipLimits()
    limits.entries = 5_000
    limits.totalBytes = 128 << 20
    return limits
  }
}

extension ZipArchive {
  /// All entries that may be messages, by name.
  fileprivate func messages(named file: String) throws(ZipError) -> [Intake.Item] {
    var items: [Intake.Item] = []
    for entry in entries.sorted(by: { $0.name < $1.name }) {
      items.append(Intake.Item(name: "\(file)!/\(entry.name)", bytes: try read(entry)))
    }
    return items
  }
}
