public import TradeTerms

/// A pack that was not loaded, with every mistake that was found in it.
public struct PackRefused: Explained, CustomStringConvertible {
  public let findings: [PackError]

  public init(findings: [PackError]) { self.findings = findings }

  public var what: Wording {
    let first = findings.first?.what ?? Wording("", "")
    guard findings.count > 1 else { return first }
    return Wording(
      "政策包有 \(findings.count) 处错误，第一处：\(first.chinese)",
      "the pack has \(findings.count) mistakes, the first: \(first.english)")
  }

  public var place: String { findings.first?.place ?? "" }

  public var remedy: Wording { findings.first?.remedy ?? Wording("", "") }

  public var description: String {
    findings.map { "\($0.place): \($0.what.english); \($0.remedy.english)" }
      .joined(separator: "\n")
  }
}
