/// A value as the kit writes it: still text, with the name of its type.
public indirect enum KitValue: Hashable, Sendable {
  case null
  /// A text to the letter, and a type of XML Schema without prefix, such as `decimal`.
  case simple(String, type: String?)
  case list([KitValue])
  case components([Component])

  /// A named part of a value, in the order of the file.
  public struct Component: Hashable, Sendable {
    /// The name of the part.
    public let name: String
    /// The value of the part.
    public let value: KitValue
  }
}
