/// The official text of a policy, where somebody attached it to the pack: sentence by sentence.
///
/// It stands in `text.md`, each sentence below a heading with its id. It is shown beside the rules
/// and checked against them; what the pack decides does not depend on it.
public struct AttachedText: Sendable {
  /// The file of a pack that holds it.
  public static let file = "text.md"

  /// The text of each sentence, by its id.
  public let sentences: [String: String]
  /// The ids in the order of the file.
  public let order: [String]

  init(_ text: String) {
    var sentences: [String: String] = [:]
    var order: [String] = []
    for line in text.split(whereSeparator: \.isNewline) {
      if line.hasPrefix("#") {
        let id = PipeTable.trimmed(line.drop { $0 == "#" })
        order.append(id)
        sentences[id] = ""
      } else if let id = order.last {
        sentences[id, default: ""] += PipeTable.trimmed(line)
      }
    }
    self.sentences = sentences
    self.order = order
  }
}
