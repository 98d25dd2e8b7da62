import Cases
import StorageTesting
import Testing
import TradeTerms

/// Who sees a case that another unit handles: the city of its enterprise, and whom the enterprise
/// trusts; one by one and in lists, and without a part in it.
@Suite struct SightTests {
  /// A case of a firm of Shenzhen that a department of the province handles.
  private static func open(_ hall: Hall) async throws -> (CaseRecord, code: String) {
    let code = try Hall.firms(in: .shenzhen)[0]
    var opening = CaseOpening("finance-request")
    opening.subject = code
    opening.fields = [
      "product": "loan", "wanted": "5000000", "months": "12", "use": "备货", "consent": "true",
      "contact": "王女士 13800000000",
    ]
    let record = try await hall.desk.open(opening, by: People.firm(code))
    #expect(record.unit == .department("省地方金融监管局"))
    #expect(record.subject?.city == .shenzhen)
    return (record, code)
  }

  private static func trusted(_ kind: CaseActor.Kind, by codes: Set<String>) -> CaseActor {
    CaseActor(
      person: CasePerson(account: 51, name: "受托"), organisation: 500, organisationName: "受托机构",
      kind: kind, isOfficer: true, isManager: true, mandators: codes)
  }

  /// Where somebody finds the case, and whether they can open it.
  private static func sight(
    _ hall: Hall, _ record: CaseRecord, _ actor: CaseActor
  ) async throws -> (page: Bool, lists: [CaseQuery.View]) {
    let isSeen = try await hall.desk.isSeen(record.id, by: actor)
    if isSeen {
      let sheet = try await hall.desk.sheet(record.id, for: actor)
      #expect(sheet.record.number == record.number && sheet.seesEvidence && !sheet.mayReveal)
      // Personal values are masked for them.
      #expect(!sheet.fields.contains { $0.text.chinese.contains("13800000000") })
    } else {
      await #expect(throws: CaseError.noSuchCase) {
        try await hall.desk.sheet(record.id, for: actor)
      }
    }
    var lists: [CaseQuery.View] = []
    for view in CaseQuery.View.allCases {
      var query = CaseQuery()
      query.view = view
      if try await hall.desk.list(query, for: actor).rows.contains(where: { $0.id == record.id }) {
        lists.append(view)
      }
    }
    return (isSeen, lists)
  }

  /// Whoever only sees a case takes no step in it.
  private static func takesNothing(
    _ hall: Hall, _ record: CaseRecord, _ actor: CaseActor
  ) async throws {
    for step in ["match", "withdraw"] {
      do {
        _ = try await hall.desk.take(
          CaseTaking(record.id, step, revision: record.revision), by: actor)
        Issue.record("\(actor.kind) took \(step)")
      } catch CaseError.mayNotTake {
      } catch CaseError.noSuchCase {
        #expect(try await !hall.desk.isSeen(record.id, by: actor))
      }
    }
    let sheet = try await hall.desk.sheet(record.id, for: People.department("省地方金融监管局"))
    #expect(sheet.record.state == record.state && sheet.record.revision == record.revision)
  }

  @Test(arguments: LiveEngine.available)
  func `a city sees what a department handles for its enterprises, and no other city does`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withHall { hall in
      let (record, _) = try await Self.open(hall)
      let own = try await Self.sight(hall, record, People.city(.shenzhen))
      #expect(own.page)
      // It waits for the department, not for the city.
      #expect(own.lists == [.ours, .all])
      let other = try await Self.sight(hall, record, People.city(.guangzhou))
      #expect(!other.page && other.lists.isEmpty)
      for city in [City.shenzhen, .guangzhou] {
        try await Self.takesNothing(hall, record, People.city(city, manager: true))
      }
    }
  }

  @Test(arguments: LiveEngine.available)
  func `whom the enterprise trusts sees its case, and whom another one trusts does not`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withHall { hall in
      let (record, code) = try await Self.open(hall)
      let another = try Hall.firms(in: .guangzhou)[0]
      for kind in [CaseActor.Kind.park, .provider] {
        let trusted = try await Self.sight(hall, record, Self.trusted(kind, by: [code]))
        #expect(trusted.page, "\(kind)")
        #expect(trusted.lists == [.ours, .all], "\(kind)")
        for codes in [[], [another]] as [Set<String>] {
          let stranger = try await Self.sight(hall, record, Self.trusted(kind, by: codes))
          #expect(!stranger.page && stranger.lists.isEmpty, "\(kind) \(codes)")
        }
        try await Self.takesNothing(hall, record, Self.trusted(kind, by: [code]))
      }
    }
  }

  @Test(arguments: LiveEngine.available)
  func `the department that handles it and the enterprise find it, another enterprise does not`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withHall { hall in
      let (record, code) = try await Self.open(hall)
      func lists(_ actor: CaseActor) async throws -> [CaseQuery.View] {
        var found: [CaseQuery.View] = []
        for view in CaseQuery.View.allCases {
          var query = CaseQuery()
          query.view = view
          if try await !hall.desk.list(query, for: actor).rows.isEmpty { found.append(view) }
        }
        return found
      }
      #expect(try await lists(People.department("省地方金融监管局")) == [.waiting, .ours, .all])
      // A department of the province may look at all of them.
      #expect(try await lists(People.department("省税务局")) == [.all])
      // It is theirs, and the turn of the department.
      #expect(try await lists(People.firm(code)) == [.ours, .all])
      let rival = People.firm(try Hall.firms(in: .guangzhou)[0], account: 12)
      #expect(try await lists(rival).isEmpty)
      #expect(try await !hall.desk.isSeen(record.id, by: rival))
    }
  }
}
