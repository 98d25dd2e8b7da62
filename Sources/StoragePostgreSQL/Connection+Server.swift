import CPostgreSQL
import Storage

extension Connection {
  /// Refuses a server that would not keep what we give it as it is.
  func checkServer() throws {
    guard PQserverVersion(link) >= 140_000 else {
      throw unfit("version 14 or later is needed, this is \(PQserverVersion(link) / 10_000)")
    }
    let encoding = PQparameterStatus(link, "server_encoding").map { String(cString: $0) }
    guard encoding == "UTF8" else {
      throw unfit("the database's encoding must be UTF8, it is \(encoding ?? "unknown")")
    }
  }

  /// The variables by which PostgreSQL's programs find this database; the password with them.
  var toolEnvironment: [String: String] {
    var result: [String: String] = [:]
    guard let options = PQconninfo(link) else { return result }
    defer { PQconninfoFree(options) }
    var option = options
    while option.pointee.keyword != nil {
      if let variable = option.pointee.envvar, let value = option.pointee.val {
        result[String(cString: variable)] = String(cString: value)
      }
      option += 1
    }
    return result
  }

  static func location(of link: OpaquePointer) -> String {
    func word(_ text: UnsafePointer<CChar>?) -> String { text.map { String(cString: $0) } ?? "" }
    return "\(word(PQhost(link))):\(word(PQport(link)))/\(word(PQdb(link)))"
  }

  private func unfit(_ words: String) -> StorageError {
    .cannotOpen(.postgresql, location: location, words: words)
  }
}
