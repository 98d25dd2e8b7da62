import FEEL
import Testing

/// Random patterns against a plain matcher that tries everything in the order of the definition.
struct PatternDifferentialTests {
  /// A pattern as a tree, with its own way to match: all ends from a place, the preferred first.
  indirect enum Tree {
    case letter(Unicode.Scalar)
    case any
    case start
    case end
    case sequence([Tree])
    case choice([Tree])
    case repeated(Tree, Int, Int?, Bool)

    var text: String {
      switch self {
      case .letter(let letter): String(letter)
      case .any: "."
      case .start: "^"
      case .end: "$"
      case .sequence(let parts): "(?:" + parts.map(\.text).joined() + ")"
      case .choice(let branches): "(" + branches.map(\.text).joined(separator: "|") + ")"
      case .repeated(let body, let least, let most, let isReluctant):
        "(?:\(body.text)){\(least),\(most.map(String.init) ?? "")}" + (isReluctant ? "?" : "")
      }
    }

    func ends(_ text: [Unicode.Scalar], _ place: Int) -> [Int] {
      switch self {
      case .letter(let letter): place < text.count && text[place] == letter ? [place + 1] : []
      case .any: place < text.count ? [place + 1] : []
      case .start: place == 0 ? [place] : []
      case .end: place == text.count ? [place] : []
      case .sequence(let parts):
        parts.reduce([place]) { places, part in
          Self.distinct(places.flatMap { part.ends(text, $0) })
        }
      case .choice(let branches): Self.distinct(branches.flatMap { $0.ends(text, place) })
      case .repeated(let body, let least, let most, let isReluctant):
        Self.distinct(Self.rounds(body, least, most, isReluctant, text, place))
      }
    }

    private static func rounds(
      _ body: Tree, _ least: Int, _ most: Int?, _ isReluctant: Bool, _ text: [Unicode.Scalar],
      _ place: Int
    ) -> [Int] {
      if most == 0 { return [place] }
      let further = body.ends(text, place).flatMap { end in
        // A round that takes nothing beyond the least number is the last.
        end == place && least <= 0
          ? [place] : rounds(body, least - 1, most.map { $0 - 1 }, isReluctant, text, end)
      }
      if least > 0 { return further }
      return isReluctant ? [place] + further : further + [place]
    }

    private static func distinct(_ places: [Int]) -> [Int] {
      places.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
  }

  struct Writer {
    var numbers: SeededNumbers

    mutating func tree(_ depth: Int) -> Tree {
      switch depth == 0 ? numbers.below(6) : numbers.below(14) {
      case 0...3: .letter(numbers.below(2) == 0 ? "a" : "b")
      case 4: .any
      case 5: numbers.below(3) == 0 ? (numbers.below(2) == 0 ? .start : .end) : .letter("a")
      case 6...8: .sequence((0..<numbers.below(4)).map { _ in tree(depth - 1) })
      case 9...10: .choice((0...numbers.below(3)).map { _ in tree(depth - 1) })
      default: repeated(depth)
      }
    }

    private mutating func repeated(_ depth: Int) -> Tree {
      let least = numbers.below(3)
      let most = numbers.below(2) == 0 ? nil : least + numbers.below(3)
      return .repeated(tree(depth - 1), least, most, numbers.below(3) == 0)
    }
  }

  @Test(arguments: [UInt64(1), 2, 3, 4])
  func `random patterns match what the definition says`(_ seed: UInt64) throws {
    var writer = Writer(numbers: SeededNumbers(seed: seed))
    for _ in 0..<1_500 {
      let tree = writer.tree(3)
      let plain = try XPathPattern(tree.text)
      // A back-reference makes the matcher work without its marks.
      let unmarked = try XPathPattern("()\\1" + tree.text)
      for _ in 0..<4 {
        let length = writer.numbers.below(7)
        let letters = (0..<length).map { _ in
          writer.numbers.below(5) == 0 ? "c" : writer.numbers.below(2) == 0 ? "a" : "b"
        }
        let text = Array(letters.joined().unicodeScalars)
        let found = (0...text.count).contains { !tree.ends(text, $0).isEmpty }
        #expect(try plain.matches(letters.joined()) == found, "/\(tree.text)/ on \(letters)")
        #expect(try unmarked.matches(letters.joined()) == found, "/\(tree.text)/ on \(letters)")
        try compareFirst(tree, plain, unmarked, text)
      }
    }
  }

  /// The first match, seen by what replacing leaves; only of patterns that take something.
  private func compareFirst(
    _ tree: Tree, _ plain: XPathPattern, _ unmarked: XPathPattern, _ text: [Unicode.Scalar]
  ) throws {
    guard tree.ends([], 0).isEmpty else { return }
    var expected = ""
    var place = 0
    while place < text.count {
      if let end = tree.ends(text, place).first {
        expected += "<" + text[place..<end].map { String($0) }.joined() + ">"
        place = end
      } else {
        expected.unicodeScalars.append(text[place])
        place += 1
      }
    }
    let whole = text.map { String($0) }.joined()
    #expect(try plain.replacing(in: whole, with: "<$0>") == expected, "/\(tree.text)/ on \(whole)")
    #expect(
      try unmarked.replacing(in: whole, with: "<$0>") == expected, "/\(tree.text)/ on \(whole)")
  }
}
