public import TradeTerms

/// Why a file of exchange rates cannot be read at all. Faults of single rows are findings.
public enum RateFileError: Explained, Hashable {
  case unreadable(DelimitedTextError)

  public var what: Wording {
    switch self {
    case .unreadable(let error): error.what
    }
  }

  public var place: String {
    switch self {
    case .unreadable(let error): error.place
    }
  }

  public var remedy: Wording {
    switch self {
    case .unreadable(let error):
      Wording(
        "\(error.remedy.chinese)；列名为 \(RateFile.columns.joined(separator: "、"))",
        "\(error.remedy.english); the columns are \(RateFile.columns.joined(separator: ", "))")
    }
  }
}
