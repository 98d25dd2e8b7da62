import PolicyPacks
import Testing
import TradeTerms

@Suite struct GuangdongPackTests {
  @Test func `the pack loads whole and its own examples come out`() throws {
    let pack = try PackFixture.guangdong()
    #expect(pack.runTests() == [])
    #expect(pack.sentences.flatMap(\.tests).count >= 20)
    #expect(pack.measures.map(\.id) == (1...11).map(String.init))
    #expect(pack.gaps.map(\.id) == ["G1", "G2", "G3", "G4"])
  }

  @Test func `all thirteen targets are there, in order`() throws {
    let pack = try PackFixture.guangdong()
    #expect(pack.targets.map(\.id) == (1...13).map { "T\($0)" })
    let cases = pack.targets.compactMap(\.cases)
    #expect(
      cases == ["park-selection", "pilot-selection", "warehouse-selection", "warehouse-selection"])
    #expect(cases.allSatisfy { pack.caseTypes[$0] != nil })
  }

  @Test func `what records can say of a target stands beside it, and only that`() throws {
    let pack = try PackFixture.guangdong()
    for target in pack.targets {
      guard let sum = target.sums else { continue }
      let type = try #require(target.cases.flatMap { pack.caseTypes[$0] })
      let field = try #require(type.form.first { $0.id == sum }, "\(target.id) sums up \(sum)")
      guard case .number(let unit?) = field.kind else {
        Issue.record("\(sum) is no number in a unit")
        continue
      }
      #expect(unit.dimension == target.unit.dimension)
    }
    let beside = pack.targets.filter { $0.cases != nil || $0.register != nil }.map(\.id)
    #expect(beside == ["T5", "T6", "T7", "T12", "T13"])
    #expect(pack.targets.first { $0.id == "T6" }?.register == .parkTenants)
  }

  @Test func `every sentence has a rule, a case or a reason`() throws {
    for sentence in try PackFixture.guangdong().sentences {
      if case .notExecutable(let reason) = sentence.standing {
        #expect(!reason.chinese.isEmpty && !reason.english.isEmpty, "\(sentence.id)")
      }
    }
  }
}
