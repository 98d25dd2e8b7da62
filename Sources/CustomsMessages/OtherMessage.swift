/// Messages of the specification that the platform recognises and keeps, but does not act on yet.
public enum OtherMessage {
  /// The numbers of the export messages that are not handled yet.
  public static let export: Set<Int> = [
    213, 214, 215, 216, 507, 508, 509, 510, 605, 606, 607, 608, 701, 702, 792,
  ]
  /// The numbers of the import twins, which the platform never handles but recognises.
  public static let `import`: Set<Int> = [
    311, 312, 411, 412, 511, 512, 513, 514, 621, 622, 623, 624, 625, 626, 711, 712, 816, 818,
  ]

  /// The number in a root's name such as `CEB607Message`, when the specification has it.
  static func number(inRoot name: String) -> Int? {
    guard name.hasPrefix("CEB"), name.hasSuffix("Message"),
      let number = Int(name.dropFirst(3).dropLast(7))
    else { return nil }
    return export.contains(number) || `import`.contains(number) ? number : nil
  }
}
