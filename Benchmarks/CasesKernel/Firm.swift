import Cases
import Foundation
import TradeTerms

/// An enterprise that asks for something.
struct Firm: Sendable {
  let code: String
  let name: String
  let city: City

  /// Those of a table of enterprises that have a social credit code and a city.
  static func all(in file: String) throws -> [Firm] {
    let table = try DelimitedText(bytes: Array(try Data(contentsOf: URL(filePath: file))))
    let firms = table.rows.compactMap { row -> Firm? in
      guard let code = row["uscc"], !code.isEmpty, let name = row["name"],
        let city = row["city"].flatMap({ City($0) })
      else { return nil }
      return Firm(code: code, name: name, city: city)
    }
    guard !firms.isEmpty else { throw CocoaError(.fileReadCorruptFile) }
    return firms
  }

  /// Somebody who acts for it.
  var actor: CaseActor {
    CaseActor(
      person: CasePerson(account: 1_000_000, name: "关务"), organisation: 1_000_000,
      organisationName: name, kind: .enterprise, codes: [code], city: city, isOfficer: true,
      isManager: false)
  }
}
