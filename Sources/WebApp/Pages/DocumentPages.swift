import Accounts
import Hummingbird
import TradeTerms

/// The list of documents and the page of one.
struct DocumentPages: Sendable {
  let site: Site

  var routes: [Route] {
    [
      .get("/documents", for: .readDocument, of: .some, use: list),
      .get("/documents/:id", for: .readDocument, of: .document("id"), use: show),
    ]
  }

  @Sendable func list(_ request: Request, _ context: WebContext) async throws -> Response {
    let form = FormValues(request.uri.query ?? "")
    var query = DocumentQuery(form)
    query.enterprise = try await site.scopedEnterprise(query.enterprise, context)
    let slice = try await site.platform.documents(query)
    return site.renderer.response(.documents, of: slice, to: request, context) {
      values(slice, query, form, context)
    }
  }

  private func values(
    _ slice: Slice<DocumentRow>, _ query: DocumentQuery, _ form: FormValues,
    _ context: WebContext
  ) -> [String: Any] {
    var values: [String: Any] = [
      "title": site.words("documents.title", context), "atDocuments": true,
      "enterprise": query.enterprise, "month": query.month, "mode": query.mode,
      "destination": query.destination, "year": query.year, "isCurrent": query.isCurrent,
      "moreOpen": query.isCurrent
        || !(query.month + query.mode + query.destination + query.year).isEmpty,
      "selects": selects(query, context), "isEmpty": slice.rows.isEmpty,
      "rows": slice.rows.map { DocumentText.values($0, context.language) },
    ]
    site.addPager(to: &values, path: "/documents", form: form, next: slice.next)
    return values
  }

  @Sendable func show(_ request: Request, _ context: WebContext) async throws -> Response {
    guard let whole = try await site.platform.document(try site.parameter("id", context)) else {
      throw site.failure(.notFound)
    }
    let sheet = try await site.scoped(whole, context)
    return site.renderer.response(.document, of: sheet, to: request, context) {
      values(sheet, context)
    }
  }

  private func values(_ sheet: DocumentSheet, _ context: WebContext) -> [String: Any] {
    let language = context.language
    var values = DocumentText.values(sheet.row, language)
    values["title"] = "\(sheet.row.kind.text[language]) \(sheet.row.number)"
    values["atDocuments"] = true
    values["enterpriseLink"] =
      sheet.row.enterpriseCode.isEmpty
      ? false : "/enterprises/\(FormValues.encode(sheet.row.enterpriseCode))"
    values["hasFindings"] = !sheet.findings.isEmpty
    values["findings"] = sheet.findings.map { FindingText.values($0, site, context) }
    values["canCorrect"] = sheet.refusedText != nil
    values["refusedText"] = sheet.refusedText ?? ""
    values["hasPartners"] = !sheet.partners.isEmpty
    values["partners"] = sheet.partners.map { DocumentText.partner($0, language) }
    values["hasHead"] = !sheet.head.isEmpty
    values["head"] = sheet.head.map { DocumentText.field($0, language) }
    values["hasLines"] = !sheet.lines.isEmpty
    values["lines"] = sheet.lines.enumerated().map { index, fields -> [String: Any] in
      [
        "lineText": site.words("document.line", context, ["n": String(index + 1)]),
        "lineFields": fields.map { DocumentText.field($0, language) },
      ]
    }
    values["hasVersions"] = !sheet.versions.isEmpty
    values["versions"] = sheet.versions.map { version -> [String: Any] in
      [
        "versionID": version.id, "appTime": version.appTime, "receivedAt": version.receivedAt,
        "versionState": version.state.text[language], "current": version.isCurrent,
      ]
    }
    return values
  }

  private func selects(_ query: DocumentQuery, _ context: WebContext) -> [[String: Any]] {
    let choices = site.platform.choices
    let findings = ["with", "without"].map {
      Choice(code: $0, name: site.catalogue["documents.findings.\($0)"])
    }
    let filters = [
      ("kind", "documents.kind", choices.documentKinds, query.kind),
      ("state", "documents.state", choices.documentStates, query.state),
      ("match", "documents.match", choices.matches, query.match),
      ("findings", "documents.findings", findings, query.findings),
    ]
    return filters.map { field, key, list, chosen in
      [
        "field": field, "fieldName": site.words(key, context),
        "options": site.options(list, chosen: chosen, context),
      ]
    }
  }
}

extension DocumentQuery {
  /// What a query text asks for.
  init(_ form: FormValues) {
    self.init(
      enterprise: form["enterprise"], kind: form["kind"], state: form["state"],
      match: form["match"], findings: form["findings"], month: form["month"],
      mode: form["mode"], destination: form["destination"], year: form["year"],
      isCurrent: form["current"] == "1", after: form.optional("after"))
    limit = form.limit
  }
}
