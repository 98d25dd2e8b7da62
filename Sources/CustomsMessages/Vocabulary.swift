import CLibXML

/// The names of one message type as the parser's dictionary holds them: equal names are equal
/// pointers there, so that recognising an element costs one comparison.
struct Vocabulary {
  typealias Name = UnsafePointer<xmlChar>

  /// A layout with its name and its fields' names.
  struct Group {
    let layout: Layout
    let name: Name?
    let names: [Name?]
    let types: [FieldType]
    let fixed: [[UInt8]?]

    init(_ layout: Layout, _ dictionary: xmlDictPtr?) {
      self.layout = layout
      name = Vocabulary.intern(layout.name, dictionary)
      names = layout.fields.map { Vocabulary.intern($0.name, dictionary) }
      types = layout.fields.map(\.type)
      fixed = layout.fields.map { $0.fixed.map { Array($0.utf8) } }
    }
  }

  let record: Name?
  let head: Group
  let line: Group?
  let transfer: Group
  let subscribe: Group
  let extend: Group
  let signature: Name?
  let namespace: Name?
  let signatureNamespace: Name?

  init(_ type: MessageType, namespace: Name?, _ dictionary: xmlDictPtr?) {
    let shape = type.shape
    record = Self.intern(shape.name, dictionary)
    head = Group(shape.head, dictionary)
    line = shape.line.map { Group($0, dictionary) }
    transfer = Group(.baseTransfer, dictionary)
    subscribe = Group(.baseSubscribe, dictionary)
    extend = Group(.extendMessage, dictionary)
    signature = Self.intern("Signature", dictionary)
    self.namespace = namespace
    signatureNamespace = Self.intern(SignatureModel.namespace, dictionary)
  }

  static func intern(_ text: String, _ dictionary: xmlDictPtr?) -> Name? {
    text.withCString { pointer in
      pointer.withMemoryRebound(to: xmlChar.self, capacity: text.utf8.count + 1) {
        xmlDictLookup(dictionary, $0, CInt(text.utf8.count))
      }
    }
  }

  static func text(_ name: Name?) -> String {
    name.map { String(cString: $0) } ?? ""
  }
}
