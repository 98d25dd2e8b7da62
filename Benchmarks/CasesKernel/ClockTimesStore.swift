import Storage
import TradeTerms

/// When clocks are due.
struct ClockTimesStore {
  private let session: any DatabaseSession

  init(_ session: any DatabaseSession) { self.session = session }

  /// The instant by which so many are due.
  func instant(of count: Int) throws -> Instant {
    let select = try session.statement(SQL.place)
    defer { select.reset() }
    select.bind(1, Int64(count - 1))
    return Instant(millisecondsSinceEpoch: try select.step() ? select.int(0) : 0)
  }

  private enum SQL {
    static let place = "SELECT next_at FROM case_clock ORDER BY next_at LIMIT 1 OFFSET ?"
  }
}
