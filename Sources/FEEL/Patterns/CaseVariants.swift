/// The characters that differ from another in case only: those with the same lower case, or with
/// the same upper case. That is not transitive (ϴ and θ, θ and ϑ, but not ϴ and ϑ).
enum CaseVariants {
  /// The other characters that stand for `value` where case does not count.
  static func of(_ value: UInt32) -> [UInt32] {
    table.variants[value] ?? []
  }

  static func areSame(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    left == right || table.variants[left.value]?.contains(right.value) == true
  }

  /// The set with the variants of all its members.
  static func adding(to set: ScalarRanges) -> ScalarRanges {
    var added: [ClosedRange<UInt32>] = []
    for range in set.ranges {
      var index = firstKey(from: range.lowerBound)
      while index < table.keys.count, table.keys[index] <= range.upperBound {
        for variant in table.lists[index] where !range.contains(variant) {
          added.append(variant...variant)
        }
        index += 1
      }
    }
    return set.union(ScalarRanges(added))
  }

  private static func firstKey(from value: UInt32) -> Int {
    var low = 0
    var high = table.keys.count
    while low < high {
      let middle = (low + high) / 2
      if table.keys[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private struct Table: Sendable {
    let variants: [UInt32: [UInt32]]
    /// The characters that have variants, in order, and the variants of each.
    let keys: [UInt32]
    let lists: [[UInt32]]
  }

  /// Made once. Characters with a case stand in the first two planes.
  private static let table: Table = {
    var byCase: [UInt64: [UInt32]] = [:]
    var cased: Set<UInt32> = []
    for value in UInt32(0)..<0x2_0000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let properties = scalar.properties
      guard properties.changesWhenLowercased || properties.changesWhenUppercased else { continue }
      cased.insert(value)
      for mapping in [properties.lowercaseMapping, properties.uppercaseMapping] {
        let scalars = mapping.unicodeScalars
        if let only = scalars.first, scalars.count == 1 { cased.insert(only.value) }
      }
    }
    for value in cased.sorted() {
      guard let scalar = Unicode.Scalar(value) else { continue }
      byCase[key(scalar.properties.lowercaseMapping, lower: true), default: []].append(value)
      byCase[key(scalar.properties.uppercaseMapping, lower: false), default: []].append(value)
    }
    var variants: [UInt32: Set<UInt32>] = [:]
    for group in byCase.values where group.count > 1 {
      for value in group { variants[value, default: []].formUnion(group) }
    }
    let sorted = variants.reduce(into: [UInt32: [UInt32]]()) { result, entry in
      result[entry.key] = entry.value.subtracting([entry.key]).sorted()
    }
    let keys = sorted.keys.sorted()
    return Table(variants: sorted, keys: keys, lists: keys.map { sorted[$0] ?? [] })
  }()

  /// A mapping of one to three code points of 21 bits, and which of the two it is. Texts are not
  /// compared as such, since canonically equivalent ones would count as the same.
  private static func key(_ mapping: String, lower: Bool) -> UInt64 {
    mapping.unicodeScalars.reduce(0) { $0 << 21 | UInt64($1.value) } | (lower ? 1 << 63 : 0)
  }
}
