extension DocumentSheet {
  /// The sheet for people.
  func text(_ tongue: Tongue) -> String {
    var lines: [String] = []
    if let document {
      lines += zip(ShownDocument.heading(tongue), document.cells(tongue))
        .filter { !$0.1.isEmpty }.map { "\($0.0)  \($0.1)" }
    }
    if let refused { lines.append(refused.text(tongue)) }
    if let message {
      lines.append(
        tongue("报文 ", "message ")
          + "\(message.number) \(message.name) · \(message.owner) · \(message.author)"
          + " · \(message.knownAt)")
    }
    lines += section(tongue("版本", "versions"), versions, tongue)
    lines += section(tongue("回执", "returns"), returns, tongue)
    lines += section(tongue("同一交易的单证", "documents of the same trade"), partners, tongue)
    if !findings.isEmpty {
      lines += ["", tongue("检查结果", "findings")]
      lines += findings.map { $0.text(tongue) }
    }
    if !fields.isEmpty {
      lines += ["", tongue("字段", "fields")]
      var table = TextTable([])
      for field in fields {
        table.add([field.line.map { "\($0)" } ?? "", field.element, field.name, field.value])
      }
      lines += table.text.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
    }
    return lines.joined(separator: "\n")
  }

  private func section(
    _ title: String, _ documents: [ShownDocument], _ tongue: Tongue
  ) -> [String] {
    guard !documents.isEmpty else { return [] }
    var table = TextTable(ShownDocument.heading(tongue))
    for document in documents { table.add(document.cells(tongue)) }
    return ["", title, table.text]
  }
}
