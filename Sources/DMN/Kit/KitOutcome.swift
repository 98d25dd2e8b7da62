/// What became of one case of the kit.
public struct KitOutcome: Hashable, Sendable {
  /// The verdict, in the words of the kit.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    case passed = "SUCCESS"
    case failed = "ERROR"
    case skipped = "IGNORED"
  }

  /// The folder with its level, such as `compliance-level-2/0001-input-data-string`.
  public let folder: String
  /// The file of the cases without its ending.
  public let file: String
  /// The identifier of the case within its file.
  public let caseID: String
  /// Whether the case passed.
  public let verdict: Verdict
  /// Why it did not pass.
  public let comment: String

  /// The outcome of a case.
  public init(
    folder: String, file: String, caseID: String, verdict: Verdict, comment: String = ""
  ) {
    self.folder = folder
    self.file = file
    self.caseID = caseID
    self.verdict = verdict
    self.comment = comment
  }
}

extension KitOutcome {
  /// The outcome as a line of the kit's table of results, without a line end.
  public var row: String {
    [folder, file, caseID, verdict.rawValue, comment].map(Self.quoted).joined(separator: ",")
  }

  /// A table of results in the kit's form: a line for each case, no heading.
  public static func table(of outcomes: [KitOutcome]) -> String {
    outcomes.map { $0.row + "\n" }.joined()
  }

  // Every field is quoted and stands on one line.
  private static func quoted(_ text: String) -> String {
    var field = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": field += "\"\""
      case "\n", "\r": field += " "
      default: field.unicodeScalars.append(scalar)
      }
    }
    return field + "\""
  }
}
