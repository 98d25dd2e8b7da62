/// What is asked of a provider over HTTP, behind the browser of whoever signs in.
public struct ProviderQuestion: Hashable, Sendable {
  public let address: String
  /// The form that is posted; nil for what is only fetched.
  public let form: String?
  /// Lines of the header, beside those that every question has.
  public let headers: [String]

  init(address: String, form: String? = nil, headers: [String] = []) {
    self.address = address
    self.form = form
    self.headers = headers
  }

  /// What it answers.
  public struct Answer: Hashable, Sendable {
    public let status: Int
    public let body: [UInt8]

    public init(status: Int, body: [UInt8]) {
      self.status = status
      self.body = body
    }
  }
}
