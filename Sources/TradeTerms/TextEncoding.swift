internal import CIconv

/// The encodings that people's files come in.
public enum TextEncoding: String, Sendable {
  case utf8 = "UTF-8"
  case gb18030 = "GB18030"

  /// The bytes as UTF-8 without a byte order mark, and the encoding they were in.
  static func decode(_ bytes: [UInt8]) throws(DelimitedTextError) -> ([UInt8], TextEncoding) {
    // A zero byte is in no text of people; files of UTF-16 and binary files are full of them.
    if let zero = bytes.firstIndex(of: 0) { throw .notText(line: line(of: zero, in: bytes)) }
    if String(validating: bytes, as: UTF8.self) != nil { return (withoutMark(bytes), .utf8) }
    return (withoutMark(try convert(bytes)), .gb18030)
  }

  /// The bytes of UTF-8 without the byte order mark that some programs put first.
  private static func withoutMark(_ bytes: [UInt8]) -> [UInt8] {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }

  private static func convert(_ bytes: [UInt8]) throws(DelimitedTextError) -> [UInt8] {
    guard let converter = iconv_open(utf8.rawValue, gb18030.rawValue),
      Int(bitPattern: converter) != -1
    else { throw .notText(line: 1) }
    defer { iconv_close(converter) }
    var source = bytes.map { CChar(bitPattern: $0) }
    // Two bytes of GB18030 become at most three of UTF-8, four at most four.
    var target = [CChar](repeating: 0, count: bytes.count * 2 + 8)
    var unread = source.count
    var free = target.count
    let isConverted = source.withUnsafeMutableBufferPointer { sourceBuffer in
      target.withUnsafeMutableBufferPointer { targetBuffer in
        var from = sourceBuffer.baseAddress
        var to = targetBuffer.baseAddress
        return iconv(converter, &from, &unread, &to, &free) != UInt.max
      }
    }
    guard isConverted, unread == 0 else {
      throw .notText(line: line(of: bytes.count - unread, in: bytes))
    }
    return target.prefix(target.count - free).map { UInt8(bitPattern: $0) }
  }

  private static func line(of offset: Int, in bytes: [UInt8]) -> Int {
    bytes.prefix(offset).count { $0 == 0x0A } + 1
  }
}
