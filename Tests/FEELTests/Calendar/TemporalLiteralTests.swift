import FEEL
import Testing

@Suite struct TemporalLiteralTests {
  @Test func `a text says by its form what it is`() throws {
    #expect(TemporalLiteral("-0044-03-15") == CalendarDay("-0044-03-15").map { .day($0) })
    #expect(TemporalLiteral("12:00:00Z") == TimeOfDay("12:00:00Z").map { .time($0) })
    let dateTime = "2024-02-29T12:00:00@Asia/Tokyo"
    #expect(TemporalLiteral(dateTime) == DateTime(dateTime).map { .dateTime($0) })
    #expect(TemporalLiteral("-P1DT1S") == DayTimeDuration("-P1DT1S").map { .dayTimeDuration($0) })
    #expect(TemporalLiteral("P1M") == YearMonthDuration("P1M").map { .yearMonthDuration($0) })
    #expect(TemporalLiteral("PT1M") == DayTimeDuration("PT1M").map { .dayTimeDuration($0) })
    #expect(TemporalLiteral.duration("12:00:00") == nil)
  }

  @Test(arguments: [
    "", "P", "-", "foo", "2024-02-30", "23:59:60", "P1Y1D", "@", "2024-02-29T", "🕛",
  ])
  func `other texts are no literals`(_ text: String) {
    #expect(TemporalLiteral(text) == nil)
  }

  @Test func `a text of every kind can be cut and spoiled without harm`() {
    let texts = [
      "-999999999-12-31T23:59:59.999999999-17:59:59", "2024-02-29T24:00:00@Europe/Paris",
      "-P99999999999999DT99999999999H9999999999M99999999.9999999999S", "-P99999999Y999999999M",
    ]
    var numbers = SeededNumbers(seed: 4)
    for text in texts {
      let bytes = Array(text.utf8)
      for length in 0...bytes.count {
        _ = TemporalLiteral(String(decoding: bytes.prefix(length), as: UTF8.self))
        var spoiled = bytes
        let place = Int(numbers.next() % UInt64(bytes.count))
        spoiled[place] = UInt8(truncatingIfNeeded: numbers.next())
        let literal = TemporalLiteral(String(decoding: spoiled, as: UTF8.self))
        if case .dateTime(let value)? = literal { _ = value.instantNanoseconds }
      }
    }
  }
}
