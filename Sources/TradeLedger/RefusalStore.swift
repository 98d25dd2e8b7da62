public import Storage

/// Says of documents that were not taken what was sent in their place.
public struct RefusalStore {
  private let session: any DatabaseSession

  public init(_ session: any DatabaseSession) { self.session = session }

  /// Records which document stands for one that was refused.
  /// - Returns: false when there is no such refused document, or it was corrected before.
  public func correct(_ refused: DocumentNumber, by document: DocumentNumber) throws -> Bool {
    let check = try session.statement(SQL.isOpen)
    check.bind(1, refused.rawValue)
    let isOpen = try check.step()
    check.reset()
    guard isOpen else { return false }
    let update = try session.statement(SQL.correct)
    update.bind(1, document.rawValue)
    update.bind(2, refused.rawValue)
    try update.run()
    return true
  }

  private enum SQL {
    static let isOpen = "SELECT 1 FROM refused_document WHERE id = ? AND corrected_by IS NULL"
    static let correct = "UPDATE refused_document SET corrected_by = ? WHERE id = ?"
  }
}
