import Cases
import TradeTerms

/// Who works on the cases of the tests.
enum People {
  static func firm(_ code: String, account: Int64 = 11, manager: Bool = true) -> CaseActor {
    CaseActor(
      person: CasePerson(account: account, name: "企业关务"), organisation: account * 10,
      organisationName: "（合成）企业", kind: .enterprise, codes: [code], isOfficer: true,
      isManager: manager)
  }

  static func city(_ city: City, account: Int64 = 21, manager: Bool = false) -> CaseActor {
    CaseActor(
      person: CasePerson(account: account, name: "市局经办"), organisation: 200,
      organisationName: "市商务局", kind: .city, city: city, isOfficer: true, isManager: manager,
      units: [.city(city)])
  }

  static func department(
    _ id: String, account: Int64 = 31, manager: Bool = false
  ) -> CaseActor {
    CaseActor(
      person: CasePerson(account: account, name: "\(id)经办"), organisation: 300,
      organisationName: id, kind: .province, isOfficer: true, isManager: manager,
      units: [.department(id)], isCoordinator: id == "省商务厅")
  }

  static func expert(_ account: Int64) -> CaseActor {
    CaseActor(
      person: CasePerson(account: account, name: "专家\(account)"), organisation: 400,
      organisationName: "行业协会", kind: .association, isOfficer: true, isManager: false)
  }
}
