internal import FEEL
internal import PolicyPacks
internal import Registry
internal import Storage
internal import TradeTerms

extension CaseWork {
  /// Holds what there may be one case of only.
  /// - Throws: `CaseError.claimed`, and `CaseError.personHas` where it is one for each person.
  func claim(
    _ record: CaseRecord, _ opening: CaseOpening, _ type: CaseType, _ values: [String: String],
    by actor: CaseActor
  ) throws {
    guard let uniqueness = type.uniqueness,
      let subject = Self.claimant(record, type, uniqueness)
    else { return }
    let claims =
      switch uniqueness {
      case .subject: [type.id]
      case .parent: ["\(type.id) in \(record.parent ?? 0)"]
      case .benefit:
        opening.benefit.map { benefit in
          [benefit.claim] + benefit.exclusive.map(benefit.claim)
        } ?? [type.id]
      case .field(let field):
        values[field].map { [Self.claim(of: type, field: field, value: $0)] } ?? []
      case .person(let field, let per):
        try values[field].map { number in
          [try personClaim(of: type, number, per: per.flatMap { values[$0] })]
        } ?? []
      }
    let store = ClaimStore(session)
    for claim in claims {
      if let other = try holder(of: claim, subject: subject) {
        let holder = try cases.record(other)
        guard case .person = uniqueness else {
          throw CaseError.claimed(number: holder?.number ?? "")
        }
        // Whose case it is, is for nobody else to know.
        let isSeen = holder.map { actor.sees($0) } == true
        throw CaseError.personHas(number: isSeen ? holder?.number ?? "" : "")
      }
      try store.hold(claim, subject: subject, by: record.id, at: instant)
    }
  }

  /// For whom there may be one only: what is about nobody, and what each person may have once
  /// whoever asks for them, is claimed by all together.
  private static func claimant(
    _ record: CaseRecord, _ type: CaseType, _ uniqueness: CaseType.Uniqueness
  ) -> String? {
    if case .person = uniqueness { return everybody }
    return record.subject?.code ?? (type.subject == nil ? everybody : nil)
  }

  /// What stands for the subject of what is about nobody.
  static let everybody = ""

  /// The case that holds a claim of a subject, under whichever of its codes that was made.
  func holder(of claim: String, subject: String) throws -> Int64? {
    let store = ClaimStore(session)
    if let holder = try store.holder(of: claim, subject: subject) { return holder }
    guard let party = try PartyStore(session).party(code: subject),
      let enterprise = try EnterpriseStore(session).newest(party: party)?.enterprise
    else { return nil }
    for code in enterprise.codes where code != subject {
      if let holder = try store.holder(of: claim, subject: code) { return holder }
    }
    return nil
  }

  /// What is held where there may be one case for each value of a field.
  static func claim(of type: CaseType, field: String, value: String) -> String {
    // Blanks and case do not make another of it, nor do zeros behind the point.
    let words = value.uppercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return "\(type.id) \(field) \(plain(words))"
  }

  /// A whole number as it is counted, whatever stands behind its point; other texts as they are.
  private static func plain(_ text: String) -> String {
    guard text.wholeMatch(of: /[0-9]+\.0+/) != nil else { return text }
    return String(text.prefix { $0 != "." })
  }

  /// What is held for a person: a fingerprint of their number that only the key of the house makes,
  /// another one in each kind of case.
  private func personClaim(
    of type: CaseType, _ number: String, per value: String?
  ) throws -> String {
    // Blanks, brackets and case do not make another of it.
    let plain = number.uppercased().filter { $0.isLetter || $0.isNumber }
    let mark = try desk.hooks.fingerprint(plain, "case person \(type.id)")
    return "\(type.id) person \(mark)" + (value.map { " \(Self.plain($0))" } ?? "")
  }
}
