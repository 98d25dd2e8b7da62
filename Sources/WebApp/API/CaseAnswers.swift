import Cases
import PolicyPacks
import TradeTerms

/// A case in a list, for programs.
struct CaseLine: Hashable, Sendable, Encodable {
  let id: Int64
  let number: String
  let type: Choice
  let title: String
  let state: Choice
  let isOpen: Bool
  let subject: Subject?
  let unit: Choice
  let owner: String?
  let parent: Int64?
  let level: Int
  let revision: Int64
  let openedAt: String
  let closedAt: String?
  let dueAt: String?

  struct Subject: Hashable, Sendable, Encodable {
    let code: String
    let name: String
  }

  init(_ record: CaseRecord, _ site: Site, _ desk: CaseDesk) {
    let kind = desk.shelf.types[record.type]
    id = record.id
    number = record.number
    type = Choice(code: record.type, name: kind?.label ?? Wording(record.type, record.type))
    title = record.title
    let label = kind?.state(record.state)?.label
    state = Choice(code: record.state, name: label ?? Wording(record.state, record.state))
    isOpen = record.isOpen
    subject = record.subject.map { Subject(code: $0.code, name: $0.name) }
    unit = Choice(code: record.unit.description, name: site.name(of: record.unit))
    owner = record.owner?.name
    parent = record.parent
    level = record.level
    revision = record.revision
    openedAt = record.openedAt.description
    closedAt = record.closedAt?.description
    dueAt = record.isOpen ? record.dueAt?.description : nil
  }
}

/// A field of a form, for programs that fill it in.
struct FormFieldAnswer: Encodable {
  let id: String
  let label: Wording
  let hint: Wording?
  let kind: String
  let unit: Wording?
  let choices: [Choice]
  let isRequired: Bool
  let isPersonal: Bool
  /// Whether the platform fills it in where it knows the fact; what is sent is then not used.
  let isFilledByFact: Bool

  init(_ field: FormField) {
    id = field.id
    label = field.label
    hint = field.hint
    choices = field.choices.map { Choice(code: $0.code, name: $0.label) }
    isRequired = field.isRequired
    isPersonal = field.isPersonal
    isFilledByFact = field.fact != nil
    var unit: Wording?
    switch field.kind {
    case .line: kind = "line"
    case .text: kind = "text"
    case .number(let measure):
      kind = "number"
      unit = measure?.name
    case .money: kind = "money"
    case .day: kind = "day"
    case .yesNo: kind = "yesNo"
    case .choice: kind = "choice"
    case .department: kind = "department"
    case .experts: kind = "experts"
    }
    self.unit = unit
  }
}

/// A place for files, for programs that fill it.
struct EvidenceSlotAnswer: Encodable {
  let id: String
  let label: Wording
  let endings: [String]
  let isRequired: Bool
  let most: Int
  let bytes: Int

  init(_ slot: EvidenceSlot) {
    id = slot.id
    label = slot.label
    endings = slot.types.flatMap(\.endings)
    isRequired = slot.isRequired
    most = slot.most
    bytes = slot.bytes
  }
}

/// A kind of case that somebody may open, for programs.
struct CaseTypeAnswer: Encodable {
  let id: String
  let label: Wording
  let purpose: Wording
  let sentences: [String]
  /// Whether it begins from a benefit that a decision grants.
  let asksBenefit: Bool
  /// The kind of case that it is opened in.
  let parent: String?
  let form: [FormFieldAnswer]
  let evidence: [EvidenceSlotAnswer]
  let states: [Choice]
  let clocks: [Clock]

  struct Clock: Encodable {
    let id: String
    let label: Wording
    let limit: Wording
    let cites: Wording?
  }

  init(_ type: CaseType) {
    id = type.id
    label = type.label
    purpose = type.purpose
    sentences = type.sentences
    asksBenefit = type.uniqueness == .benefit
    parent = type.parent?.type
    form = type.form.map(FormFieldAnswer.init)
    evidence = type.evidence.map(EvidenceSlotAnswer.init)
    states = type.states.map { Choice(code: $0.id, name: $0.label) }
    clocks = type.clocks.map {
      Clock(id: $0.id, label: $0.label, limit: $0.limitWording, cites: $0.cites)
    }
  }
}

/// Everything that somebody may see of a case, for programs.
struct CaseAnswer: Encodable {
  let line: CaseLine
  let fields: [Field]
  let steps: [Step]
  let clocks: [Clock]
  let evidence: [Evidence]
  let payouts: [Payout]
  let events: [Event]
  let children: [CaseLine]

  struct Field: Encodable {
    let id: String
    let label: Wording
    let text: Wording
    let isPersonal: Bool
  }

  struct Step: Encodable {
    let id: String
    let label: Wording
    let blocked: Wording?
    let needsComment: Bool
    let asks: [FormFieldAnswer]
    let criteria: [Criterion]
  }

  struct Criterion: Encodable {
    let id: String
    let label: Wording
    let most: Int
  }

  struct Clock: Encodable {
    let id: String
    let label: Wording
    let startedAt: String
    let dueAt: String
    let isProvisional: Bool
    let isPaused: Bool
    let stoppedAt: String?
  }

  struct Evidence: Encodable {
    let id: Int64
    let slot: String
    let name: String
    let size: Int
    let digest: String
    let addedAt: String
    let isReplaced: Bool
  }

  struct Payout: Encodable {
    let fen: Int64
    let day: String
    let voucher: String
  }

  struct Event: Encodable {
    let at: String
    let kind: String
    let step: String
    let before: String
    let after: String
    let organisation: String
    let person: String?
    let comment: String
  }

  init(_ sheet: CaseSheet, _ site: Site, _ desk: CaseDesk) {
    line = CaseLine(sheet.record, site, desk)
    fields = sheet.fields.map {
      Field(id: $0.id, label: $0.label, text: $0.text, isPersonal: $0.isPersonal)
    }
    steps = sheet.steps.map { step, blocked in
      let criteria = step.takesScores ? sheet.type.scores?.criteria ?? [] : []
      return Step(
        id: step.id, label: step.label, blocked: blocked, needsComment: step.needsComment,
        asks: step.asks.map(FormFieldAnswer.init),
        criteria: criteria.map { Criterion(id: $0.id, label: $0.label, most: $0.most) })
    }
    clocks = sheet.clocks.map { clock in
      Clock(
        id: clock.clock,
        label: sheet.type.clock(clock.clock)?.label ?? Wording(clock.clock, clock.clock),
        startedAt: clock.startedAt.description, dueAt: clock.dueAt.description,
        isProvisional: clock.isProvisional, isPaused: clock.pausedLeft != nil,
        stoppedAt: clock.stoppedAt?.description)
    }
    evidence = sheet.evidence.map { kept in
      Evidence(
        id: kept.id, slot: kept.slot, name: kept.name, size: kept.size, digest: kept.digest,
        addedAt: kept.addedAt.description, isReplaced: kept.replacedAt != nil)
    }
    payouts = sheet.payouts.map {
      Payout(fen: $0.amount.fen, day: $0.day.description, voucher: $0.voucher)
    }
    events = sheet.events.map { event in
      Event(
        at: event.at.description, kind: event.kind.rawValue, step: event.step,
        before: event.before, after: event.after, organisation: event.organisation,
        person: event.actor?.name, comment: event.comment)
    }
    children = sheet.children.map { CaseLine($0, site, desk) }
  }
}
