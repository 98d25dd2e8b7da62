/// A set of the general categories of Unicode, by which `\p{..}`, `\d` and `\w` are defined.
struct GeneralCategories: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  static let all = GeneralCategories(rawValue: (1 << 30) - 1)
  static let decimalNumber = GeneralCategories(bit: 8)

  /// Every category but punctuation, separators and others: the characters of a word.
  static let word = GeneralCategories(rawValue: 0x07FF | 0xF << 18)

  var complement: GeneralCategories { Self.all.subtracting(self) }

  /// The category of each ASCII character.
  static let ascii: [GeneralCategories] = (0..<128).map { (value: UInt8) in
    GeneralCategories(of: Unicode.Scalar(value))
  }

  private init(bit: UInt32) {
    rawValue = 1 << bit
  }

  init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  init(of scalar: Unicode.Scalar) {
    self.init(bit: Self.bit(scalar.properties.generalCategory))
  }

  /// The categories that a name of one or two letters stands for; nil for any other name.
  /// Surrogates (Cs) are no characters of a text and have no name here, as in XML Schema.
  init?(named name: String) {
    guard let start = Self.names.firstIndex(of: name) else {
      let parts = Self.names.enumerated().filter { name.utf8.count == 1 && $1.hasPrefix(name) }
      guard !parts.isEmpty else { return nil }
      self.init(rawValue: parts.reduce(0) { $0 | 1 << UInt32($1.offset) })
      return
    }
    self.init(bit: UInt32(start))
  }

  /// In the order of their bits.
  private static let names = [
    "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Pc", "Pd", "Ps", "Pe",
    "Pi", "Pf", "Po", "Sm", "Sc", "Sk", "So", "Zs", "Zl", "Zp", "Cc", "Cf", "Co", "Cn",
  ]

  private static func bit(_ category: Unicode.GeneralCategory) -> UInt32 {
    switch category {
    case .uppercaseLetter: 0
    case .lowercaseLetter: 1
    case .titlecaseLetter: 2
    case .modifierLetter: 3
    case .otherLetter: 4
    case .nonspacingMark: 5
    case .spacingMark: 6
    case .enclosingMark: 7
    case .decimalNumber: 8
    case .letterNumber: 9
    case .otherNumber: 10
    case .connectorPunctuation: 11
    case .dashPunctuation: 12
    case .openPunctuation: 13
    case .closePunctuation: 14
    case .initialPunctuation: 15
    case .finalPunctuation: 16
    case .otherPunctuation: 17
    case .mathSymbol: 18
    case .currencySymbol: 19
    case .modifierSymbol: 20
    case .otherSymbol: 21
    case .spaceSeparator: 22
    case .lineSeparator: 23
    case .paragraphSeparator: 24
    case .control: 25
    case .format: 26
    case .privateUse: 27
    case .unassigned: 28
    case .surrogate: 29
    @unknown default: 28
    }
  }
}
