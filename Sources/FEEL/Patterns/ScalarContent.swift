/// What stands between the brackets of a class, or what an escape stands for.
struct ScalarContent: Sendable {
  var ranges = ScalarRanges()
  var categories: GeneralCategories = []

  init(ranges: ScalarRanges = ScalarRanges(), categories: GeneralCategories = []) {
    self.ranges = ranges
    self.categories = categories
  }

  mutating func formUnion(_ other: ScalarContent) {
    ranges = ranges.union(other.ranges)
    categories.formUnion(other.categories)
  }

  /// The complement of a content of ranges only or categories only, as every escape has it.
  var complement: ScalarContent {
    categories.isEmpty
      ? ScalarContent(ranges: ranges.complement)
      : ScalarContent(categories: categories.complement)
  }

  /// What `\s`, `\i`, `\c`, `\d`, `\w` and their capitals stand for; nil for any other letter.
  init?(escape letter: Unicode.Scalar) {
    switch letter {
    case "s": self = Self.space
    case "S": self = Self.space.complement
    case "i": self = Self.nameStart
    case "I": self = Self.nameStart.complement
    case "c": self = Self.name
    case "C": self = Self.name.complement
    case "d": self.init(categories: .decimalNumber)
    case "D": self.init(categories: .decimalNumber.complement)
    case "w": self.init(categories: .word)
    case "W": self.init(categories: .word.complement)
    default: return nil
    }
  }

  private static let space = ScalarContent(
    ranges: ScalarRanges([0x9...0xA, 0xD...0xD, 0x20...0x20]))

  /// The first characters and the characters of names in XML 1.0, fifth edition.
  private static let nameStart = ScalarContent(
    ranges: ScalarRanges([
      0x3A...0x3A, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF,
      0x370...0x37D, 0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF,
      0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x1_0000...0xE_FFFF,
    ]))

  private static let name = ScalarContent(
    ranges: nameStart.ranges.union(
      ScalarRanges([
        0x2D...0x2E, 0x30...0x39, 0xB7...0xB7, 0x300...0x36F, 0x203F...0x2040,
      ])))
}
