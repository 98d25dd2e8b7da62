public import Storage
public import TradeTerms

/// Who belongs to which organisation; a change ends one membership and begins another.
public struct MembershipStore {
  private let session: any DatabaseSession

  public init(_ session: any DatabaseSession) { self.session = session }

  /// Gives a person a role in an organisation from now on, instead of the one that they have.
  /// - Throws: `AccountError.lastManager` where nobody would be left who manages it.
  public func set(
    _ role: OrganisationRole?, of user: Int64, in organisation: Int64, at instant: Instant
  ) throws {
    let current = try membership(of: user, in: organisation)
    guard current?.role != role else { return }
    if current?.role == .manager {
      let others = try members(of: organisation).filter { $0.role == .manager && $0.user != user }
      guard !others.isEmpty else { throw AccountError.lastManager }
    }
    if current != nil {
      let end = try session.statement(SQL.end)
      end.bind(1, instant.millisecondsSinceEpoch)
      end.bind(2, user)
      end.bind(3, organisation)
      try end.run()
    }
    guard let role else { return }
    let insert = try session.statement(SQL.insert)
    insert.bind(1, try NumberStore(session).next(in: "membership"))
    insert.bind(2, user)
    insert.bind(3, organisation)
    insert.bind(4, role.rawValue)
    insert.bind(5, instant.millisecondsSinceEpoch)
    try insert.run()
  }

  /// Ends all places that a person has now.
  func endAll(of user: Int64, at instant: Instant) throws {
    let end = try session.statement(SQL.endAll)
    end.bind(1, instant.millisecondsSinceEpoch)
    end.bind(2, user)
    try end.run()
  }

  /// The place that a person has in an organisation now.
  public func membership(of user: Int64, in organisation: Int64) throws -> Membership? {
    try memberships(of: user).first { $0.organisation == organisation }
  }

  /// The places that a person has now, the oldest first.
  public func memberships(of user: Int64) throws -> [Membership] {
    let select = try session.statement(SQL.ofUser)
    select.bind(1, user)
    return try read(select)
  }

  /// Who belongs to an organisation now, the oldest first.
  public func members(of organisation: Int64) throws -> [Membership] {
    let select = try session.statement(SQL.ofOrganisation)
    select.bind(1, organisation)
    return try read(select)
  }

  private func read(_ select: any DatabaseStatement) throws -> [Membership] {
    defer { select.reset() }
    var found: [Membership] = []
    while try select.step() {
      guard let role = OrganisationRole(rawValue: select.text(2)) else { continue }
      found.append(
        Membership(
          user: select.int(0), organisation: select.int(1), role: role,
          since: Instant(millisecondsSinceEpoch: select.int(3)), until: nil))
    }
    return found
  }

  private enum SQL {
    private static let open =
      "SELECT account, organisation, role, since FROM membership WHERE until IS NULL"

    static let insert = """
      INSERT INTO membership (id, account, organisation, role, since) VALUES (?, ?, ?, ?, ?)
      """
    static let end = """
      UPDATE membership SET until = ? WHERE account = ? AND organisation = ? AND until IS NULL
      """
    static let endAll = "UPDATE membership SET until = ? WHERE account = ? AND until IS NULL"
    static let ofUser = "\(open) AND account = ? ORDER BY id"
    static let ofOrganisation = "\(open) AND organisation = ? ORDER BY id"
  }
}
