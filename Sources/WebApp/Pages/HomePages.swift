import Accounts
import Cases
import Hummingbird
import TradeTerms

/// The first page, with the measures and the target board, and the page of a measure.
struct HomePages: Sendable {
  let site: Site

  var routes: [Route] {
    [.get("/", use: home), .get("/measures/:id", use: measure)]
  }

  @Sendable func home(_ request: Request, _ context: WebContext) async throws -> Response {
    let measures = try await site.platform.measures()
    let targets = try await site.platform.targets()
    let content = HomeContent(
      measures: measures, targets: targets, waiting: try await waiting(context),
      views: try await site.publicViews(context))
    return site.renderer.response(.home, of: content, to: request, context) {
      values(content, context)
    }
  }

  /// What waits for who is signed in; nil for the public.
  private func waiting(_ context: WebContext) async throws -> Waiting? {
    guard let cases = site.cases, let user = context.principal.user,
      AccessRules.reach(of: context.principal, for: .listCases) != .nobody
    else { return nil }
    let actor = try await site.actor(context)
    let tally = try await cases.waiting(for: actor)
    let unread = try await site.desk().unread(to: Addressees(of: actor).names, for: user)
    return Waiting(
      open: tally.open, overdue: tally.overdue, unread: unread,
      mayOffer: OfferDesk.isOpen(to: actor, cases))
  }

  private func values(_ content: HomeContent, _ context: WebContext) -> [String: Any] {
    [
      "title": site.words("home.title", context), "atHome": true,
      "waiting": optional(
        content.waiting.map { waiting -> [String: Any] in
          [
            "openCount": "\(waiting.open)", "overdueCount": "\(waiting.overdue)",
            "unreadCount": "\(waiting.unread)", "hasOverdue": waiting.overdue > 0,
            "mayOffer": waiting.mayOffer,
          ]
        }),
      "views": content.views.map(\.values), "hasViews": !content.views.isEmpty,
      "measures": content.measures.filter { $0.id <= 10 }.map { measure -> [String: Any] in
        [
          "id": measure.id, "numeral": Numeral.text(measure.id, context.language),
          "measureTitle": heading(of: measure, context),
          "sentenceCount": site.words(
            "home.measure.sentences", context, ["n": String(measure.sentences.count)]),
          "hasGap": !measure.gaps.isEmpty || measure.title == nil,
        ]
      },
      "rest": content.measures.filter { $0.id > 10 }.map { measure -> [String: Any] in
        ["id": measure.id, "measureTitle": heading(of: measure, context)]
      },
      "targets": content.targets.map { target($0, context) },
    ]
  }

  private struct HomeContent: Hashable, Sendable {
    let measures: [MeasureSheet]
    let targets: [TargetRow]
    let waiting: Waiting?
    let views: [PublicViewLine]
  }

  private struct Waiting: Hashable, Sendable {
    let open: Int
    let overdue: Int
    let unread: Int
    /// Whether theirs is a department that gives support without application.
    let mayOffer: Bool
  }

  @Sendable func measure(_ request: Request, _ context: WebContext) async throws -> Response {
    guard let id = Int(try site.parameter("id", context)),
      let measure = try await site.platform.measure(id)
    else { throw site.failure(.notFound) }
    return site.renderer.response(.measure, of: measure, to: request, context) {
      values(measure, context)
    }
  }

  private func values(_ measure: MeasureSheet, _ context: WebContext) -> [String: Any] {
    let departments = measure.departments.map { department($0, context) }
    return [
      "title": heading(of: measure, context), "atHome": true,
      "numeral": Numeral.text(measure.id, context.language),
      "heading": heading(of: measure, context), "source": measure.source,
      "departments": departments.isEmpty
        ? site.words("measure.departments.missing", context)
        : departments.joined(separator: context.language == .chinese ? "、" : ", "),
      "openingGap": SentenceText.gaps(measure.gaps, after: nil, context.language),
      "sentences": measure.sentences.map {
        SentenceText(site: site, context: context).values($0, gaps: measure.gaps)
      },
    ]
  }

  /// A department as the policy writes it, with the name of today where that is another one.
  private func department(_ line: DepartmentLine, _ context: WebContext) -> String {
    let name = line.name[context.language]
    guard let now = line.now, let since = line.since else { return name }
    return name + (context.language == .chinese ? "" : " ")
      + site.words("measure.department.now", context, ["n": now[context.language], "d": since])
  }

  private func heading(of measure: MeasureSheet, _ context: WebContext) -> String {
    measure.title?[context.language] ?? site.words("measure.untitled", context)
  }

  /// A target as the board shows it.
  func target(_ target: TargetRow, _ context: WebContext) -> [String: Any] {
    let language = context.language
    let measure = target.sentence.prefix { $0 != "." }
    var values: [String: Any] = [
      "id": target.id, "targetTitle": target.title[language],
      "stateText": site.words("target.\(target.state.rawValue)", context),
      "valueText": Figures.text(target.value, language),
      "goalText": goalText(target.goal, language), "scope": target.scope[language],
      "sentenceLink": "/measures/\(measure)#s\(target.sentence)",
      "sentenceText": site.words("home.target.sentence", context, ["s": target.sentence]),
      "note": optional(target.note?[language]),
      "unknownText": target.unknownSubjects == 0
        ? false
        : site.words("home.target.unknown", context, ["n": String(target.unknownSubjects)]),
      "hasBar": target.goal.bound != .unknown, "hasTrend": !target.trend.isEmpty,
      "trend": trend(target.trend, context),
    ]
    if let forecast = target.forecast {
      let state = forecast.isMet.map { $0 ? "met" : "unmet" } ?? "unknown"
      values["forecastLabel"] = site.words(
        "target.forecast", context, ["y": "\(forecast.year)"])
      values["forecastText"] =
        "\(Figures.text(forecast.value, language)) · \(forecast.basis[language])"
      values["forecastState"] = site.words("target.forecast.\(state)", context)
      values["forecastTone"] = state == "met" ? "good" : state == "unmet" ? "bad" : "neutral"
    } else {
      values["forecastText"] = false
    }
    values["withoutForecast"] = optional(target.withoutForecast?[language])
    values["records"] = target.records.map { record($0, context) }
    values["hasRecords"] = !target.records.isEmpty
    values["hasNoRecords"] = target.records.isEmpty && !target.countsEnterprises
    values.merge(Bar(target.goal).values(target.state.tone, label: "")) { own, _ in own }
    values["barLabel"] = "\(Figures.text(target.value, language)) / \(values["goalText"] ?? "")"
    return values
  }

  /// What records count; the way to them is shown to who has one, and says where it shows a part.
  private func record(_ line: RecordLine, _ context: WebContext) -> [String: Any] {
    func reach(_ permission: Permission) -> Reach {
      AccessRules.reach(of: context.principal, for: permission)
    }
    let isWhole = reach(.readEnterprise) == .everybody
    let opens: Bool =
      if line.link.hasPrefix("/cases") {
        site.cases != nil && reach(.listCases) != .nobody
      } else if line.link.hasPrefix("/enterprises") {
        reach(.readEnterprise) != .nobody
      } else {
        reach(.readDocument) == .everybody
      }
    return [
      "recordLabel": line.label[context.language],
      "recordValue": Figures.text(line.value, context.language),
      "recordScope": line.scope[context.language],
      "recordLink": optional(opens ? line.link : nil), "isPart": opens && !isWhole,
    ]
  }

  private func goalText(_ goal: Threshold, _ language: Language) -> String {
    guard goal.bound != .unknown else { return Figures.text(.unknown, language) }
    return (goal.isInclusive ? "≥ " : "> ") + Figures.text(goal.bound, language)
  }

  /// The years of a series; the way to what was counted is shown to who sees enterprises.
  private func trend(_ points: [TrendPoint], _ context: WebContext) -> [[String: Any]] {
    let opens = AccessRules.reach(of: context.principal, for: .readEnterprise) != .nobody
    let most = points.compactMap(\.value.number).max() ?? 0
    return points.map { point in
      [
        "year": point.year, "yearText": Figures.text(point.value, context.language),
        "yearLink": optional(opens ? point.link : nil),
        "width": Bar.share(of: point.value.number ?? 0, in: most, to: 1000),
        "unverified": !point.isVerified,
      ]
    }
  }
}

extension TargetRow.State {
  var tone: Label.Tone {
    switch self {
    case .reached: .good
    case .notReached: .neutral
    case .unknown: .waiting
    }
  }
}
