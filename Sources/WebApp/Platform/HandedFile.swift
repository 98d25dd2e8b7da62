/// A file as it arrives over HTTP.
public struct HandedFile: Sendable {
  /// The name that the sender gives it; never a path.
  public var name: String
  public var bytes: [UInt8]
  /// The refused document that this one corrects.
  public var corrects: String?
  /// Who hands it in; nil for whoever the server runs as.
  public var sender: Sender?

  /// The organisation that answers for what is handed in, and who did it.
  public struct Sender: Sendable {
    public let organisation: String
    public let name: String
    /// Whether they may hand in for an enterprise, by its code and that of the platform; nil where
    /// they may for all.
    public let mayFor: (@Sendable (_ party: String, _ platform: String) async throws -> Bool)?

    public init(
      organisation: String, name: String,
      mayFor: (@Sendable (_ party: String, _ platform: String) async throws -> Bool)? = nil
    ) {
      self.organisation = organisation
      self.name = name
      self.mayFor = mayFor
    }
  }

  public init(name: String, bytes: [UInt8], corrects: String? = nil, sender: Sender? = nil) {
    self.name = name
    self.bytes = bytes
    self.corrects = corrects
    self.sender = sender
  }
}
