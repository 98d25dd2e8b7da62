/// An address of electronic mail, as people sign in with it: in lower case, with one `@`.
public struct MailAddress: Hashable, Sendable, CustomStringConvertible {
  public let description: String

  /// Reads an address.
  /// - Throws: `AccountError.notAMailAddress`; header injection and spaces are among the reasons.
  public init(_ text: some StringProtocol) throws(AccountError) {
    let trimmed = String(text).trimmed.lowercased()
    let parts = trimmed.split(separator: "@", omittingEmptySubsequences: false)
    let isPlain = trimmed.unicodeScalars.allSatisfy {
      $0.value > 0x20 && $0.value < 0x7F && !"<>()[],;:\\\"".unicodeScalars.contains($0)
    }
    guard trimmed.count <= 254, isPlain, parts.count == 2, !parts[0].isEmpty,
      parts[0].count <= 64, Self.isHost(parts[1])
    else { throw .notAMailAddress(String(text)) }
    description = trimmed
  }

  private static func isHost(_ text: Substring) -> Bool {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    return labels.allSatisfy { label in
      !label.isEmpty && label.count <= 63 && label.first != "-" && label.last != "-"
        && label.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    }
  }
}
