internal import FEEL
internal import PolicyPacks
internal import Synchronization
internal import TradeTerms

/// Keeps the packs that were read and the programs that were compiled last, so that a question need
/// not do it anew.
final class ProgramShelf: Sendable {
  private struct Key: Hashable {
    let version: String
    let day: Day
    let year: Int?
  }

  private static let limit = 64
  private let programs = Mutex<[Key: PackProgram]>([:])
  private let packs = Mutex<[String: VersionedPack]>([:])

  /// A pack by its version, read at most once; nil where `read` finds none.
  func pack(version: String, read: () throws -> VersionedPack?) rethrows -> VersionedPack? {
    if let pack = packs.withLock({ $0[version] }) { return pack }
    guard let pack = try read() else { return nil }
    packs.withLock { packs in
      if packs.count >= Self.limit { packs.removeAll() }
      packs[version] = pack
    }
    return pack
  }

  /// The program of a pack for a day; the year is the last full one before it unless given.
  func program(_ pack: VersionedPack, _ day: Day, _ year: Int?) -> PackProgram {
    let key = Key(version: pack.version, day: day, year: year)
    if let program = programs.withLock({ $0[key] }) { return program }
    let program = PackProgram(
      pack.pack, asAt: CalendarDay(daysSinceEpoch: day.daysSinceEpoch), year: year)
    programs.withLock { programs in
      if programs.count >= Self.limit { programs.removeAll() }
      programs[key] = program
    }
    return program
  }
}
