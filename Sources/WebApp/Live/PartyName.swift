import Registry
import Storage
import TradeTerms

/// The code and the name under which a page speaks of a party.
struct PartyName {
  let code: String
  let name: String

  /// A party that is not registered is named by the code that its documents use.
  init(_ party: Int64, _ session: any DatabaseSession) throws {
    if let enterprise = try EnterpriseStore(session).newest(party: party)?.enterprise {
      code = enterprise.codes.first ?? ""
      name = enterprise.name
    } else {
      code = try PartyStore(session).codes(party: party).first ?? ""
      name = code
    }
  }
}
