import CustomsMessages

/// What a hand-in says of one record of a message: its place and its business number.
struct RecordSummary {
  let place: Int
  let number: String
  /// The code of who declares it, and of the platform; empty where it names none.
  let party: String
  let platform: String

  /// The elements that hold a document's business number, whatever its kind.
  static let numberElements: Set<String> = ["orderNo", "logisticsNo"]

  /// All records of a message, in order.
  static func all(in message: Message) -> [RecordSummary] {
    var summaries: [RecordSummary] = []
    message.withRecords { index, view in
      let number = view.fields().first {
        $0.line == nil && numberElements.contains($0.field.name)
      }
      func head(_ names: String...) -> String {
        view.fields().first { $0.line == nil && names.contains($0.field.name) }?.value ?? ""
      }
      summaries.append(
        RecordSummary(
          place: index, number: number?.value ?? "",
          party: head("ebcCode", "logisticsCode"), platform: head("ebpCode")))
    }
    return summaries
  }
}
