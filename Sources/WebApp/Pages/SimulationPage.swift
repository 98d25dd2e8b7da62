import FEEL
import Hummingbird
import PolicyPacks
import TradeTerms

/// The numbers of the policy that decides as sliders, and what other ones would change.
struct SimulationPage: Sendable {
  let site: Site

  /// The numbers that decisions about enterprises read, each with its value today.
  static func sliders(_ pack: PolicyPack) -> [(parameter: Parameter, value: Decimal128)] {
    let today = CalendarDay(daysSinceEpoch: BusinessClock.today.daysSinceEpoch)
    return pack.movableNumbers(on: today, year: today.parts.year - 1)
  }

  @Sendable func show(_ request: Request, _ context: WebContext) async throws -> Response {
    let pack = try site.policy(context)
    let query = FormValues(request.uri.query ?? "")
    let sliders = Self.sliders(pack)
    guard site.canSimulate(pack) else { throw site.failure(.notFound) }
    var changes: [String: String] = [:]
    for (parameter, number) in sliders {
      // What is written counts before where the slider stands.
      let text = query.optional("p.\(parameter.name)") ?? query["s.\(parameter.name)"]
      if !text.isEmpty, Decimal128(text) != number { changes[parameter.name] = text }
    }
    var values: [String: Any] = [
      "title": site.words("simulate.title", context), "atPolicies": true,
      "policyLink": "/policies/\(pack.id)", "policyNumber": pack.number,
      "simulateLink": "/policies/\(pack.id)/simulate",
      "sliders": sliders.map {
        slider($0.parameter, $0.value, changes[$0.parameter.name], context)
      },
      "hasResult": false,
    ]
    if !changes.isEmpty {
      guard let sheet = try await site.platform.simulate(pack.id, changes) else {
        throw site.failure(.notFound)
      }
      values.merge(result(sheet, context)) { _, new in new }
    }
    return site.renderer.response(.simulation, values, to: request, context)
  }

  private func slider(
    _ parameter: Parameter, _ number: Decimal128, _ changed: String?, _ context: WebContext
  ) -> [String: Any] {
    let unit = parameter.unit?.name[context.language] ?? ""
    let most = number.multiplied(by: Decimal128(2)) ?? number
    return [
      "fieldID": "s_\(parameter.name)", "parameter": parameter.name,
      "parameterName": parameter.label?[context.language] ?? parameter.name, "unitName": unit,
      "sentenceText": site.words("measure.sentence", context, ["s": parameter.sentence]),
      "nowText": site.words("simulate.now", context, ["v": "\(number) \(unit)"]),
      "least": "0", "most": most.description,
      "step": (most.divided(by: Decimal128(100)) ?? number).description,
      "position": changed.flatMap { Decimal128($0)?.description } ?? number.description,
      "exact": changed ?? "",
    ]
  }

  private func result(_ sheet: SimulationSheet, _ context: WebContext) -> [String: Any] {
    let language = context.language
    if let mistake = sheet.mistake {
      return ["mistake": mistake[language], "mistakeRemedy": sheet.remedy?[language] ?? ""]
    }
    let lines = sheet.lines.filter(\.isChanged)
    return [
      "hasResult": true, "isUnchanged": lines.isEmpty, "isChanged": !lines.isEmpty,
      "hasSums": lines.contains { $0.before != nil },
      "enterprisesText": site.words(
        "simulate.enterprises", context, ["n": Figures.grouped(Int64(sheet.enterprises))]),
      "lines": lines.map {
        [
          "lineTitle": $0.title[language], "gains": Figures.grouped(Int64($0.gains)),
          "losses": Figures.grouped(Int64($0.losses)),
          "others": Figures.grouped(Int64($0.others)),
          "before": $0.before.map { Figures.text($0, language) } ?? "",
          "after": $0.after.map { Figures.text($0, language) } ?? "",
        ]
      },
      "hasCities": sheet.cities.contains { $0.gains + $0.losses > 0 },
      "cities": sheet.cities.filter { $0.gains + $0.losses > 0 }.map {
        [
          "cityName": $0.name[language], "gains": Figures.grouped(Int64($0.gains)),
          "losses": Figures.grouped(Int64($0.losses)),
        ]
      },
    ]
  }
}

extension SimulationSheet.Line {
  fileprivate var isChanged: Bool { gains + losses + others > 0 }
}

extension Site {
  /// Whether a policy is the one that decides all enterprises, and has numbers to move.
  func canSimulate(_ pack: PolicyPack) -> Bool {
    decidingPolicy == pack.id && !SimulationPage.sliders(pack).isEmpty
  }
}
