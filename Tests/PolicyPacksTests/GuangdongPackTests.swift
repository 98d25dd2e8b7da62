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
    #expect(cases == ["park-selection", "pilot-selection", "warehouse-selection"])
    #expect(cases.allSatisfy { pack.caseTypes[$0] != nil })
  }

  @Test func `every sentence has a rule, a case or a reason`() throws {
    for sentence in try PackFixture.guangdong().sentences {
      if case .notExecutable(let reason) = sentence.standing {
        #expect(!reason.chinese.isEmpty && !reason.english.isEmpty, "\(sentence.id)")
      }
    }
  }
}
