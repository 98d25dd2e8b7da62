/// Reads `multipart/form-data` (RFC 7578) as it arrives: bytes are pushed in, parts come out.
///
/// A delimiter may be cut anywhere by the edges of the chunks. Nothing is kept but the part that is
/// being read and fewer bytes than a delimiter has.
struct MultipartReader: Sendable {
  private enum Stage { case preamble, delimiter, header, content, epilogue }

  private let limits: MultipartLimits
  /// `CR LF - - boundary`: what ends a part.
  private let delimiter: [UInt8]
  private var stage = Stage.preamble
  /// Bytes that are not understood yet. The opening delimiter need not follow a line break, so
  /// one is lent to it.
  private var pending: [UInt8] = [13, 10]
  private var part: MultipartPart?
  private var count = 0
  private var received = 0

  init(boundary: String, limits: MultipartLimits = MultipartLimits()) {
    self.limits = limits
    delimiter = Array("\r\n--\(boundary)".utf8)
  }

  /// Takes the next bytes and gives the parts that they complete.
  /// - Throws: `MultipartError` when the form is broken or a limit is passed.
  mutating func push(_ chunk: some Collection<UInt8>) throws(MultipartError) -> [MultipartPart] {
    received += chunk.count
    guard received <= limits.bodyBytes else { throw .bodyTooLarge(most: limits.bodyBytes) }
    pending += chunk
    var parts: [MultipartPart] = []
    while try step(&parts) {}
    return parts
  }

  /// Says that no more bytes come.
  /// - Throws: `MultipartError.truncated` when the closing delimiter has not been seen.
  func finish() throws(MultipartError) {
    // The dashes that close the last delimiter may stand at the very end, without a line break.
    guard stage == .epilogue else { throw .truncated(part: count) }
  }

  /// Goes on by one step; false when more bytes are needed.
  private mutating func step(_ parts: inout [MultipartPart]) throws(MultipartError) -> Bool {
    switch stage {
    case .preamble: return skipPreamble()
    case .delimiter: return try readDelimiterEnd()
    case .header: return try readHeader()
    case .content: return try readContent(&parts)
    case .epilogue:
      pending = []
      return false
    }
  }

  private mutating func skipPreamble() -> Bool {
    guard let start = Bytes.firstIndex(of: delimiter, in: pending) else {
      keepTail()
      return false
    }
    pending.removeFirst(start + delimiter.count)
    stage = .delimiter
    return true
  }

  /// After a delimiter: two dashes close the form, white space and a line break open a part.
  private mutating func readDelimiterEnd() throws(MultipartError) -> Bool {
    if pending.starts(with: [45, 45]) {
      stage = .epilogue
      return true
    }
    let padding = pending.prefix { $0 == 32 || $0 == 9 }.count
    guard padding <= limits.headerBytes else { throw .brokenDelimiter(part: count) }
    let rest = pending.dropFirst(padding)
    guard rest.count >= 2 else {
      // A single byte can still become a line break or, without padding, the closing dashes.
      let mayGoOn =
        rest.isEmpty || rest.first == 13 || (padding == 0 && rest.first == 45)
      guard mayGoOn else { throw .brokenDelimiter(part: count) }
      return false
    }
    guard rest.starts(with: [13, 10]) else { throw .brokenDelimiter(part: count) }
    count += 1
    guard count <= limits.parts else { throw .tooManyParts(most: limits.parts) }
    // The line break stays: with it, an empty header ends like any other.
    pending.removeFirst(padding)
    stage = .header
    return true
  }

  private mutating func readHeader() throws(MultipartError) -> Bool {
    let end = Bytes.firstIndex(of: [13, 10, 13, 10], in: pending)
    guard (end ?? pending.count) <= limits.headerBytes else {
      throw .headerTooLarge(part: count, most: limits.headerBytes)
    }
    guard let end else { return false }
    part = try PartHeader(pending[..<end], part: count).part()
    // The last line break stays: a delimiter may follow an empty content at once.
    pending.removeFirst(end + 2)
    stage = .content
    return true
  }

  private mutating func readContent(
    _ parts: inout [MultipartPart]
  ) throws(MultipartError) -> Bool {
    guard var current = part else { throw .brokenHeader(part: count) }
    part = nil
    let end = Bytes.firstIndex(of: delimiter, in: pending)
    let safe = end ?? max(0, pending.count - delimiter.count + 1)
    current.content += pending[..<safe]
    // The line break that ends the header was left in front of the content.
    guard current.content.count <= limits.partBytes + 2 else {
      throw .partTooLarge(part: count, most: limits.partBytes)
    }
    guard end != nil else {
      pending.removeFirst(safe)
      part = current
      return false
    }
    pending.removeFirst(safe + delimiter.count)
    current.content.removeFirst(min(2, current.content.count))
    parts.append(current)
    stage = .delimiter
    return true
  }

  private mutating func keepTail() {
    pending.removeFirst(max(0, pending.count - delimiter.count + 1))
  }
}
