public import TradeTerms

/// What a look at the whole trail found.
public struct AuditVerdict: Hashable, Sendable {
  /// The number of the last event.
  public let events: Int64
  /// How often the clock of the machine was seen to go back: what was done then stands under a time
  /// that is not to be relied on. It is no tampering with the trail.
  public var clockJumps = 0
  public let faults: [AuditFault]
}

/// How the trail was tampered with.
public enum AuditFault: Hashable, Sendable {
  /// An event, or its place after the one before, is not as it was written.
  case changed(Int64)
  /// Events are gone.
  case missing(from: Int64, to: Int64)
  /// The trail ends before an event that is known to have been there.
  case cutOff(at: Int64, anchored: Int64)
  /// An event is another one than the one that an anchor was taken of.
  case unlikeAnchor(Int64)

  public var wording: Wording {
    switch self {
    case .changed(let number):
      Wording("第 \(number) 条与写入时不同", "event \(number) is not as it was written")
    case .missing(let from, let to):
      Wording("第 \(from) 至 \(to) 条缺失", "the events \(from) to \(to) are gone")
    case .cutOff(let last, let anchored):
      Wording(
        "日志止于第 \(last) 条，而已知有第 \(anchored) 条",
        "the trail ends with event \(last), but event \(anchored) is known")
    case .unlikeAnchor(let number):
      Wording("第 \(number) 条与另存的凭证不符", "event \(number) is unlike the anchor that was kept")
    }
  }
}

/// The end of the trail at some time, kept where the database is not.
public struct AuditAnchor: Hashable, Sendable, CustomStringConvertible {
  public let number: Int64
  let proof: [UInt8]

  init(number: Int64, proof: [UInt8]) {
    self.number = number
    self.proof = proof
  }

  /// Reads a line of an anchor file; nil for a line that is none.
  public init?(_ text: some StringProtocol) {
    let parts = String(text).split(separator: " ").map(String.init)
    guard parts.count == 2, let number = Int64(parts[0]), let proof = URLSafeText.bytes(parts[1]),
      proof.count == 32
    else { return nil }
    self.init(number: number, proof: proof)
  }

  public var description: String { "\(number) \(URLSafeText.text(proof))" }
}
