import CPostgreSQL

/// What the server answered to one request.
final class Answer {
  let result: OpaquePointer?

  init(_ result: OpaquePointer?) {
    self.result = result
  }

  deinit { PQclear(result) }

  var isGood: Bool {
    let status = PQresultStatus(result)
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK
  }

  /// An earlier request of the same pipeline failed, so that this one was not tried.
  var isSkipped: Bool { PQresultStatus(result) == PGRES_PIPELINE_ABORTED }

  /// The SQLSTATE of an error, such as 23505.
  var state: String { field("C") ?? "" }

  /// The server's words, without the position and context lines.
  var words: String? {
    guard let primary = field("M") else { return nil }
    return field("D").map { "\(primary) (\($0))" } ?? primary
  }

  private func field(_ code: Unicode.Scalar) -> String? {
    PQresultErrorField(result, Int32(code.value)).map { String(cString: $0) }
  }
}
