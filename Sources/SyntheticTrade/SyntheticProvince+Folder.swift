public import Foundation

extension SyntheticProvince {
  /// Writes `enterprises.csv` and `rates.csv` into a folder.
  public func writeTables(to folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var table = Data(Self.enterprisesHeading(year: year).utf8)
    for index in 0..<enterpriseCount { table.append(contentsOf: Self.row(enterprise(index)).utf8) }
    try table.write(to: folder.appending(path: "enterprises.csv"))
    try Data(ratesTable().utf8).write(to: folder.appending(path: "rates.csv"))
  }

  /// Writes the messages of the given sets under `messages/` and their faults into `faults.csv`.
  ///
  /// Slices that are multiples of 100 sets give the same files as the whole. After each block
  /// `progress` is told how many sets are done. The answer is how many documents were written.
  @discardableResult
  public func writeMessages(
    sets: Range<Int>, to folder: URL, progress: (Int) -> Void = { _ in }
  ) throws -> Int {
    let messages = folder.appending(path: "messages")
    var table = Self.faultsHeading
    var known = ""
    var documents = 0
    var done = 0
    try forEachBlock(sets: sets) { block in
      for file in block.files {
        let parent = String(file.path.prefix(5))
        if parent != known {
          try FileManager.default.createDirectory(
            at: messages.appending(path: parent), withIntermediateDirectories: true)
          known = parent
        }
        try Data(file.bytes).write(to: messages.appending(path: file.path))
      }
      table += block.faults.map(Self.row).joined()
      documents += block.documentCount
      done += block.sets.count
      progress(done)
    }
    try Data(table.utf8).write(to: folder.appending(path: "faults.csv"))
    return documents
  }
}
