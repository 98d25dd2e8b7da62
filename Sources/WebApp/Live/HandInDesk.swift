import Clearance
import CustomsMessages
import Storage
import TradeLedger
import TradeTerms

/// Takes files in and tells, document by document, what became of them.
struct HandInDesk: Sendable {
  let database: any Database
  let words: DocumentWords
  let intake: Intake
  /// Draws the messages out of a file: one of a plain file, those of a zip archive.
  let unpack: @Sendable (HandedFile) throws -> [Intake.Item]
  let reader = MessageReader()

  /// Takes one file in; what it accepts is durable when this returns.
  func take(_ file: HandedFile) async throws -> HandInResult {
    let items = try unpack(file)
    try await check(file.sender, items)
    let reports = try await intake(of: file).take(items)
    var result = HandInResult(file: file.name, receipt: nil, documents: [])
    for (item, report) in zip(items, reports) {
      if result.receipt == nil, let number = report.number { result.receipt = String(number) }
      let message = reader.read(item.bytes)
      let kind = kind(of: report.content)
      guard message.isValid, case .handled = report.content else {
        result.documents.append(whole(item, report, kind))
        continue
      }
      result.documents += try await documents(of: message, report, kind)
    }
    try await correct(file.corrects, by: result.documents)
    return result
  }

  /// Nobody hands in for an enterprise that did not ask them to, and what customs answers comes
  /// from customs.
  private func check(_ sender: HandedFile.Sender?, _ items: [Intake.Item]) async throws {
    guard let mayFor = sender?.mayFor else { return }
    for item in items {
      let message = reader.read(item.bytes)
      // An answer may name nobody and still change whose order it answers.
      guard message.type?.isRequest != false else {
        throw Failure(
          .forbidden, what: Wording("回执只由海关方报送", "Answers come from customs only"),
          place: item.name,
          remedy: Wording("请交申报的单证", "Hand in the documents that you declare"))
      }
      // What cannot be read is refused, and kept, in the name of who sends it.
      var asked: Set<[String]> = []
      for record in RecordSummary.all(in: message) where !record.party.isEmpty {
        guard asked.insert([record.party, record.platform]).inserted else { continue }
        guard try await mayFor(record.party, record.platform) else {
          throw Failure(
            .forbidden,
            what: Wording(
              "不能为 \(record.party) 交此单证", "You may not hand this in for \(record.party)"),
            place: item.name,
            remedy: Wording(
              "请由该企业授权，或以该企业的账号交单",
              "Have that enterprise trust you, or sign in for it"))
        }
      }
    }
  }

  /// The intake in the name of who hands a file in.
  private func intake(of file: HandedFile) -> Intake {
    guard let sender = file.sender else { return intake }
    return intake.by(owner: sender.organisation, author: sender.name)
  }

  /// Notes at the refused document which one was taken in its place.
  private func correct(_ refused: String?, by lines: [HandInLine]) async throws {
    guard let number = refused.flatMap({ Int64($0) }),
      let taken = lines.first(where: { $0.verdict == .accepted })?.id.flatMap({ Int64($0) })
    else { return }
    try await database.write { session in
      _ = try RefusalStore(session).correct(
        DocumentNumber(rawValue: number), by: DocumentNumber(rawValue: taken))
    }
  }

  /// A message that was refused for its form, or kept because the platform does not act on it.
  private func whole(_ item: Intake.Item, _ report: MessageReport, _ kind: Label) -> HandInLine {
    let id = report.number.map {
      String(DocumentNumber(message: $0, place: DocumentNumber.wholeMessage).rawValue)
    }
    let findings = report.findings.map {
      words.finding($0, document: "\(kind.text.chinese) \(item.name)", id: id)
    }
    let verdict: HandInLine.Verdict =
      if report.number == nil {
        .repeated
      } else if case .other = report.content {
        .kept
      } else {
        .refused
      }
    return HandInLine(
      kind: kind, number: item.name, verdict: verdict, id: id, findings: findings)
  }

  private func documents(of message: Message, _ report: MessageReport, _ kind: Label)
    async throws -> [HandInLine]
  {
    let records = RecordSummary.all(in: message)
    let taken = try await taken(report.number, records.map(\.place))
    return records.map { record in
      let found = report.findings.filter { $0.record == record.place }
      let id = report.number.map {
        String(DocumentNumber(message: $0, place: record.place).rawValue)
      }
      let verdict: HandInLine.Verdict =
        if taken.contains(record.place) {
          .accepted
        } else if words.rules.refuses(found) {
          .refused
        } else {
          .repeated
        }
      return HandInLine(
        kind: kind, number: record.number, verdict: verdict,
        id: verdict == .repeated ? nil : id,
        findings: found.map {
          words.finding($0, document: "\(kind.text.chinese) \(record.number)", id: id)
        })
    }
  }

  /// The places of a message whose documents the ledger holds.
  private func taken(_ message: Int64?, _ places: [Int]) async throws -> Set<Int> {
    guard let message else { return [] }
    return try await database.read { session in
      let store = DocumentStore(session)
      return Set(
        try places.filter { place in
          try store.document(DocumentNumber(message: message, place: place)) != nil
        })
    }
  }

  private func kind(of content: Message.Content) -> Label {
    switch content {
    case .handled(let type): words.kind(type.rawValue)
    case .other(let number): words.kind(number)
    case .unrecognised: words.kind(0)
    }
  }
}
