import FEEL
import PolicyPacks
import Testing

@Suite struct ValueBlockTests {
  @Test func `what a program decided comes back out of its blocks`() throws {
    let day = try #require(CalendarDay(year: 2023, month: 6, day: 30))
    for pack in try PackFixture.shelf().packs where pack.decides(about: .enterprise) {
      let program = PackProgram(pack, asAt: day)
      let facts = FactColumns.sample(for: program, rows: 700, seed: 5)
      let decided = program.evaluate(facts)
      for rows in [0..<512, 512..<700] {
        let outcomes = decided.encodedBlocks(rows: rows)
        let values = decided.encodedValues(rows: rows)
        for (place, decision) in program.decisions.enumerated() {
          let block = try #require(OutcomeBlock(outcomes[place].bytes))
          let kept = values[place].flatMap { ValueBlock($0) }
          #expect((kept == nil) == decision.isTruth)
          for row in rows {
            let answer = program.answer(decision.id, decided, row: row)
            let own = row - rows.lowerBound
            #expect(block.known[own] == (answer != nil))
            if let kept {
              #expect(kept.value(own, of: decision) == answer)
            } else if let answer {
              #expect(.boolean(block.truth[own]) == answer)
            }
          }
        }
      }
    }
  }

  @Test func `bytes that are no block are refused`() {
    #expect(ValueBlock([]) == nil)
    #expect(ValueBlock([2, 0]) == nil)
    #expect(ValueBlock([1, 0x80]) == nil)
    #expect(OutcomeBlock([1, 1, 0]) == nil)
  }
}
