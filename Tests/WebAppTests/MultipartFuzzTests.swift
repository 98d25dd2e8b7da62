import Testing

@testable import WebApp

@Suite struct MultipartFuzzTests {
  @Test(arguments: 0..<40)
  func `whatever the edges of the chunks, the reader finds what the oracle finds`(
    _ seed: UInt64
  ) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let form = RandomForm(&generator)
      let expected = MultipartOracle.read(form.body, boundary: form.boundary)
      let found = Self.read(form, &generator)
      if let found {
        #expect(found == expected, "seed \(seed), body \(form.body)")
      } else {
        // The reader also refuses headers that a lost byte has broken; the oracle reads none.
        #expect(
          expected == nil || Self.hasBrokenHeader(form),
          "seed \(seed): refused, but whole: \(form.body)")
      }
    }
  }

  private static func read(
    _ form: RandomForm, _ generator: inout SeededGenerator
  ) -> [[UInt8]]? {
    var reader = MultipartReader(boundary: form.boundary)
    var rest = form.body[...]
    var contents: [[UInt8]] = []
    do {
      while !rest.isEmpty {
        let count = min(rest.count, Int.random(in: 1...40, using: &generator))
        contents += try reader.push(rest.prefix(count)).map(\.content)
        rest = rest.dropFirst(count)
      }
      try reader.finish()
      return contents
    } catch {
      return nil
    }
  }

  private static func hasBrokenHeader(_ form: RandomForm) -> Bool {
    var reader = MultipartReader(boundary: form.boundary)
    do {
      _ = try reader.push(form.body)
      return false
    } catch .brokenHeader, .unnamedPart {
      return true
    } catch {
      return false
    }
  }
}
