internal import Synchronization

/// The zones of the IANA database that were asked for, each looked up once.
final class ZoneCatalogue: Sendable {
  static let shared = ZoneCatalogue()

  private let known = Mutex<[String: ZoneRules]>([:])

  /// The rules of the zone of that name; nil where there is none.
  func rules(for name: String) -> ZoneRules? {
    if let rules = known.withLock({ $0[name] }) { return rules }
    guard Self.looksLikeZone(name), let rules = ZoneRules(name: name) else { return nil }
    // Only zones that exist are kept, so the memory has a bound.
    known.withLock { $0[name] = rules }
    return rules
  }

  /// The system also takes abbreviations such as `PST` and offsets such as `GMT+2`, which are no
  /// names of the database.
  private static func looksLikeZone(_ name: String) -> Bool {
    guard let slash = name.utf8.firstIndex(of: UInt8(ascii: "/")) else {
      return namesWithoutRegion.contains(name)
    }
    return regions.contains(String(name[..<slash]))
  }

  private static let regions: Set<String> = [
    "Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Brazil",
    "Canada", "Chile", "Etc", "Europe", "Indian", "Mexico", "Pacific", "US",
  ]

  private static let namesWithoutRegion: Set<String> = [
    "CET", "CST6CDT", "Cuba", "EET", "EST", "EST5EDT", "Egypt", "Eire", "GB", "GB-Eire", "GMT",
    "GMT+0", "GMT-0", "GMT0", "Greenwich", "HST", "Hongkong", "Iceland", "Iran", "Israel",
    "Jamaica", "Japan", "Kwajalein", "Libya", "MET", "MST", "MST7MDT", "NZ", "NZ-CHAT", "Navajo",
    "PRC", "PST8PDT", "Poland", "Portugal", "ROC", "ROK", "Singapore", "Turkey", "UCT", "UTC",
    "Universal", "W-SU", "WET", "Zulu",
  ]
}
