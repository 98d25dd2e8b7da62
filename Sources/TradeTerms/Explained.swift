/// An error that a person can act on: what is wrong, where, and what to do about it.
public protocol Explained: Error, Sendable {
  /// What is wrong, with the value that was found.
  var what: Wording { get }
  /// Where: field, file and line, or clause.
  var place: String { get }
  /// What to do about it, in the imperative.
  var remedy: Wording { get }
}

/// One sentence in the two languages of the platform.
public struct Wording: Hashable, Sendable {
  /// The sentence in Chinese.
  public let chinese: String
  /// The sentence in English.
  public let english: String

  public init(_ chinese: String, _ english: String) {
    self.chinese = chinese
    self.english = english
  }
}
