import Registry
import Storage
import TradeTerms

/// A relation between two firms as JSON shows it.
struct ShownRelation: Encodable {
  let subject: String
  let kind: Bilingual
  let object: String
  let validFrom: String
  let validTo: String?
  let owner: String
  let author: String
  let knownAt: String

  /// The relations of a firm on a day, whichever side it is on.
  static func all(
    of party: Int64, asAt day: Day, now: Instant, _ session: any DatabaseSession
  ) throws -> [ShownRelation] {
    let parties = PartyStore(session)
    return try RelationStore(session).relations(of: party, asAt: day, knownAt: now).map {
      ShownRelation(
        subject: try parties.codes(party: $0.subject).joined(separator: "/"),
        kind: Bilingual($0.kind.name),
        object: try parties.codes(party: $0.object).joined(separator: "/"),
        validFrom: $0.validFrom.description, validTo: $0.validTo?.description,
        owner: $0.authorship.owner, author: $0.authorship.author,
        knownAt: $0.authorship.knownAt.description)
    }
  }

  func text(_ tongue: Tongue) -> String {
    "\(subject) \(tongue(kind.zh, kind.en)) \(object)"
      + tongue("（自 \(validFrom)", " (from \(validFrom)")
      + (validTo.map { tongue("至 \($0)", " to \($0)") } ?? "") + tongue("）", ")")
  }
}
