internal import TradeTerms

extension CaseTypeReader {
  /// Of what there may be one only.
  func uniqueness(
    _ block: PackBlock?, _ form: [FormField]
  ) throws(PackError) -> CaseType.Uniqueness? {
    guard let block else { return nil }
    if block.isMap {
      try block.allow("field", "person")
      let field = try block.optional("field").map { (field) throws(PackError) in
        try self.field(field, among: form.filter { !$0.isPersonal })
      }
      if let person = block.optional("person") {
        return .person(try self.field(person, among: form.filter(\.isPersonal)), per: field)
      }
      if let field { return .field(field) }
      return .field(try block.required("field").text())
    }
    let words = CaseType.Uniqueness.words
    let text = try block.text()
    guard let word = words[text] else {
      throw block.failure(
        Wording("不认识“\(text)”", "“\(text)” means nothing here"),
        PackError.suggestion(for: text, among: words.keys))
    }
    return word
  }

  private func field(
    _ block: PackBlock, among fields: [FormField]
  ) throws(PackError) -> String {
    let name = try block.text()
    guard fields.contains(where: { $0.id == name }) else {
      throw block.unknownField(name, among: fields)
    }
    return name
  }
}
