import Cases
import Hummingbird
import TradeTerms

/// What was paid in a year (拨付明细), which the figure of a return counts: each shows it to whom the
/// desk lets see it.
extension ReturnPages {
  @Sendable func payouts(_ request: Request, _ context: WebContext) async throws -> Response {
    let desk = try site.caseDesk()
    let form = FormValues(request.uri.query ?? "")
    var query = PayoutQuery(
      year: Int(form["year"]) ?? desk.clock().day.year,
      unit: form.optional("unit").map { HandlingUnit($0) }, knownAt: try form.moment())
    query.limit = form.limit
    query.from =
      try form.optional("after").map { text in
        guard let from = Int(text), from >= 0 else { throw PlaceError.unreadable(text) }
        return from
      } ?? 0
    let page = try await desk.payouts(query, for: try await site.actor(context))
    let language = context.language
    let unit = query.unit.map { site.name(of: $0)[language] } ?? site.words("payouts.all", context)
    var values: [String: Any] = [
      "title": site.words("payouts.title", context), "atCases": true,
      "payoutLead": site.words("payouts.lead", context, ["year": "\(query.year)", "unit": unit]),
      "momentText": site.moment(query.knownAt, context), "count": "\(page.count)",
      "total": Figures.exact(fen: page.total.fen, language), "hasRows": !page.rows.isEmpty,
      "rows": page.rows.map { row($0, language) },
    ]
    site.addPager(to: &values, path: "/payouts", form: form, next: page.next.map(String.init))
    return site.renderer.response(.payouts, values, to: request, context)
  }

  private func row(_ row: ListedPayout, _ language: Language) -> [String: Any] {
    [
      "day": row.payout.day.description, "voucher": row.payout.voucher,
      "amount": Figures.exact(fen: row.payout.amount.fen, language),
      "payer": site.name(of: row.payer)[language], "payee": row.payee, "caseID": "\(row.caseID)",
      "caseTitle": row.title, "number": row.number,
    ]
  }
}
