import Cases
import PolicyPacks
import TradeTerms

extension CaseWords {
  private var language: Language { context.language }

  /// What the page of a case shows of it.
  func sheet(_ sheet: CaseSheet, revealed: [String: String]) -> [String: Any] {
    let record = sheet.record
    var values = row(record)
    values["isOpenCase"] = record.isOpen
    values["revision"] = "\(record.revision)"
    values["purpose"] = sheet.type.purpose[language]
    values["sentences"] = sheet.type.sentences.joined(separator: " ")
    values["subjectLink"] = optional(
      record.subject.flatMap { subject in
        // Whoever sees only the outside of a case does not see its enterprise either.
        sheet.seesEvidence && subject.code.count == 18
          ? "/enterprises/\(FormValues.encode(subject.code))" : nil
      })
    values["openerText"] =
      record.opener.name.isEmpty ? site.words("case.platform", context) : record.opener.name
    values["waitsText"] = optional(
      sheet.type.state(record.state)?.waitsFor.map { $0.wording[language] })
    values["clocks"] = sheet.clocks.filter { $0.stoppedAt == nil }.map { clock($0, sheet.type) }
    values["lines"] = sheet.fields.map { line -> [String: Any] in
      [
        "lineLabel": line.label[language],
        "lineText": revealed[line.id] ?? line.text[language],
        "isPersonalLine": line.isPersonal,
      ]
    }
    values["hasLines"] = !sheet.fields.isEmpty
    let isSealed = sheet.fields.contains(where: \.isPersonal)
    values["mayReveal"] = sheet.mayReveal && isSealed && revealed.isEmpty
    values["mayErase"] = sheet.mayReveal && isSealed
    values["evidence"] = sheet.evidence.map { evidence($0, sheet) }
    values["hasEvidence"] = !sheet.evidence.isEmpty
    values["payouts"] = sheet.payouts.map { payout -> [String: Any] in
      [
        "amountText": payout.amount.description, "dayText": payout.day.description,
        "voucherText": payout.voucher,
      ]
    }
    values["hasPayouts"] = !sheet.payouts.isEmpty
    values["caseExperts"] = sheet.experts.map { ["expertName": $0.person.name] }
    values["hasCaseExperts"] = !sheet.experts.isEmpty
    values["scoreText"] = optional(
      sheet.scores.map { scores in
        site.words(
          "case.score", context,
          ["mean": scores.mean ?? "—", "count": "\(scores.count)", "all": "\(sheet.experts.count)"])
      })
    values["ranking"] = ranking(sheet.ranking)
    values["children"] = sheet.children.map(row)
    values["hasChildren"] = !sheet.children.isEmpty
    values["parentLink"] = optional(sheet.parent.map { "/cases/\($0.id)" })
    values["parentText"] = sheet.parent.map { "\($0.number) \($0.title)" } ?? ""
    values["benefitLink"] = optional(
      record.decision.flatMap { number in
        record.subject.map {
          "/enterprises/\(FormValues.encode($0.code))/decisions/\(FormValues.encode(number))"
        }
      })
    values["events"] = sheet.events.reversed().map { event($0, sheet.type) }
    values["hasEvents"] = !sheet.events.isEmpty
    return values
  }

  private func clock(_ clock: RunningClock, _ type: CaseType) -> [String: Any] {
    let rule = type.clock(clock.clock)
    let time = time(until: clock.dueAt)
    let calendar = desk.calendar
    let whole = calendar.workingMilliseconds(from: clock.startedAt, to: clock.dueAt)
    let used = calendar.workingMilliseconds(from: clock.startedAt, to: min(now, clock.dueAt))
    let fill = whole > 0 ? min(1_000, Int(used * 1_000 / whole)) : now >= clock.dueAt ? 1_000 : 0
    return [
      "clockName": rule?.label[language] ?? clock.clock,
      "clockDue": Self.due(clock.dueAt), "leftText": optional(time?.text),
      "tone": time?.tone ?? "good", "fill": "\(fill)", "goalAt": "996",
      "barLabel": "\(rule?.label[language] ?? ""): \(time?.text ?? "")",
      "isPaused": clock.pausedLeft != nil, "isProvisional": clock.isProvisional,
      "clockCites": optional(rule?.cites?[language]),
    ]
  }

  private func evidence(_ kept: KeptEvidence, _ sheet: CaseSheet) -> [String: Any] {
    let slot = sheet.type.evidence.first { $0.id == kept.slot }
    return [
      "fileName": kept.name,
      "fileLink": optional(
        sheet.seesPapers || slot?.isPersonal != true
          ? "/cases/\(sheet.record.id)/files/\(kept.id)" : nil),
      "fileSize": Sizes.text(kept.size), "fileTime": Self.minute(kept.addedAt),
      "slotLabel": slot?.label[language] ?? kept.slot,
      "isReplaced": kept.replacedAt != nil, "digestText": String(kept.digest.prefix(12)),
    ]
  }

  private func event(_ event: CaseEvent, _ type: CaseType) -> [String: Any] {
    let step: String
    switch event.kind {
    case .step: step = type.step(event.step)?.label[language] ?? event.step
    case .opened: step = site.words("case.event.opened", context)
    case .note, .personal: step = site.words("case.event.\(event.step)", context)
    case .clock:
      let parts = event.step.split(separator: " ").map(String.init)
      let rule = type.clock(parts.first ?? "")?.label[language] ?? ""
      step = rule + " · " + site.words("case.event.clock.\(parts.last ?? "")", context)
    }
    let names = Dictionary(
      type.fields.map { ($0.id, $0.label[language]) }, uniquingKeysWith: { first, _ in first })
    let given = event.kind == .step ? event.given(in: type) : [:]
    let changed = given.keys.compactMap { names[$0] }.sorted()
    // What was written stands in the history, also when it was written over later.
    let texts = type.fields.filter { field in
      if case .text = field.kind { !field.isPersonal } else { false }
    }.compactMap { field in
      given[field.id].map { ["textLabel": field.label[language], "textBody": $0] }
    }
    let isMoved = event.before != event.after && !event.before.isEmpty
    return [
      "eventTime": Self.minute(event.at), "eventText": step,
      "eventActor": [event.organisation, event.actor?.name ?? ""].filter { !$0.isEmpty }
        .joined(separator: " · "),
      "isByPlatform": event.actor == nil && event.organisation.isEmpty,
      "eventComment": optional(event.comment.isEmpty ? nil : event.comment),
      "eventFields": optional(
        changed.isEmpty ? nil : changed.joined(separator: language == .chinese ? "、" : ", ")),
      "eventState": optional(isMoved ? type.state(event.after)?.label[language] : nil),
      "eventTexts": texts,
      "isClockEvent": event.kind == .clock,
    ]
  }

  /// A step that the reader can take, as a form.
  func step(
    _ step: CaseStep, blocked: Wording?, _ sheet: CaseSheet, filled: [String: String],
    experts: [Expert], figures: [String: String] = [:], isSent: Bool,
    files: [EvidenceFile] = []
  ) -> [String: Any] {
    // Where the platform opens the case, whoever handles it is who brings the files.
    let bringer: CaseRole = sheet.type.openers.isEmpty ? .handler : .applicant
    let takesFiles =
      step.by.contains(bringer) && step.to != nil && !sheet.type.evidence.isEmpty
      && sheet.type.state(step.from.first ?? "")?.waitsFor == bringer
    let isPlain =
      step.asks.isEmpty && !step.needsComment && !step.takesScores && !takesFiles
    let criteria = step.takesScores ? sheet.type.scores?.criteria ?? [] : []
    let slots = takesFiles ? self.slots(sheet.type.evidence, prefix: step.id, sent: files) : []
    let area = sheet.record.fields["area"]
    let right = experts.filter { expert in
      area.map { expert.areas.contains($0) } ?? true
    }
    return [
      "stepID": step.id, "stepLabel": step.label[language],
      "stepAction": "/cases/\(sheet.record.id)/steps/\(step.id)",
      "blocked": optional(blocked?[language]), "isPlain": isPlain && blocked == nil,
      "isFormStep": !isPlain && blocked == nil, "isSent": isSent,
      "isFinal": sheet.type.isFinal(step),
      "inputs": inputs(
        step.asks, filled: filled, experts: right, figures: figures, prefix: step.id),
      "needsComment": step.needsComment,
      "criteria": criteria.map { criterion -> [String: Any] in
        [
          "criterionID": criterion.id, "criterionLabel": criterion.label[language],
          "criterionMost": "\(criterion.most)", "scoreID": "\(step.id)-\(criterion.id)",
        ]
      },
      "slots": slots, "hasSlots": !slots.isEmpty,
    ]
  }
}
