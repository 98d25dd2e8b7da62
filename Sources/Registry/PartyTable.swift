/// Finds the party of a code: open addressing, at most half full, so many codes and no more.
struct PartyTable {
  private var codes: [PartyCode?] = []
  private var parties: [Int64] = []
  private(set) var count = 0
  private let limit: Int

  /// - Parameter limit: how many codes to hold; one more empties the table.
  init(limit: Int) {
    self.limit = limit
    grow(to: 1024)
  }

  func party(of code: PartyCode) -> Int64? {
    let mask = codes.count - 1
    var slot = code.slotHash & mask
    while let found = codes[slot] {
      if found == code { return parties[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  mutating func set(_ code: PartyCode, _ party: Int64) {
    if count >= limit { removeAll() }
    if count * 2 >= codes.count { grow(to: codes.count * 2) }
    insert(code, party)
  }

  mutating func removeAll() {
    count = 0
    grow(to: 1024)
  }

  var entries: some Sequence<(PartyCode, Int64)> {
    zip(codes, parties).lazy.compactMap { code, party in code.map { ($0, party) } }
  }

  private mutating func insert(_ code: PartyCode, _ party: Int64) {
    let mask = codes.count - 1
    var slot = code.slotHash & mask
    while let found = codes[slot], found != code { slot = (slot + 1) & mask }
    if codes[slot] == nil { count += 1 }
    codes[slot] = code
    parties[slot] = party
  }

  private mutating func grow(to size: Int) {
    let (oldCodes, oldParties) = (codes, parties)
    let isEmptied = count == 0
    codes = Array(repeating: nil, count: size)
    parties = Array(repeating: 0, count: size)
    guard !isEmptied else { return }
    count = 0
    for (slot, code) in oldCodes.enumerated() {
      if let code { insert(code, oldParties[slot]) }
    }
  }
}
