import Clearance
import CustomsMessages
import TradeTerms

/// Reads and prepares the texts of a listing, batch by batch, ahead of the database.
actor MessageFeed {
  /// A batch that is ready for the ledger.
  struct Batch: Sendable {
    let prepared: PreparedBatch
    /// How many places of the listing are behind the batch, those that could not be read among
    /// them.
    let done: Int
    /// What was not read.
    let faults: [any Error]
    /// What is too large to be read, and refused for that.
    let refused: [(name: String, finding: Finding)]
  }

  private let listing: MessageListing
  private let intake: Intake
  private var next = 0
  private var room = firstRoom

  /// Batches begin small, so that an answer comes soon, and grow to a size that keeps the
  /// memory bounded.
  private static let firstRoom = 3 << 20
  private static let mostRoom = 24 << 20
  private static let mostMessages = 4_096
  /// What a message may have; the reader of messages refuses more in any case.
  private static let mostBytes = 64 << 20

  init(_ listing: sending MessageListing, _ intake: Intake) {
    self.listing = listing
    self.intake = intake
  }

  var total: Int { listing.places.count }

  /// The next batch; nil at the end of the listing.
  func batch() async -> Batch? {
    guard next < listing.places.count else { return nil }
    var items: [Intake.Item] = []
    var faults: [any Error] = []
    var refused: [(name: String, finding: Finding)] = []
    var size = 0
    while next < listing.places.count, size < room, items.count < Self.mostMessages {
      let place = listing.places[next]
      next += 1
      do {
        let item = try item(at: place, &refused)
        guard let item else { continue }
        size += item.bytes.count
        items.append(item)
      } catch {
        faults.append(error)
      }
    }
    room = min(room * 2, Self.mostRoom)
    let done = next
    return Batch(
      prepared: await intake.prepare(items), done: done, faults: faults, refused: refused)
  }

  private func item(
    at place: MessageListing.Place, _ refused: inout [(name: String, finding: Finding)]
  ) throws -> Intake.Item? {
    switch place {
    case .file(let path, let name):
      let size = FileBytes.size(path) ?? 0
      guard size <= Self.mostBytes else {
        let finding = Finding(
          .tooLarge, element: "", value: "\(size)", expected: "\(Self.mostBytes)")
        refused.append((name, finding))
        return nil
      }
      return Intake.Item(name: name, bytes: try FileBytes.read(path, most: Self.mostBytes))
    case .entry(let archive, let entry, let name):
      return Intake.Item(name: name, bytes: try listing.archives[archive].read(entry))
    }
  }
}
