import Foundation

/// Tells after each durable batch how far an intake is.
struct IntakeProgress {
  private let tongue: Tongue
  private let total: Int
  private let start = ContinuousClock.now

  init(total: Int, _ tongue: Tongue) {
    self.total = total
    self.tongue = tongue
  }

  /// What is said is on disk.
  func tell(_ done: Int, _ tally: IntakeTally) {
    let parts = (ContinuousClock.now - start).components
    let seconds = Double(parts.seconds) + Double(parts.attoseconds) / 1e18
    let rate = seconds > 0 ? Int(Double(tally.documents) / seconds) : 0
    let text = tongue(
      "\(done)/\(total) 份，单证 \(tally.documents)，拒绝 \(tally.refused)，每秒 \(rate)",
      "\(done)/\(total) files, \(tally.documents) documents, \(tally.refused) refused, \(rate)/s")
    // Somebody who watches sees one line that changes; a log gets a line for each batch.
    let line = Console.isWatched ? "\r\u{1B}[K\(text)" : text + "\n"
    FileHandle.standardError.write(Data(line.utf8))
  }

  func finish() {
    if Console.isWatched { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
  }
}
