internal import Crypto
internal import PolicyPacks
internal import Storage
internal import TradeTerms

/// The files of cases, kept by the digest of their content, in pieces that both databases take.
struct EvidenceStore {
  private let session: any DatabaseSession

  init(_ session: any DatabaseSession) { self.session = session }

  private static let pieceLength = 1 << 20

  /// Adds a file; one that is sealed is kept as that, and by the digest of that.
  func add(
    _ file: EvidenceFile, _ type: EvidenceType, sealed: [UInt8]? = nil, to id: Int64,
    by person: CasePerson?, at instant: Instant
  ) throws {
    let content = sealed ?? file.bytes
    let digest = SHA256.hash(data: content).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
    let insert = try session.statement(SQL.insert)
    insert.bind(1, try nextID())
    insert.bind(2, id)
    insert.bind(3, file.slot)
    insert.bind(4, file.name)
    insert.bind(5, type.rawValue)
    insert.bind(6, Int64(file.bytes.count))
    insert.bind(7, digest)
    insert.bind(8, instant.millisecondsSinceEpoch)
    insert.bind(9, person?.name ?? "")
    insert.bind(10, person?.account ?? 0)
    try insert.run()
    for (place, start) in stride(from: 0, to: content.count, by: Self.pieceLength).enumerated() {
      let piece = try session.statement(SQL.insertPiece)
      piece.bind(1, digest)
      piece.bind(2, Int64(place))
      piece.bindBytes(3, Array(content[start..<min(start + Self.pieceLength, content.count)]))
      try piece.run()
    }
  }

  /// Says that a file is superseded.
  func replace(_ id: Int64, at instant: Instant) throws {
    let update = try session.statement(SQL.replace)
    update.bind(1, instant.millisecondsSinceEpoch)
    update.bind(2, id)
    try update.run()
  }

  func evidence(of id: Int64) throws -> [KeptEvidence] {
    let select = try session.statement(SQL.ofCase)
    select.bind(1, id)
    return try read(select)
  }

  func evidence(_ id: Int64) throws -> KeptEvidence? {
    let select = try session.statement(SQL.byID)
    select.bind(1, id)
    return try read(select).first
  }

  func content(_ digest: String) throws -> [UInt8] {
    let select = try session.statement(SQL.content)
    defer { select.reset() }
    select.bind(1, digest)
    var bytes: [UInt8] = []
    while try select.step() { bytes += select.bytes(0) }
    return bytes
  }

  private func read(_ select: any DatabaseStatement) throws -> [KeptEvidence] {
    defer { select.reset() }
    var found: [KeptEvidence] = []
    while try select.step() {
      guard let type = EvidenceType(rawValue: select.text(4)) else { continue }
      found.append(
        KeptEvidence(
          id: select.int(0), caseID: select.int(1), slot: select.text(2), name: select.text(3),
          type: type, size: Int(select.int(5)), digest: select.text(6),
          addedAt: Instant(millisecondsSinceEpoch: select.int(7)), addedBy: select.text(8),
          replacedAt: select.optionalInt(9).map { Instant(millisecondsSinceEpoch: $0) }))
    }
    return found
  }

  private func nextID() throws -> Int64 {
    let select = try session.statement(SQL.lastID)
    defer { select.reset() }
    return try select.step() ? select.int(0) + 1 : 1
  }

  private enum SQL {
    private static let columns = """
      id, case_id, slot, name, type, size, digest, added_at, added_by, replaced_at
      """
    static let insert = """
      INSERT INTO case_evidence (id, case_id, slot, name, type, size, digest, added_at, added_by,
        added_account)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
    static let insertPiece = """
      INSERT INTO evidence_chunk (digest, place, content) VALUES (?, ?, ?)
      ON CONFLICT (digest, place) DO NOTHING
      """
    static let replace = """
      UPDATE case_evidence SET replaced_at = ? WHERE id = ? AND replaced_at IS NULL
      """
    static let ofCase = "SELECT \(columns) FROM case_evidence WHERE case_id = ? ORDER BY id"
    static let byID = "SELECT \(columns) FROM case_evidence WHERE id = ?"
    static let content = "SELECT content FROM evidence_chunk WHERE digest = ? ORDER BY place"
    static let lastID = "SELECT COALESCE(MAX(id), 0) FROM case_evidence"
  }
}
