import Hummingbird
import Synchronization

/// Remembers rendered pages by all that they show: a page is a pure function of its content, so
/// what is remembered is never out of date.
///
/// It keeps two generations. When the young one is full it becomes the old one, and what was not
/// asked for since is let go.
final class PageMemory: Sendable {
  /// All that a page depends on.
  struct Key: Hashable, Sendable {
    let page: PageName
    let language: Language
    let address: String
    let content: AnyContent
    /// Who reads, as far as the frame of the page shows it.
    let reader: String
  }

  private struct Generations {
    var young: [Key: ByteBuffer] = [:]
    var old: [Key: ByteBuffer] = [:]
    var youngBytes = 0
  }

  private let most: Int
  private let generations = Mutex(Generations())

  /// - Parameter bytes: how much HTML one generation may hold.
  init(bytes: Int = 16 << 20) { most = bytes }

  func body(of key: Key) -> ByteBuffer? {
    generations.withLock { generations in
      if let body = generations.young[key] { return body }
      guard let body = generations.old[key] else { return nil }
      add(body, key, to: &generations)
      return body
    }
  }

  func keep(_ body: ByteBuffer, as key: Key) {
    generations.withLock { add(body, key, to: &$0) }
  }

  private func add(_ body: ByteBuffer, _ key: Key, to generations: inout Generations) {
    // The content that the key holds is about as large as the page.
    let size = 2 * body.readableBytes
    guard size <= most else { return }
    if generations.youngBytes + size > most {
      generations.old = generations.young
      generations.young = [:]
      generations.youngBytes = 0
    }
    if generations.young.updateValue(body, forKey: key) == nil { generations.youngBytes += size }
  }
}
