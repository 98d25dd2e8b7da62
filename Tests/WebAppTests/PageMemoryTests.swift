import Hummingbird
import Testing

@testable import WebApp

@Suite struct PageMemoryTests {
  private static func key(
    _ content: some Hashable & Sendable, _ language: Language = .chinese, _ address: String = "/"
  ) -> PageMemory.Key {
    PageMemory.Key(
      page: .home, language: language, address: address, content: AnyContent(content),
      reader: "open")
  }

  @Test func `a page is found by exactly what it shows, in its language, at its address`() {
    let memory = PageMemory()
    memory.keep(ByteBuffer(string: "page"), as: Self.key([1, 2]))
    #expect(memory.body(of: Self.key([1, 2])) == ByteBuffer(string: "page"))
    #expect(memory.body(of: Self.key([1, 3])) == nil)
    #expect(memory.body(of: Self.key([1, 2], .english)) == nil)
    #expect(memory.body(of: Self.key([1, 2], .chinese, "/?after=1")) == nil)
    #expect(memory.body(of: Self.key(["1", "2"])) == nil)
  }

  @Test func `what is asked for stays, the rest is let go, and nothing grows for ever`() {
    let memory = PageMemory(bytes: 100)
    let page = ByteBuffer(string: String(repeating: "x", count: 10))
    memory.keep(page, as: Self.key(0))
    for number in 1...50 {
      memory.keep(page, as: Self.key(number))
      #expect(memory.body(of: Self.key(0)) != nil)
    }
    let kept = (0...50).count { memory.body(of: Self.key($0)) != nil }
    #expect(kept < 15)
  }

  @Test func `a page larger than a generation is not kept`() {
    let memory = PageMemory(bytes: 10)
    memory.keep(ByteBuffer(string: "0123456789"), as: Self.key(1))
    #expect(memory.body(of: Self.key(1)) == nil)
  }
}
