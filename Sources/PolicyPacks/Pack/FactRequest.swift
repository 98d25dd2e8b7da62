/// A fact that a program needs of each subject, for a year where the fact is yearly.
public struct FactRequest: Hashable, Sendable {
  public let name: String
  public let subject: Subject
  public let year: Int?

  public init(name: String, subject: Subject = .enterprise, year: Int? = nil) {
    self.name = name
    self.subject = subject
    self.year = year
  }
}

extension FactRequest: CustomStringConvertible {
  public var description: String {
    "\(subject.rawValue).\(name)" + (year.map { "(\($0))" } ?? "")
  }
}
