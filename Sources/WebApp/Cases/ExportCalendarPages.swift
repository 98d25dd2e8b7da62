import Accounts
import Cases
import FEEL
import Hummingbird
import PolicyPacks
import TradeTerms

/// The exports of an enterprise for which cases are opened one by one, and by when what was opened
/// is to be done (海外仓出口与核算日历).
struct ExportCalendarPages: Sendable {
  let site: Site

  var routes: [Route] {
    [
      .get(
        "/enterprises/:code/exports", for: .readEnterprise, of: .enterprise("code"), use: show)
    ]
  }

  /// Whose calendar it is, of which kind of case, by whom it is looked at.
  private struct View {
    let code: String
    let codes: Set<String>
    let type: CaseType
    let calendar: CaseType.ExportCalendar
    let desk: CaseDesk
    let actor: CaseActor
    let words: CaseWords
    let language: Language
  }

  @Sendable func show(_ request: Request, _ context: WebContext) async throws -> Response {
    guard let (type, calendar) = site.exportCalendar else { throw site.failure(.notFound) }
    let code = try site.parameter("code", context)
    let desk = try site.caseDesk()
    let form = FormValues(request.uri.query ?? "")
    let thisYear = desk.clock().day.year
    let year = form.optional("year").flatMap { Int($0) } ?? thisYear
    guard
      let page = try await site.platform.exports(
        code, calendar.mode, year, form.optional("after"), form.limit)
    else { throw site.failure(.notFound) }
    let view = View(
      code: page.code, codes: page.codes, type: type, calendar: calendar, desk: desk,
      actor: try await site.actor(context),
      words: CaseWords(site: site, context: context, desk: desk, now: desk.clock()),
      language: context.language)
    var values = frame(view, page.name, context)
    let path = "/enterprises/\(FormValues.encode(page.code))/exports"
    values["listTitle"] = site.words("exports.list", context, ["y": "\(year)"])
    values["noneText"] = site.words("exports.none", context, ["y": "\(year)"])
    values["earlierLink"] = "\(path)?year=\(year - 1)"
    values["earlierText"] = site.words("exports.earlier", context, ["y": "\(year - 1)"])
    values["laterLink"] = optional(year < thisYear ? "\(path)?year=\(year + 1)" : nil)
    values["laterText"] = site.words("exports.later", context, ["y": "\(year + 1)"])
    values["rows"] = try await rows(page.slice.rows, view)
    values["hasRows"] = !page.slice.rows.isEmpty
    let due = try await due(view)
    values["due"] = due
    values["hasDue"] = !due.isEmpty
    site.addPager(to: &values, path: path, form: form, next: page.slice.next)
    return site.renderer.response(.exports, values, to: request, context)
  }

  private func frame(_ view: View, _ name: String, _ context: WebContext) -> [String: Any] {
    let pack = site.policies.first { $0.id == view.calendar.policy }
    let mayOpen = view.type.isOpened(by: view.actor)
    let guidance = view.desk.shelf.types["tax-guidance"]?.isOpened(by: view.actor) == true
    let subject = "?subject=\(FormValues.encode(view.code))"
    return [
      "title": site.words("exports.title", context), "atEnterprises": true, "code": view.code,
      "enterpriseName": name,
      "lead": site.words("exports.lead", context, ["m": view.calendar.mode]),
      "ruleLink": "/policies/\(view.calendar.policy)",
      "ruleTitle": pack.map { "\($0.title[view.language]) \($0.number)" } ?? "",
      "byHandLink": optional(mayOpen ? "/cases/new/\(view.type.id)\(subject)" : nil),
      "guidanceLink": optional(guidance ? "/cases/new/tax-guidance\(subject)" : nil),
    ]
  }

  /// What is open, the first deadline first, with what its steps worked out.
  private func due(_ view: View) async throws -> [[String: Any]] {
    var query = CaseQuery()
    query.view = .all
    query.type = view.type.id
    query.limit = 200
    var records: [CaseRecord] = []
    for code in view.codes.sorted() {
      query.subject = code
      query.after = nil
      repeat {
        let page = try await view.desk.list(query, for: view.actor)
        records += page.rows
        query.after = page.next
      } while query.after != nil
    }
    let facts = view.type.fields.filter { field in
      switch field.kind {
      case .day, .money: !field.isPersonal
      case .number: field.value != nil
      default: false
      }
    }
    let last = Instant(millisecondsSinceEpoch: .max)
    return records.sorted { ($0.dueAt ?? last, $0.id) < ($1.dueAt ?? last, $1.id) }.map { record in
      var row = view.words.row(record)
      row["facts"] = facts.compactMap { field -> [String: Any]? in
        guard let value = record.fields[field.id] else { return nil }
        return [
          "factName": field.label[view.language],
          "factValue": view.desk.wording(of: value, field)[view.language],
        ]
      }
      return row
    }
  }

  private func rows(_ exports: [ExportLine], _ view: View) async throws -> [[String: Any]] {
    let held = try await view.desk.holders(
      of: exports.map(\.number), type: view.type.id, subject: view.codes, for: view.actor)
    let mayOpen = view.type.isOpened(by: view.actor)
    return exports.map { export in
      let answer = site.explanation(
        by: view.calendar, leftOn: export.leftOn, on: view.desk.clock().day)
      let record = held[export.number]
      let isOpen = record == nil && mayOpen && answer?.outcome == true
      var row: [String: Any] = [
        "documentID": export.id, "exportNumber": export.number,
        "amount": Figures.text(export.amount, view.language),
        "leftOn": optional(export.leftOn), "caseID": false,
        "mark": (answer?.outcome.map { $0 ? Outcome.yes : .no } ?? .unknown).mark,
        "answer": answer?.headline[view.language] ?? "",
        "sentence": answer?.sentence ?? "",
        "sentenceLink": "/policies/\(view.calendar.policy)#s\(answer?.sentence ?? "")",
        "fileLink": optional(
          isOpen
            ? "/cases/new/\(view.type.id)?subject=\(FormValues.encode(view.code))"
              + "&document=\(export.id)" : nil),
        "waits": record == nil && export.leftOn == nil,
      ]
      if let record { row.merge(view.words.row(record)) { _, new in new } }
      return row
    }
  }
}

extension Site {
  /// The kind of case that is opened about exports, with which ones; nil where there is none.
  var exportCalendar: (type: CaseType, calendar: CaseType.ExportCalendar)? {
    guard let type = cases?.shelf.all.first(where: { $0.exports != nil }),
      let calendar = type.exports
    else { return nil }
    return (type, calendar)
  }

  /// What the policy of a calendar says of an export that left on a day; nil where it is not here.
  func explanation(
    by calendar: CaseType.ExportCalendar, leftOn: String?, on today: Day
  ) -> DecisionExplanation? {
    guard let pack = policies.first(where: { $0.id == calendar.policy }) else { return nil }
    let program = PackProgram(
      pack, asAt: CalendarDay(daysSinceEpoch: today.daysSinceEpoch), subject: .shipmentLine)
    var facts = GivenFacts(for: program)
    let place = PackPlace(file: calendar.policy, line: 1)
    facts.add("mode", calendar.mode, at: place)
    if let leftOn { facts.add("leftOn", leftOn, at: place) }
    return program.explain(facts.values).first { $0.decision.id == calendar.decision }
  }
}
