import Cases
import PolicyPacks
import TradeTerms

/// Writes cases for people.
struct CaseWords {
  let site: Site
  let context: WebContext
  let desk: CaseDesk
  let now: Instant

  private var language: Language { context.language }

  /// How much time is left, and how bad that is.
  func time(until due: Instant?) -> (text: String, tone: String)? {
    guard let due else { return nil }
    if due <= now {
      let late = desk.calendar.workingMilliseconds(from: due, to: now)
      return (
        language == .chinese ? "已超 \(span(late))" : "\(span(late)) overdue", "bad"
      )
    }
    let left = desk.calendar.workingMilliseconds(from: now, to: due)
    let tone = left < 2 * 3_600_000 ? "waiting" : "good"
    return (language == .chinese ? "剩 \(span(left))" : "\(span(left)) left", tone)
  }

  /// Working time in days of eight hours, hours and minutes.
  private func span(_ milliseconds: Int64) -> String {
    let minutes = Int(milliseconds / 60_000)
    let perDay = max(1, desk.calendar.officeHours.minutesOfDay)
    let (days, hours, rest) = (minutes / perDay, minutes % perDay / 60, minutes % 60)
    if language == .chinese {
      if days > 0 { return "\(days) 个工作日" + (hours > 0 ? " \(hours) 小时" : "") }
      return hours > 0 ? "\(hours) 小时 \(rest) 分" : "\(rest) 分钟"
    }
    if days > 0 { return "\(days) working days" + (hours > 0 ? " \(hours) h" : "") }
    return hours > 0 ? "\(hours) h \(rest) min" : "\(rest) min"
  }

  func row(_ record: CaseRecord) -> [String: Any] {
    let type = desk.shelf.types[record.type]
    let time = record.isOpen ? time(until: record.dueAt) : nil
    return [
      "caseID": "\(record.id)", "number": record.number, "caseTitle": record.title,
      "typeText": type?.label[language] ?? record.type,
      "stateText": type?.state(record.state)?.label[language] ?? record.state,
      "stateTone": tone(record, type), "subjectName": record.subject?.name ?? "—",
      "unitText": site.name(of: record.unit)[language],
      "ownerText": record.owner?.name ?? "—",
      "dueText": optional(record.isOpen ? record.dueAt.map { Self.due($0) } : nil),
      "leftText": optional(time?.text), "leftTone": time?.tone ?? "neutral",
      "levelText": record.level > 0 ? "\(record.level)" : false,
      "openedText": Self.minute(record.openedAt),
    ]
  }

  private func tone(_ record: CaseRecord, _ type: CaseType?) -> String {
    guard let state = type?.state(record.state) else { return "neutral" }
    if state.isEnd { return state.isGranted ? "good" : "neutral" }
    return state.waitsFor == .applicant ? "waiting" : "neutral"
  }

  static func minute(_ instant: Instant) -> String { String(PageTime.text(instant).prefix(16)) }

  /// A deadline; the midnight at which a day ends is told as its end.
  static func due(_ instant: Instant) -> String {
    let text = minute(instant)
    guard text.hasSuffix(" 00:00") else { return text }
    return "\(instant.day.adding(days: -1)) 24:00"
  }

  /// The fields of a form, with what is filled in already.
  func inputs(
    _ fields: [FormField], filled: [String: String] = [:], known: Set<String> = [],
    recalled: Set<String> = [], experts: [Expert] = [], figures: [String: String] = [:],
    prefix: String = "f"
  ) -> [[String: Any]] {
    fields.map { field in
      let value = filled[field.id] ?? ""
      var input: [String: Any] = [
        "inputID": "\(prefix)-\(field.id)", "inputName": "field.\(field.id)",
        "inputLabel": field.label[language],
        "hint": optional(field.hint?[language] ?? figureHint(field, figures)),
        "isRequired": field.mustBeFilledIn, "inputValue": value,
        "isKnown": known.contains(field.id),
        "recalled": recalled.contains(field.id),
        "isPersonalInput": field.isPersonal, "most": field.most == Int.max ? "40" : "\(field.most)",
      ]
      switch field.kind {
      case .line, .department, .experts: input["isLine"] = true
      case .text: input["isArea"] = true
      case .number(let unit):
        input["isNumber"] = true
        input["unitText"] = optional(unit?.name[language])
      case .money:
        input["isNumber"] = true
        input["unitText"] = language == .chinese ? "元" : "yuan"
      case .day: input["isDay"] = true
      case .yesNo, .choice: break
      }
      let options = options(field, value, experts)
      if !options.isEmpty {
        input["isLine"] = false
        let isMany: Bool
        if case .experts = field.kind { isMany = true } else { isMany = false }
        input[isMany ? "isMany" : "isChoice"] = true
        input["options"] = options
      }
      return input
    }
  }

  private func figureHint(_ field: FormField, _ figures: [String: String]) -> String? {
    field.figure.flatMap { figures[$0] }
  }

  private func options(
    _ field: FormField, _ value: String, _ experts: [Expert]
  ) -> [[String: Any]] {
    func option(_ code: String, _ text: String) -> [String: Any] {
      [
        "code": code, "optionText": text,
        "isChosen": value.split(separator: ",").contains { $0 == code }
          || (code == value && !value.isEmpty),
      ]
    }
    switch field.kind {
    case .yesNo:
      return [
        option("true", site.words("case.yes", context)),
        option("false", site.words("case.no", context)),
      ]
    case .choice(let choices): return choices.map { option($0.code, $0.label[language]) }
    case .department:
      return desk.shelf.departments.values.sorted { $0.id < $1.id }
        .map { option($0.id, $0.name[language]) }
    case .experts:
      return experts.map { expert in
        option("\(expert.id)", "\(expert.person.name) · \(expert.organisation)")
      }
    default: return []
    }
  }

  /// The places for files. A browser cannot be given back what it sent: of files that came with a form
  /// that was refused it is said which ones must be chosen again.
  func slots(
    _ slots: [EvidenceSlot], prefix: String = "file", sent: [EvidenceFile] = []
  ) -> [[String: Any]] {
    slots.map { slot in
      let again = sent.filter { $0.slot == slot.id }.map(\.name)
      return [
        "slotAgain": optional(
          again.isEmpty ? nil : again.joined(separator: language == .chinese ? "、" : ", ")),
        "slotID": slot.id, "slotKey": "\(prefix)-\(slot.id)", "slotLabel": slot.label[language],
        "slotNote": site.words(
          "case.evidence.note", context,
          [
            "types": slot.types.flatMap(\.endings)
              .joined(separator: language == .chinese ? "、" : ", "),
            "most": "\(slot.most)", "size": Sizes.text(slot.bytes),
          ]),
        "accept": slot.types.flatMap(\.endings).map { "." + $0 }.joined(separator: ","),
        "isMultiple": slot.most > 1, "slotRequired": slot.isRequired,
      ]
    }
  }
}
