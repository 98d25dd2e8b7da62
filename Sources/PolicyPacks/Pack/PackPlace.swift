/// A place in a pack: the file, the line and the sentence.
public struct PackPlace: Hashable, Sendable, CustomStringConvertible {
  public let file: String
  public let line: Int
  public let sentence: String?

  public init(file: String, line: Int, sentence: String? = nil) {
    self.file = file
    self.line = line
    self.sentence = sentence
  }

  public var description: String {
    "\(file):\(line)" + (sentence.map { " (\($0))" } ?? "")
  }

  func at(line: Int) -> PackPlace { PackPlace(file: file, line: line, sentence: sentence) }
}
