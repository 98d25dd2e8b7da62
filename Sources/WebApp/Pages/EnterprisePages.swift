import Accounts
import Hummingbird
import TradeTerms

/// The list of enterprises and the page of one.
struct EnterprisePages: Sendable {
  let site: Site

  var routes: [Route] {
    [
      .get("/enterprises", for: .readEnterprise, of: .some, use: list),
      .get("/enterprises/:code", for: .readEnterprise, of: .enterprise("code"), use: show),
    ]
  }

  @Sendable func list(_ request: Request, _ context: WebContext) async throws -> Response {
    let form = FormValues(request.uri.query ?? "")
    var query = site.tenants(form, try site.scoped(EnterpriseQuery(form), context))
    query.knownAt = try form.moment()
    var slice = try await site.platform.enterprises(query)
    if query.knownAt != nil { slice.rows = try await seen(slice.rows, context) }
    return site.renderer.response(.enterprises, of: slice, to: request, context) { [slice, query] in
      values(slice, query, form, context)
    }
  }

  /// Of what was known once those whom somebody may see now: one of a city may have left it.
  private func seen(
    _ rows: [EnterpriseRow], _ context: WebContext
  ) async throws -> [EnterpriseRow] {
    guard let accounts = site.accounts else { return rows }
    var seen: [EnterpriseRow] = []
    for row in rows {
      guard let subject = try await site.platform.enterpriseSubject(row.code),
        try await accounts.allows(.readEnterprise, context.principal, subject: subject)
      else { continue }
      seen.append(row)
    }
    return seen
  }

  private func values(
    _ slice: Slice<EnterpriseRow>, _ query: EnterpriseQuery, _ form: FormValues,
    _ context: WebContext
  ) -> [String: Any] {
    let language = context.language
    var values: [String: Any] = [
      "title": site.words("enterprises.title", context), "atEnterprises": true,
      "momentText": site.moment(query.knownAt, context),
      "text": query.text, "isEmpty": slice.rows.isEmpty, "isPark": form["park"] == "1",
      "cities": site.options(site.platform.choices.cities, chosen: query.city, context),
      "kinds": site.options(site.platform.choices.enterpriseKinds, chosen: query.kind, context),
      "rows": slice.rows.map { row -> [String: Any] in
        [
          "code": row.code, "name": row.name, "kind": row.kind.text[language],
          "city": row.city[language], "turnover": Figures.text(row.turnover, language),
          "yes": row.qualifies == 0 ? false : row.qualifies,
          "open": row.unknown == 0 ? false : row.unknown,
        ]
      },
    ]
    site.addPager(to: &values, path: "/enterprises", form: form, next: slice.next)
    return values
  }

  @Sendable func show(_ request: Request, _ context: WebContext) async throws -> Response {
    guard let sheet = try await site.enterprise(try site.parameter("code", context), context)
    else { throw site.failure(.notFound) }
    var offers: [BenefitOffer] = []
    if (sheet.supports + sheet.others.flatMap(\.supports)).contains(where: { $0.outcome == .yes }) {
      offers = try await site.offers(of: sheet.code, context)
    }
    let content = Content(sheet: sheet, offers: offers)
    return site.renderer.response(.enterprise, of: content, to: request, context) {
      values(sheet, offers, context)
    }
  }

  private struct Content: Hashable, Sendable {
    let sheet: EnterpriseSheet
    let offers: [BenefitOffer]
  }

  private func values(
    _ sheet: EnterpriseSheet, _ offers: [BenefitOffer], _ context: WebContext
  ) -> [String: Any] {
    let language = context.language
    let text = SupportText(site: site, context: context)
    let offered = Dictionary(grouping: offers, by: \.decision)
    func support(_ line: SupportLine) -> [String: Any] {
      let own = offered[line.number] ?? []
      return text.values(line).merging([
        "offers": own.map { $0.values(language) }, "hasOffers": !own.isEmpty,
      ]) { $1 }
    }
    return [
      "title": sheet.name, "atEnterprises": true, "name": sheet.name, "code": sheet.code,
      "basis": text.basis(sheet.basis), "hasSupports": !sheet.supports.isEmpty,
      "supports": sheet.supports.map(support),
      "hasOthers": !sheet.others.isEmpty,
      "others": sheet.others.map { other -> [String: Any] in
        func count(_ outcome: Outcome) -> String {
          "\(other.supports.count { $0.outcome == outcome })"
        }
        return [
          "policyTitle": other.title[language], "policyNumber": other.number,
          "policyLink": "/policies/\(other.policy)", "isOpen": count(.yes) != "0",
          "counts": site.words(
            "enterprise.others.count", context,
            ["y": count(.yes), "o": count(.unknown), "n": count(.no)]),
          "otherBasis": text.basis(other.basis), "supports": other.supports.map(support),
        ]
      },
      "titles": sheet.titles.map { $0.values(language) }, "hasTitles": !sheet.titles.isEmpty,
      "exportsLink": optional(
        site.exportCalendar == nil
          ? nil : "/enterprises/\(FormValues.encode(sheet.code))/exports"),
      "turnover": sheet.turnover.map { line -> [String: Any] in
        [
          "year": line.year, "amount": Figures.text(line.amount, language),
          "documents": Figures.grouped(Int64(line.documents)),
        ]
      },
      "facts": sheet.facts.map { fact -> [String: Any] in
        [
          "factName": fact.name[language], "factValue": Figures.text(fact.value, language),
          "factSource": fact.source[language],
        ]
      },
    ]
  }
}

extension Site {
  /// A question for enterprises, kept to those that a park looks after where the form asks so.
  fileprivate func tenants(_ form: FormValues, _ query: EnterpriseQuery) -> EnterpriseQuery {
    guard form["park"] == "1" else { return query }
    var query = query
    query.trusting.append(.any(.park))
    // Where nobody signs in nobody trusts a park.
    if accounts == nil { query.only = [] }
    return query
  }
}

extension EnterpriseQuery {
  /// What a query text asks for.
  init(_ form: FormValues) {
    self.init(
      text: form["q"], city: form["city"], kind: form["kind"], after: form.optional("after"))
    limit = form.limit
  }
}
