import TradeTerms

/// Puts a document into the words of a page.
enum DocumentText {
  /// The values of one row of a list, which are those of a document's heading too.
  static func values(_ row: DocumentRow, _ language: Language) -> [String: Any] {
    [
      "id": row.id, "kindText": row.kind.text[language], "docNumber": row.number,
      "enterpriseCode": row.enterpriseCode, "enterpriseName": row.enterpriseName,
      "day": row.day, "amount": Figures.text(row.amount, language),
      "stateText": row.state.text[language], "stateTone": row.state.tone.rawValue,
      "hasMatch": row.match != nil, "matchText": row.match?.text[language] ?? "",
      "matchTone": row.match?.tone.rawValue ?? "",
      "findingCount": row.findings == 0 ? false : row.findings,
    ]
  }

  static func field(_ field: FieldLine, _ language: Language) -> [String: Any] {
    [
      "element": field.element, "fieldChinese": field.chinese, "fieldValue": field.value,
      "meaning": optional(field.meaning?[language]),
    ]
  }

  static func partner(_ partner: PartnerLine, _ language: Language) -> [String: Any] {
    [
      "partnerKind": partner.kind.text[language], "partnerKey": partner.key,
      "partnerLink": optional(partner.id.map { "/documents/\(FormValues.encode($0))" }),
      "partnerState": partner.state.text[language],
      "partnerTone": partner.state.tone.rawValue,
    ]
  }
}
