/// The form of an XML signature, as the W3C schema has it.
///
/// Source: XML-Signature Syntax and Processing. Only the form is checked here, not the signature.
enum SignatureModel {
  static let namespace = "http://www.w3.org/2000/09/xmldsig#"

  /// What is wrong with a signature, and where.
  struct Fault {
    let element: String
    let value: String
    let expected: String
  }

  /// What an element may hold.
  enum Content: Sendable {
    case text
    case base64
    case integer
    /// Elements after a pattern; with text between them when `mixed`.
    case elements(Pattern, mixed: Bool)
  }

  /// An element's content and its attributes.
  struct Element: Sendable {
    let content: Content
    var demanded: [String] = []
    var allowed: [String] = []
  }

  /// A pattern of child elements.
  indirect enum Pattern: Sendable {
    case one(String)
    /// Any element of another namespace.
    case foreign
    case sequence([Pattern])
    case choice([Pattern])
    case many(Pattern, atLeast: Int)
    case optional(Pattern)
  }

  /// The first fault in a signature, or `nil`.
  static func fault(in node: SignatureTree.Node) -> Fault? {
    guard node.namespace == namespace, let element = elements[node.name] else {
      // What stands in another namespace is not looked into.
      return node.namespace == namespace
        ? Fault(element: node.name, value: "", expected: "") : nil
    }
    return attributeFault(node, element) ?? contentFault(node, element)
      ?? node.children.lazy.compactMap(fault).first
  }

  private static func attributeFault(_ node: SignatureTree.Node, _ element: Element) -> Fault? {
    for attribute in node.attributes where !attribute.isSchemaHint {
      let isKnown =
        attribute.namespace.isEmpty
        && (element.demanded.contains(attribute.name) || element.allowed.contains(attribute.name))
      if !isKnown {
        return Fault(
          element: "\(node.name)/@\(attribute.name)", value: attribute.value,
          expected: (element.demanded + element.allowed).joined(separator: ", "))
      }
      guard attribute.name == "Id" ? isName(attribute.value) : isAddress(attribute.value) else {
        return Fault(
          element: "\(node.name)/@\(attribute.name)", value: attribute.value, expected: "URI")
      }
    }
    for name in element.demanded
    where !node.attributes.contains(where: { $0.name == name && $0.namespace.isEmpty }) {
      return Fault(element: "\(node.name)/@\(name)", value: "", expected: name)
    }
    return nil
  }

  private static func contentFault(_ node: SignatureTree.Node, _ element: Element) -> Fault? {
    switch element.content {
    case .text: return simpleFault(node, node.children.isEmpty, "C")
    case .base64:
      return simpleFault(node, node.children.isEmpty && isBase64(node.text), "base64")
    case .integer:
      return simpleFault(node, node.children.isEmpty && isWholeNumber(node.text), "0…9")
    case .elements(let pattern, let isMixed):
      if !isMixed, node.hasSection || !node.text.utf8.allSatisfy(isBlank) {
        return simpleFault(node, false, "")
      }
      guard matches(pattern, node.children) else {
        let names = node.children.map(\.name).joined(separator: ", ")
        return Fault(element: node.name, value: names, expected: pattern.description)
      }
      return nil
    }
  }

  private static func simpleFault(
    _ node: SignatureTree.Node, _ isRight: Bool, _ expected: String
  ) -> Fault? {
    isRight ? nil : Fault(element: node.name, value: node.text, expected: expected)
  }

  static func isWholeNumber(_ text: String) -> Bool {
    var digits = text.trimmingBlanks()[...]
    if digits.first == "-" || digits.first == "+" { digits = digits.dropFirst() }
    return !digits.isEmpty && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Base64 as the schema's processor reads it: groups of four, padded; it passes over every
  /// character that is none of base64, and so do we.
  static func isBase64(_ text: String) -> Bool {
    var digits: [UInt8] = []
    var padding = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "=") {
        padding += 1
      } else if let value = base64Value(byte) {
        guard padding == 0 else { return false }
        digits.append(value)
      }
    }
    // The bits that the padding cuts off must be zero.
    switch (padding, digits.count % 4) {
    case (0, 0): return true
    case (1, 3): return digits.last.map { $0 & 0b11 == 0 } ?? false
    case (2, 2): return digits.last.map { $0 & 0b1111 == 0 } ?? false
    default: return false
    }
  }

  private static func base64Value(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - 65
    case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - 71
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte + 4
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
