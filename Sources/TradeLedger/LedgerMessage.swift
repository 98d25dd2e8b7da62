/// One text as it was handed in, kept whole, with what became of it.
public struct LedgerMessage: Sendable {
  /// What became of the message.
  public enum Outcome: Int64, Sendable {
    /// Its form was right; its documents were looked at one by one.
    case read = 1
    /// Its form was wrong; nothing of it was taken.
    case refused = 2
    /// A message of the specification that the platform does not act on yet.
    case notHandled = 3
  }

  /// How many documents it had, and what became of them.
  public struct Counts: Hashable, Sendable {
    public var records = 0
    public var accepted = 0
    public var repeated = 0
    public var refused = 0

    public init(records: Int = 0, accepted: Int = 0, repeated: Int = 0, refused: Int = 0) {
      self.records = records
      self.accepted = accepted
      self.repeated = repeated
      self.refused = refused
    }
  }

  public let number: Int64
  /// Milliseconds since 1970.
  public let knownAt: Int64
  /// The organisation that it belongs to.
  public let owner: String
  public let author: String
  /// The file's name, as far as it had one.
  public let name: String
  /// SHA-256 of the bytes.
  public let digest: [UInt8]
  /// The number of its type, such as 303; 0 when it is none of the specification's.
  public let kind: Int
  public let outcome: Outcome
  public let counts: Counts
  /// The bytes' count before packing.
  public let size: Int
  /// The bytes, packed.
  public let body: [UInt8]

  public init(
    number: Int64, knownAt: Int64, owner: String, author: String, name: String, digest: [UInt8],
    kind: Int, outcome: Outcome, counts: Counts, size: Int, body: [UInt8]
  ) {
    self.number = number
    self.knownAt = knownAt
    self.owner = owner
    self.author = author
    self.name = name
    self.digest = digest
    self.kind = kind
    self.outcome = outcome
    self.counts = counts
    self.size = size
    self.body = body
  }

  /// The bytes as they were handed in; `nil` when they are damaged.
  public var bytes: [UInt8]? { Packing.unpack(body, size: size) }
}
