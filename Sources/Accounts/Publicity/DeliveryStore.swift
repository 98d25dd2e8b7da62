internal import Storage
internal import TradeTerms

/// What was told to how many enterprises, by which way it reached them, and whether it was read.
struct DeliveryStore {
  private let session: any DatabaseSession

  init(_ session: any DatabaseSession) { self.session = session }

  /// A way by which a notice leaves the house.
  enum Channel: String {
    case mail, webhook
  }

  func add(_ notice: Int64, _ channel: Channel, to target: String, at instant: Instant) throws {
    let insert = try session.statement(SQL.insert)
    insert.bind(1, notice)
    insert.bind(2, channel.rawValue)
    insert.bind(3, target)
    insert.bind(4, instant.millisecondsSinceEpoch)
    try insert.run()
  }

  /// The campaigns, the newest first, with how far they reached.
  func reach(limit: Int) throws -> [PublicityReach] {
    let select = try session.statement(SQL.reach)
    defer { select.reset() }
    select.bind(1, Int64(limit))
    var found: [PublicityReach] = []
    while try select.step() {
      found.append(
        PublicityReach(
          round: select.int(0), at: Instant(millisecondsSinceEpoch: select.int(1)),
          isDone: !select.isNull(2), told: Int(select.int(3)), withAccount: Int(select.int(4)),
          mailed: Int(select.int(5)), pushed: Int(select.int(6)), read: Int(select.int(7)),
          readWithinDay: Int(select.int(8))))
    }
    return found
  }

  private enum SQL {
    static let insert = """
      INSERT INTO notice_delivery (notice, channel, target, at) VALUES (?, ?, ?, ?)
      ON CONFLICT (notice, channel, target) DO NOTHING
      """
    static let reach = """
      SELECT publicity.round, publicity.begun_at, publicity.done_at, COUNT(notice.id),
        COALESCE(SUM(CASE WHEN EXISTS (SELECT 1 FROM organisation
          JOIN membership ON membership.organisation = organisation.id
            AND membership.until IS NULL
          WHERE organisation.kind = 'enterprise' AND organisation.closed_at IS NULL
            AND organisation.code = SUBSTR(notice.addressee, 12))
          THEN 1 ELSE 0 END), 0),
        COALESCE(SUM(CASE WHEN EXISTS (SELECT 1 FROM notice_delivery
          WHERE notice_delivery.notice = notice.id AND channel = 'mail') THEN 1 ELSE 0 END), 0),
        COALESCE(SUM(CASE WHEN EXISTS (SELECT 1 FROM notice_delivery
          WHERE notice_delivery.notice = notice.id AND channel = 'webhook') THEN 1 ELSE 0 END), 0),
        COALESCE(SUM(CASE WHEN EXISTS (SELECT 1 FROM notice_reading
          WHERE notice_reading.notice = notice.id) THEN 1 ELSE 0 END), 0),
        COALESCE(SUM(CASE WHEN EXISTS (SELECT 1 FROM notice_reading
          WHERE notice_reading.notice = notice.id AND read_at < notice.at + 86400000)
          THEN 1 ELSE 0 END), 0)
      FROM (SELECT round, begun_at, done_at FROM publicity ORDER BY round DESC LIMIT ?) AS publicity
      LEFT JOIN notice ON notice.publicity = publicity.round
      GROUP BY publicity.round, publicity.begun_at, publicity.done_at
      ORDER BY publicity.round DESC
      """
  }
}
