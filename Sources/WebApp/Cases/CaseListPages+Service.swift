import Cases
import PolicyPacks
import TradeTerms

/// How well cases of a kind are served (服务情况): in time, satisfied, done again, called back.
extension CaseListPages {
  /// The way to the table, where the list is of a kind for which something is promised.
  func serviceLink(_ query: CaseQuery, _ desk: CaseDesk, _ actor: CaseActor) -> String? {
    guard let type = desk.shelf.types[query.type], !type.counts.isEmpty, !actor.units.isEmpty
    else { return nil }
    return link(to: desk.clock().day.year, query.type)
  }

  private func link(to year: Int, _ type: String) -> String {
    "/cases?view=ours&type=\(FormValues.encode(type))&service=\(year)#service"
  }

  /// The table of a year; false where there is none.
  func service(
    of id: String, _ year: Int, _ desk: CaseDesk, _ actor: CaseActor, _ context: WebContext
  ) async throws -> Any {
    guard let type = desk.shelf.types[id], !type.counts.isEmpty, !actor.units.isEmpty else {
      return false
    }
    let tallies = try await desk.service(of: id, year: year, for: actor)
    let now = desk.clock().day.year
    return [
      "serviceLead": site.words(
        "service.lead", context, ["y": "\(year)", "t": type.label[context.language]]),
      "years": [now, now - 1].map { ["yearLink": link(to: $0, id), "yearText": "\($0)"] },
      "hasService": !tallies.isEmpty,
      "serviceRows": tallies.map { tally -> [String: Any] in
        ["unitText": site.name(of: tally.unit)[context.language], "cells": cells(tally)]
      },
    ] as [String: Any]
  }

  private func cells(_ tally: ServiceTally) -> [String] {
    func share(_ count: Int, _ rate: Int?) -> String { rate.map { "\(count) (\($0)%)" } ?? "—" }
    return [
      "\(tally.opened)", tally.inTimeRate(.taken).map { "\($0)%" } ?? "—",
      "\(tally.count(.answered))", tally.inTimeRate(.answered).map { "\($0)%" } ?? "—",
      "\(tally.rated)", share(tally.count(.satisfied), tally.satisfaction),
      "\(tally.count(.redone))", "\(tally.callsDue)",
      share(tally.count(.calledBack), tally.callBackRate), "\(tally.count(.notReached))",
    ]
  }
}
