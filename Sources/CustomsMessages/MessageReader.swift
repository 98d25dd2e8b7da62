import CLibXML

/// Reads customs messages: bytes in, fields and findings out. It streams through libxml2 and never
/// opens a file, a network address or an entity.
///
/// Requests are held against the field tables exactly as the official 2022-05 schema would be;
/// returns are read leniently, by name, and what is unknown in them is kept. A reader may be used
/// again and again, by one task at a time.
public struct MessageReader: Sendable {
  /// How much a message may ask for.
  public struct Limits: Sendable {
    /// The most bytes of one message: a hundred inventories of a hundred lines fit well.
    public var bytes = 64 << 20
    /// The most levels of elements within each other.
    public var depth = 24
    /// The most findings that are noted; reading stops there.
    public var findings = 1_000

    public init() {}
  }

  private let limits: Limits

  public init(limits: Limits = Limits()) {
    self.limits = limits
  }

  /// Reads one message.
  public func read(_ bytes: UnsafeRawBufferPointer) -> Message {
    guard bytes.count <= limits.bytes else {
      return refused(.tooLarge, "\(bytes.count)", expected: "\(limits.bytes)")
    }
    guard let start = bytes.baseAddress, !bytes.isEmpty,
      let context = xmlCreateMemoryParserCtxt(
        start.assumingMemoryBound(to: CChar.self), CInt(bytes.count))
    else { return refused(.notWellFormed, "", expected: "XML") }
    defer { xmlFreeParserCtxt(context) }

    let walk = MessageWalk(context, limits: limits)
    withExtendedLifetime(walk) {
      // The context frees its own handler; it gets a copy of ours in place of the default one.
      context.pointee.sax.pointee = saxHandler
      context.pointee.userData = Unmanaged.passUnretained(walk).toOpaque()
      context.pointee.linenumbers = 1
      xmlCtxtUseOptions(context, CInt(XML_PARSE_NONET.rawValue))
      context.pointee.sax.pointee = saxHandler
      xmlParseDocument(context)
    }
    return walk.finish(isWellFormed: context.pointee.wellFormed != 0)
  }

  /// Reads one message.
  public func read(_ bytes: [UInt8]) -> Message {
    bytes.withUnsafeBytes { read($0) }
  }

  private func refused(_ rule: Rule, _ value: String, expected: String) -> Message {
    var message = Message(.unrecognised(root: nil))
    message.findings = [Finding(rule, element: "", value: value, expected: expected)]
    return message
  }
}
