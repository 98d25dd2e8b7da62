import Registry
import Storage

/// What parties are called: the first of their codes; each is looked up once.
struct PartyNames {
  private let parties: PartyStore
  private var known: [Int64: String] = [:]

  init(_ session: any DatabaseSession) { parties = PartyStore(session) }

  mutating func code(of party: Int64) throws -> String {
    if let code = known[party] { return code }
    let codes = party == 0 ? [] : try parties.codes(party: party)
    // The social credit code, where there is one, says more than the customs code.
    let code = codes.first { $0.count == 18 } ?? codes.first ?? "—"
    known[party] = code
    return code
  }
}
