/// How many documents of a hand-in met which verdict.
struct HandInCounts: Encodable {
  let accepted: Int
  let repeated: Int
  let refused: Int
  let kept: Int

  /// Counts the documents; a file that is refused before any document is read counts as one.
  init(_ results: [HandInResult]) {
    let verdicts = results.flatMap(\.documents).map(\.verdict)
    func count(_ verdict: HandInLine.Verdict) -> Int { verdicts.count { $0 == verdict } }
    let unreadable = results.count { result in
      result.documents.isEmpty && result.findings.contains(where: \.refuses)
    }
    accepted = count(.accepted)
    repeated = count(.repeated)
    refused = count(.refused) + unreadable
    kept = count(.kept)
  }

  subscript(_ verdict: HandInLine.Verdict) -> Int {
    switch verdict {
    case .accepted: accepted
    case .repeated: repeated
    case .refused: refused
    case .kept: kept
    }
  }

  /// Whether nothing was taken in.
  var isRefusedAsAWhole: Bool { refused > 0 && accepted + repeated + kept == 0 }
}
