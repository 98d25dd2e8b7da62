/// A file as it arrives over HTTP.
public struct HandedFile: Sendable {
  /// The name that the sender gives it; never a path.
  public var name: String
  public var bytes: [UInt8]
  /// The refused document that this one corrects.
  public var corrects: String?

  public init(name: String, bytes: [UInt8], corrects: String? = nil) {
    self.name = name
    self.bytes = bytes
    self.corrects = corrects
  }
}
