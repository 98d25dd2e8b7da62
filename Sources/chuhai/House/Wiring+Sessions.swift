import Storage

extension Wiring {
  /// Reads on one snapshot. A command has nothing else to do meanwhile: its thread waits.
  func read<Result>(_ body: (any DatabaseSession) throws -> Result) throws -> Result {
    try database.read(body)
  }

  /// Writes in one transaction that is durable when this returns; the thread waits.
  func write<Result>(_ body: (any DatabaseSession) throws -> Result) throws -> Result {
    try database.write(body)
  }
}
