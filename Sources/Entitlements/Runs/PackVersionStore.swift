internal import PolicyPacks
public import Storage
public import TradeTerms

/// The packs that ever decided, so that what they decided can be explained and decided again.
public struct PackVersionStore {
  private let session: any DatabaseSession

  public init(_ session: any DatabaseSession) { self.session = session }

  /// Keeps a pack and what it builds on; one that is there already stays as it is.
  public func keep(_ pack: VersionedPack, at instant: Instant) throws {
    if let base = pack.base { try keep(base, at: instant) }
    guard try !isKept(pack.version) else { return }
    let insert = try session.statement(SQL.insert)
    insert.bind(1, pack.version)
    insert.bind(2, pack.pack.id)
    insert.bind(3, instant.millisecondsSinceEpoch)
    insert.bind(4, pack.base?.version)
    try insert.run()
    for file in pack.files {
      let insert = try session.statement(SQL.insertFile)
      insert.bind(1, pack.version)
      insert.bind(2, file.name)
      insert.bindBytes(3, file.bytes)
      try insert.run()
    }
  }

  /// A pack by the digest of its files, on the version that it was read with.
  public func pack(version: String) throws -> VersionedPack? {
    let select = try session.statement(SQL.files)
    select.bind(1, version)
    var files: [PackFile] = []
    while try select.step() {
      files.append(PackFile(name: select.text(0), bytes: select.bytes(1)))
    }
    select.reset()
    guard !files.isEmpty else { return nil }
    return try VersionedPack(files: files, on: base(of: version).flatMap { try pack(version: $0) })
  }

  private func base(of version: String) throws -> String? {
    let select = try session.statement(SQL.base)
    defer { select.reset() }
    select.bind(1, version)
    return try select.step() ? select.optionalText(0) : nil
  }

  private func isKept(_ version: String) throws -> Bool {
    let select = try session.statement(SQL.isKept)
    defer { select.reset() }
    select.bind(1, version)
    return try select.step()
  }

  private enum SQL {
    static let isKept = "SELECT 1 FROM pack_version WHERE version = ?"
    static let base = "SELECT base FROM pack_version WHERE version = ?"
    static let insert = """
      INSERT INTO pack_version (version, pack, kept_at, base) VALUES (?, ?, ?, ?)
      """
    static let insertFile = "INSERT INTO pack_file (version, name, content) VALUES (?, ?, ?)"
    static let files = "SELECT name, content FROM pack_file WHERE version = ? ORDER BY name"
  }
}
