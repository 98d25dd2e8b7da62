internal import FEEL
internal import TradeTerms

extension PackReader {
  /// The kinds of case of a pack, with those of the pack below.
  mutating func caseTypes(
    _ files: [PackFile], _ header: PackHeader, sentences: [String],
    decisions: [PackDecision]
  ) -> [String: CaseType] {
    var types = base?.caseTypes ?? [:]
    var own: [CaseType] = []
    for name in header.caseFiles {
      guard let text = text(of: name, files) else { continue }
      let known = types
      guard
        let type = attempt({ () throws(PackError) in
          let block = try PackBlock(yaml: text, at: PackPlace(file: name, line: 1))
          return try CaseTypeReader(header: header, known: known).read(block)
        })
      else { continue }
      if own.contains(where: { $0.id == type.id }) {
        checkOnce([(type.id, type.place), (type.id, type.place)])
      }
      types[type.id] = type
      own.append(type)
    }
    let check = CaseTypeCheck(
      types: types,
      sentences: sentences + (base?.sentences.map(\.id) ?? []),
      decisions: (decisions + (base?.decisions ?? [])).filter { $0.subject == .enterprise }
        .map(\.id))
    for type in own { keep(check.findings(of: type)) }
    return types
  }
}
