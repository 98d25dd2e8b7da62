/// Seeded changes to a message, such as a careless exporter or a hostile one would make.
struct Mutation {
  private var generator: SplitMix

  init(seed: UInt64) { generator = SplitMix(state: seed) }

  /// One to three changes, each at a place that the seed picks.
  mutating func apply(to bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    for _ in 0...Int(generator.next() % 3) { result = once(result) }
    return result
  }

  private mutating func once(_ bytes: [UInt8]) -> [UInt8] {
    let elements = Self.elements(in: bytes)
    guard !elements.isEmpty else { return bytes }
    let element = elements[pick(elements.count)]
    switch pick(12) {
    case 0: return remove(element.whole, from: bytes)
    case 1: return insert(Array(bytes[element.whole]), at: element.whole.upperBound, in: bytes)
    case 2:
      let other = elements[pick(elements.count)]
      return insert(Array(bytes[element.whole]), at: other.whole.lowerBound, in: bytes)
    case 3, 4, 5, 6: return replace(element.content, with: value(), in: bytes)
    case 7:
      return insert(Array("<ceb:stray>x</ceb:stray>".utf8), at: element.whole.lowerBound, in: bytes)
    case 8:
      return insert(
        Array(Self.strays[pick(Self.strays.count)].utf8), at: element.content.lowerBound, in: bytes)
    case 9:
      return insert(
        Array(Self.strays[pick(Self.strays.count)].utf8), at: element.whole.lowerBound, in: bytes)
    case 10:
      return insert(
        Array(Self.attributes[pick(Self.attributes.count)].utf8), at: element.tagEnd, in: bytes)
    default:
      var result = bytes
      let place = pick(bytes.count)
      result[place] = UInt8(truncatingIfNeeded: generator.next() % 128)
      return result
    }
  }

  private mutating func value() -> [UInt8] {
    if pick(3) == 0 {
      let count = [
        0, 1, 2, 3, 4, 5, 8, 10, 14, 17, 18, 19, 20, 21, 30, 31, 36, 37, 60, 61, 100, 101, 250, 251,
        1000, 1001,
      ][pick(26)]
      let unit = ["a", "汉", "𠮷", " ", "0", "9"][pick(6)]
      return Array(String(repeating: unit, count: count).utf8)
    }
    return Array(Self.values[pick(Self.values.count)].utf8)
  }

  private mutating func pick(_ count: Int) -> Int { Int(generator.next() % UInt64(count)) }

  private static let values = [
    "", " ", "\n", "0", "-0", "+0", "00", "1", "-1", "+1", " 1 ", "1 2", "1.", ".1", ".", "-", "+",
    "1e2", "NaN", "INF", "0.00001", "0.000001", "0.000010", "1.1000000000", "00000000000000000001",
    "12345678901234.12345", "123456789012345.12345", "1234567890123456789",
    "12345678901234567890", "123456789012345678901234", "1234567890123456789012345",
    "99999999999999.99999", "0.12345", "000.5", "99999", "100000", "999999999", "1000000000",
    "2147483647", "2147483648", "-2147483648", "-2147483649", "0x10", "１", "1,000", "--1", "1-",
    "  A  ", "A  B", " a\n b ", "&lt;&amp;&gt;", "&#20013;", "<![CDATA[x]]>", "<!-- c -->",
    "<?p i?>",
    "AAAA", "AAA=", "AB==", "AA==", "A A A A", "A===", "AAAAA", "é", "\t\t",
  ]
  private static let strays = [
    "x", " ", "\n\t", "<!-- c -->", "<?p i?>", "<![CDATA[ ]]>", "<![CDATA[x]]>", "汉", "&#32;",
    "<other xmlns=\"urn:x\">1</other>", "<plain xmlns=\"\"/>", "<ceb:note>n</ceb:note>",
    "<ceb:gnum>1</ceb:gnum>",
  ]
  private static let attributes = [
    " a=\"1\"", " xml:lang=\"zh\"", " xmlns:x=\"urn:x\" x:a=\"1\"", " xmlns:y=\"urn:y\"",
    " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"false\"",
    " guid=\"x\"", " Id=\"q\"", " Algorithm=\"urn:a\"",
  ]
}

/// A small generator whose numbers depend on the seed alone.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
