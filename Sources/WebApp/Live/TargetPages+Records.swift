import Accounts
import Cases
import FEEL
import PolicyPacks
import Registry
import Storage
import TradeTerms

extension TargetPages {
  /// What the records of the platform count beside each target, by its id; all in two reads.
  func records(_ targets: [Target]) async throws -> [String: [RecordLine]] {
    var lines: [String: [RecordLine]] = [:]
    let today = (cases?.clock().day ?? BusinessClock.today).description
    if let cases {
      let tallies = try await cases.granted(Set(targets.compactMap(Self.question)))
      for target in targets {
        guard let question = Self.question(target), let tally = tallies[question],
          let type = cases.shelf.types[question.type]
        else { continue }
        lines[target.id, default: []].append(RecordLine(target, type, tally, today))
      }
    }
    let registers = targets.filter { $0.register == .parkTenants }
    if accounts != nil, !registers.isEmpty {
      // The question of the page that it leads to.
      var query = EnterpriseQuery()
      query.trusting = [.any(.park)]
      let filter = RegistryPages.filter(query)
      let count = try await entitlements.database.read { session in
        try EnterpriseListStore(session).count(filter)
      }
      for target in registers {
        lines[target.id, default: []].append(RecordLine(tenants: count, today))
      }
    }
    return lines
  }

  private static func question(_ target: Target) -> GrantedQuestion? {
    target.cases.map { GrantedQuestion(type: $0, sum: target.sums) }
  }
}

extension RecordLine {
  /// The cases of a kind that hold what they came to, or what a field of theirs comes to.
  fileprivate init(_ target: Target, _ type: CaseType, _ tally: GrantedTally, _ today: String) {
    let name = type.title?.label ?? type.label
    let states = type.states.filter(\.isGranted).map(\.label)
    var scope = Wording(
      "全省；经本平台“\(type.label.chinese)”授予、"
        + "\(today) 处于\(states.map { "“\($0.chinese)”" }.joined(separator: "或"))的 \(tally.count) 件",
      "the province; \(tally.count) granted here by “\(type.label.english)” and in the state "
        + "\(states.map { "“\($0.english)”" }.joined(separator: " or ")) on \(today)")
    guard let id = target.sums, let field = type.fields.first(where: { $0.id == id }) else {
      self.init(
        value: Figure(Decimal128(Int64(tally.count)), target.unit), label: name, scope: scope,
        link: Self.link(type))
      return
    }
    var unit = target.unit
    if case .number(let own?) = field.kind { unit = own }
    if tally.silent > 0 {
      scope = Wording(
        "\(scope.chinese)，其中 \(tally.silent) 件没有写明",
        "\(scope.english), of which \(tally.silent) do not say it")
    }
    self.init(
      value: Figure(tally.sum, unit),
      label: Wording(
        "\(name.chinese)的\(field.label.chinese)", "\(field.label.english) of: \(name.english)"),
      scope: scope, link: Self.link(type))
  }

  /// Exactly the cases that are counted.
  private static func link(_ type: CaseType) -> String {
    "/cases?view=all&type=\(FormValues.encode(type.id))&granted=1"
  }

  /// The enterprises that trust a park.
  fileprivate init(tenants count: Int, _ today: String) {
    self.init(
      value: .count(Int64(count), unit: Wording("家", "enterprises")),
      label: Wording("授权园区服务的企业", "enterprises that a park looks after"),
      scope: Wording(
        "全省；企业名录中已在本平台开户并授权园区查看其记录的企业，一家只计一次，\(today)",
        "the province; registered enterprises with an account here that let a park see their "
          + "records, each once, \(today)"),
      link: "/enterprises?park=1")
  }
}
