import Accounts
import DMN
import FEEL
import HTTPTypes
import Hummingbird
import TradeTerms

/// Decision models: bring one, look at its graph and tables, run it, and see why it says so.
struct ModelPages: Sendable {
  let site: Site

  var routes: [Route] {
    [
      .get("/models", use: list), .post("/models", for: .ownAccount, use: take),
      .get("/models/:id", use: model),
      .post("/models/:id", for: .readPolicy, use: run),
    ]
  }

  /// What a run on a page may cost.
  private static let limits: EvaluationLimits = {
    var limits = EvaluationLimits()
    limits.steps = 200_000
    limits.listLength = 100_000
    return limits
  }()

  @Sendable func list(_ request: Request, _ context: WebContext) async throws -> Response {
    let models = site.shelf.models
    let values: [String: Any] = [
      "title": site.words("models.title", context), "atModels": true,
      "isEmpty": models.isEmpty,
      "models": models.map { model -> [String: Any] in
        [
          "modelLink": "/models/\(model.id)", "modelName": model.definitions.name,
          "modelFile": model.file, "version": model.reading.version.rawValue,
          "decisionCount": model.definitions.decisions.count,
          "errorCount": optional(errors(of: model)),
        ]
      },
    ]
    return site.renderer.response(.models, values, to: request, context)
  }

  private func errors(of model: KeptModel) -> Int? {
    let count = model.findings.count { $0.severity == .error }
    return count == 0 ? nil : count
  }

  @Sendable func take(_ request: Request, _ context: WebContext) async throws -> Response {
    let upload = Upload(request: request, limits: site.limits)
    guard upload.mediaType.type == "multipart/form-data" else {
      throw site.failure(.unsupportedMedia, place: "Content-Type: \(upload.mediaType.type)")
    }
    var files: [HandedFile] = []
    try await upload.parts { part in
      if let name = part.filename, !part.content.isEmpty {
        files.append(HandedFile(name: name, bytes: part.content))
      }
    }
    guard let kept = try site.shelf.add(files) else {
      throw Failure(
        .unprocessable, what: site.catalogue["handin.none"],
        remedy: site.catalogue["handin.none.remedy"])
    }
    return Response(status: .seeOther, headers: [.location: "/models/\(kept.id)"])
  }

  @Sendable func model(_ request: Request, _ context: WebContext) async throws -> Response {
    let kept = try kept(context)
    return respond(kept, inputs: InputSketch.text(kept.definitions), [:], [:], request, context)
  }

  @Sendable func run(_ request: Request, _ context: WebContext) async throws -> Response {
    let kept = try kept(context)
    let form = try await Upload(request: request, limits: site.limits).form()
    let text = form["inputs"]
    do {
      guard case .context(let inputs) = try Parser.data(text.isEmpty ? "{}" : text) else {
        return respond(
          kept, inputs: text, ["mistake": site.words("feel.context.wrong", context)], [:], request,
          context)
      }
      let outcomes = kept.definitions.decisions.map { decision in
        (
          decision.name,
          kept.model.run(
            decision.name, ModelInputs(inputs), now: BusinessClock.now, limits: Self.limits,
            isTraced: true)
        )
      }
      return respond(
        kept, inputs: text, answers(outcomes, context), rules(of: outcomes), request, context)
    } catch {
      let isChinese = context.language == .chinese
      let mistake: [String: Any] = [
        "mistake": isChinese ? error.chinese : error.english,
        "mistakePlace": site.words(
          "feel.place", context,
          ["l": String(error.position.line), "c": String(error.position.column)]),
      ]
      return respond(kept, inputs: text, mistake, [:], request, context)
    }
  }

  private func kept(_ context: WebContext) throws -> KeptModel {
    guard let kept = site.shelf.model(try site.parameter("id", context)) else {
      throw Failure(
        .notFound, what: site.catalogue["models.gone"],
        remedy: site.catalogue["models.gone.remedy"])
    }
    return kept
  }

  private func answers(
    _ outcomes: [(String, ModelOutcome)], _ context: WebContext
  ) -> [String: Any] {
    [
      "hasAnswers": true,
      "answers": outcomes.map { name, outcome -> [String: Any] in
        let steps = outcome.decisions.last { $0.name == name }?.steps ?? []
        let values: [String: Any] = [
          "decisionName": name, "answer": ValueWords.text(outcome.value),
          "hasSteps": !steps.isEmpty, "steps": steps.prefix(200).map { StepWords.values($0) },
        ]
        return values.merging(IssueWords.list(outcome.issues, site, context)) { $1 }
      },
    ]
  }

  /// The rules that held in the tables of each decision.
  private func rules(of outcomes: [(String, ModelOutcome)]) -> [String: Set<Int>] {
    var rules: [String: Set<Int>] = [:]
    for made in outcomes.flatMap(\.1.decisions) {
      rules[made.name, default: []].formUnion(made.steps.flatMap(\.rules))
    }
    return rules
  }

  private func respond(
    _ kept: KeptModel, inputs: String, _ more: [String: Any], _ rules: [String: Set<Int>],
    _ request: Request, _ context: WebContext
  ) -> Response {
    let isChinese = context.language == .chinese
    var values: [String: Any] = [
      "title": kept.definitions.name, "atModels": true, "modelFile": kept.file,
      "modelLink": "/models/\(kept.id)", "version": kept.reading.version.rawValue,
      "inputs": inputs, "graph": GraphDrawing.values(GraphPicture(kept.definitions), site, context),
      "hasModelFindings": !kept.findings.isEmpty,
      "modelFindings": kept.findings.prefix(50).map { finding -> [String: Any] in
        [
          "what": isChinese ? finding.chinese : finding.english,
          "remedy": isChinese ? finding.remedyInChinese : finding.remedyInEnglish,
          "element": finding.element, "line": optional(finding.line),
          "tone": finding.severity == .error ? "bad" : "waiting",
        ]
      },
      "elements": kept.definitions.elements.compactMap { element in
        BoxSheet.values(element, matched: rules[element.name] ?? [], site, context)
      },
    ]
    values.merge(more) { _, new in new }
    return site.renderer.response(.model, values, to: request, context)
  }
}
