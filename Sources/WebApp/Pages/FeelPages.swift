import FEEL
import Hummingbird
import TradeTerms

/// The page to try an expression on, with what each part of it came to.
struct FeelPages: Sendable {
  let site: Site

  var routes: [Route] { [.get("/feel", use: page)] }

  private static let example = (
    expression: "if sum(turnover) >= threshold then \"reached\" else threshold - sum(turnover)",
    context: "{\"turnover\": [12.5, 9.30, 6], \"threshold\": 30}"
  )
  /// Work on a page is for one reader, so it may cost less than a batch.
  private static let limits: EvaluationLimits = {
    var limits = EvaluationLimits()
    limits.steps = 200_000
    limits.listLength = 100_000
    limits.textLength = 1_000_000
    return limits
  }()

  @Sendable func page(_ request: Request, _ context: WebContext) async throws -> Response {
    let query = FormValues(request.uri.query ?? "")
    let expression = query["e"]
    let isFirst = expression.isEmpty
    var values: [String: Any] = [
      "title": site.words("feel.title", context), "atModels": true,
      "expression": isFirst ? Self.example.expression : expression,
      "data": isFirst ? Self.example.context : query["c"],
    ]
    if !isFirst {
      values.merge(answer(expression, query["c"], context)) { _, new in new }
    }
    return site.renderer.response(.feel, values, to: request, context)
  }

  private func answer(
    _ text: String, _ data: String, _ context: WebContext
  ) -> [String: Any] {
    do {
      var environment = Environment(now: BusinessClock.now)
      if !data.isEmpty {
        guard case .context(let given) = try Parser.data(data) else {
          return ["mistake": site.words("feel.context.wrong", context), "mistakeRemedy": ""]
        }
        for (name, value) in given { environment.values[name] = value }
      }
      var scope = environment.scope
      scope.add(membersOf: environment.values.values)
      let expression = try Parser.expression(text, scope: scope)
      var evaluator = Evaluator(environment, limits: Self.limits)
      let (value, trace) = evaluator.traceValue(of: expression)
      let values: [String: Any] = [
        "hasAnswer": true, "answer": ValueWords.text(value),
        "hasSteps": !trace.steps.isEmpty,
        "steps": trace.steps.prefix(200).map { StepWords.values($0) },
        "hasMore": trace.steps.count > 200 || trace.leftOut > 0,
      ]
      return values.merging(IssueWords.list(evaluator.issues, site, context)) { $1 }
    } catch {
      return mistake(error, context)
    }
  }

  private func mistake(_ error: SyntaxError, _ context: WebContext) -> [String: Any] {
    let isChinese = context.language == .chinese
    return [
      "mistake": isChinese ? error.chinese : error.english,
      "mistakePlace": site.words(
        "feel.place", context,
        ["l": String(error.position.line), "c": String(error.position.column)]),
      "mistakeRemedy": isChinese ? error.remedyInChinese : error.remedyInEnglish,
    ]
  }
}
