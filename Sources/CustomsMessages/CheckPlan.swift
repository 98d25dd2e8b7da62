import TradeTerms

/// The checks of single fields of one message type, laid out by the fields' places.
struct CheckPlan: Sendable {
  /// One field's check. A class, because a meaning carries a whole table and is passed around.
  final class Step: Sendable {
    let element: String
    let mustBeFilled: Bool
    let meaning: FieldMeaning

    init(_ layout: Layout, _ field: Field, _ tables: ReferenceTables) {
      element = "\(layout.name)/\(field.name)"
      mustBeFilled = field.isRequired && field.emptyReadsAs == nil
      meaning = FieldMeaning(field.name, tables)
    }
  }

  private let head: [Step]
  private let line: [Step]

  init(_ type: MessageType, _ tables: ReferenceTables) {
    func steps(_ layout: Layout?) -> [Step] {
      guard let layout else { return [] }
      return layout.fields.map { Step(layout, $0, tables) }
    }
    head = steps(type.shape.head)
    line = steps(type.shape.line)
  }

  func run(on record: RecordView, _ notes: inout FindingNotes) {
    for index in head.indices {
      check(record, record.rawSlot(index), head[index], line: nil, &notes)
    }
    for number in 0..<record.lineCount {
      let first = head.count + number * line.count
      for index in line.indices {
        check(record, record.rawSlot(first + index), line[index], line: number, &notes)
      }
    }
  }

  @inline(__always)
  private func check(
    _ record: RecordView, _ slot: Slot, _ step: Step, line: Int?, _ notes: inout FindingNotes
  ) {
    guard slot.isPresent else { return }
    let text = record.trimmed(slot)
    if text.count != Int(slot.count), !text.isEmpty {
      notes.note(.blanksAround, step.element, line: line, text)
    }
    guard !text.isEmpty else {
      if step.mustBeFilled {
        notes.note(.emptyMandatory, step.element, line: line, "")
      }
      return
    }
    if let (rule, expected) = step.meaning.broken(text) {
      notes.note(rule, step.element, line: line, text, expected: expected)
    }
  }
}

extension FieldMeaning {
  /// The rule that a text that is not empty breaks, and what would be right; or `nil`.
  @inline(__always)
  func broken(_ text: UnsafeRawBufferPointer) -> (Rule, String)? {
    switch self {
    case .text: nil
    case .code(let table):
      table.contains(utf8: text)
        ? nil : (table.isComplete ? .unknownCode : .unlistedCode, table.title)
    case .enterprise(let words):
      EnterpriseCode.accepts(utf8: text) || words.contains { $0.utf8.elementsEqual(text) }
        ? nil : (.enterpriseCode, words.joined(separator: ", "))
    case .guid: Self.isGUID(text) ? nil : (.guidForm, "XXXXXXXX-XXXX-XXXX-XXXX-XXXXXXXXXXXX")
    case .dateTime: Instant(utf8: text) == nil ? (.dateTime, "YYYYMMDDhhmmss") : nil
    case .date: Day(utf8: text) == nil ? (.date, "YYYYMMDD") : nil
    case .notNegative: Self.sign(text) < 0 ? (.negativeNumber, "≥ 0") : nil
    case .positive: Self.brokenSign(text)
    case .hsCode: HSCode.accepts(utf8: text) ? nil : (.hsCode, "0123456789")
    case .lineNumber: Self.sign(text) > 0 ? nil : (.lineNumber, "1, 2, 3, …")
    }
  }

  private static func brokenSign(_ text: UnsafeRawBufferPointer) -> (Rule, String)? {
    switch sign(text) {
    case 0: (.zeroQuantity, "> 0")
    case ..<0: (.negativeNumber, "> 0")
    default: nil
    }
  }

  /// The sign of a number whose form is right.
  private static func sign(_ text: UnsafeRawBufferPointer) -> Int {
    var isNegative = false
    for byte in text {
      switch byte {
      case UInt8(ascii: "-"): isNegative = true
      case UInt8(ascii: "1")...UInt8(ascii: "9"): return isNegative ? -1 : 1
      default: break
      }
    }
    return 0
  }

  /// 36 characters: hexadecimal upper-case digits in five groups.
  private static func isGUID(_ text: UnsafeRawBufferPointer) -> Bool {
    guard text.count == 36 else { return false }
    for (index, byte) in text.enumerated() {
      let isDash = index == 8 || index == 13 || index == 18 || index == 23
      switch byte {
      case UInt8(ascii: "-"): if !isDash { return false }
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "F"):
        if isDash { return false }
      default: return false
      }
    }
    return true
  }
}
