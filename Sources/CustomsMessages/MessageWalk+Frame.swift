import CLibXML

extension MessageWalk {
  typealias Attributes = UnsafeMutablePointer<UnsafePointer<xmlChar>?>

  /// The root's attributes: `guid` and `version`, both demanded, and no other.
  func rootAttributes(_ root: String, _ count: Int, _ attributes: Attributes?) {
    var found: [String: String] = [:]
    for attribute in SignatureTree.attributes(count, attributes) {
      if attribute.isSchemaHint { continue }
      guard attribute.namespace.isEmpty, attribute.name == "guid" || attribute.name == "version"
      else {
        noteAttribute("\(root)/@\(attribute.name)", attribute.value, "guid, version")
        continue
      }
      found[attribute.name] = attribute.value
    }
    message.guid = found["guid"] ?? ""
    message.version = found["version"] ?? ""
    guard message.type != nil else { return }
    if found["guid"].map({ $0.unicodeScalars.count != 36 }) ?? true {
      noteAttribute("\(root)/@guid", message.guid, "C36")
    }
    if found["version"].map({ !(1...10).contains($0.unicodeScalars.count) }) ?? true {
      noteAttribute("\(root)/@version", message.version, "C1..10")
    }
  }

  /// No element below the root has attributes, but for hints to a schema.
  func checkAttributes(
    of name: UnsafePointer<xmlChar>?, _ count: Int, _ attributes: Attributes?
  ) {
    for attribute in SignatureTree.attributes(count, attributes) where !attribute.isSchemaHint {
      noteAttribute(
        "\(Vocabulary.text(name))/@\(attribute.name)", attribute.value, "")
    }
  }

  private func noteAttribute(_ element: String, _ value: String, _ expected: String) {
    guard !isLenient else { return }
    note(.attribute, element: element, value: value, expected: expected)
  }

  /// The signature opens; it is gathered and looked at when it closes.
  func startSignature(_ count: Int, _ attributes: Attributes?) {
    let isInOrder = phase == .transfer || phase == .subscribe
    if !isInOrder { misplaced(vocabulary?.signature) }
    phase = max(phase, .signature)
    message.hasSignature = true
    signatureTree = SignatureTree()
    signatureTree.open(
      "Signature", namespace: SignatureModel.namespace,
      SignatureTree.attributes(count, attributes))
    level = .signature
  }

  /// An element of the signature closes, perhaps the signature itself.
  func endSignatureElement() {
    guard let tree = signatureTree.close() else { return }
    level = .message
    guard !isLenient, let fault = SignatureModel.fault(in: tree) else { return }
    note(
      .signatureForm, element: "ds:\(fault.element)", value: fault.value,
      expected: fault.expected)
  }
}
